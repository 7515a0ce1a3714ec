/** Edits up to which a stretch is compared exactly: the time grows with their square. */
const FEW_EDITS = 64;
/** Edits allowed where no word of its own divides a stretch. */
const MOST_EDITS = 256;
/** Times that a stretch is divided at its own words. */
const MOST_LEVELS = 12;

/** Part of the two texts, ends excluded. */
interface Stretch {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** Tokens as numbers: equal numbers are equal tokens. */
function numbered(a: string[], b: string[]): { a: Int32Array; b: Int32Array; isWord: (number: number) => boolean } {
  const numbers = new Map<string, number>();
  const words: boolean[] = [];
  const numberOf = (token: string) => {
    let number = numbers.get(token);
    if (number === undefined) {
      numbers.set(token, (number = numbers.size));
      words.push(/[\p{L}\p{N}]/u.test(token));
    }
    return number;
  };
  return { a: Int32Array.from(a, numberOf), b: Int32Array.from(b, numberOf), isWord: (number) => words[number]! };
}

/**
 * For each token before, the place of its equal after, rising; -1 where it has none. A stretch with few edits is compared by Myers' O(ND) algorithm (1986); a longer one
 * is divided at the words that occur once on each side (Cohen's patience diff), and its parts are compared likewise.
 * Bounded for any two texts; what has nothing in common is simply not paired.
 */
export function tokenPairs(before: string[], after: string[]): Int32Array {
  const { a, b, isWord } = numbered(before, after);
  const partner = new Int32Array(a.length).fill(-1);
  let level: Stretch[] = [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  for (let depth = 0; level.length > 0; depth++) {
    const next: Stretch[] = [];
    for (const stretch of level) {
      const rest = trimmed(a, b, stretch, partner);
      if (rest.fromA === rest.toA || rest.fromB === rest.toB) continue;
      if (shortest(a, b, rest, FEW_EDITS, partner)) continue;
      const parts = depth < MOST_LEVELS ? divided(a, b, rest, isWord, partner) : null;
      if (parts) next.push(...parts);
      else shortest(a, b, rest, MOST_EDITS, partner);
    }
    level = next;
  }
  return partner;
}

function trimmed(a: Int32Array, b: Int32Array, { fromA, toA, fromB, toB }: Stretch, partner: Int32Array): Stretch {
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) partner[fromA++] = fromB++;
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) partner[--toA] = --toB;
  return { fromA, toA, fromB, toB };
}

/** Adds the pairs of a shortest script of at most so many edits; false where there is none. */
function shortest(a: Int32Array, b: Int32Array, stretch: Stretch, allowed: number, partner: Int32Array): boolean {
  const { fromA, toA, fromB, toB } = stretch;
  const [lengthA, lengthB] = [toA - fromA, toB - fromB];
  const most = Math.min(lengthA + lengthB, allowed);
  if (Math.abs(lengthA - lengthB) > most) return false;
  const reach = new Int32Array(2 * most + 2);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(most - edits, most + edits + 1));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && reach[most + k - 1]! < reach[most + k + 1]!);
      let x = down ? reach[most + k + 1]! : reach[most + k - 1]! + 1;
      while (x < lengthA && x - k < lengthB && a[fromA + x] === b[fromB + x - k]) x++;
      reach[most + k] = x;
      if (x >= lengthA && x - k >= lengthB) {
        walkBack(trace, stretch, partner);
        return true;
      }
    }
  }
  return false;
}

function walkBack(trace: Int32Array[], { fromA, toA, fromB, toB }: Stretch, partner: Int32Array): void {
  let x = toA - fromA;
  let y = toB - fromB;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const before = trace[edits]!;
    const at = (k: number) => before[k + edits] ?? 0;
    const k = x - y;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const previous = down ? k + 1 : k - 1;
    const nextX = edits === 0 ? 0 : at(previous);
    const nextY = edits === 0 ? 0 : nextX - previous;
    while (x > nextX && y > nextY) partner[fromA + --x] = fromB + --y;
    x = nextX;
    y = nextY;
  }
}

/** Places of the words that occur once; -1 for those that occur again. */
function onceIn(
  tokens: Int32Array,
  from: number,
  to: number,
  isWord: (number: number) => boolean,
): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (isWord(token)) found.set(token, found.has(token) ? -1 : at);
  }
  return found;
}

/** Divides a stretch at the longest row of own words that stand in one order on both sides; null where none do. */
function divided(
  a: Int32Array,
  b: Int32Array,
  stretch: Stretch,
  isWord: (number: number) => boolean,
  partner: Int32Array,
): Stretch[] | null {
  const { fromA, toA, fromB, toB } = stretch;
  const after = onceIn(b, fromB, toB, isWord);
  const shared: Shared = [];
  for (const [token, p] of onceIn(a, fromA, toA, isWord)) {
    const q = after.get(token) ?? -1;
    if (p !== -1 && q !== -1) shared.push([p, q]);
  }
  if (shared.length === 0) return null;
  const parts: Stretch[] = [];
  let [x, y] = [fromA, fromB];
  for (const [p, q] of longestRise(shared)) {
    parts.push({ fromA: x, toA: p, fromB: y, toB: q });
    partner[p] = q;
    [x, y] = [p + 1, q + 1];
  }
  parts.push({ fromA: x, toA, fromB: y, toB });
  return parts;
}

type Shared = [number, number][];

/** Longest subsequence whose second numbers rise, by patience sorting; the first numbers rise already. */
function longestRise(shared: Shared): Shared {
  const tops: number[] = [];
  const below = new Int32Array(shared.length).fill(-1);
  shared.forEach(([, q], at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shared[tops[middle]!]![1] < q) low = middle + 1;
      else high = middle;
    }
    if (low > 0) below[at] = tops[low - 1]!;
    tops[low] = at;
  });
  const found: Shared = [];
  for (let at = tops.at(-1) ?? -1; at !== -1; at = below[at]!) found.push(shared[at]!);
  return found.reverse();
}
