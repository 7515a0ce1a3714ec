export interface WordPiece {
  op: 'same' | 'ins' | 'del';
  text: string;
}

/** Words with their inner hyphens, line ends, other white space, single marks: together the whole text. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|\n|[^\S\n]+|[^\p{L}\p{M}\p{N}\s]/gu;
const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** More differences than this are no longer a comparison but two texts. */
const MOST_EDITS = 1200;

/**
 * Pairs of equal tokens in order, by Myers' O(ND) algorithm (1986); null when the texts have
 * too little in common to be worth comparing.
 */
function commonTokens(a: string[], b: string[]): [number, number][] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const reach = new Int32Array(2 * most + 2);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(most - edits, most + edits + 1));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && reach[most + k - 1]! < reach[most + k + 1]!);
      let x = down ? reach[most + k + 1]! : reach[most + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[most + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return null;
}

function walkBack(trace: Int32Array[], lengthA: number, lengthB: number): [number, number][] {
  const found: [number, number][] = [];
  let x = lengthA;
  let y = lengthB;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const before = trace[edits]!;
    const at = (k: number) => before[k + edits] ?? 0;
    const k = x - y;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const previous = down ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : at(previous);
    const fromY = edits === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY) found.push([--x, --y]);
    x = fromX;
    y = fromY;
  }
  return found.reverse();
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
  for (const [p, q] of commonTokens(a, b) ?? []) {
    replaced(p, q);
    const last = out[out.length - 1];
    if (last && last.same.length > 0) last.same.push(a[p]!);
    else out.push({ same: [a[p]!], del: [], ins: [] });
    x = p + 1;
    y = q + 1;
  }
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
