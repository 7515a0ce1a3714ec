import type { Provision } from '../act/provision.js';
import { foldSpace, looseKey } from '../text/tokens.js';

/** A provision with what the passes of matching ask for again and again. */
export interface MatchItem {
  at: number;
  provision: Provision;
  /** Index of the enclosing provision, -1 at the top. */
  parent: number;
  children: number[];
  /** Place among the siblings. */
  place: number;
  /** Own words as printed, white space folded: equal means "same". */
  exact: string;
  /** Own words without case, marks and look-alikes: equal means "the same provision, if nothing speaks against it". */
  key: string;
  /** Number of own words. */
  size: number;
  /** How many items of its version have these words. */
  copies: number;
}

export interface MatchState {
  older: MatchItem[];
  newer: MatchItem[];
  /** Top-level items of each side: siblings without a parent. */
  olderTop: number[];
  newerTop: number[];
  /** Partner of each older item, -1 while it has none; `toOlder` mirrors it. */
  toNewer: Int32Array;
  toOlder: Int32Array;
  /** How sure the pair of an older item is, 0..1. */
  score: Float64Array;
}

/** Fewer words than this say too little to be recognised away from their place ("исключен", "права;"). */
export const TELLING_SIZE = 4;

interface OwnWords {
  exact: string;
  key: string;
  size: number;
}

/** Most words of a new version are those of the old one: each different text is read once. */
function wordReader(): (provision: Provision) => OwnWords {
  const plain = new Map<string, OwnWords>();
  const headed = new Map<string, OwnWords>();
  return ({ heading, text }) => {
    const printed = heading === '' ? text : `${heading}\n${text}`;
    const read = heading === '' ? plain : headed;
    const known = read.get(printed);
    if (known) return known;
    const key = looseKey(printed);
    const own = {
      exact: `${foldSpace(heading)}\n${foldSpace(text)}`,
      key,
      size: key === '' ? 0 : key.split(' ').length,
    };
    read.set(printed, own);
    return own;
  };
}

function itemsOf(provisions: Provision[], read: (provision: Provision) => OwnWords) {
  const indexOf = new Map<string, number>();
  const items: MatchItem[] = [];
  const top: number[] = [];
  provisions.forEach((provision, at) => {
    if (indexOf.has(provision.eId)) throw new RangeError(`Two provisions with the address ${provision.eId}`);
    indexOf.set(provision.eId, at);
    const parent = provision.parent === null ? -1 : (indexOf.get(provision.parent) ?? -1);
    const siblings = parent === -1 ? top : items[parent]!.children;
    const { exact, key, size } = read(provision);
    items.push({ at, provision, parent, children: [], place: siblings.length, exact, key, size, copies: 0 });
    siblings.push(at);
  });
  const copies = new Map<string, number>();
  for (const { key } of items) copies.set(key, (copies.get(key) ?? 0) + 1);
  for (const item of items) item.copies = copies.get(item.key)!;
  return { items, top };
}

export function startMatching(older: Provision[], newer: Provision[]): MatchState {
  const read = wordReader();
  const before = itemsOf(older, read);
  const after = itemsOf(newer, read);
  return {
    older: before.items,
    newer: after.items,
    olderTop: before.top,
    newerTop: after.top,
    toNewer: new Int32Array(older.length).fill(-1),
    toOlder: new Int32Array(newer.length).fill(-1),
    score: new Float64Array(older.length),
  };
}

export function pair(state: MatchState, i: number, j: number, score: number): void {
  state.toNewer[i] = j;
  state.toOlder[j] = i;
  state.score[i] = score;
}

export const olderFree = (state: MatchState, i: number) => state.toNewer[i] === -1;
export const newerFree = (state: MatchState, j: number) => state.toOlder[j] === -1;

/** Both at the top, or inside a pair. */
export function parentsPaired(state: MatchState, a: MatchItem, b: MatchItem): boolean {
  if (a.parent === -1 || b.parent === -1) return a.parent === b.parent;
  return state.toNewer[a.parent] === b.parent;
}

export function siblingsOf(items: MatchItem[], top: number[], item: MatchItem): number[] {
  return item.parent === -1 ? top : items[item.parent]!.children;
}

/** The order of what is repeated is looked for so many siblings away. */
const ORDER_REACH = 50;

/**
 * Whether the pair stands in the order of the pairs beside it. Words said several times ("Исключена.") are one another's
 * copies: out of order they are another provision's.
 */
export function inOrder(state: MatchState, a: MatchItem, b: MatchItem): boolean {
  const siblings = siblingsOf(state.older, state.olderTop, a);
  return [-1, 1].every((step) => {
    for (let n = a.place + step; Math.abs(n - a.place) <= ORDER_REACH; n += step) {
      const sibling = siblings[n];
      if (sibling === undefined) return true;
      const beside = state.newer[state.toNewer[sibling]!];
      if (beside?.parent === b.parent) return Math.sign(beside.place - b.place) === step;
    }
    return true;
  });
}

const DIVISIONS = new Set(['part', 'section', 'subsection', 'chapter', 'subchapter', 'annex', 'article']);
/** Divisions and articles are matched with each other, running text with running text. */
export const sameRank = (a: MatchItem, b: MatchItem) =>
  DIVISIONS.has(a.provision.kind) === DIVISIONS.has(b.provision.kind);

export const sameNumber = (a: MatchItem, b: MatchItem) =>
  a.provision.kind === b.provision.kind &&
  a.provision.number === b.provision.number &&
  (a.provision.number !== '' || a.place === b.place);
