import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { invalid } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import {
  changedCluster,
  countClusters,
  lockClusters,
  ownDraft,
  standingClusters,
  type ClusterChanged,
} from '../cluster-store.js';

export interface MergeInput {
  draftNumber: string;
  /** The cluster that takes the others in, and keeps its leader. */
  clusterId: number;
  from: readonly number[];
}

/** Clusters that say the same become one. Newcomers are still likened to each of their leaders. */
@Injectable()
export class MergeClusters {
  constructor(private readonly transactions: Transactions) {}

  async execute(facts: RequestFacts, { draftNumber, clusterId, from }: MergeInput): Promise<ClusterChanged> {
    const draftId = await this.transactions.run((em) => ownDraft(em, facts.actor, draftNumber));
    const others = [...new Set(from)].filter((id) => id !== clusterId).sort((a, b) => a - b);
    if (others.length === 0) throw invalid('cluster.nothing-to-merge', 'from');
    const content = { draftNumber, clusterId, others, account: facts.actor.accountId };
    return this.transactions.once({ operation: 'cluster.merge', key: facts.key, content }, async (em) => {
      await lockClusters(em, draftId);
      await standingClusters(em, draftId, [clusterId, ...others]);
      await em.query(
        `update cluster_member set cluster_id = $3, how = 'moved', place = nextval('cluster_turn'),
                changed = nextval('cluster_turn'), xid = pg_current_xact_id()
          where draft_id = $1 and cluster_id = any($2::bigint[])`,
        [draftId, others, clusterId],
      );
      await em.query(
        `update cluster set state = 'merged', merged_into = $3, comments = 0, people = 0
          where draft_id = $1 and id = any($2::bigint[])`,
        [draftId, others, clusterId],
      );
      await countClusters(em, [{ draftId, id: clusterId }]);
      return changedCluster(em, draftId, clusterId);
    });
  }
}
