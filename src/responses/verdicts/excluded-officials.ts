import type { EntityManager } from 'typeorm';
import { AppError } from '../../platform/errors/app-error.js';
import { sameWords, type AnswerWords } from '../answer-draft.rules.js';
import { openAnswerDraft } from '../open-answer-draft.js';

interface Place {
  draftId: number;
  commentId: number;
}

/** Their accounts as `id`, of a comment that SQL names. */
export const excludedSql = (draft: string, comment: string): string => `
  select t.account_id as id from response r join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
   where r.draft_id = ${draft} and r.comment_id = ${comment}
  union
  select a.writer_id from answer_draft a
   where a.draft_id = ${draft} and a.comment_id = ${comment} and a.state = 'published'
  union
  select a.writer_id from response r join answer_draft a on a.draft_id = r.draft_id and a.cluster_id = r.cluster_id
   where r.draft_id = ${draft} and r.comment_id = ${comment} and a.state = 'published'`;

/** Accounts that gave an answer to the comment or wrote one that a colleague gave: no second look is theirs to take. */
export async function excludedFrom(em: Pick<EntityManager, 'query'>, place: Place): Promise<number[]> {
  const rows: { id: number }[] = await em.query(excludedSql('$1', '$2'), [place.draftId, place.commentId]);
  return rows.map(({ id }) => id);
}

/**
 * A second look is answered by another official than the answer before, by whichever route: neither published by those
 * who gave it, nor in words that they wrote for a colleague to send. 409 otherwise.
 */
export async function refuseUnlessAnother(
  em: EntityManager,
  place: Place,
  { by, words }: { by: number; words: AnswerWords },
): Promise<void> {
  const excluded = await excludedFrom(em, place);
  if (excluded.includes(by)) throw new AppError('second-look.same-official', 409);
  const draft = await openAnswerDraft(em, { ...place, clusterId: null });
  if (draft && excluded.includes(draft.writerId) && sameWords(draft, words))
    throw new AppError('second-look.same-writer', 409, { name: draft.writer });
}
