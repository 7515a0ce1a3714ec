import { Injectable } from '@nestjs/common';
import { invalid, notFound } from '../../platform/errors/app-error.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { isDoubt, takenEIds, type MatchedRow } from '../matching.rules.js';
import { lockOwnedDraft, workingVersionOf } from '../owned-draft.js';

export interface MatchDecision {
  ordinal: number;
  /** Newer provision that the older one became; null: the older one is gone, and what was proposed is new. */
  eId: string | null;
}

interface Doubt extends MatchedRow {
  ordinal: number;
  candidates: { eId: string }[];
}

/** Decides doubtful matches of the version in work; a decision can be changed until the version is published. */
@Injectable()
export class DecideMatches {
  constructor(private readonly transactions: Transactions) {}

  async execute(facts: RequestFacts, number: string, decisions: readonly MatchDecision[]): Promise<void> {
    await this.transactions.run(async (em) => {
      const draft = await lockOwnedDraft(em, facts.actor, number);
      const { version } = await workingVersionOf(em, draft.id);
      const rows: Doubt[] = await em.query(
        `select ordinal, older_w_id as "olderWId", newer_e_id as "newerEId", outcome, part, decided,
                chosen_e_id as "chosenEId", candidates
           from version_match where draft_id = $1 and version = $2 order by ordinal`,
        [draft.id, version],
      );
      for (const { ordinal, eId } of decisions) decide(rows, ordinal, eId);
      refuseDoubles(rows, decisions);
      for (const { ordinal, eId } of decisions) {
        await em.query(
          `update version_match set decided = true, chosen_e_id = $4, decided_by = $5
            where draft_id = $1 and version = $2 and ordinal = $3`,
          [draft.id, version, ordinal, eId, facts.actor.accountId],
        );
      }
    });
  }
}

function decide(rows: Doubt[], ordinal: number, eId: string | null): void {
  const row = rows.find((one) => one.ordinal === ordinal);
  if (!row || !isDoubt(row)) throw notFound();
  const offered = [row.newerEId, ...row.candidates.map((candidate) => candidate.eId)];
  if (eId !== null && !offered.includes(eId)) throw notFound();
  row.decided = true;
  row.chosenEId = eId;
}

/** All are applied first, so that two provisions may change places in one go. */
function refuseDoubles(rows: readonly Doubt[], decisions: readonly MatchDecision[]): void {
  for (const { ordinal, eId } of decisions) {
    const row = rows.find((one) => one.ordinal === ordinal)!;
    if (eId !== null && takenEIds(rows, row).has(eId)) throw invalid('draft.match-taken', `choice-${ordinal}`);
  }
}
