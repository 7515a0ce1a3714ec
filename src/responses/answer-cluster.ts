import type { EntityManager } from 'typeorm';
import { lockClusters, refuseGrown, standingClusters } from '../comments/clusters/cluster-store.js';
import { markAnswered } from '../comments/commands/mark-answered.js';
import { AppError } from '../platform/errors/app-error.js';
import { editedMeanwhile } from './answer-comment.js';
import type { ClusterTarget } from './answer-input.js';
import type { Decision } from './response.rules.js';
import type { AnsweredComment } from './store-answers.js';

/**
 * What an answer to a cluster settles: a first one all members that still wait for theirs, a new edition all whom the
 * group's answer reached last. Who was answered alone keeps that answer.
 */
export async function settleCluster(
  em: EntityManager,
  draftId: number,
  { clusterId, read }: ClusterTarget,
  { replaces, at }: { replaces: number; at: Date },
): Promise<AnsweredComment[]> {
  await lockClusters(em, draftId);
  const [cluster] = await standingClusters(em, draftId, [clusterId]);
  if (replaces > 0) return membersAnswered(em, draftId, clusterId, replaces);
  if (cluster!.state !== 'confirmed') throw new AppError('cluster.not-confirmed', 409);
  await refuseGrown(em, cluster!, read);
  const commentIds = await membersWaiting(em, draftId, clusterId);
  const settled = await markAnswered(em, { draftId, commentIds, at, only: 'answer' });
  if (settled.length === 0) throw new AppError('cluster.answered', 409);
  return settled.map(({ commentId, owed, dueOn }) => ({ commentId, occasion: owed, dueOn }));
}

async function membersWaiting(em: EntityManager, draftId: number, clusterId: number): Promise<number[]> {
  const rows: { ids: number[] | null }[] = await em.query(
    `select json_agg(c.id) as ids from cluster_member m join comment c on c.draft_id = m.draft_id and c.id = m.comment_id
      where m.draft_id = $1 and m.cluster_id = $2 and c.waits_for = 'answer' and c.state = 'public'`,
    [draftId, clusterId],
  );
  return rows[0]!.ids ?? [];
}

async function membersAnswered(em: EntityManager, draftId: number, clusterId: number, replaces: number) {
  const rows: { edition: number | null; ids: number[] | null }[] = await em.query(
    `select (select max(edition) from cluster_answer where draft_id = $1 and cluster_id = $2) as edition,
            (select json_agg(c.id)
               from cluster_member m
               join comment c on c.draft_id = m.draft_id and c.id = m.comment_id and c.state = 'public'
               join lateral (select cluster_id from response r
                              where r.draft_id = c.draft_id and r.comment_id = c.id
                              order by edition desc limit 1) r on r.cluster_id = m.cluster_id
              where m.draft_id = $1 and m.cluster_id = $2) as ids`,
    [draftId, clusterId],
  );
  const { edition, ids } = rows[0]!;
  if (edition !== replaces) throw editedMeanwhile();
  if (!ids) throw new AppError('cluster.nobody-answered', 409);
  return ids.map((commentId): AnsweredComment => ({ commentId, occasion: 'edition', dueOn: null }));
}

interface StoredClusterAnswer {
  draftId: number;
  clusterId: number;
  textId: number;
  decision: Decision;
  occasion: 'answer' | 'edition';
  comments: number;
  at: Date;
}

/** Notes the answer as one to the whole group; gives its edition. Under the lock of the draft's clusters. */
export async function storeClusterAnswer(em: EntityManager, given: StoredClusterAnswer): Promise<number> {
  const rows: { edition: number }[] = await em.query(
    `insert into cluster_answer (draft_id, cluster_id, edition, text_id, decision, occasion, comments, published_at)
     select $1, $2, 1 + coalesce(max(edition), 0), $3, $4, $5, $6, $7
       from cluster_answer where draft_id = $1 and cluster_id = $2
     returning edition`,
    [...[given.draftId, given.clusterId, given.textId], ...[given.decision, given.occasion, given.comments, given.at]],
  );
  return rows[0]!.edition;
}
