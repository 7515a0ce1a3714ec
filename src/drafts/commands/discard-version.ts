import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, invalid } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { lockOwnedDraft, workingVersionOf } from '../owned-draft.js';
import { stockOf } from '../queries/working-stock.js';

export interface DiscardInput {
  /** The version that was seen to be in work: one that was begun since is not meant. */
  version: number;
  /** How many of its number were thrown away before it: the next one gets the same number. */
  earlier: number;
  sure: boolean;
  /** How many wordings of commenters the person agrees to lose. */
  wordings: number;
}

/** What belongs to a version in work alone, in an order in which no row is left without the one it points at. */
const TABLES = [
  'wording_change',
  'working_explanation',
  'working_credit',
  'version_match',
  'amendment_effect',
  'version_text',
];

/**
 * Throws the version in work away, with its texts and all that was done to them; a named and dated trace stays. What is
 * published is never in work, and so stays whatever is asked.
 */
@Injectable()
export class DiscardVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(facts: RequestFacts, number: string, input: DiscardInput): Promise<{ version: number }> {
    return this.transactions.run(async (em) => {
      const draft = await lockOwnedDraft(em, facts.actor, number);
      const { version } = await workingVersionOf(em, draft.id);
      const { wordings, changes, earlier } = await stockOf(em, draft.id, version);
      if (version !== input.version || earlier !== input.earlier) throw new AppError('discard.another', 409);
      if (!input.sure) throw invalid('discard.unsure', 'sure');
      await refuseWhileReading(em, draft.id);
      if (wordings > input.wordings)
        throw new AppError('discard.wordings', 409, { count: wordings }, { field: 'wordings' });
      const trace = [draft.id, version, wordings, changes, facts.actor.accountId, this.clock.now()];
      await em.query(
        `insert into discarded_version (draft_id, version, begun_at, wordings, changes, account_id, discarded_at)
         select draft_id, version, created_at, $3, $4, $5, $6 from draft_version where draft_id = $1 and version = $2`,
        trace,
      );
      for (const table of TABLES)
        await em.query(`delete from ${table} where draft_id = $1 and version = $2`, [draft.id, version]);
      await em.query(`delete from draft_version where draft_id = $1 and version = $2 and state = 'working'`, [
        draft.id,
        version,
      ]);
      return { version };
    });
  }
}

/** A file that is being read would begin the version again as soon as it is thrown away. */
async function refuseWhileReading(em: EntityManager, draftId: number): Promise<void> {
  const rows: unknown[] = await em.query(
    `select 1 from import where draft_id = $1 and state in ('queued', 'running') limit 1`,
    [draftId],
  );
  if (rows.length > 0) throw new AppError('discard.reading', 409);
}
