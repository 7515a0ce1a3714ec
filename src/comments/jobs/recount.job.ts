import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import { FORGET_WITHDRAWALS, MARK, RECOUNT_DRAFTS, RECOUNT_PROVISIONS, RECOUNT_SUPPORTS } from './count-statements.js';

/** Counts everything again, hourly; a difference means that something wrote past the aggregator, and is an alarm. */
@Injectable()
@Job('comments.recount', { every: '17 * * * *' })
export class Recount implements JobHandler {
  private readonly logger = new Logger('Recount');

  constructor(private readonly transactions: Transactions) {}

  async handle(): Promise<void> {
    await this.repair();
  }

  /** How many shown counts were wrong. */
  async repair(): Promise<number> {
    return this.transactions.run(async (em) => {
      const rows: { mark: string }[] = await em.query(MARK);
      if (!rows[0]) return 0;
      let wrong = 0;
      for (const [name, statement] of STATEMENTS) {
        const repaired: { draftId: number; id: string }[] = await em.query(statement, [rows[0].mark]);
        wrong += repaired.length;
        if (repaired.length > 0) {
          const sample = repaired.slice(0, 10).map(({ draftId, id }) => `${draftId}/${id}`);
          this.logger.error(`${repaired.length} counts of ${name} were wrong and are repaired: ${sample.join(', ')}`);
        }
      }
      await em.query(FORGET_WITHDRAWALS, [rows[0].mark]);
      return wrong;
    });
  }
}

const STATEMENTS = [
  ['provisions', RECOUNT_PROVISIONS],
  ['drafts', RECOUNT_DRAFTS],
  ['supports', RECOUNT_SUPPORTS],
] as const;
