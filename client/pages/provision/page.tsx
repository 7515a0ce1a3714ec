import type { ProvisionProps } from '../../../src/pages/provision.props.js';
import { CommentForm } from '../../islands/comment-panel/comment-form.js';
import { Island } from '../../islands/island.js';
import { MarkedWords } from './marked-words.js';
import { Amends } from '../../ui/amends.js';
import { capital } from '../../ui/capital.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { Thread } from './thread.js';

/** About this many characters fit into the four lines that a folded provision shows. */
const SHORT = 220;

function ProvisionPage(props: ProvisionProps) {
  return props.panel ? <InPanel {...props} /> : <FullPage {...props} />;
}

function FullPage(props: ProvisionProps) {
  const { t } = useSpeech();
  const { draft, citation, heading, words, textLang, actHref } = props;
  const name = citation ?? t('comment.whole-act');
  return (
    <div className="page narrow provision-page">
      <Crumbs crumbs={[{ label: draft.title, href: draft.href }, { label: name }]} />
      <h1>{capital(name)}</h1>
      <div className="provision-words" lang={textLang}>
        {heading && <p className="provision-heading">{heading}</p>}
        {props.phrase ? <MarkedWords {...props.phrase} /> : words.map((line, index) => <p key={index}>{line}</p>)}
      </div>
      {props.phrase && (
        <p className="marked-for hint">
          <a href={props.phrase.href}>{t('comment.phrase.marked', { number: props.phrase.number })}</a>
        </p>
      )}
      <p className="provision-place">
        <a href={actHref}>{t('comment.read-in-act')}</a>
      </p>
      <Amends amends={props.amends} lang={textLang} />
      <Explanation {...props} />
      <State {...props} />
      <Form {...props} />
      <Thread {...props.list} />
    </div>
  );
}

function InPanel(props: ProvisionProps) {
  const { t } = useSpeech();
  const { citation, count, words, textLang, heading } = props;
  return (
    <div className="provision-panel">
      <p className="provision-citation">{capital(citation ?? t('comment.whole-act'))}</p>
      <h2 id="panel-title">{t('comment.count', { count })}</h2>
      <Words words={heading ? [heading, ...words] : words} lang={textLang} />
      <Amends amends={props.amends} lang={textLang} />
      <State {...props} />
      <Form {...props} />
      <Thread {...props.list} />
    </div>
  );
}

/** The provision's words; long ones are folded, so that the field is on the first screen. */
function Words({ words, lang }: { words: readonly string[]; lang: string }) {
  const { t } = useSpeech();
  const text = words.join('\n');
  if (text === '') return null;
  const whole = (
    <blockquote className="quote lines" lang={lang}>
      {text}
    </blockquote>
  );
  if (text.length <= SHORT) return whole;
  return (
    <details className="folded-words">
      <summary>
        <span className="quote short" lang={lang}>
          {text}
        </span>
        <span className="more-words">{t('comment.more-words')}</span>
      </summary>
      {whole}
    </details>
  );
}

function Explanation({ explanation }: ProvisionProps) {
  const { lang, t } = useSpeech();
  if (!explanation) return null;
  return (
    <aside className="plain" lang={lang}>
      <b>{t('reading.plain')}</b>
      {explanation.paragraphs.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      {explanation.who && <p className="who">{t('reading.plain.who', { who: explanation.who })}</p>}
      {explanation.outdated && <p className="old">{t('reading.plain.outdated')}</p>}
    </aside>
  );
}

function State({ state, version, present }: ProvisionProps) {
  const { t } = useSpeech();
  if (state === 'open') return null;
  if (state !== 'old') return <Notice>{t(state === 'before' ? 'comment.before' : 'comment.closed')}</Notice>;
  return (
    <Notice>
      <p>{t('comment.old-version', { version })}</p>
      {present && (
        <a href={present.href}>
          {t('comment.present-place', { citation: present.citation ?? t('comment.whole-act') })}
        </a>
      )}
    </Notice>
  );
}

function Form({ form, panel }: ProvisionProps) {
  // ids in the panel must not meet those of the page around it
  return (
    form && <Island name="comment-form" id={panel ? 'panel-form' : 'comment-form'} of={CommentForm} props={form} />
  );
}

export default definePage<ProvisionProps>({
  title: ({ citation, draft }, { t }) => `${capital(citation ?? t('comment.whole-act'))} · ${draft.title}`,
  section: 'drafts',
  Body: ProvisionPage,
});
