import type { EntityManager } from 'typeorm';
import type { DraftLeaders } from './draft-leaders.js';
import type { Placement } from './leaders.rules.js';

export interface Placed extends Placement {
  comment: number;
}

interface Adoption {
  comment: number;
  leader: number;
  similarity: number;
  signature: Uint8Array;
}

const INSERT = `
  insert into cluster_member (draft_id, comment_id, cluster_id, leader_id, similarity, signature)
  select $1, comment_id, cluster_id, leader_id, similarity, decode(signature, 'hex')
    from json_to_recordset($2::json) as one (
      comment_id bigint, cluster_id bigint, leader_id bigint, similarity real, signature text)
  on conflict (draft_id, comment_id) do nothing
  returning changed`;

const FOUND = `
  insert into cluster (draft_id, leader_id) select $1, unnest($2::bigint[]) returning id, leader_id as "leaderId"`;

const LEAD = `
  update cluster_member m set cluster_id = one.cluster_id, changed = nextval('cluster_turn'), xid = pg_current_xact_id()
    from unnest($2::bigint[], $3::bigint[]) as one (comment_id, cluster_id)
   where m.draft_id = $1 and m.comment_id = one.comment_id
  returning m.changed`;

const ADOPT = `
  update cluster_member m
     set cluster_id = one.cluster_id, leader_id = one.leader_id, similarity = one.similarity,
         signature = decode(one.signature, 'hex'), place = nextval('cluster_turn'),
         changed = nextval('cluster_turn'), xid = pg_current_xact_id()
    from json_to_recordset($2::json) as one (
      comment_id bigint, cluster_id bigint, leader_id bigint, similarity real, signature text)
   where m.draft_id = $1 and m.comment_id = one.comment_id
  returning m.changed`;

const TAKE_IN = `
  with taken as (
    update cluster set state = 'merged', merged_into = $3, comments = 0, people = 0
     where draft_id = $1 and id = $2 and state = 'proposed' returning id)
  update cluster_member m
     set cluster_id = $3, place = nextval('cluster_turn'), changed = nextval('cluster_turn'), xid = pg_current_xact_id()
    from taken where m.draft_id = $1 and m.cluster_id = taken.id
  returning m.changed`;

/**
 * Stores where comments were placed: one insert for all of them. A leader learns its cluster when the second member
 * comes, and a comment that was alone is moved when it is adopted; other rows are never touched again.
 */
export async function storePlacements(
  em: EntityManager,
  draftId: number,
  known: DraftLeaders,
  placed: readonly Placed[],
): Promise<void> {
  const fresh = new Map(placed.map((one) => [one.comment, one]));
  const adoptions = placed.flatMap(({ leader, adopted }) => adopted.map((one) => ({ ...one, leader: leader! })));
  const followed = new Map(adoptions.map((one) => [one.comment, one.leader]));
  const rootOf = (leader: number): number => {
    let root = leader;
    while (followed.has(root)) root = followed.get(root)!;
    return root;
  };
  await foundClusters(em, draftId, known, { placed, adoptions, rootOf, fresh });
  const clusterOf = (leader: number) => known.clusterOf.get(rootOf(leader)) ?? null;
  await storeAdoptions(em, draftId, known, {
    adoptions: adoptions.filter(({ comment }) => !fresh.has(comment)),
    clusterOf,
  });
  const own = new Map(adoptions.map((one) => [one.comment, one]));
  const rows = placed.map((one) => {
    const { leader, similarity, signature } = own.get(one.comment) ?? one;
    const cluster = leader === null ? (known.clusterOf.get(one.comment) ?? null) : clusterOf(leader);
    if (leader === null) known.clusterOf.set(one.comment, cluster);
    return rowOf({ comment: one.comment, leader, similarity, signature }, cluster);
  });
  await run(em, known, INSERT, [draftId, JSON.stringify(rows)]);
}

interface Plan {
  placed: readonly Placed[];
  adoptions: readonly Adoption[];
  rootOf: (leader: number) => number;
  fresh: ReadonlyMap<number, Placed>;
}

async function foundClusters(em: EntityManager, draftId: number, known: DraftLeaders, plan: Plan): Promise<void> {
  const joined = [...plan.placed.flatMap(({ leader }) => leader ?? []), ...plan.adoptions.map(({ leader }) => leader)];
  const leaders = [...new Set(joined.map(plan.rootOf))].filter(
    (leader) => (known.clusterOf.get(leader) ?? null) === null,
  );
  if (leaders.length === 0) return;
  const founded: { id: number; leaderId: number }[] = await em.query(FOUND, [draftId, leaders]);
  for (const { id, leaderId } of founded) known.clusterOf.set(leaderId, id);
  const stored = founded.filter(({ leaderId }) => !plan.fresh.has(leaderId));
  if (stored.length > 0)
    await run(em, known, LEAD, [draftId, stored.map(({ leaderId }) => leaderId), stored.map(({ id }) => id)]);
}

async function storeAdoptions(
  em: EntityManager,
  draftId: number,
  known: DraftLeaders,
  { adoptions, clusterOf }: { adoptions: readonly Adoption[]; clusterOf: (leader: number) => number | null },
): Promise<void> {
  if (adoptions.length === 0) return;
  for (const { comment, leader } of adoptions) {
    const [from, to] = [known.clusterOf.get(comment) ?? null, clusterOf(leader)];
    if (from === null || from === to) continue;
    await run(em, known, TAKE_IN, [draftId, from, to]);
    for (const [other, cluster] of known.clusterOf) if (cluster === from) known.clusterOf.set(other, to);
  }
  const rows = adoptions.map((one) => rowOf(one, clusterOf(one.leader)));
  await run(em, known, ADOPT, [draftId, JSON.stringify(rows)]);
  for (const { comment, leader } of adoptions) known.clusterOf.set(comment, clusterOf(leader));
}

const rowOf = (
  one: { comment: number; leader: number | null; similarity: number | null; signature: Uint8Array | null },
  cluster: number | null,
) => ({
  comment_id: one.comment,
  cluster_id: cluster,
  leader_id: one.leader,
  similarity: one.similarity,
  signature: one.signature && Buffer.from(one.signature).toString('hex'),
});

/** What this process wrote itself it need not read again. */
async function run(em: EntityManager, known: DraftLeaders, statement: string, values: unknown[]): Promise<void> {
  const answer: { changed: number }[] | [{ changed: number }[], number] = await em.query(statement, values);
  // TypeORM gives the rows of an update with their number
  const rows = Array.isArray(answer[0]) ? answer[0] : (answer as { changed: number }[]);
  for (const { changed } of rows) known.changed = Math.max(known.changed, changed);
}
