/** One word, number, mark or line end of a text in which citations are sought. */
export interface Token {
  kind: 'word' | 'number' | 'mark' | 'break';
  /** As written. */
  raw: string;
  /** Lower case, with Latin letters inside Cyrillic words, hyphens and ё unified. */
  folded: string;
  start: number;
  end: number;
  /** Stands directly after the token before it, without a blank. */
  glued: boolean;
}

const PIECE = /\n|\d+(?:[-‐‑‒–—−]\d+)*|[\p{L}\p{M}]+|\S/gu;
const DASH = /[-‐‑‒–—−]/gu;
/** Latin letters typed for Cyrillic ones ("пpава", "деңгейi"). */
const LOOKALIKES: Record<string, string> = {
  ...{ a: 'а', b: 'ь', c: 'с', e: 'е', h: 'һ', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у', ё: 'е' },
};

/** Splits a text; blanks of every kind only separate. Linear. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let before = -1;
  for (const found of text.matchAll(PIECE)) {
    const raw = found[0];
    const start = found.index;
    const end = start + raw.length;
    tokens.push({ kind: kindOf(raw), raw, folded: folded(raw), start, end, glued: start === before });
    before = end;
  }
  return tokens;
}

function kindOf(raw: string): Token['kind'] {
  if (raw === '\n') return 'break';
  if (/^\d/.test(raw)) return 'number';
  return /^[\p{L}\p{M}]/u.test(raw) ? 'word' : 'mark';
}

function folded(raw: string): string {
  const lower = raw.toLowerCase().replace(DASH, '-');
  return /[а-яәғқңөұүһі]/u.test(lower) ? lower.replace(/[aceiopxyhbkmtё]/g, (letter) => LOOKALIKES[letter]!) : lower;
}

export const isWord = (token: Token | undefined, word: string): boolean =>
  token?.kind === 'word' && token.folded === word;
export const isMark = (token: Token | undefined, mark: string): boolean =>
  token?.kind === 'mark' && token.folded === mark;
export const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.raw);

/** Ordinal words to numbers, looked up by the longest run of tokens first. */
export class OrdinalReader {
  private readonly numbers = new Map<string, number>();

  constructor(words: Iterable<readonly [string, number]>) {
    for (const [word, number] of words) this.numbers.set(word.replace(/[ -]/g, ' '), number);
  }

  /** «двадцать первой» at token `at`. */
  read(tokens: readonly Token[], at: number): { number: string; next: number } | null {
    const first = tokens[at];
    if (first?.kind !== 'word') return null;
    const second = isMark(tokens[at + 1], '-') ? at + 2 : at + 1;
    if (tokens[second]?.kind === 'word') {
      const both = this.numbers.get(`${first.folded} ${tokens[second].folded}`);
      if (both !== undefined) return { number: String(both), next: second + 1 };
    }
    const one = this.numbers.get(first.folded);
    return one === undefined ? null : { number: String(one), next: at + 1 };
  }
}
