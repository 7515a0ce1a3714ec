import {
  keepNumbered,
  matchByChildren,
  matchByNumber,
  matchHollow,
  matchInsideParents,
  matchNeighbours,
  matchUnique,
} from './match-exact.js';
import { matchSimilar, rivalsIn, SAME_PLACE, searchIn, type Possible, type Search } from './match-doubt.js';
import { complementary, explained, mergedParts, splitParts, type Part } from './match-parts.js';
import { featureIndex } from './match-similar.js';
import { newerFree, olderFree, pair, startMatching, type MatchState } from './match-state.js';
import type { Provision } from '../act/provision.js';

export const MATCH_OUTCOMES = [
  'same',
  'moved',
  'reworded',
  'split',
  'merged',
  'added',
  'removed',
  'needs-review',
] as const;
export type MatchOutcome = (typeof MATCH_OUTCOMES)[number];

/**
 * What became of a provision. Each older and each newer provision has exactly one row in which it
 * is matched, added, removed or proposed for review; beyond that a split older provision has a row
 * for each further part, and a newer provision made of several has a row for each source. Those
 * extra rows say `part`; the row without it is the one that keeps the `wId`.
 */
export interface ProvisionMatch {
  older: string | null;
  newer: string | null;
  outcome: MatchOutcome;
  /** It stands at another address, whether or not its words changed. */
  moved: boolean;
  score: number;
  part?: true;
  /** Newer provisions that a doubtful older one may have become, best first. */
  candidates?: { eId: string; score: number }[];
}

const CANDIDATES = 5;
/** Each round gives the next one more paired parents and neighbours to go by; more than a few change nothing. */
const ROUNDS = 4;

/**
 * Equal words first, then number, parents and neighbours, then likeness of words. What is not
 * certain is left to a person: a comment put at the wrong provision is worse than a question.
 */
export function matchProvisions(older: Provision[], newer: Provision[]): ProvisionMatch[] {
  const state = startMatching(older, newer);
  matchUnique(state);
  exactRounds(state);
  if (!state.toNewer.includes(-1) && !state.toOlder.includes(-1)) return rows(state, [], [], new Map());
  const index = featureIndex(state);
  const search = searchIn(state, index);
  const parts = { complementary: complementary(index), explained: explained(state, index) };
  for (let round = 0; round < ROUNDS; round++) {
    if (!matchSimilar(state, search(), parts)) break;
    exactRounds(state);
  }
  matchHollow(state);
  const splits = splitParts(state, index);
  const merges = mergedParts(state, index);
  return rows(state, splits, merges, doubts(state, search, splits, merges));
}

function exactRounds(state: MatchState): void {
  for (let round = 0; round < 2; round++) {
    matchNeighbours(state);
    matchByChildren(state);
    matchInsideParents(state);
    matchNeighbours(state);
    matchByNumber(state);
  }
  keepNumbered(state);
}

const worthAsking = ({ like, near }: Possible) => like >= 0.3 || (near >= 0.35 && like >= 0.2) || near >= SAME_PLACE;

/**
 * Proposes the best of what is left, parents before children: what stands inside a doubtful pair
 * can be found by its place, and is as doubtful as the pair. The value lists the alternatives.
 */
function doubts(state: MatchState, search: Search, splits: Part[], merges: Part[]): Map<number, Possible[]> {
  const gone = { older: new Set(merges.map(({ at }) => at)), newer: new Set(splits.map(({ at }) => at)) };
  const found = new Map<number, Possible[]>();
  for (let depth = 0; depth < ROUNDS; depth++) {
    const asked = search().filter((one) => !gone.older.has(one.i) && !gone.newer.has(one.j) && worthAsking(one));
    if (asked.length === 0) break;
    const { ofOlder } = rivalsIn(asked);
    for (const { i, j, rank } of asked) {
      if (!olderFree(state, i) || !newerFree(state, j)) continue;
      found.set(i, ofOlder.get(i)!.slice(0, CANDIDATES));
      pair(state, i, j, rank);
    }
  }
  return found;
}

function pairRow(state: MatchState, i: number, j: number, outcome: MatchOutcome | null): ProvisionMatch {
  const a = state.older[i]!;
  const b = state.newer[j]!;
  const moved = a.provision.eId !== b.provision.eId;
  const plain = a.exact !== b.exact ? 'reworded' : moved ? 'moved' : 'same';
  return {
    older: a.provision.eId,
    newer: b.provision.eId,
    outcome: outcome ?? plain,
    moved,
    score: round(state.score[i]!),
  };
}

const round = (score: number) => Math.round(score * 1000) / 1000;

interface Findings {
  splits: Map<number, Part>;
  splitWholes: Set<number>;
  merges: Map<number, Part[]>;
  doubtful: Map<number, Possible[]>;
}

function rowsOfNewer(state: MatchState, j: number, findings: Findings): ProvisionMatch[] {
  const { splits, splitWholes, merges, doubtful } = findings;
  const part = splits.get(j);
  if (part) return [{ ...pairRow(state, part.whole, j, 'split'), score: round(part.score), part: true }];
  const i = state.toOlder[j]!;
  if (i === -1)
    return [{ older: null, newer: state.newer[j]!.provision.eId, outcome: 'added', moved: false, score: 0 }];
  const candidates = doubtful
    .get(i)
    ?.map((one) => ({ eId: state.newer[one.j]!.provision.eId, score: round(one.rank) }));
  if (candidates) return [{ ...pairRow(state, i, j, 'needs-review'), candidates }];
  const sources = merges.get(j) ?? [];
  const others = sources.map(({ at, score }): ProvisionMatch => ({
    ...pairRow(state, at, j, 'merged'),
    score: round(score),
    part: true,
  }));
  return [pairRow(state, i, j, sources.length > 0 ? 'merged' : splitWholes.has(i) ? 'split' : null), ...others];
}

function findingsOf(splits: Part[], merges: Part[], doubtful: Map<number, Possible[]>): Findings {
  const byWhole = new Map<number, Part[]>();
  for (const part of merges) byWhole.set(part.whole, [...(byWhole.get(part.whole) ?? []), part]);
  return {
    splits: new Map(splits.map((part) => [part.at, part])),
    splitWholes: new Set(splits.map(({ whole }) => whole)),
    merges: byWhole,
    doubtful,
  };
}

/** Rows in the order of the newer version; a removed provision follows what it used to follow. */
function rows(state: MatchState, splits: Part[], merges: Part[], doubtful: Map<number, Possible[]>): ProvisionMatch[] {
  const gone = new Set(merges.map(({ at }) => at));
  const removedAfter = new Map<number, ProvisionMatch[]>();
  let last = -1;
  for (const { at, provision } of state.older) {
    if (!olderFree(state, at)) last = state.toNewer[at]!;
    else if (!gone.has(at)) {
      const row: ProvisionMatch = { older: provision.eId, newer: null, outcome: 'removed', moved: false, score: 0 };
      removedAfter.set(last, [...(removedAfter.get(last) ?? []), row]);
    }
  }
  const findings = findingsOf(splits, merges, doubtful);
  const out = [...(removedAfter.get(-1) ?? [])];
  for (const { at } of state.newer) out.push(...rowsOfNewer(state, at, findings), ...(removedAfter.get(at) ?? []));
  return out;
}
