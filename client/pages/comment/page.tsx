import type { ChangedWords, CommentProps, WordsAt } from '../../../src/pages/comment.props.js';
import { formatDay } from '../../../src/i18n/format.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Diff } from '../../ui/diff.js';
import { Field } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { CommentDeadline } from './deadline.js';
import { AuthorSignIn, Verdict } from './verdict.js';
import { CommentCard } from '../provision/comment-card.js';

function CommentPage(props: CommentProps) {
  const { t } = useSpeech();
  const { draft, number, comment, changed, listHref, today } = props;
  const label = t('comment.page', { number });
  return (
    <div
      className="page narrow comment-page"
      data-island="thread"
      data-props={JSON.stringify({ proving: t('comment.proving'), guest: false })}
    >
      <Crumbs crumbs={[{ label: draft.title, href: draft.href }, { label }]} />
      <h1>{label}</h1>
      {props.sent && <Sent {...props} />}
      {comment ? (
        <ol className="thread single">
          <CommentCard comment={comment} today={today} returnTo={comment.href} />
        </ol>
      ) : (
        <Notice>{t('comment.page.hidden')}</Notice>
      )}
      {props.deadline && <CommentDeadline deadline={props.deadline} />}
      {props.differs && <Differs {...props.differs} href={listed(draft.href, props.id)} />}
      {props.verdict && <Verdict {...props.verdict} />}
      {props.stranger && comment && <AuthorSignIn href={comment.href} />}
      {changed.map((one) => (
        <Changed key={`${one.version} ${one.href}`} title={t('comment.page.changed')} {...one} />
      ))}
      <Words title={t('comment.page.then')} at={props.then} lang={comment?.lang} />
      <Now {...props} />
      <p>
        <ButtonLink href={listHref}>{t('comment.page.all')}</ButtonLink>
      </p>
    </div>
  );
}

const listed = (draftHref: string, id: number) => `${draftHref}/comments/${id}`;

/** Answered in a group, the author may say once that the own case is another one. */
function Differs({
  words,
  errors,
  most,
  idempotencyKey,
  href,
}: NonNullable<CommentProps['differs']> & { href: string }) {
  const { t } = useSpeech();
  const failed = errors['words'] ?? errors['form'];
  return (
    <details className="differs" open={failed !== undefined}>
      <summary>{t('own-answer.title')}</summary>
      <p className="hint">{t('own-answer.lede')}</p>
      <form className="form" method="post" action={`${href}/own-answer`}>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <Field label={t('own-answer.words')} error={failed}>
          {(ids) => <textarea {...ids} name="words" rows={4} maxLength={most} defaultValue={words} required />}
        </Field>
        <div className="row">
          <Button look="primary">{t('own-answer.ask')}</Button>
        </div>
      </form>
    </details>
  );
}

function Sent({ comment, number }: CommentProps) {
  const { lang, t } = useSpeech();
  if (!comment) return null;
  return (
    <Notice kind="success" announce>
      <b>{t('comment.sent')}</b>
      <p>
        {t('comment.sent.number')} <b>{number}</b>. {t('comment.sent.due', { day: formatDay(comment.dueOn, lang) })}
      </p>
      <p>{t('comment.sent.next')}</p>
      <a href="/me">{t('comment.sent.traces')}</a>
    </Notice>
  );
}

export function Changed({ title, version, citation, href, pieces }: ChangedWords & { title: string }) {
  return (
    <section className="words-at changed">
      <h2>{title}</h2>
      <Place version={version} citation={citation} href={href} />
      <Diff pieces={pieces} />
    </section>
  );
}

function Place({ version, citation, href }: Pick<WordsAt, 'version' | 'citation' | 'href'>) {
  const { t } = useSpeech();
  return (
    <p className="hint">
      <a href={href}>{citation ?? t('comment.whole-act')}</a>, {t('comment.page.version', { version })}
    </p>
  );
}

function Words({ title, at, lang }: { title: string; at: WordsAt; lang: string | undefined }) {
  return (
    <section className="words-at">
      <h2>{title}</h2>
      <Place {...at} />
      {at.paragraphs.length > 0 && (
        <blockquote className="quote lines" lang={lang}>
          {at.paragraphs.join('\n')}
        </blockquote>
      )}
    </section>
  );
}

function Now({ now, comment, changed }: CommentProps) {
  const { t } = useSpeech();
  // the changed words above are these
  if (!now || changed.some(({ version, citation }) => version === now.version && citation === now.citation))
    return null;
  if (now.outcome === 'changed')
    return (
      <section className="words-at">
        <h2>{t('comment.page.now')}</h2>
        <Place {...now} />
        <Diff pieces={now.pieces} lang={comment?.lang} />
      </section>
    );
  return (
    <section className="words-at">
      <h2>{t('comment.page.now')}</h2>
      <Place {...now} />
      <p>{t(now.outcome === 'same' ? 'comment.page.same' : 'comment.page.gone')}</p>
    </section>
  );
}

export default definePage<CommentProps>({
  title: ({ number, draft }, { t }) => `${t('comment.page', { number })} · ${draft.title}`,
  description: ({ comment }) => comment?.body.slice(0, 200) ?? '',
  section: 'drafts',
  Body: CommentPage,
});
