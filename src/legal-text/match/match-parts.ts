import { inBoth, type FeatureIndex, type Features } from './match-similar.js';
import type { Possible, Rivals } from './match-doubt.js';
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

/** What a free item was cut out of, or went into; null where no neighbour's words account for it. */
function partOf(side: Side, other: Side, item: MatchItem): Part | null {
  let best: Part | null = null;
  for (const whole of wholesNear(side.items, side.top, side.partner, item)) {
    if (other.items[whole]!.size === 0) continue;
    const rest = minus(other.features(whole).stems, side.features(other.partner[whole]!).stems);
    const score = covered(side.features(item.at), rest);
    if (score >= PART && score > (best?.score ?? 0)) best = { at: item.at, whole, score };
  }
  return best;
}

function partsOf(side: Side, other: Side, free: (at: number) => boolean): Part[] {
  const items = side.items.filter(({ at, size }) => free(at) && size >= TELLING_SIZE);
  return items.flatMap((item) => partOf(side, other, item) ?? []);
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

/** A part cut out of a neighbour may be like another provision too, but it is explained already. */
const EXPLAINED = 0.9;

/** Whether one of the two is all but wholly a part of a neighbour of the other, or of a rival but not of the other. */
export function explained(state: MatchState, index: FeatureIndex): (one: Possible, rivals: Rivals) => boolean {
  const { older, newer } = sides(state, index);
  const sure = (part: Part | null) => part !== null && part.score >= EXPLAINED;
  const within = (part: Features, whole: Features) =>
    part.size >= TELLING_SIZE && part.size < whole.size && covered(part, whole.stems) >= EXPLAINED;
  return ({ i, j }, rivals) => {
    const [from, to] = [index.older(i), index.newer(j)];
    if (sure(partOf(newer, older, state.newer[j]!)) || sure(partOf(older, newer, state.older[i]!))) return true;
    return (
      (covered(to, from.stems) < EXPLAINED &&
        rivals.ofNewer.get(j)!.some((other) => within(to, index.older(other.i)))) ||
      (covered(from, to.stems) < EXPLAINED &&
        rivals.ofOlder.get(i)!.some((other) => within(from, index.newer(other.j))))
    );
  };
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
