import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { capital } from '../../ui/capital.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { DueMark } from '../desk/due-mark.js';
import { ButtonLink } from '../../ui/button.js';
import { AnswerForm } from './answer-form.js';
import { Approval } from './approval.js';
import { CommentWords } from './comment-words.js';
import { Assignments } from './assignments.js';
import { History } from './history.js';
import { Barred, SecondLook } from './second-look.js';
import { Keys } from './keys.js';
import { Told } from './told.js';
import { StateBar } from './state-bar.js';

const deskHref = (filter: DeskCommentProps['filter']) => {
  const query = new URLSearchParams(filter).toString();
  return query ? `/desk?${query}` : '/desk';
};

function DeskCommentPage(props: DeskCommentProps) {
  const { t } = useSpeech();
  const { number, draft, comment, provision, sent, dueOn, daysLeft, answer, work, similar, neighbours, secondLook } =
    props;
  const again = secondLook?.outcome === null;
  const address = `/api/v1/drafts/${encodeURIComponent(draft.number)}/comments/${comment.id}/answer-draft`;
  const waits = work.draft?.state === 'proposed' || work.draft?.state === 'approved';
  return (
    <div className="desk desk-comment">
      <Crumbs crumbs={[{ label: t('desk.title'), href: deskHref(props.filter) }, { label: number }]} />
      {sent && (
        <Notice kind="success" announce>
          <span data-answered={sent}>{t('desk.sent', { number: sent })}</span> {t('desk.sent-next')}
        </Notice>
      )}
      <header className="desk-head">
        <div>
          <p className="hint">
            <a href={draft.href}>{draft.title}</a>
          </p>
          <h1>{capital(provision?.citation ?? t('desk.whole-draft'))}</h1>
          {(!answer || again) && <DueMark {...{ dueOn, daysLeft }} provisional={props.provisional} />}
          <Told {...props} />
          {similar && (
            <p>
              <a href={`/desk/drafts/${encodeURIComponent(draft.number)}/clusters/${similar.clusterId}`}>
                {t('approval.similar', { comments: similar.comments, people: similar.people })}
              </a>
            </p>
          )}
        </div>
        <Neighbours {...neighbours} />
      </header>
      <StateBar work={work} address={address} />
      <div className="desk-pair">
        <CommentWords {...props} />
        <div className="desk-answer-side">
          {secondLook && <SecondLook {...secondLook} spoken={comment.lang} />}
          {again && secondLook.barred ? (
            <Barred others={secondLook.others} />
          ) : waits ? (
            <Approval {...props} place={`/desk/drafts/${encodeURIComponent(draft.number)}/comments/${comment.id}`} />
          ) : (
            <AnswerForm {...props} />
          )}
          <History history={work.history} />
          <Assignments assignments={work.assignments} />
          <Keys {...neighbours} />
        </div>
      </div>
    </div>
  );
}

/** The comments before and after this one in the list from which the official came. */
function Neighbours({ previous, next }: DeskCommentProps['neighbours']) {
  const { t } = useSpeech();
  return (
    <nav className="row" aria-label={t('approval.neighbours')}>
      {previous && (
        <ButtonLink small href={previous} rel="prev">
          {t('approval.previous')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink small href={next} rel="next">
          {t('approval.next')}
        </ButtonLink>
      )}
    </nav>
  );
}

export default definePage<DeskCommentProps>({
  title: ({ number }, { t }) => t('desk.comment.title', { number }),
  section: 'desk',
  Body: DeskCommentPage,
});
