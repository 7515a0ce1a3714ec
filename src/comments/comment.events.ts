/** A comment was made; by now it is public. */
export const COMMENT_POSTED = 'comment.posted';
export interface CommentPosted {
  draftId: number;
  commentId: number;
}
