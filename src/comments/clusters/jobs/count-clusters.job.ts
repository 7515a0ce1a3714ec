import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../../platform/jobs/job-handler.js';
import { countClusters } from '../cluster-store.js';
import { MARK_OF, MOVE_MARK, type MarkRow } from './mark-statements.js';

const TOUCHED = `
  select distinct draft_id as "draftId", cluster_id as id from cluster_member
   where xid >= $1::xid8 and xid < $2::xid8 and cluster_id is not null order by 1, 2`;

/** Counts the clusters into which somebody came since the last time; those that shrink are counted at once. */
@Injectable()
@Job('comments.count-clusters', { every: '* * * * *' })
export class CountClusters implements JobHandler {
  constructor(private readonly transactions: Transactions) {}

  async handle(): Promise<void> {
    await this.transactions.run(async (em) => {
      const marks: MarkRow[] = await em.query(MARK_OF, ['cluster-counts']);
      const row = marks[0];
      if (!row || row.mark === row.upto) return;
      await countClusters(em, await em.query(TOUCHED, [row.mark, row.upto]));
      await em.query(MOVE_MARK, ['cluster-counts', row.upto]);
    });
  }
}
