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

/** Keys that occur once among the given items; -1 stands for "more than once". */
function uniqueKeys(items: Iterable<MatchItem>, smallest: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of items) if (item.size >= smallest) found.set(item.key, found.has(item.key) ? -1 : item.at);
  return found;
}

function pairUnique(state: MatchState, older: MatchItem[], newer: MatchItem[], smallest: number): void {
  const before = uniqueKeys(older, smallest);
  const after = uniqueKeys(newer, smallest);
  for (const [key, i] of before) {
    const j = after.get(key) ?? -1;
    if (i === -1 || j === -1 || !sameRank(state.older[i]!, state.newer[j]!)) continue;
    if (!olderFree(state, i) || !newerFree(state, j) || crosses(state, i, j)) continue;
    pair(state, i, j, 1);
  }
}

const crosses = (state: MatchState, i: number, j: number): boolean =>
  state.older[i]!.copies + state.newer[j]!.copies > 2 && !inOrder(state, state.older[i]!, state.newer[j]!);

/**
 * Words that occur once in each version find each other wherever they stand. All items are
 * counted, not only the free ones: a text that was doubled tells nothing.
 */
export function matchUnique(state: MatchState): void {
  pairUnique(state, state.older, state.newer, TELLING_SIZE);
}

function sameKeyNext(state: MatchState, i: number, j: number): boolean {
  const a = state.older[i];
  const b = state.newer[j];
  if (!a || !b || a.key === '' || a.key !== b.key || !sameRank(a, b)) return false;
  if (!olderFree(state, i) || !newerFree(state, j)) return false;
  // a few words, or words said twice, may be another provision's: beside a pair that moved they need the parent's word
  return (a.size >= TELLING_SIZE && a.copies === 1 && b.copies === 1) || parentsPaired(state, a, b);
}

/** From each pair outwards: equal neighbours of equal provisions belong together (Heckel's method). */
export function matchNeighbours(state: MatchState): void {
  const { older, toNewer } = state;
  for (let i = 0; i < older.length - 1; i++) {
    const j = toNewer[i]!;
    if (j !== -1 && sameKeyNext(state, i + 1, j + 1)) pair(state, i + 1, j + 1, 1);
  }
  for (let i = older.length - 1; i > 0; i--) {
    const j = toNewer[i]!;
    if (j > 0 && sameKeyNext(state, i - 1, j - 1)) pair(state, i - 1, j - 1, 1);
  }
}

function matchChildren(state: MatchState, olderIds: number[], newerIds: number[]): void {
  const older = olderIds.filter((i) => olderFree(state, i)).map((i) => state.older[i]!);
  const newer = newerIds.filter((j) => newerFree(state, j)).map((j) => state.newer[j]!);
  if (older.length === 0 || newer.length === 0) return;
  pairUnique(state, older, newer, 1);
}

/** Equal words inside paired parents; reading order makes parents come before their children. */
export function matchInsideParents(state: MatchState): void {
  matchChildren(state, state.olderTop, state.newerTop);
  for (const item of state.older) {
    const j = state.toNewer[item.at]!;
    if (j !== -1 && item.children.length > 0) matchChildren(state, item.children, state.newer[j]!.children);
  }
}

/** Equal words said several times inside one parent ("исключен"): the number decides. */
export function matchByNumber(state: MatchState): void {
  const at = (item: MatchItem, parent: number) =>
    `${parent}|${item.provision.kind}|${item.provision.number || `#${item.place}`}|${item.key}`;
  const places = new Map<string, number>();
  for (const item of state.newer) {
    if (!newerFree(state, item.at) || item.key === '') continue;
    const place = at(item, item.parent);
    places.set(place, places.has(place) ? -1 : item.at);
  }
  for (const item of state.older) {
    if (!olderFree(state, item.at) || item.key === '') continue;
    const parent = item.parent === -1 ? -1 : state.toNewer[item.parent]!;
    if (item.parent !== -1 && parent === -1) continue;
    const j = places.get(at(item, parent)) ?? -1;
    if (j !== -1 && newerFree(state, j) && sameNumber(item, state.newer[j]!)) pair(state, item.at, j, 0.98);
  }
}

/** Items without a word in them or below them, such as an article that is a dash. */
function hollowOf(items: MatchItem[]): Uint8Array {
  const hollow = new Uint8Array(items.length);
  for (let at = items.length - 1; at >= 0; at--)
    hollow[at] = items[at]!.size === 0 && items[at]!.children.every((child) => hollow[child] === 1) ? 1 : 0;
  return hollow;
}

/** What has no words is known by its number and by what stands before and after it. */
export function matchHollow(state: MatchState): void {
  const older = hollowOf(state.older);
  const newer = hollowOf(state.newer);
  const at = ({ provision, place }: MatchItem, parent: number) =>
    `${parent}|${provision.kind}|${provision.number || `#${place}`}`;
  const places = new Map<string, number>();
  for (const b of state.newer) if (newer[b.at] && newerFree(state, b.at)) places.set(at(b, b.parent), b.at);
  const agree = (p: number | undefined, q: number | undefined) =>
    p === undefined || q === undefined ? p === q : state.toNewer[p] === q || (older[p] === 1 && newer[q] === 1);
  for (const a of state.older) {
    if (!older[a.at] || !olderFree(state, a.at)) continue;
    const j = places.get(at(a, a.parent === -1 ? -1 : state.toNewer[a.parent]!)) ?? -1;
    if (j === -1 || !newerFree(state, j) || !parentsPaired(state, a, state.newer[j]!)) continue;
    const before = siblingsOf(state.older, state.olderTop, a);
    const after = siblingsOf(state.newer, state.newerTop, state.newer[j]!);
    const sides = [-1, 1].map((step) => agree(before[a.place + step], after[state.newer[j]!.place + step]));
    if (sides.every(Boolean)) pair(state, a.at, j, 0.9);
  }
}

interface Tally {
  best: number;
  votes: number;
}

function tally(children: number[], partner: Int32Array, others: MatchItem[]): Tally {
  const votes = new Map<number, number>();
  for (const child of children) {
    const other = partner[child]!;
    const parent = other === -1 ? -1 : others[other]!.parent;
    if (parent !== -1) votes.set(parent, (votes.get(parent) ?? 0) + 1);
  }
  let best: Tally = { best: -1, votes: 0 };
  for (const [parent, count] of votes) if (count > best.votes) best = { best: parent, votes: count };
  return best;
}

/** How much of two provisions' children are paired with each other, 0..1. */
export function childShare(state: MatchState, a: MatchItem, b: MatchItem): number {
  if (a.children.length === 0 || b.children.length === 0) return 0;
  let shared = 0;
  for (const child of a.children) {
    const other = state.toNewer[child]!;
    if (other !== -1 && state.newer[other]!.parent === b.at) shared++;
  }
  return shared / Math.max(a.children.length, b.children.length);
}

/** Children choose their parents, deepest first: a chapter whose heading changed is known by its articles. */
export function matchByChildren(state: MatchState): void {
  for (let i = state.older.length - 1; i >= 0; i--) {
    const a = state.older[i]!;
    if (!olderFree(state, i) || a.children.length === 0) continue;
    const { best: j } = tally(a.children, state.toNewer, state.newer);
    if (j === -1 || !newerFree(state, j)) continue;
    const b = state.newer[j]!;
    if (!sameRank(a, b) || tally(b.children, state.toOlder, state.older).best !== i) continue;
    const share = childShare(state, a, b);
    const wordless = a.size === 0 || b.size === 0;
    const same = a.key === b.key && !wordless;
    const numbered = sameNumber(a, b) && (same || (wordless && share >= 0.3));
    if (share >= (same ? 0.4 : 0.6) || numbered) pair(state, i, j, 0.5 + share / 2);
  }
}

/**
 * A numbered provision that comes to have several unmarked parts keeps its number while its words
 * go down into the first part, and the other way round. The number stays with the number; the part
 * is then found as a part.
 */
export function keepNumbered(state: MatchState): void {
  const agree = (a: MatchItem, b: MatchItem) => sameNumber(a, b) && parentsPaired(state, a, b);
  for (const child of state.older) {
    const j = state.toNewer[child.at]!;
    if (j === -1) continue;
    const b = state.newer[j]!;
    const above = state.older[child.parent];
    const over = state.newer[b.parent];
    if (above && olderFree(state, above.at) && above.size === 0 && agree(above, b)) {
      state.toNewer[child.at] = -1;
      pair(state, above.at, j, 0.9);
    } else if (over && newerFree(state, over.at) && over.size === 0 && agree(child, over)) {
      state.toOlder[j] = -1;
      pair(state, child.at, over.at, 0.9);
    }
  }
}
