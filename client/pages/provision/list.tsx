import type { CommentListProps } from '../../../src/pages/comment-list.props.js';
import { definePage } from '../define-page.js';
import { ThreadPart } from './thread.js';

/** Only ever drawn as a fragment, below a list that is already there. */
export default definePage<CommentListProps>({
  title: (_props, { t }) => t('comment.discussion'),
  Body: ThreadPart,
});
