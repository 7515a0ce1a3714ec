import type { CommentView } from '../comments/comment.presenter.js';

export interface CommentListProps {
  comments: readonly CommentView[];
  /** Page of the earlier ones, and the same for the panel; null at the end. */
  older: { href: string; part: string } | null;
  /** The newest ones as a part, for when a comment was added. */
  newest: string;
  /** Comments are taken here now: an empty list invites. */
  open: boolean;
  /** Whoever looks must prove work to support: no address is known. */
  guest: boolean;
  today: string;
  /** Where a form without scripts comes back to. */
  returnTo: string;
}
