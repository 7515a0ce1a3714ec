import type { EntityManager } from 'typeorm';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import { hasRole, type Actor } from '../../platform/http/actor.js';

export type ClusterState = 'proposed' | 'confirmed' | 'merged' | 'dissolved';

export interface StoredCluster {
  draftId: number;
  id: number;
  leaderId: number;
  state: ClusterState;
  mergedInto: number | null;
  /** Highest place of a member: who stands higher came after this was read. */
  generation: number;
}

/** What a command on a cluster leaves behind. */
export interface ClusterChanged {
  clusterId: number;
  generation: number;
  comments: number;
  people: number;
}

type Queries = Pick<EntityManager, 'query'>;

/** The draft of an official's agency; for everybody else there is none. */
export async function ownDraft(on: Queries, actor: Actor, number: string): Promise<number> {
  const rows: { id: number; agencyId: number }[] = await on.query(
    'select id, agency_id as "agencyId" from draft where number = $1',
    [number],
  );
  if (!rows[0] || !hasRole(actor, 'official', rows[0].agencyId)) throw notFound();
  return rows[0].id;
}

/** Everything that changes the clusters of a draft waits here, until the end of the transaction. */
export async function lockClusters(em: EntityManager, draftId: number): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended('talqy.clusters', $1))`, [draftId]);
}

const CLUSTERS = `
  select k.draft_id as "draftId", k.id, k.leader_id as "leaderId", k.state, k.merged_into as "mergedInto",
         coalesce((select max(place) from cluster_member m where m.draft_id = k.draft_id and m.cluster_id = k.id), 0)
           as generation
    from cluster k where k.draft_id = $1 and k.id = any($2::bigint[])`;

/** Under the lock: clusters that can still be changed, in the order asked for; refused in words where one cannot. */
export async function standingClusters(
  em: EntityManager,
  draftId: number,
  ids: readonly number[],
): Promise<StoredCluster[]> {
  const rows: StoredCluster[] = await em.query(CLUSTERS, [draftId, ids]);
  return ids.map((id) => {
    const found = rows.find((row) => row.id === id);
    if (!found) throw notFound();
    if (found.state === 'merged') throw new AppError('cluster.merged', 409, {}, { clusterId: found.mergedInto });
    if (found.state === 'dissolved') throw new AppError('cluster.dissolved', 409);
    return found;
  });
}

const NEWCOMERS_TOLD = 100;

/** Refuses, naming the newcomers, when comments came into the cluster after it was read. */
export async function refuseGrown(em: EntityManager, cluster: StoredCluster, read: number): Promise<void> {
  if (cluster.generation <= read) return;
  const rows: { id: number }[] = await em.query(
    `select m.comment_id as id from cluster_member m
       join comment c on c.draft_id = m.draft_id and c.id = m.comment_id and c.state = 'public'
      where m.draft_id = $1 and m.cluster_id = $2 and m.place > $3 order by m.place`,
    [cluster.draftId, cluster.id, read],
  );
  if (rows.length === 0) return;
  throw new AppError(
    'cluster.grown',
    409,
    { count: rows.length },
    { newcomers: rows.slice(0, NEWCOMERS_TOLD).map(({ id }) => id), generation: cluster.generation },
  );
}

const COUNT = `
  with counted as (
    select a.draft_id, a.id, count(c.id)::int as comments, count(distinct c.account_id)::int as people
      from unnest($1::bigint[], $2::bigint[]) as a (draft_id, id)
      left join cluster_member m on m.draft_id = a.draft_id and m.cluster_id = a.id
      left join comment c on c.draft_id = m.draft_id and c.id = m.comment_id and c.state = 'public'
     group by a.draft_id, a.id)
  update cluster k set comments = n.comments, people = n.people
    from counted n
   where k.draft_id = n.draft_id and k.id = n.id and (k.comments, k.people) <> (n.comments, n.people)`;

/** Counts these clusters afresh. */
export async function countClusters(em: Queries, clusters: readonly { draftId: number; id: number }[]): Promise<void> {
  if (clusters.length === 0) return;
  await em.query(COUNT, [clusters.map(({ draftId }) => draftId), clusters.map(({ id }) => id)]);
}

/** After members left: another comment leads if the leader is gone, and what has no two members is no cluster. */
export async function settleCluster(em: EntityManager, { draftId, id, leaderId }: StoredCluster): Promise<void> {
  const members: { id: number }[] = await em.query(
    `select comment_id as id from cluster_member where draft_id = $1 and cluster_id = $2
      order by (comment_id = $3) desc, place limit 2`,
    [draftId, id, leaderId],
  );
  if (members.length < 2) {
    await em.query(
      `update cluster_member set cluster_id = null, leader_id = null, changed = nextval('cluster_turn'),
              xid = pg_current_xact_id()
        where draft_id = $1 and cluster_id = $2`,
      [draftId, id],
    );
    await em.query(`update cluster set state = 'dissolved' where draft_id = $1 and id = $2`, [draftId, id]);
  } else if (members[0]!.id !== leaderId) {
    await em.query('update cluster set leader_id = $3 where draft_id = $1 and id = $2', [draftId, id, members[0]!.id]);
    await em.query(
      `update cluster_member set leader_id = null, changed = nextval('cluster_turn')
        where draft_id = $1 and comment_id = $2`,
      [draftId, members[0]!.id],
    );
  }
  await countClusters(em, [{ draftId, id }]);
}

/** The cluster as the command leaves it. */
export async function changedCluster(em: EntityManager, draftId: number, id: number): Promise<ClusterChanged> {
  const rows: ClusterChanged[] = await em.query(
    `select k.id as "clusterId", k.comments, k.people,
            coalesce((select max(place) from cluster_member m where m.draft_id = k.draft_id and m.cluster_id = k.id), 0)
              as generation
       from cluster k where k.draft_id = $1 and k.id = $2`,
    [draftId, id],
  );
  return rows[0]!;
}
