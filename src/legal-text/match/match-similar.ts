import type { MatchItem, MatchState } from './match-state.js';
import { stemOf } from '../text/tokens.js';

/**
 * Words of one item as sorted numbers: stems with their repetitions, and pairs of neighbouring
 * stems. Sorted arrays are compared by one walk, many times faster than sets.
 */
export interface Features {
  stems: Int32Array;
  pairs: Float64Array;
  /** Sum of the weights of the stems. */
  weight: number;
  size: number;
  key: string;
}

export interface FeatureIndex {
  older: (i: number) => Features;
  newer: (j: number) => Features;
  weightOf: (stem: number) => number;
}

/** A division without words of its own is compared by the first words inside it. */
const SUBTREE_WORDS = 150;

function ownOrInner(items: MatchItem[], item: MatchItem): string {
  if (item.size > 0) return item.key;
  let words = '';
  let count = 0;
  const collect = (at: number) => {
    const inner = items[at]!;
    if (count >= SUBTREE_WORDS) return;
    words += ` ${inner.key}`;
    count += inner.size;
    inner.children.forEach(collect);
  };
  item.children.forEach(collect);
  return words.trim();
}

/** Numbers of the stems of some words, in their order; each different text is read once. */
function stemReader(): (words: string) => Int32Array {
  const ids = new Map<string, number>();
  const read = new Map<string, Int32Array>([['', new Int32Array(0)]]);
  const idOf = (word: string) => {
    const stem = stemOf(word);
    let id = ids.get(stem);
    if (id === undefined) ids.set(stem, (id = ids.size));
    return id;
  };
  return (words) => {
    let stems = read.get(words);
    if (!stems) read.set(words, (stems = Int32Array.from(words.split(' '), idOf)));
    return stems;
  };
}

/** Weight of each stem: words of every provision ("и", "орган") weigh little, names and terms much. */
function weightsOf(items: MatchItem[], stemsIn: (words: string) => Int32Array): number[] {
  const spread: number[] = [];
  const lastSeen: number[] = [];
  items.forEach((item, at) => {
    for (const id of stemsIn(item.key)) {
      if (lastSeen[id] !== at) spread[id] = (spread[id] ?? 0) + 1;
      lastSeen[id] = at;
    }
  });
  return spread.map((count) => Math.log(1 + items.length / (1 + count)));
}

/** Features are made on demand: most provisions of a new version are found without them. */
export function featureIndex(state: MatchState): FeatureIndex {
  const stemsIn = stemReader();
  const weights = weightsOf([...state.older, ...state.newer], stemsIn);
  const weightOf = (id: number) => weights[id] ?? 1;
  const make = (items: MatchItem[], item: MatchItem): Features => {
    const key = ownOrInner(items, item);
    const stems = stemsIn(key);
    const pairs = new Set<number>();
    let weight = 0;
    stems.forEach((id, n) => {
      weight += weightOf(id);
      if (n > 0) pairs.add(stems[n - 1]! * 1_000_003 + id);
    });
    return {
      stems: stems.slice().sort(),
      pairs: Float64Array.from(pairs).sort(),
      weight,
      size: stems.length,
      key,
    };
  };
  const lazily = (items: MatchItem[]) => {
    const made: (Features | undefined)[] = [];
    return (at: number) => (made[at] ??= make(items, items[at]!));
  };
  return { older: lazily(state.older), newer: lazily(state.newer), weightOf };
}

function letterPairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let n = 0; n < text.length - 1; n++) {
    const two = text.slice(n, n + 2);
    found.set(two, (found.get(two) ?? 0) + 1);
  }
  return found;
}

function letterLikeness(a: string, b: string): number {
  const before = letterPairs(a);
  let shared = 0;
  for (const [two, count] of letterPairs(b)) shared += Math.min(count, before.get(two) ?? 0);
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}

/** Weight of what two sorted lists have in common, repetitions counted. */
export function inBoth(a: ArrayLike<number>, b: ArrayLike<number>, weightOf: (value: number) => number): number {
  let shared = 0;
  for (let x = 0, y = 0; x < a.length && y < b.length;) {
    if (a[x]! < b[y]!) x++;
    else if (a[x]! > b[y]!) y++;
    else {
      shared += weightOf(a[x]!);
      x++;
      y++;
    }
  }
  return shared;
}

const SHORT = 6;
const LONG = 8;

/** Likeness of own words, 0..1: weighted common stems and common pairs of stems. */
export function likeness(index: FeatureIndex, a: Features, b: Features): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = inBoth(a.stems, b.stems, index.weightOf);
  const stems = (2 * shared) / (a.weight + b.weight);
  const runs = a.pairs.length + b.pairs.length;
  const order = runs === 0 ? stems : (2 * inBoth(a.pairs, b.pairs, () => 1)) / runs;
  const smaller = Math.min(a.size, b.size);
  let found = 0.6 * stems + 0.4 * order;
  // a sentence added to a long provision leaves it the same provision
  if (smaller >= LONG) found += 0.3 * Math.max(0, shared / Math.min(a.weight, b.weight) - found);
  if (smaller < SHORT) found = Math.max(found, 0.9 * letterLikeness(a.key, b.key));
  return Math.min(1, found);
}
