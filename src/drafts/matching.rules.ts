import type { MatchOutcome } from '../legal-text/match/match.js';

/** A row of the matching as it is stored, with what the publisher decided of a doubt. */
export interface MatchedRow {
  olderWId: string | null;
  newerEId: string | null;
  outcome: MatchOutcome;
  moved: boolean;
  score: number;
  part: boolean;
  decided: boolean;
  chosenEId: string | null;
}

export interface SettledPair {
  olderWId: string;
  newerEId: string;
  outcome: Exclude<MatchOutcome, 'added' | 'removed' | 'needs-review'>;
  moved: boolean;
  score: number;
  part: boolean;
}

/** The matching with every decision applied: what stays, what is gone; all other newer provisions are added. */
export interface Settled {
  pairs: SettledPair[];
  removed: string[];
}

export const isDoubt = (row: Pick<MatchedRow, 'outcome'>): boolean => row.outcome === 'needs-review';

export function undecided(rows: readonly MatchedRow[]): number {
  return rows.filter((row) => isDoubt(row) && !row.decided).length;
}

/** A newer provision continues one older provision only: `eId`s that a confirmed or decided row already holds. */
export function takenEIds(rows: readonly MatchedRow[], except: MatchedRow | null = null): Set<string> {
  const taken = new Set<string>();
  for (const row of rows) {
    if (row === except || row.part) continue;
    if (isDoubt(row)) {
      if (row.decided && row.chosenEId) taken.add(row.chosenEId);
    } else if (row.olderWId && row.newerEId) taken.add(row.newerEId);
  }
  return taken;
}

/** Applies the decisions; `compare` tells how a chosen pair differs, since the matcher never judged it. */
export function settle(
  rows: readonly MatchedRow[],
  compare: (olderWId: string, newerEId: string) => { reworded: boolean; moved: boolean },
): Settled {
  const pairs: SettledPair[] = [];
  const removed: string[] = [];
  for (const row of rows) {
    const { olderWId, newerEId, outcome, moved, score, part } = row;
    if (olderWId === null) continue;
    if (outcome === 'removed' || (outcome === 'needs-review' && row.chosenEId === null)) removed.push(olderWId);
    else if (outcome === 'needs-review') pairs.push(decidedPair(olderWId, row.chosenEId!, score, compare));
    else if (newerEId !== null && outcome !== 'added') pairs.push({ olderWId, newerEId, outcome, moved, score, part });
  }
  return { pairs, removed };
}

function decidedPair(
  olderWId: string,
  newerEId: string,
  score: number,
  compare: (olderWId: string, newerEId: string) => { reworded: boolean; moved: boolean },
): SettledPair {
  const { reworded, moved } = compare(olderWId, newerEId);
  const outcome = reworded ? 'reworded' : moved ? 'moved' : 'same';
  return { olderWId, newerEId, outcome, moved, score, part: false };
}
