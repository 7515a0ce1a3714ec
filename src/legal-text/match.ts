import { matchByChildren, matchByNumber, matchInsideParents, matchNeighbours, matchUnique } from './match-exact.js';
import { matchSimilar, possiblePairs, rivalsIn, type Possible } from './match-doubt.js';
import { complementary, mergedParts, splitParts, type Part } from './match-parts.js';
import { featureIndex } from './match-similar.js';
import { olderFree, startMatching, type MatchState } from './match-state.js';
import type { Provision } from './provision.js';

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
  for (let round = 0; round < ROUNDS; round++) {
    if (!matchSimilar(state, possiblePairs(state, index), complementary(index))) break;
    exactRounds(state);
  }
  const splits = splitParts(state, index);
  const merges = mergedParts(state, index);
  const taken = { older: new Set(merges.map(({ at }) => at)), newer: new Set(splits.map(({ at }) => at)) };
  const possible = possiblePairs(state, index).filter(({ i, j }) => !taken.older.has(i) && !taken.newer.has(j));
  return rows(state, splits, merges, doubts(possible));
}

function exactRounds(state: MatchState): void {
  for (let round = 0; round < 2; round++) {
    matchNeighbours(state);
    matchByChildren(state);
    matchInsideParents(state);
    matchNeighbours(state);
    matchByNumber(state);
  }
}

interface Doubt {
  newer: number;
  score: number;
  candidates: Possible[];
}

const worthAsking = ({ like, near }: Possible) => like >= 0.3 || (near >= 0.35 && like >= 0.2) || near >= 0.72;

/** Proposes the best of what is left; nothing here counts as matched until a person says so. */
function doubts(possible: Possible[]): Map<number, Doubt> {
  const asked = possible.filter(worthAsking);
  const { ofOlder } = rivalsIn(asked);
  const found = new Map<number, Doubt>();
  const proposed = new Set<number>();
  for (const { i, j, rank } of asked) {
    if (found.has(i) || proposed.has(j)) continue;
    proposed.add(j);
    found.set(i, { newer: j, score: rank, candidates: ofOlder.get(i)!.slice(0, 5) });
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

function rowsOfNewer(
  state: MatchState,
  j: number,
  splits: Map<number, Part>,
  merges: Map<number, Part[]>,
  review: Map<number, [number, Doubt]>,
  splitWholes: Set<number>,
): ProvisionMatch[] {
  const { eId } = state.newer[j]!.provision;
  const i = state.toOlder[j]!;
  const part = splits.get(j);
  if (part) return [{ ...pairRow(state, part.whole, j, 'split'), score: round(part.score), part: true }];
  if (i !== -1) {
    const sources = merges.get(j) ?? [];
    const outcome = sources.length > 0 ? 'merged' : splitWholes.has(i) ? 'split' : null;
    const others = sources.map(({ at, score }) => ({
      ...pairRow(state, at, j, 'merged'),
      score: round(score),
      part: true as const,
    }));
    return [pairRow(state, i, j, outcome), ...others];
  }
  const doubt = review.get(j);
  if (!doubt) return [{ older: null, newer: eId, outcome: 'added', moved: false, score: 0 }];
  const [from, { score, candidates }] = doubt;
  const listed = candidates.map((one) => ({ eId: state.newer[one.j]!.provision.eId, score: round(one.rank) }));
  return [{ ...pairRow(state, from, j, 'needs-review'), score: round(score), candidates: listed }];
}

/** Rows in the order of the newer version; a removed provision follows what it used to follow. */
function rows(state: MatchState, splits: Part[], merges: Part[], doubtful: Map<number, Doubt>): ProvisionMatch[] {
  const split = new Map(splits.map((part) => [part.at, part]));
  const wholes = new Set(splits.map(({ whole }) => whole));
  const merged = new Map<number, Part[]>();
  for (const part of merges) merged.set(part.whole, [...(merged.get(part.whole) ?? []), part]);
  const review = new Map([...doubtful].map(([i, doubt]) => [doubt.newer, [i, doubt] as [number, Doubt]]));
  const gone = new Set(merges.map(({ at }) => at));
  const removedAfter = new Map<number, ProvisionMatch[]>();
  let last = -1;
  for (const { at, provision } of state.older) {
    if (!olderFree(state, at)) last = state.toNewer[at]!;
    else if (!doubtful.has(at) && !gone.has(at)) {
      const row: ProvisionMatch = { older: provision.eId, newer: null, outcome: 'removed', moved: false, score: 0 };
      removedAfter.set(last, [...(removedAfter.get(last) ?? []), row]);
    }
  }
  const out = [...(removedAfter.get(-1) ?? [])];
  for (const { at } of state.newer) {
    out.push(...rowsOfNewer(state, at, split, merged, review, wholes));
    out.push(...(removedAfter.get(at) ?? []));
  }
  return out;
}
