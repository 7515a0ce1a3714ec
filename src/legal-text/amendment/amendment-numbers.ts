import type { CommandToken } from './amendment-tokens.js';
import { kazakhOrdinal, russianOrdinal } from '../act/ordinal-words.js';

const RU_ENDINGS =
  'ый ий ой ого его ому ему ым им ом ем ая ья ую ью ые ые ых их ыми ими ьего ьему ьим ьем ьей ьи ьих ьими'.split(' ');

/** Every case of every Russian ordinal below 20 and of the round tens. */
const RU_ORDINALS = new Map<string, number>();
const RU_TENS = new Map<string, number>();
const KK_ORDINALS = new Map<string, number>();

for (let n = 1; n <= 99; n++) {
  KK_ORDINALS.set(kazakhOrdinal(n)!, n);
  const words = russianOrdinal(n, 'masculine', 'nominative')!.split(' ');
  if (words.length > 1) RU_TENS.set(words[0]!, n - (n % 10));
  else for (const ending of RU_ENDINGS) RU_ORDINALS.set(words[0]!.replace(/(?:ый|ий|ой)$/u, '') + ending, n);
}

/** An ordinal word at this place («двадцать первым», «жиырма бірінші») and how many tokens it takes. */
export function ordinalAt(
  tokens: readonly CommandToken[],
  at: number,
  lang: 'ru' | 'kk',
): { number: string; length: number } | null {
  const first = tokens[at];
  if (first?.is !== 'word') return null;
  const second = tokens[at + 1];
  const next = second?.is === 'word' ? second.word : '';
  if (lang === 'kk') {
    const both = KK_ORDINALS.get(`${first.word} ${next}`);
    const one = KK_ORDINALS.get(first.word);
    return both ? { number: String(both), length: 2 } : one ? { number: String(one), length: 1 } : null;
  }
  const tens = RU_TENS.get(first.word);
  const units = RU_ORDINALS.get(next);
  if (tens && units && units < 10) return { number: String(tens + units), length: 2 };
  const one = RU_ORDINALS.get(first.word);
  return one ? { number: String(one), length: 1 } : null;
}

/** Whole numbers from `from` to `to` («1) – 4)»); null where an end is an inserted number: what lies between is unknown. */
export function range(from: string, to: string): string[] | null {
  const [first, last] = [Number(from), Number(to)];
  if (!Number.isInteger(first) || !Number.isInteger(last) || last <= first || last - first > 200) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}
