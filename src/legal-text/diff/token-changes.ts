import { tokensOf } from '../text/text-tokens.js';
import { tokenPairs } from '../text/token-pairs.js';

/** A stretch of the text before, in UTF-16 units, and what takes its place. */
export interface TokenChange {
  from: number;
  to: number;
  text: string;
}

/** White space of any width is the same: a form gives plain spaces back for fixed ones. */
export const evenSpaces = (tokens: string[]): string[] =>
  tokens.map((token) => (/^[^\S\n]+$/.test(token) ? ' ' : token));

/** The least that has to be replaced to make one text the other, whole tokens at a time, in reading order. */
export function tokenChanges(before: string, after: string): TokenChange[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const changes: TokenChange[] = [];
  let [x, y, from] = [0, 0, 0];
  const change = (toX: number, toY: number) => {
    const to = from + a.slice(x, toX).join('').length;
    const text = b.slice(y, toY).join('');
    if (to > from || text !== '') changes.push({ from, to, text });
    from = to;
  };
  tokenPairs(evenSpaces(a), evenSpaces(b)).forEach((q, p) => {
    if (q === -1) return;
    change(p, q);
    from += a[p]!.length;
    [x, y] = [p + 1, q + 1];
  });
  change(a.length, b.length);
  return changes;
}
