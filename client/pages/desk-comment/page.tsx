import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { capital } from '../../ui/capital.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { DueMark } from '../desk/due-mark.js';
import { AnswerForm } from './answer-form.js';
import { CommentWords } from './comment-words.js';

const deskHref = (filter: DeskCommentProps['filter']) => {
  const query = new URLSearchParams(filter).toString();
  return query ? `/desk?${query}` : '/desk';
};

function DeskCommentPage(props: DeskCommentProps) {
  const { t } = useSpeech();
  const { number, draft, provision, sent, dueOn, daysLeft, answer } = props;
  return (
    <div className="desk desk-comment">
      <Crumbs crumbs={[{ label: t('desk.title'), href: deskHref(props.filter) }, { label: number }]} />
      {sent && (
        <Notice kind="success" announce>
          <span data-answered={sent}>{t('desk.sent', { number: sent })}</span> {t('desk.sent-next')}
        </Notice>
      )}
      <header>
        <p className="hint">
          <a href={draft.href}>{draft.title}</a>
        </p>
        <h1>{capital(provision?.citation ?? t('desk.whole-draft'))}</h1>
        {!answer && <DueMark dueOn={dueOn} daysLeft={daysLeft} />}
      </header>
      <div className="desk-pair">
        <CommentWords {...props} />
        <AnswerForm {...props} />
      </div>
    </div>
  );
}

export default definePage<DeskCommentProps>({
  title: ({ number }, { t }) => t('desk.comment.title', { number }),
  section: 'desk',
  Body: DeskCommentPage,
});
