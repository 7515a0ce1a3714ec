import type { MatchOutcome, ProvisionMatch } from '../legal-text/match.js';
import type { Provision } from '../legal-text/provision.js';
import { isDoubt, type MatchedRow } from './matching.rules.js';
import type { PlacedOutcome } from './placement.rules.js';

const sameWords = (a: Provision, b: Provision): boolean => a.heading === b.heading && a.text === b.text;

function plainOutcome(older: Provision, newer: Provision): MatchOutcome {
  if (!sameWords(older, newer)) return 'reworded';
  return older.eId === newer.eId ? 'same' : 'moved';
}

const pair = (older: Provision, newer: Provision, outcome: MatchOutcome, part = false): ProvisionMatch => ({
  older: older.eId,
  newer: newer.eId,
  outcome,
  moved: older.eId !== newer.eId,
  score: 1,
  ...(part && { part: true as const }),
});

/** The stored matching of a version, with the decisions in it, as rows that can be compared; doubts stay doubts. */
export function matchesOf(
  rows: readonly MatchedRow[],
  older: readonly Provision[],
  newer: readonly Provision[],
): ProvisionMatch[] {
  const byWId = new Map(older.map((one) => [one.wId, one]));
  const byEId = new Map(newer.map((one) => [one.eId, one]));
  const out: ProvisionMatch[] = [];
  const paired = new Set<string>();
  for (const row of rows) {
    const match = shown(row, byWId, byEId);
    if (!match) continue;
    if (match.newer && match.older) paired.add(match.newer);
    out.push(match);
  }
  // a proposal that was not chosen is a provision of its own; one that was chosen is no longer added
  const listed = new Set(out.flatMap(({ newer: eId }) => eId ?? []));
  const rest = newer
    .filter(({ eId }) => !listed.has(eId))
    .map(({ eId }): ProvisionMatch => ({ older: null, newer: eId, outcome: 'added', moved: false, score: 0 }));
  const kept = out.filter(({ older: from, newer: to }) => from !== null || !paired.has(to!));
  return [...kept, ...rest].sort((a, b) => orderOf(a, byEId, kept) - orderOf(b, byEId, kept));
}

function shown(
  row: MatchedRow,
  byWId: ReadonlyMap<string, Provision>,
  byEId: ReadonlyMap<string, Provision>,
): ProvisionMatch | null {
  const older = row.olderWId === null ? undefined : byWId.get(row.olderWId);
  const to = isDoubt(row) && row.decided ? row.chosenEId : row.newerEId;
  const newer = to === null ? undefined : byEId.get(to);
  if (!older && !newer) return null;
  if (!older) return { older: null, newer: newer!.eId, outcome: 'added', moved: false, score: 0 };
  if (!newer) return { older: older.eId, newer: null, outcome: 'removed', moved: false, score: 0 };
  const outcome = isDoubt(row) && row.decided ? plainOutcome(older, newer) : row.outcome;
  return pair(older, newer, outcome, row.part);
}

/** Reading order of the newer version; what is gone keeps its place after the row before it. */
function orderOf(
  match: ProvisionMatch,
  byEId: ReadonlyMap<string, Provision>,
  rows: readonly ProvisionMatch[],
): number {
  if (match.newer !== null) return byEId.get(match.newer)!.ordinal;
  const at = rows.indexOf(match);
  for (let before = at - 1; before >= 0; before--) {
    const to = rows[before]!.newer;
    if (to !== null) return byEId.get(to)!.ordinal + 0.5;
  }
  return -1;
}

export interface PlacedAt {
  wId: string;
  placedWId: string;
  outcome: PlacedOutcome;
}

/** Two published versions that do not follow each other: by their permanent ids and where the older ones went. */
export function matchesByIds(
  older: readonly Provision[],
  newer: readonly Provision[],
  placements: readonly PlacedAt[],
): ProvisionMatch[] {
  const before = new Map(older.map((one) => [one.wId, one]));
  const after = new Map(newer.map((one) => [one.wId, one]));
  const places = new Map(placements.map((one) => [one.wId, one]));
  const rows = newer.map((one): ProvisionMatch => {
    const from = before.get(one.wId);
    if (from) return pair(from, one, plainOutcome(from, one));
    return { older: null, newer: one.eId, outcome: 'added', moved: false, score: 0 };
  });
  let last = -1;
  const gone: { after: number; row: ProvisionMatch }[] = [];
  for (const one of older) {
    const still = after.get(one.wId);
    if (still) {
      last = still.ordinal;
      continue;
    }
    const place = places.get(one.wId);
    const into = place?.outcome === 'merged' ? after.get(place.placedWId) : undefined;
    const row: ProvisionMatch = into
      ? pair(one, into, 'merged', true)
      : { older: one.eId, newer: null, outcome: 'removed', moved: false, score: 0 };
    gone.push({ after: last, row });
  }
  return [
    ...gone.filter((one) => one.after === -1).map(({ row }) => row),
    ...rows.flatMap((row, at) => [row, ...gone.filter((one) => one.after === at).map((one) => one.row)]),
  ];
}
