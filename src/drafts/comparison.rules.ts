import type { MatchOutcome, ProvisionMatch } from '../legal-text/match/match.js';
import type { Provision } from '../legal-text/act/provision.js';
import { isDoubt, type MatchedRow } from './matching.rules.js';
import { heirsOf, type Succession } from './succession.rules.js';

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

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Older provisions and the newer ones that hold their words; `main` is the one that each newer one continues. */
interface Lineage {
  heirs: Map<Provision, Provision[]>;
  sources: Map<Provision, Provision[]>;
  main: Map<Provision, Provision>;
  /** Older provisions that have a newer one of their own. */
  continued: Set<Provision>;
}

function lineageOf(older: readonly Provision[], newer: readonly Provision[], steps: readonly Succession[]): Lineage {
  const after = new Map(newer.map((one) => [one.wId, one]));
  const lineage: Lineage = { heirs: new Map(), sources: new Map(), main: new Map(), continued: new Set() };
  const { heirs, sources, main, continued } = lineage;
  for (const from of older) {
    const list = heirsOf(steps, from.wId).flatMap((wId) => after.get(wId) ?? []);
    heirs.set(from, list);
    for (const to of list) put(sources, to, from);
  }
  const take = (from: Provision, to: Provision | undefined) => {
    if (!to) return;
    main.set(to, from);
    continued.add(from);
  };
  for (const from of older) take(from, after.get(from.wId));
  // the id went with what is gone meanwhile: the first part that is left takes its place
  for (const [from, list] of heirs)
    if (!continued.has(from))
      take(
        from,
        list.find((to) => !main.has(to)),
      );
  return lineage;
}

/** Rows of one newer provision. Words that went into a provision with a history of its own are told as moved words. */
function rowsOf(to: Provision, { heirs, sources, main, continued }: Lineage): ProvisionMatch[] {
  const from = main.get(to);
  const others = (sources.get(to) ?? []).filter((one) => one !== from);
  if (!from && others.length === 0) return [{ older: null, newer: to.eId, outcome: 'added', moved: false, score: 0 }];
  if (!from) return others.map((one) => pair(one, to, 'split', true));
  const merged = others.filter((one) => !continued.has(one) && heirs.get(one)![0] === to);
  const split = heirs.get(from)!.some((heir) => heir !== to && !main.has(heir));
  const outcome = merged.length > 0 ? 'merged' : split ? 'split' : plainOutcome(from, to);
  return [pair(from, to, outcome), ...merged.map((one) => pair(one, to, 'merged', true))];
}

/**
 * Two published versions that do not follow each other: by the matches of all versions between them (`steps`), so that
 * what was split or merged on the way is told as such.
 */
export function matchesByIds(
  older: readonly Provision[],
  newer: readonly Provision[],
  steps: readonly Succession[],
): ProvisionMatch[] {
  const lineage = lineageOf(older, newer, steps);
  const goneAfter = new Map<Provision | null, ProvisionMatch[]>();
  const byMain = new Map([...lineage.main].map(([to, from]) => [from, to]));
  let last: Provision | null = null;
  for (const one of older) {
    last = byMain.get(one) ?? last;
    if (byMain.has(one) || lineage.heirs.get(one)!.length > 0) continue;
    const row: ProvisionMatch = { older: one.eId, newer: null, outcome: 'removed', moved: false, score: 0 };
    put(goneAfter, last, row);
  }
  return [
    ...(goneAfter.get(null) ?? []),
    ...newer.flatMap((to) => [...rowsOf(to, lineage), ...(goneAfter.get(to) ?? [])]),
  ];
}
