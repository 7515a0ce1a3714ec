import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import {
  changedCluster,
  countClusters,
  lockClusters,
  ownDraft,
  refuseGrown,
  standingClusters,
  type ClusterChanged,
} from '../cluster-store.js';

export interface ConfirmInput {
  draftNumber: string;
  clusterId: number;
  /** The generation of the cluster as it was read. */
  read: number;
}

/** An official has read the members and finds that they say the same. Who comes later is marked as new. */
@Injectable()
export class ConfirmCluster {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: ConfirmInput): Promise<ClusterChanged> {
    const { accountId } = facts.actor;
    const draftId = await this.transactions.run((em) => ownDraft(em, facts.actor, input.draftNumber));
    const once = { operation: 'cluster.confirm', key: facts.key, content: { input, accountId } };
    return this.transactions.once(once, async (em) => {
      await lockClusters(em, draftId);
      const [cluster] = await standingClusters(em, draftId, [input.clusterId]);
      await refuseGrown(em, cluster!, input.read);
      await em.query(
        `update cluster set state = 'confirmed', confirmed_place = $3, confirmed_by = $4, confirmed_at = $5
          where draft_id = $1 and id = $2`,
        [draftId, input.clusterId, cluster!.generation, accountId, this.clock.now()],
      );
      // no longer to be taken in by another
      await em.query(
        `update cluster_member set changed = nextval('cluster_turn') where draft_id = $1 and comment_id = $2`,
        [draftId, cluster!.leaderId],
      );
      await countClusters(em, [cluster!]);
      return changedCluster(em, draftId, input.clusterId);
    });
  }
}
