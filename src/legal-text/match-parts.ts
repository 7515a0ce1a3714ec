import { inBoth, type FeatureIndex, type Features } from './match-similar.js';
import type { Possible } from './match-doubt.js';
import { newerFree, olderFree, siblingsOf, TELLING_SIZE, type MatchItem, type MatchState } from './match-state.js';

/** A free item whose words went out of, or into, a pair. */
export interface Part {
  /** The free item. */
  at: number;
  /** The item of the other side that it is a part of. */
  whole: number;
  score: number;
}

/** Nearly all words of a part must be accounted for: less is a provision of its own on the same matter. */
const PART = 0.75;

/** Stems of the whole that are not in what was taken; both are sorted. */
function minus(whole: Int32Array, taken: Int32Array): Int32Array {
  let y = 0;
  return whole.filter((stem) => {
    while (y < taken.length && taken[y]! < stem) y++;
    if (taken[y] !== stem) return true;
    y++;
    return false;
  });
}

/** How much of a part stands among the given words, 0..1. */
const covered = (part: Features, words: Int32Array) =>
  part.size === 0 ? 0 : inBoth(part.stems, words, () => 1) / part.size;

/** Partners of the neighbours and of the parent: a part never goes far from its whole. */
function wholesNear(items: MatchItem[], top: number[], partner: Int32Array, item: MatchItem): number[] {
  const siblings = siblingsOf(items, top, item);
  const near = [siblings[item.place - 1], siblings[item.place + 1], siblings[item.place - 2], item.at - 1, item.parent];
  const wholes = near.map((at) => (at === undefined || at < 0 ? -1 : partner[at]!));
  return [...new Set(wholes.filter((at) => at !== -1))];
}

interface Side {
  items: MatchItem[];
  top: number[];
  partner: Int32Array;
  features: (at: number) => Features;
}

function partsOf(side: Side, other: Side, free: (at: number) => boolean): Part[] {
  const found: Part[] = [];
  for (const item of side.items) {
    if (!free(item.at) || item.size < TELLING_SIZE) continue;
    let best: Part | null = null;
    for (const whole of wholesNear(side.items, side.top, side.partner, item)) {
      if (other.items[whole]!.size === 0) continue;
      const rest = minus(other.features(whole).stems, side.features(other.partner[whole]!).stems);
      const score = covered(side.features(item.at), rest);
      if (score >= PART && score > (best?.score ?? 0)) best = { at: item.at, whole, score };
    }
    if (best) found.push(best);
  }
  return found;
}

function sides(state: MatchState, index: FeatureIndex): { older: Side; newer: Side } {
  return {
    older: { items: state.older, top: state.olderTop, partner: state.toNewer, features: index.older },
    newer: { items: state.newer, top: state.newerTop, partner: state.toOlder, features: index.newer },
  };
}

/** Newer items that were cut out of an older one. */
export function splitParts(state: MatchState, index: FeatureIndex): Part[] {
  const { older, newer } = sides(state, index);
  return partsOf(newer, older, (j) => newerFree(state, j));
}

/** Older items whose words were put into another provision. */
export function mergedParts(state: MatchState, index: FeatureIndex): Part[] {
  const { older, newer } = sides(state, index);
  return partsOf(older, newer, (i) => olderFree(state, i));
}

/**
 * Two rivals that each hold their own half of the words are no doubt but the two halves of a split
 * or of a merge: the better one is the partner, the other becomes its part.
 */
export function complementary(index: FeatureIndex): (one: Possible, rival: Possible) => boolean {
  const halves = (whole: Features, a: Features, b: Features) =>
    covered(a, whole.stems) >= PART && covered(b, minus(whole.stems, a.stems)) >= PART;
  return (one, rival) =>
    one.i === rival.i
      ? halves(index.older(one.i), index.newer(one.j), index.newer(rival.j))
      : halves(index.newer(one.j), index.older(one.i), index.older(rival.i));
}
