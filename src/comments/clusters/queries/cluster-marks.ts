import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** The cluster of a comment, for lists. */
export interface ClusterMark {
  clusterId: number;
  state: 'proposed' | 'confirmed';
  comments: number;
  people: number;
  /** Its words stand for the cluster. */
  leads: boolean;
}

const MARKS = `
  select m.comment_id as "commentId", k.id as "clusterId", k.state, k.comments, k.people,
         k.leader_id = m.comment_id as leads
    from cluster_member m join cluster k on k.draft_id = m.draft_id and k.id = m.cluster_id and k.comments > 1
   where m.draft_id = $1 and m.comment_id = any($2::bigint[])`;

/** Which clusters comments are in; a comment that stands alone, or was not looked at yet, is absent. */
@Injectable()
export class ClusterMarks {
  constructor(private readonly source: DataSource) {}

  async of(draftId: number, commentIds: readonly number[]): Promise<ReadonlyMap<number, ClusterMark>> {
    if (commentIds.length === 0) return new Map();
    const rows: ({ commentId: number } & ClusterMark)[] = await this.source.query(MARKS, [draftId, commentIds]);
    return new Map(rows.map(({ commentId, ...mark }) => [commentId, mark]));
  }

  /** Whether all these comments stand in one cluster, as it is now. */
  async together(em: Pick<EntityManager, 'query'>, draftId: number, commentIds: readonly number[]): Promise<boolean> {
    if (commentIds.length < 2) return true;
    const rows: { clusters: number; alone: number }[] = await em.query(
      `select count(distinct m.cluster_id)::int as clusters, count(*) filter (where m.cluster_id is null)::int as alone
         from unnest($2::bigint[]) as asked (id)
         left join cluster_member m on m.draft_id = $1 and m.comment_id = asked.id`,
      [draftId, commentIds],
    );
    return rows[0]!.clusters === 1 && rows[0]!.alone === 0;
  }
}
