import { tokenPairs } from '../text/token-pairs.js';
import { tokensOf } from '../text/text-tokens.js';

export interface WordPiece {
  op: 'same' | 'ins' | 'del';
  text: string;
  /** Taken out here and put in elsewhere, or the other way round: both places bear this number; see `markMoves`. */
  move?: number;
}

/** A stretch that is the same on both sides, or one that was replaced. */
interface Stretch {
  same: string[];
  del: string[];
  ins: string[];
}

function stretchesOf(a: string[], b: string[]): Stretch[] {
  const out: Stretch[] = [];
  let x = 0;
  let y = 0;
  const replaced = (toX: number, toY: number) => {
    if (toX > x || toY > y) out.push({ same: [], del: a.slice(x, toX), ins: b.slice(y, toY) });
  };
  tokenPairs(a, b).forEach((q, p) => {
    if (q === -1) return;
    replaced(p, q);
    const last = out[out.length - 1];
    if (last && last.same.length > 0) last.same.push(a[p]!);
    else out.push({ same: [a[p]!], del: [], ins: [] });
    x = p + 1;
    y = q + 1;
  });
  replaced(a.length, b.length);
  return out;
}

const letters = (tokens: string[]) =>
  tokens.reduce((sum, token) => sum + (/[\p{L}\p{N}]/u.test(token) ? token.length : 0), 0);
const words = (tokens: string[]) => tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).length;

/** A word or two left standing between larger changes make the reader jump; they are shown as replaced too. */
function isConfetti(before: Stretch, between: Stretch, after: Stretch): boolean {
  const size = letters(between.same);
  if (size === 0) return !between.same.includes('\n');
  const change = (one: Stretch) => Math.max(letters(one.del), letters(one.ins));
  return words(between.same) <= 2 && size <= Math.min(change(before), change(after));
}

function withoutConfetti(stretches: Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of stretches) {
    const between = out[out.length - 1];
    const before = out[out.length - 2];
    if (stretch.same.length === 0 && between && before && between.same.length > 0 && before.same.length === 0) {
      if (isConfetti(before, between, stretch)) {
        out.splice(-2, 2, {
          same: [],
          del: [...before.del, ...between.same, ...stretch.del],
          ins: [...before.ins, ...between.same, ...stretch.ins],
        });
        continue;
      }
    }
    out.push(stretch);
  }
  return out;
}

/** Word by word; `same` and `del` together are the text before, `same` and `ins` the text after. */
export function diffWords(before: string, after: string): WordPiece[] {
  const out: WordPiece[] = [];
  const add = (op: WordPiece['op'], tokens: string[]) => {
    if (tokens.length > 0) out.push({ op, text: tokens.join('') });
  };
  for (const { same, del, ins } of withoutConfetti(stretchesOf(tokensOf(before), tokensOf(after)))) {
    add('same', same);
    add('del', del);
    add('ins', ins);
  }
  return out;
}
