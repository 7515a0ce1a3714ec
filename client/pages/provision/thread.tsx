import type { CommentListProps } from '../../../src/pages/comment-list.props.js';
import { ButtonLink } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { CommentCard } from './comment-card.js';

/** Comments newest first; the plain island `thread` supports and adds earlier ones without a new page. */
export function Thread(props: CommentListProps) {
  const { t } = useSpeech();
  return (
    <section
      className="discussion"
      data-island="thread"
      data-props={JSON.stringify({ proving: t('comment.proving'), guest: props.guest })}
      data-newest={props.newest}
    >
      <h2>{t('comment.discussion')}</h2>
      {props.comments.length === 0 && (
        <p className="hint" data-none>
          {t(props.open ? 'comment.none-open' : 'comment.none-closed')}
        </p>
      )}
      <div data-list>
        <ThreadPart {...props} />
      </div>
    </section>
  );
}

/** A stretch of the list; the next one is put after it. */
export function ThreadPart({ comments, older, today, returnTo }: CommentListProps) {
  const { t } = useSpeech();
  return (
    <>
      <ol className="thread">
        {comments.map((comment) => (
          <CommentCard key={comment.id} comment={comment} today={today} returnTo={returnTo} />
        ))}
      </ol>
      {older && (
        <p className="older">
          <ButtonLink href={older.href} data-older={older.part}>
            {t('comment.older')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
