import { childShare } from './match-exact.js';
import { likeness, type FeatureIndex, type Features } from './match-similar.js';
import {
  inOrder,
  newerFree,
  olderFree,
  pair,
  parentsPaired,
  sameNumber,
  sameRank,
  siblingsOf,
  TELLING_SIZE,
  type MatchItem,
  type MatchState,
} from './match-state.js';

/** A possible pair of two items that have no partner yet. */
export interface Possible {
  i: number;
  j: number;
  /** Likeness of the words. */
  like: number;
  /** Agreement of number, parents and neighbours, 0..1. */
  near: number;
  rank: number;
}

/** Rare words shared with more provisions than this find nothing; see the growth bounds of matching. */
const POSTINGS = 40;
const BY_WORDS = 8;
const SIBLING_REACH = 6;
/** Number and parents agree: words wholly new at an old address are a question, not a removal and an addition. */
export const SAME_PLACE = 0.59;
/** Two possibilities nearer than this are for a person to decide. */
const CLOSE = 0.08;

function postingsOf(state: MatchState, index: FeatureIndex): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  const add = (feature: number, j: number) => {
    const list = postings.get(feature);
    if (!list) postings.set(feature, [j]);
    else if (list.length <= POSTINGS) list.push(j);
  };
  for (const item of state.newer) {
    if (!newerFree(state, item.at)) continue;
    const features = index.newer(item.at);
    for (const stem of new Set(features.stems)) add(-1 - stem, item.at);
    for (const two of features.pairs) add(two, item.at);
  }
  return postings;
}

function byWords(features: Features, postings: Map<number, number[]>): number[] {
  const hits = new Map<number, number>();
  const count = (feature: number) => {
    const list = postings.get(feature);
    if (!list || list.length > POSTINGS) return;
    for (const j of list) hits.set(j, (hits.get(j) ?? 0) + 1 / list.length);
  };
  for (const stem of new Set(features.stems)) count(-1 - stem);
  for (const two of features.pairs) count(two);
  const found = [...hits].sort((a, b) => b[1] - a[1]);
  return found.slice(0, BY_WORDS).map(([j]) => j);
}

/** Free items at the same place of the paired parent: where a provision stays when its words change. */
function bySiblings(state: MatchState, i: number): number[] {
  const a = state.older[i]!;
  const parent = a.parent === -1 ? -1 : state.toNewer[a.parent]!;
  if (a.parent !== -1 && parent === -1) return [];
  const siblings = parent === -1 ? state.newerTop : state.newer[parent]!.children;
  const before = siblingsOf(state.older, state.olderTop, a);
  let around = a.place;
  for (let n = a.place - 1; n >= 0 && n >= a.place - 50; n--) {
    const j = state.toNewer[before[n]!]!;
    if (j === -1 || state.newer[j]!.parent !== parent) continue;
    around = state.newer[j]!.place + a.place - n;
    break;
  }
  const found: number[] = [];
  for (let n = Math.max(0, around - SIBLING_REACH); n <= around + SIBLING_REACH && n < siblings.length; n++)
    if (newerFree(state, siblings[n]!)) found.push(siblings[n]!);
  const sameIndex = siblings[a.place];
  if (sameIndex !== undefined && newerFree(state, sameIndex)) found.push(sameIndex);
  return found;
}

function neighbourhood(state: MatchState, i: number, j: number): number {
  const a = state.older[i]!;
  const b = state.newer[j]!;
  const before = siblingsOf(state.older, state.olderTop, a);
  const after = siblingsOf(state.newer, state.newerTop, b);
  const side = (step: number) => {
    const p = before[a.place + step];
    const q = after[b.place + step];
    if (p === undefined && q === undefined) return parentsPaired(state, a, b) ? 1 : 0;
    return p !== undefined && q !== undefined && state.toNewer[p] === q ? 1 : 0;
  };
  return (side(-1) + side(1)) / 2;
}

export function nearness(state: MatchState, i: number, j: number): number {
  const a = state.older[i]!;
  const b = state.newer[j]!;
  const parents = parentsPaired(state, a, b) ? 0.35 : 0;
  const number = sameNumber(a, b) ? 0.25 : 0;
  return parents + number + 0.25 * neighbourhood(state, i, j) + 0.15 * childShare(state, a, b);
}

/** All pairs worth a thought, best first; asked again after each round. */
export type Search = () => Possible[];

/** Words do not change between the rounds, so what they find is kept; places are asked anew. */
export function searchIn(state: MatchState, index: FeatureIndex): Search {
  const postings = postingsOf(state, index);
  const found: (number[] | undefined)[] = [];
  const likes = new Map<number, number>();
  const likeOf = (i: number, j: number) => {
    const key = i * state.newer.length + j;
    let like = likes.get(key);
    if (like === undefined) likes.set(key, (like = likeness(index, index.older(i), index.newer(j))));
    return like;
  };
  const possibleFor = (item: MatchItem): Possible[] => {
    const i = item.at;
    const alike = (found[i] ??= byWords(index.older(i), postings));
    const others = new Set([...alike.filter((j) => newerFree(state, j)), ...bySiblings(state, i)]);
    return [...others]
      .filter((j) => sameRank(item, state.newer[j]!))
      .map((j) => {
        const like = likeOf(i, j);
        const near = nearness(state, i, j);
        return { i, j, like, near, rank: 0.7 * like + 0.3 * near };
      })
      .filter(({ like, near }) => like >= 0.15 || near >= SAME_PLACE);
  };
  return () =>
    state.older
      .filter(({ at }) => olderFree(state, at))
      .flatMap(possibleFor)
      .sort((a, b) => b.rank - a.rank || a.i - b.i || a.j - b.j);
}

/** Words this much alike are the same provision wherever it stands. */
const STRONG = 0.62;

/** A short line of a list, and the likeness at which it is known outside its own list. */
const LINE_SIZE = 6;
const ALMOST_EQUAL = 0.9;

/** Definitions are told apart by the term at their head, however alike the rest is. */
function sameOpening(a: MatchItem, b: MatchItem): boolean {
  const opening = (item: MatchItem) => item.key.slice(0, item.key.indexOf(' ') + 1).slice(0, 6);
  return opening(a) === opening(b);
}

function convincing(state: MatchState, { i, j, like, near }: Possible): boolean {
  const a = state.older[i]!;
  const b = state.newer[j]!;
  const size = Math.min(a.size, b.size);
  // a division without words of its own is what stands in it
  if (size === 0)
    return like >= STRONG
      ? sameNumber(a, b) || childShare(state, a, b) >= 0.6
      : sameNumber(a, b) && near >= SAME_PLACE && like >= 0.45;
  if (size < TELLING_SIZE && (like < STRONG || !parentsPaired(state, a, b))) return false;
  if (a.copies + b.copies > 2 && !inOrder(state, a, b)) return false;
  // a line of a list shares most of its few words with every other line
  if (size < LINE_SIZE && like < ALMOST_EQUAL && !parentsPaired(state, a, b)) return false;
  if (like < STRONG && !sameNumber(a, b) && !sameOpening(a, b)) return false;
  return like >= STRONG || (like >= 0.45 && near >= 0.35) || (like >= 0.3 && near >= 0.72);
}

export interface Rivals {
  ofOlder: Map<number, Possible[]>;
  ofNewer: Map<number, Possible[]>;
}

export function rivalsIn(possible: Possible[]): Rivals {
  const ofOlder = new Map<number, Possible[]>();
  const ofNewer = new Map<number, Possible[]>();
  for (const one of possible) {
    (ofOlder.get(one.i) ?? ofOlder.set(one.i, []).get(one.i)!).push(one);
    (ofNewer.get(one.j) ?? ofNewer.set(one.j, []).get(one.j)!).push(one);
  }
  return { ofOlder, ofNewer };
}

/** A free possibility nearly as good, whose other end has nothing clearly better. */
export function closeRival(state: MatchState, one: Possible, rivals: Rivals): Possible | null {
  const free = (other: Possible) => olderFree(state, other.i) && newerFree(state, other.j);
  for (const other of rivals.ofOlder.get(one.i) ?? []) {
    if (other === one || !free(other) || other.rank < one.rank - CLOSE) continue;
    const best = rivals.ofNewer.get(other.j)!.find(free)!;
    if (best.i === one.i || best.rank < other.rank + CLOSE) return other;
  }
  for (const other of rivals.ofNewer.get(one.j) ?? []) {
    if (other === one || !free(other) || other.rank < one.rank - CLOSE) continue;
    const best = rivals.ofOlder.get(other.i)!.find(free)!;
    if (best.j === one.j || best.rank < other.rank + CLOSE) return other;
  }
  return null;
}

/** What is known of provisions that were cut in two or put together. */
export interface PartJudge {
  /** Two rivals are the two halves of one provision. */
  complementary: (one: Possible, rival: Possible) => boolean;
  /** One of the two is a part of another provision, a rival among them. */
  explained: (one: Possible, rivals: Rivals) => boolean;
}

/** Pairs what is convincing and has no close rival; true when anything was paired. */
export function matchSimilar(state: MatchState, possible: Possible[], parts: PartJudge): boolean {
  const rivals = rivalsIn(possible);
  let paired = false;
  for (const one of possible) {
    if (!olderFree(state, one.i) || !newerFree(state, one.j) || !convincing(state, one)) continue;
    const rival = closeRival(state, one, rivals);
    if (rival && !parts.complementary(one, rival)) continue;
    if (one.like < ALMOST_EQUAL && parts.explained(one, rivals)) continue;
    pair(state, one.i, one.j, Math.min(0.97, one.rank + 0.1));
    paired = true;
  }
  return paired;
}
