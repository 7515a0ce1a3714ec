import type { EntityManager } from 'typeorm';

/**
 * Notes that a comment has its answer, in the transaction that stores the answer. False when it was answered before;
 * of two at once the second waits here for the first and gets false.
 */
export async function markAnswered(
  em: EntityManager,
  comment: { draftId: number; commentId: number; at: Date },
): Promise<boolean> {
  const [rows] = (await em.query(
    `update comment set answered_at = $3
      where draft_id = $1 and id = $2 and answered_at is null and state = 'public'
      returning id`,
    [comment.draftId, comment.commentId, comment.at],
  )) as [unknown[], number];
  return rows.length > 0;
}
