import type { MatchOutcome, ProvisionMatch } from './match.js';
import type { Provision } from './provision.js';

/** Where the comments of an older provision stand in the newer version. */
export interface CarryPlace {
  /** eId in the older version. */
  older: string;
  /** eId in the newer version; '' is the act as a whole. */
  newer: string;
  outcome: Exclude<MatchOutcome, 'added'>;
  /** It stands at the nearest surviving ancestor: its old words are shown with it. */
  atAncestor: boolean;
}

/** Open questions are not answered by carrying: until someone decides, the provision counts as gone. */
const survives = (row: ProvisionMatch) =>
  row.newer !== null && row.outcome !== 'removed' && row.outcome !== 'needs-review';

function rowsByOlder(matches: ProvisionMatch[]): Map<string, ProvisionMatch> {
  const rows = new Map<string, ProvisionMatch>();
  for (const row of matches) {
    if (row.older === null) continue;
    // a further part of a split is not the place of the old comments; a merged source has no other row
    if (!rows.has(row.older) || !row.part) rows.set(row.older, row);
  }
  return rows;
}

/** One place for each older provision: one row per provision, never one per comment. */
export function carryPlan(older: Provision[], newer: Provision[], matches: ProvisionMatch[]): CarryPlace[] {
  const rows = rowsByOlder(matches);
  const parents = new Map(older.map(({ eId, parent }) => [eId, parent]));
  const known = new Set(newer.map(({ eId }) => eId));
  return older.map(({ eId }) => {
    const own = rows.get(eId);
    if (!own) throw new RangeError(`The matches say nothing about ${eId}`);
    let at: string | null = eId;
    for (; at !== null; at = parents.get(at) ?? null) {
      const row = rows.get(at);
      if (!row || !survives(row)) continue;
      if (!known.has(row.newer!)) throw new RangeError(`The newer version has no ${row.newer}`);
      break;
    }
    const outcome = own.outcome as CarryPlace['outcome'];
    return { older: eId, newer: at === null ? '' : rows.get(at)!.newer!, outcome, atAncestor: at !== eId };
  });
}
