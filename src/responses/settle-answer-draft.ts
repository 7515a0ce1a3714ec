import type { EntityManager } from 'typeorm';
import { AppError } from '../platform/errors/app-error.js';
import { sameWords, type AnswerWords } from './answer-draft.rules.js';
import { newerWords, openAnswerDraft, takeStep } from './open-answer-draft.js';

export interface Publishing {
  draftId: number;
  agencyId: number;
  /** null: the answer is to a cluster. */
  commentId: number | null;
  words: AnswerWords;
  by: number;
  at: Date;
  /** The edition in work that the official saw; whoever uses no form has seen none. */
  seen?: number | undefined;
}

/**
 * Called by whatever publishes an answer, in its transaction. Where the agency wants a second person, exactly these
 * words must have been approved, by whichever route they come: 409 `response.needs-approval` otherwise. What was in
 * work is then done with.
 */
export async function settleAnswerDraft(em: EntityManager, given: Publishing): Promise<void> {
  const { draftId, agencyId, commentId, words, by, at } = given;
  const agencies: { second_person: boolean }[] = await em.query('select second_person from agency where id = $1', [
    agencyId,
  ]);
  const row = commentId === null ? null : await openAnswerDraft(em, { draftId, commentId });
  const same = row !== null && sameWords(row, words);
  const needed = agencies[0]!.second_person;
  if (needed && !(same && row.state === 'approved')) throw new AppError('response.needs-approval', 409);
  if (!row) return;
  if (!same && given.seen !== undefined && given.seen !== row.edition) throw newerWords(row, by);
  if (!same) await takeStep(em, row, { step: 'withdraw', by, at });
  else await takeStep(em, row, { step: needed ? 'publish' : 'publish-alone', by, at });
}
