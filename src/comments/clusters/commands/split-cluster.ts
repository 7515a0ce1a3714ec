import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../../platform/database/transactions.js';
import { AppError, invalid } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import {
  changedCluster,
  countClusters,
  lockClusters,
  ownDraft,
  settleCluster,
  standingClusters,
  type ClusterChanged,
} from '../cluster-store.js';

export interface SplitInput {
  draftNumber: string;
  clusterId: number;
  /** The members that leave. */
  commentIds: readonly number[];
  /** Into a cluster of their own, or each alone. */
  into: 'cluster' | 'alone';
}

export interface ClusterSplit {
  /** What is left; null where fewer than two stayed. */
  rest: ClusterChanged | null;
  /** The cluster of those that left; null where they stand alone. */
  made: ClusterChanged | null;
}

/** Chosen members leave a cluster, and are never proposed back. */
@Injectable()
export class SplitCluster {
  constructor(private readonly transactions: Transactions) {}

  async execute(facts: RequestFacts, input: SplitInput): Promise<ClusterSplit> {
    const draftId = await this.transactions.run((em) => ownDraft(em, facts.actor, input.draftNumber));
    const ids = [...new Set(input.commentIds)].sort((a, b) => a - b);
    if (ids.length === 0) throw invalid('cluster.nobody-chosen', 'commentIds');
    const once = {
      operation: 'cluster.split',
      key: facts.key,
      content: { ...input, ids, account: facts.actor.accountId },
    };
    return this.transactions.once(once, async (em) => {
      await lockClusters(em, draftId);
      const [cluster] = await standingClusters(em, draftId, [input.clusterId]);
      await this.check(em, draftId, input.clusterId, ids);
      const made = input.into === 'cluster' && ids.length > 1 ? await this.found(em, draftId, ids[0]!) : null;
      await this.move(em, draftId, ids, made);
      await settleCluster(em, cluster!);
      if (made !== null) await countClusters(em, [{ draftId, id: made }]);
      const rest = await changedCluster(em, draftId, input.clusterId);
      return {
        rest: rest.comments === 0 ? null : rest,
        made: made === null ? null : await changedCluster(em, draftId, made),
      };
    });
  }

  private async check(em: EntityManager, draftId: number, clusterId: number, ids: readonly number[]): Promise<void> {
    const rows: { chosen: number; members: number }[] = await em.query(
      `select count(*) filter (where comment_id = any($3::bigint[]))::int as chosen, count(*)::int as members
         from cluster_member where draft_id = $1 and cluster_id = $2`,
      [draftId, clusterId, ids],
    );
    const { chosen, members } = rows[0]!;
    if (chosen < ids.length) throw new AppError('cluster.not-members', 409, { count: ids.length - chosen });
    if (chosen === members) throw invalid('cluster.all-chosen', 'commentIds');
  }

  private async found(em: EntityManager, draftId: number, leaderId: number): Promise<number> {
    const rows: { id: number }[] = await em.query(
      'insert into cluster (draft_id, leader_id) values ($1, $2) returning id',
      [draftId, leaderId],
    );
    return rows[0]!.id;
  }

  /** Newcomers are likened to the first of a new cluster, and to each of those that now stand alone. */
  private async move(em: EntityManager, draftId: number, ids: readonly number[], made: number | null): Promise<void> {
    await em.query(
      `update cluster_member
          set cluster_id = $3, leader_id = nullif($4::bigint, comment_id), similarity = null, signature = null,
              how = 'moved', place = nextval('cluster_turn'), changed = nextval('cluster_turn'),
              xid = pg_current_xact_id()
        where draft_id = $1 and comment_id = any($2::bigint[])`,
      [draftId, ids, made, made === null ? null : ids[0]],
    );
  }
}
