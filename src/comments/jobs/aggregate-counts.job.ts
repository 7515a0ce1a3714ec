import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import { ADVANCE, ANSWERS, COMMENTS, MARK, SUPPORTS } from './count-statements.js';

/**
 * Brings the shown counts up to date with what was committed since the last time. Statements of their own in one
 * transaction: moving the mark and counting in one statement counts nothing, silently. The lock on the mark lets
 * several workers try; all but one find it taken and leave.
 */
@Injectable()
@Job('comments.aggregate', { every: '* * * * *' })
export class AggregateCounts implements JobHandler {
  constructor(private readonly transactions: Transactions) {}

  async handle(): Promise<void> {
    await this.transactions.run(async (em) => {
      const rows: { mark: string; upto: string }[] = await em.query(MARK);
      const row = rows[0];
      if (!row || row.mark === row.upto) return;
      const range = [row.mark, row.upto];
      await em.query(COMMENTS, range);
      await em.query(ANSWERS, range);
      await em.query(SUPPORTS, range);
      await em.query(ADVANCE, [row.upto]);
    });
  }
}
