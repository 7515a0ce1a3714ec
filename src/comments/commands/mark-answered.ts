import type { EntityManager } from 'typeorm';

/** What an agency owes the author of a comment: the first answer, one of its own outside a group, or a second look. */
export type Owed = 'answer' | 'own-answer' | 'second-look';

export interface Settled {
  commentId: number;
  owed: Owed;
  /** Last day for it, YYYY-MM-DD. */
  dueOn: string;
}

/**
 * Notes that nothing is owed to these comments any longer, in the transaction that stores their answers. Returns those
 * to which something, or `only` this, was owed; of two at once the second waits here for the first and gets none.
 */
export async function markAnswered(
  em: EntityManager,
  given: { draftId: number; commentIds: readonly number[]; at: Date; only?: Owed },
): Promise<Settled[]> {
  const [rows] = (await em.query(
    `with owed as (
       select id, waits_for, due_on from comment
        where draft_id = $1 and id = any($2::bigint[]) and waits_for = coalesce($4, waits_for) and state = 'public'
        order by id for update)
     update comment c
        set waits_for = null, answered_at = coalesce(c.answered_at, $3), desk_state = 'none'
       from owed o where c.draft_id = $1 and c.id = o.id
     returning c.id as "commentId", o.waits_for as owed, o.due_on as "dueOn"`,
    [given.draftId, given.commentIds, given.at, given.only ?? null],
  )) as [Settled[], number];
  return rows;
}
