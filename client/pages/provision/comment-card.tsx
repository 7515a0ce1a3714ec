import type { AnswerView, CommentView, PhraseView, SaidOf } from '../../../src/comments/comment.presenter.js';
import comments from '../../../src/i18n/catalogues/comments.js';
import { formatDay } from '../../../src/i18n/format.js';
import { Avatar } from '../../ui/avatar.js';
import { DecisionBadge } from '../../ui/badges.js';
import { Diff } from '../../ui/diff.js';
import { useSpeech } from '../../ui/language.js';
import { AuthorSays, SecondLook } from './second-look.js';

interface Props {
  comment: CommentView;
  today: string;
  returnTo: string;
}

/** One comment with its answer; the answer of the state stands out in green. */
export function CommentCard({ comment, today, returnTo }: Props) {
  const { secondLook, lang, dueOn } = comment;
  const again = secondLook && <SecondLook {...{ secondLook, dueOn, today }} spoken={lang} />;
  return (
    <li className="said" id={`comment-${comment.id}`}>
      <article className="cm">
        <Avatar name={comment.author} />
        <Meta {...comment} />
        {comment.saidOf && <SaidOfWords {...comment.saidOf} lang={comment.lang} />}
        <CommentBody {...comment} />
        {comment.tie === 'own' ? <Own {...comment} /> : <Acts comment={comment} returnTo={returnTo} />}
        {!comment.answer && <Due dueOn={comment.dueOn} today={today} />}
      </article>
      {comment.ownCase?.dueOn === null && <OwnCase comment={comment} today={today} />}
      {secondLook?.outcome && again}
      {comment.answer && <Answer {...comment.answer} />}
      {!secondLook?.outcome && again}
      {comment.ownCase?.dueOn && <OwnCase comment={comment} today={today} />}
    </li>
  );
}

/** What a guest without a name is called, in the language in which the comment was sent. */
const NAMELESS: readonly string[] = Object.values(comments['comment.guest']);

function Meta({ author, guest, on, href, number }: CommentView) {
  const { lang, t } = useSpeech();
  const nameless = guest && NAMELESS.includes(author);
  return (
    <p className="meta">
      <b>{nameless ? t('comment.guest') : author}</b>
      {guest && !nameless && <span> · {t('comment.level.guest')}</span>}
      {' · '}
      <a href={href}>
        <time dateTime={on}>{formatDay(on, lang, 'dayMonth')}</time>
        <span className="vh">, {t('comment.link', { number })}</span>
      </a>
    </p>
  );
}

function SaidOfWords({ version, citation, words, lang }: SaidOf & { lang: string }) {
  const { t } = useSpeech();
  return (
    <details className="said-of">
      <summary>{t('comment.said-of', { version, citation: citation || t('comment.whole-act') })}</summary>
      <blockquote className="quote" lang={lang}>
        {words}
      </blockquote>
    </details>
  );
}

/** What was said, in all its parts. */
export function CommentBody({ lang, phrase, body, effect, wish, suggestion }: CommentView) {
  const { t } = useSpeech();
  return (
    <div className="cm-body" lang={lang}>
      {phrase && <Phrase {...phrase} lang={lang} />}
      {body && <Lines text={body} />}
      {effect && <Part label={t('comment.effect')} text={effect} />}
      {wish && <Part label={t('comment.wish')} text={wish} />}
      {suggestion && (
        <div className="cm-proposal">
          <p className="hint">{t('comment.proposal')}</p>
          <Diff pieces={suggestion} lang={lang} />
        </div>
      )}
    </div>
  );
}

/** The words that it is about, and what became of them. */
function Phrase({ quote, outcome, now, citation, href, lang }: PhraseView & { lang: string }) {
  const { t, lang: reader } = useSpeech();
  const place = citation ? 'elsewhere' : 'here';
  return (
    <div className="cm-quote" lang={reader}>
      <p>
        <span className="hint">{t('comment.about-words')}</span> <q lang={lang}>{quote}</q>
      </p>
      <p className={outcome === 'not-found' ? 'phrase-now gone' : 'phrase-now'}>
        {outcome && <span className="hint">{t(`comment.phrase.${outcome}`, { place, citation: citation ?? '' })}</span>}
        {now && <q lang={lang}>{now}</q>}
        {href && <a href={href}>{t('comment.phrase.show')}</a>}
      </p>
    </div>
  );
}

function Part({ label, text }: { label: string; text: string }) {
  return (
    <div className="cm-part">
      <p className="hint">{label}</p>
      <Lines text={text} />
    </div>
  );
}

const Lines = ({ text }: { text: string }) => <p className="lines">{text}</p>;

/** Nobody supports oneself: the author sees how many others do. */
function Own({ supports }: CommentView) {
  const { t } = useSpeech();
  return (
    <p className="acts hint">
      {t('comment.own')}
      {supports > 0 && ` · ${t('comment.supports', { count: supports })}`}
    </p>
  );
}

/** Raises the reader's voice, or takes it back. */
function Acts({ comment, returnTo }: { comment: CommentView; returnTo: string }) {
  const { t } = useSpeech();
  const { href, tie, supports, author } = comment;
  const supported = tie === 'supported';
  return (
    <form className="acts" method="post" action={`${href}/support${supported ? '/withdraw' : ''}`} data-support>
      <input type="hidden" name="returnTo" value={returnTo} />
      <button
        type="submit"
        aria-pressed={supported}
        data-support-words={t('comment.support')}
        data-supported-words={t('comment.supported')}
      >
        <span data-words>{supported ? t('comment.supported') : t('comment.support')}</span>
        <span className="vh">, {t('comment.support-of', { name: author })}</span>
        <span aria-hidden="true">·</span>
        <span data-count>{supports}</span>
      </button>
      <span className="acts-note" role="status" />
    </form>
  );
}

export function Due({ dueOn, today }: { dueOn: string; today: string }) {
  const { lang, t } = useSpeech();
  const late = dueOn < today;
  const day = formatDay(dueOn, lang, 'dayMonth');
  return <p className={late ? 'due late' : 'due'}>{t(late ? 'comment.late' : 'comment.due', { day })}</p>;
}

/** The author was answered in a group and has another case, which is to be answered by itself. */
function OwnCase({ comment, today }: { comment: CommentView; today: string }) {
  const { lang, t } = useSpeech();
  const { words, dueOn } = comment.ownCase!;
  const day = dueOn && formatDay(dueOn, lang, 'dayMonth');
  return (
    <aside className="own-case" id={`own-case-${comment.id}`}>
      <p className="hint">{t('own-answer.said')}</p>
      <p className="lines" lang={comment.lang}>
        {words}
      </p>
      {dueOn && (
        <p className={dueOn < today ? 'due late' : 'due'}>
          {t(dueOn < today ? 'own-answer.late' : 'own-answer.due', { day: day! })}
        </p>
      )}
    </aside>
  );
}

export function Answer(props: AnswerView) {
  const { agency, decision, reason, lang: spoken, on, edited, givenFor } = props;
  const { lang, t } = useSpeech();
  return (
    <article className="cm agency">
      <Avatar name={agency} agency />
      <p className="meta">
        <b>{agency}</b> · {t('comment.official')} · <time dateTime={on}>{formatDay(on, lang, 'dayMonth')}</time>
        {edited && <span> · {t('comment.edited')}</span>}
        {givenFor !== null && <span> · {t('comment.given-for', { version: givenFor })}</span>}
      </p>
      <DecisionBadge decision={decision} />
      <p className="lines" lang={spoken}>
        {reason}
      </p>
      <AnswerFacts {...props} />
      <AuthorSays {...props} />
    </article>
  );
}

/** What the answer promises, and whom else it answers. */
function AnswerFacts({ changed, promisedOn, group, sameAs, sameHref }: AnswerView) {
  const { lang, t } = useSpeech();
  const facts = [
    changed && t('answer.changed', { citation: changed }),
    promisedOn && t('answer.promised', { day: formatDay(promisedOn, lang) }),
    group !== null && group > 1 && t('answer.group', { count: group }),
  ].filter((fact) => typeof fact === 'string');
  const same = sameAs > 0 && t('answer.same-as', { count: sameAs });
  if (facts.length === 0 && !same) return null;
  return (
    <ul className="answer-facts">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      {same && <li>{sameHref ? <a href={sameHref}>{same}</a> : same}</li>}
    </ul>
  );
}
