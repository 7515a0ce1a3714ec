import { Injectable } from '@nestjs/common';
import type { RequestFacts } from '../platform/http/actor.js';
import { sameWords } from '../responses/answer-draft.rules.js';
import type { DeskComment } from '../responses/queries/desk-comment.js';
import { AnswerHistory } from '../responses/queries/answer-history.js';
import { AssignmentHistory } from '../responses/queries/assignment-history.js';
import { AnswersInWork } from '../responses/queries/answers-in-work.js';
import { DESK_DONE, type AnswerWork, type DeskDone } from './answer-work.props.js';
import type { Typed } from './desk-comment-answer.js';

/** What a refused form of the approval held. */
export interface RefusedRemark {
  remark: string;
  error: string | null;
  sameText: boolean;
}

const isDone = (value: unknown): value is DeskDone => DESK_DONE.includes(value as DeskDone);

/** Gathers the answer in work for the page of its comment. */
@Injectable()
export class AnswerWorks {
  constructor(
    private readonly inWork: AnswersInWork,
    private readonly histories: AnswerHistory,
    private readonly assigned: AssignmentHistory,
  ) {}

  async of(
    facts: RequestFacts,
    comment: DeskComment,
    state: { typed: Typed | null; done: unknown; refused: RefusedRemark | null },
  ): Promise<AnswerWork> {
    const [work, history, assignments] = await Promise.all([
      this.inWork.of(facts, { draftNumber: comment.draftNumber, commentId: comment.commentId }),
      this.histories.of({ draftId: comment.draftId, commentId: comment.commentId }),
      this.assigned.of(comment.draftId, comment.commentId),
    ]);
    const { typed, refused } = state;
    const differs = typed !== null && work.draft !== null && !sameWords(wordsOf(typed), work.draft);
    const unseen = differs && typed.draftEdition !== work.draft!.edition;
    return {
      ...work,
      history,
      assignments,
      newer: unseen ? work.draft : null,
      done: isDone(state.done) ? state.done : null,
      remark: refused?.remark ?? '',
      remarkError: refused?.error ?? null,
      repeats: refused?.sameText ?? false,
    };
  }
}

const wordsOf = ({ decision, reason, changed, promisedOn }: Typed) => ({
  decision,
  reason,
  changed: changed || null,
  promisedOn: promisedOn || null,
});
