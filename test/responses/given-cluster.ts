import type { TestActor, TestApp } from '../support/app';
import { makeComment, type Scene } from './scene';

export interface GivenCluster {
  clusterId: number;
  /** Its generation, as an official reads it. */
  read: number;
  comments: number[];
}

/** Comments of as many authors, as if the job had found that they say the same. */
export async function givenCluster(
  app: TestApp,
  scene: Scene,
  members: number,
  state: 'proposed' | 'confirmed' = 'confirmed',
  by?: readonly TestActor[],
): Promise<GivenCluster> {
  const comments: number[] = [];
  for (let n = 0; n < members; n++) comments.push(await makeComment(app, scene, by?.[n] ? { by: by[n]! } : {}));
  const rows: { id: number }[] = await app.db.query(
    'insert into cluster (draft_id, leader_id, comments, people) values ($1, $2, $3, $3) returning id',
    [scene.draftId, comments[0], members],
  );
  const clusterId = rows[0]!.id;
  const places: { place: number }[] = await app.db.query(
    `insert into cluster_member (draft_id, comment_id, cluster_id)
     select $1, unnest($2::bigint[]), $3 returning place`,
    [scene.draftId, comments, clusterId],
  );
  const read = Math.max(...places.map(({ place }) => place));
  if (state === 'confirmed')
    await app.db.query(
      `update cluster set state = 'confirmed', confirmed_place = $2, confirmed_at = now() where id = $1`,
      [clusterId, read],
    );
  return { clusterId, read, comments };
}
