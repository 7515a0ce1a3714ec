import { isDoubt, type MatchedRow } from './matching.rules.js';

/**
 * What the provisions of one version became in the next: newer `wId`s by the older one, the one that continues it
 * first, then the parts that were split off; empty where it is gone. What is not listed goes on as itself.
 */
export type Succession = ReadonlyMap<string, readonly string[]>;

/** `wIds` are those of the newer version by address. Doubts count as they were decided; open ones lead nowhere. */
export function successionOf(rows: readonly MatchedRow[], wIds: ReadonlyMap<string, string>): Succession {
  const found = new Map<string, string[]>();
  const mainFirst = [...rows].sort((a, b) => Number(a.part) - Number(b.part));
  for (const row of mainFirst) {
    if (row.olderWId === null) continue;
    const eId = isDoubt(row) ? row.chosenEId : row.newerEId;
    const wId = eId === null ? undefined : wIds.get(eId);
    const list = found.get(row.olderWId) ?? [];
    if (wId !== undefined && !list.includes(wId)) list.push(wId);
    found.set(row.olderWId, list);
  }
  for (const [wId, list] of found) if (list.length === 1 && list[0] === wId) found.delete(wId);
  return found;
}

/** Provisions that hold the words of an older one after these steps; the one that continues it is the first. */
export function heirsOf(steps: readonly Succession[], wId: string): string[] {
  let heirs = [wId];
  for (const step of steps) heirs = [...new Set(heirs.flatMap((heir) => step.get(heir) ?? [heir]))];
  return heirs;
}
