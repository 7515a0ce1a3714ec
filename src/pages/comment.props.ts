import type { CommentView } from '../comments/comment.presenter.js';
import type { CommentDeadline } from '../responses/deadlines/queries/comment-deadline.js';
import type { VerdictFormProps } from './verdict.props.js';
import type { DiffPiece } from '../comments/diff-pieces.js';

/** The words of a provision in one version. */
export interface WordsAt {
  version: number;
  citation: string | null;
  href: string;
  paragraphs: readonly string[];
}

/** Words that changed because of a comment. */
export interface ChangedWords {
  version: number;
  citation: string | null;
  href: string;
  pieces: readonly DiffPiece[];
}

export interface CommentProps {
  /** By when it is to be answered; null where it is hidden. */
  deadline: CommentDeadline | null;
  draft: { number: string; title: string; href: string };
  id: number;
  number: string;
  /** null: hidden; only its number and place are left. */
  comment: CommentView | null;
  then: WordsAt;
  /** null while its version is the latest. */
  now: (WordsAt & { outcome: 'same' | 'changed' | 'gone'; pieces: readonly DiffPiece[] }) | null;
  changed: readonly ChangedWords[];
  /** Asked of the author, once there is an answer. */
  verdict: VerdictFormProps | null;
  /** Whoever reads an answer without an address may be its author, who has one. */
  stranger: boolean;
  /** The list among which it stands. */
  listHref: string;
  /** For the author of a comment that was answered in a group, who may say that the own case is another one. */
  differs: { words: string; errors: Record<string, string>; most: number; idempotencyKey: string } | null;
  /** Just sent by whoever looks. */
  sent: boolean;
  today: string;
}
