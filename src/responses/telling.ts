import type { EntityManager } from 'typeorm';

/** An author who is to be told of an answer to a group, and the comments that it answers. */
export interface Told {
  accountId: number;
  commentIds: number[];
}

export interface TellingRound {
  textId: number;
  /** How many comments were answered together. */
  comments: number;
  occasion: 'answer' | 'edition';
  authors: Told[];
}

interface Place {
  draftId: number;
  clusterId: number;
  edition: number;
}

/** A comment counts while this is the latest that it was told; a guest without an address reads it on the page. */
const AUTHORS = `
  select c.account_id as "accountId", json_agg(c.id order by c.id) as "commentIds"
    from response r
    join comment c on c.draft_id = r.draft_id and c.id = r.comment_id and c.state = 'public'
    join email_identity e on e.account_id = c.account_id
   where r.draft_id = $1 and r.text_id = $2 and c.account_id > $3
     and not exists (select from response n
                      where n.draft_id = r.draft_id and n.comment_id = r.comment_id and n.edition > r.edition)
   group by c.account_id`;

/**
 * The next authors to be told of an answer to a cluster, in the order of their accounts; null when all have been. The
 * row stays locked until the caller has ordered their mails and noted it, in the same transaction: a worker that is
 * killed in between has done neither.
 */
export async function nextToTell(em: EntityManager, place: Place, most: number): Promise<TellingRound | null> {
  const { draftId, clusterId, edition } = place;
  const rows: (Omit<TellingRound, 'authors'> & { upto: number; toTell: number | null })[] = await em.query(
    `select text_id as "textId", comments, occasion, told_upto as upto, to_tell as "toTell" from cluster_answer
      where draft_id = $1 and cluster_id = $2 and edition = $3 and told_at is null for update`,
    [draftId, clusterId, edition],
  );
  if (!rows[0]) return null;
  const { upto, toTell, ...answer } = rows[0];
  if (toTell === null)
    await em.query(
      `update cluster_answer set to_tell = (select count(*) from (${AUTHORS}) as authors)
        where draft_id = $1 and text_id = $2`,
      [draftId, answer.textId, upto],
    );
  const authors: Told[] = await em.query(`${AUTHORS} order by 1 limit $4`, [draftId, answer.textId, upto, most]);
  return { ...answer, authors };
}

/** Notes who has been told; with nobody, that all have been. */
export async function noteTold(em: EntityManager, place: Place, authors: readonly Told[], at: Date): Promise<void> {
  await em.query(
    `update cluster_answer
        set told = told + $4, told_upto = greatest(told_upto, $5), told_at = case when $4 = 0 then $6::timestamptz end
      where draft_id = $1 and cluster_id = $2 and edition = $3`,
    [place.draftId, place.clusterId, place.edition, authors.length, authors.at(-1)?.accountId ?? 0, at],
  );
}
