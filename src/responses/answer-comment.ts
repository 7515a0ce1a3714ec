import type { EntityManager } from 'typeorm';
import { markAnswered } from '../comments/commands/mark-answered.js';
import { AppError } from '../platform/errors/app-error.js';
import type { AnsweredComment } from './store-answers.js';

export const editedMeanwhile = () => new AppError('response.edited-meanwhile', 409);

/** What an answer to one comment settles; refused where the official did not see the latest answer. */
export async function settleComment(
  em: EntityManager,
  draftId: number,
  commentId: number,
  { replaces, at }: { replaces: number; at: Date },
): Promise<AnsweredComment[]> {
  // of two answers at once, or an answer and a request for a second look, the second waits here and sees the first
  await em.query('select 1 from comment where draft_id = $1 and id = $2 for update', [draftId, commentId]);
  const [settled] = await markAnswered(em, { draftId, commentIds: [commentId], at });
  if (settled && settled.owed === 'answer' && replaces > 0) throw editedMeanwhile();
  if (settled?.owed !== 'answer') await refuseUnlessLatest(em, draftId, commentId, replaces);
  const answered: AnsweredComment = settled
    ? { commentId, occasion: settled.owed, dueOn: settled.dueOn }
    : { commentId, occasion: 'edition', dueOn: null };
  return [answered];
}

async function refuseUnlessLatest(em: EntityManager, draftId: number, commentId: number, replaces: number) {
  const rows: { edition: number }[] = await em.query(
    'select max(edition) as edition from response where draft_id = $1 and comment_id = $2',
    [draftId, commentId],
  );
  if (replaces === 0) throw new AppError('response.already-given', 409);
  if (rows[0]?.edition !== replaces) throw editedMeanwhile();
}
