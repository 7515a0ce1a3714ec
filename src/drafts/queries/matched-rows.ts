import type { MatchedRow } from '../matching.rules.js';

interface Reads {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

/** The matching of a version in work, in reading order. */
export async function matchedRows(reads: Reads, draftId: number, version: number): Promise<MatchedRow[]> {
  return (await reads.query(
    `select older_w_id as "olderWId", newer_e_id as "newerEId", outcome, moved, score, part, decided,
            chosen_e_id as "chosenEId"
       from version_match where draft_id = $1 and version = $2 order by ordinal`,
    [draftId, version],
  )) as MatchedRow[];
}
