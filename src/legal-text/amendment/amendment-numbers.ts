import type { CommandNumber } from './amendment-items.js';
import type { CommandToken } from './amendment-tokens.js';
import { formatNumber, parseNumber } from '../act/numbering.js';
import { kazakhOrdinal, russianOrdinal } from '../act/ordinal-words.js';

const RU_ENDINGS =
  'ый ий ой ое ее ье ого его ому ему ым им ом ем ая ья ую ью ые ые ых их ыми ими ьего ьему ьим ьем ьей ьи ьих ьими'.split(
    ' ',
  );

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

/** A range names no more provisions than this. */
const LONGEST_RANGE = 200;

/**
 * The numbers from `from` to `to` that the words alone tell («1) – 4)», «6-1 – 6-3»), each after the first with the one
 * before it; null where the ends are of different depth: what lies between them is unknown.
 */
export function range(from: string, to: string): CommandNumber[] | null {
  const [start, end] = [parseNumber(from), parseNumber(to)];
  if (!start || !end || start.length !== end.length) return null;
  const base = start.slice(0, -1);
  const [first, last] = [start.at(-1)!, end.at(-1)!];
  if (base.some((part, i) => part !== end[i]) || last <= first || last - first > LONGEST_RANGE) return null;
  const numberAt = (i: number): string => formatNumber([...base, first + i]);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    i === 0 ? { number: from } : { number: numberAt(i), since: numberAt(i - 1) },
  );
}
