import type { EntityManager } from 'typeorm';
import { lockClusters, settleCluster, standingClusters } from '../cluster-store.js';

/**
 * An author says "mine is different": the comment leaves its cluster for good, in the transaction of the caller, who
 * has checked whose comment it is. Gives the cluster that it left; null where it was in none.
 */
export async function leaveCluster(
  em: EntityManager,
  { draftId, commentId }: { draftId: number; commentId: number },
): Promise<number | null> {
  await lockClusters(em, draftId);
  const rows: { clusterId: number | null }[] = await em.query(
    'select cluster_id as "clusterId" from cluster_member where draft_id = $1 and comment_id = $2',
    [draftId, commentId],
  );
  const clusterId = rows[0]?.clusterId ?? null;
  await em.query(
    `insert into cluster_member as m (draft_id, comment_id, how) values ($1, $2, 'left')
     on conflict (draft_id, comment_id) do update
        set cluster_id = null, leader_id = null, similarity = null, signature = null, how = 'left',
            place = nextval('cluster_turn'), changed = nextval('cluster_turn'), xid = pg_current_xact_id()`,
    [draftId, commentId],
  );
  if (clusterId === null) return null;
  const [cluster] = await standingClusters(em, draftId, [clusterId]);
  await settleCluster(em, cluster!);
  return clusterId;
}
