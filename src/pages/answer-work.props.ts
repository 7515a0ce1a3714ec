import type { ShownAnswerDraft } from '../responses/answer-draft.presenter.js';
import type { AnswerInWork, AnswerWays } from '../responses/queries/answers-in-work.js';
import type { AssignmentStep } from '../responses/queries/assignment-history.js';
import type { AnswerEvent } from '../responses/queries/answer-history.js';

export const DESK_DONE = ['saved', 'proposed', 'approved', 'given-back'] as const;
export type DeskDone = (typeof DESK_DONE)[number];

/** How far the answer of a comment is, and who is at it. */
export interface AnswerWork extends AnswerInWork, AnswerWays {
  /** Kept words that are newer than those that stand in the form; the form then holds what was typed. */
  newer: ShownAnswerDraft | null;
  history: readonly AnswerEvent[];
  /** To whom the comment was given, the latest first. */
  assignments: readonly AssignmentStep[];
  /** What the last form that was sent did. */
  done: DeskDone | null;
  remark: string;
  remarkError: string | null;
  /** Other answers have the same words: sending them asks for a confirmation. */
  repeats: boolean;
}
