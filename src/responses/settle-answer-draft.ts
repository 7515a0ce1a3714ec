import type { EntityManager } from 'typeorm';
import { AppError } from '../platform/errors/app-error.js';
import type { AnswerSubject } from './answer-place.js';
import { sameWords, type AnswerWords } from './answer-draft.rules.js';
import { newerWords, openAnswerDraft, takeStep } from './open-answer-draft.js';

export interface Publishing extends AnswerSubject {
  agencyId: number;
  /** The comments that it answers: what was in work for one of them alone is put aside. */
  comments: readonly { commentId: number }[];
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
  const { agencyId, words, by, at } = given;
  const sql = 'select second_person from agency where id = $1';
  const agencies: { second_person: boolean }[] = await em.query(sql, [agencyId]);
  const row = await openAnswerDraft(em, given);
  const same = row !== null && sameWords(row, words);
  const needed = agencies[0]!.second_person;
  if (needed && !(same && row.state === 'approved')) throw new AppError('response.needs-approval', 409);
  if (given.clusterId !== null) await putAside(em, given);
  if (!row) return;
  if (!same && given.seen !== undefined && given.seen !== row.edition) throw newerWords(row, by);
  if (!same) await takeStep(em, row, { step: 'withdraw', by, at });
  else await takeStep(em, row, { step: needed ? 'publish' : 'publish-alone', by, at });
}

/** In one statement, however many comments the cluster has. */
const putAside = (em: EntityManager, { draftId, comments, by, at }: Publishing) =>
  em.query(
    `with aside as (
       update answer_draft set state = 'withdrawn', edition = edition + 1
        where draft_id = $1 and comment_id = any($2::bigint[]) and state in ('drafted', 'proposed', 'approved')
       returning id)
     insert into answer_draft_step (draft_id, answer_draft_id, step, account_id, made_at)
     select $1, id, 'withdraw', $3, $4 from aside`,
    [draftId, comments.map(({ commentId }) => commentId), by, at],
  );
