import type { Settled } from './matching.rules.js';

export type PlacedOutcome = 'same' | 'moved' | 'reworded' | 'split' | 'merged' | 'removed';

/** Where a provision of an earlier version stands in a version. '' is the act as a whole. */
export interface Placement {
  wId: string;
  placedWId: string;
  outcome: PlacedOutcome;
  moved: boolean;
  score: number;
}

export interface PlacedProvision {
  wId: string;
  eId: string;
  parentWId: string | null;
}

interface Inputs {
  /** Provisions of the version before. */
  older: readonly PlacedProvision[];
  /** Provisions of the new version; those that continue an older one bear its wId already. */
  newer: readonly PlacedProvision[];
  settled: Settled;
  /** Placements of the version before: of provisions that were gone or merged by then. */
  earlier: readonly Placement[];
}

/**
 * One row for every provision that any earlier version had, straight to its present place. A removed one stands at
 * its nearest ancestor that is still there: never at another provision that merely looks alike.
 */
export function placementsOf({ older, newer, settled, earlier }: Inputs): Placement[] {
  const present = new Set(newer.map(({ wId }) => wId));
  const byEId = new Map(newer.map(({ eId, wId }) => [eId, wId]));
  const parents = new Map(older.map(({ wId, parentWId }) => [wId, parentWId]));
  const pairs = new Map(
    settled.pairs.filter(({ part, outcome }) => !part || outcome === 'merged').map((pair) => [pair.olderWId, pair]),
  );
  // a merged source that also has a row of its own keeps it
  for (const pair of settled.pairs) if (!pair.part) pairs.set(pair.olderWId, pair);

  const place = (wId: string): Placement => {
    const pair = pairs.get(wId);
    if (pair) {
      const { outcome, moved, score } = pair;
      return { wId, placedWId: byEId.get(pair.newerEId)!, outcome, moved, score };
    }
    return {
      wId,
      placedWId: survivingAncestor(wId, parents, present, pairs, byEId),
      outcome: 'removed',
      moved: false,
      score: 0,
    };
  };
  const now = new Map(older.map(({ wId }) => [wId, place(wId)]));
  const before = earlier
    .filter(({ wId }) => !now.has(wId))
    .map((one): Placement => ({ ...one, placedWId: now.get(one.placedWId)?.placedWId ?? '' }));
  return [...now.values(), ...before];
}

function survivingAncestor(
  wId: string,
  parents: ReadonlyMap<string, string | null>,
  present: ReadonlySet<string>,
  pairs: ReadonlyMap<string, { newerEId: string }>,
  byEId: ReadonlyMap<string, string>,
): string {
  for (let at = parents.get(wId) ?? null; at !== null; at = parents.get(at) ?? null) {
    if (present.has(at)) return at;
    // its ancestor was merged into another provision: the words are there
    const merged = pairs.get(at);
    if (merged) return byEId.get(merged.newerEId)!;
  }
  return '';
}
