import type { DiffPiece } from '../comments/diff-pieces.js';
import type { PublicResponse } from '../responses/response.presenter.js';
import type { Decision } from '../responses/response.rules.js';
import type { DeskComment } from '../responses/queries/desk-comment.js';
import type { DeskItem } from '../responses/queries/desk-list.js';
import type { BoundedCount } from '../responses/queries/desk-overview.js';

export interface DeskRow extends Omit<DeskItem, 'draftId' | 'draftNumber' | 'commentId'> {
  href: string;
  /** Public number of the comment. */
  number: string;
  /** Working days. */
  daysLeft: number;
}

export interface DeskProps {
  agencies: readonly string[];
  counts: { unanswered: BoundedCount; today: BoundedCount; overdue: BoundedCount };
  filter: { draft: string | null; provision: string | null };
  drafts: readonly { number: string; title: string }[];
  /** Of the chosen draft, with their unanswered comments. */
  provisions: readonly { eId: string; label: string; unanswered: number }[];
  rows: readonly DeskRow[];
  /** The first page of the list, when this is a later one. */
  first: string | null;
  older: string | null;
  /** Number of the comment that was just answered. */
  sent: string | null;
}

export interface AnswerForm {
  decision: Decision | null;
  reason: string;
  changed: string;
  /** YYYY-MM-DD, or whatever was typed. */
  promisedOn: string;
  /** Edition that is replaced; 0 for a first answer. */
  replaces: number;
  idempotencyKey: string;
}

export type AnswerErrors = Partial<Record<'decision' | 'reason' | 'changed' | 'promisedOn' | 'form', string>>;

export interface DeskCommentProps {
  number: string;
  draft: { number: string; title: string; href: string };
  comment: {
    id: number;
    madeOn: string;
    href: string;
  } & Pick<DeskComment, 'author' | 'level' | 'lang' | 'body' | 'effect' | 'wish' | 'quote' | 'supports'>;
  dueOn: string;
  daysLeft: number;
  provision: { citation: string; heading: string; text: string; href: string } | null;
  suggestion: readonly DiffPiece[] | null;
  /** What was answered before; the form then makes a new edition. */
  answer: PublicResponse | null;
  changeable: readonly { eId: string; label: string }[];
  /** What may be decided, and how long the reason may be. */
  decisions: readonly Decision[];
  reasonMost: number;
  form: AnswerForm;
  errors: AnswerErrors;
  /** Filter of the list from which the official came; kept for the next comment. */
  filter: { draft: string | null; provision: string | null };
  sent: string | null;
}
