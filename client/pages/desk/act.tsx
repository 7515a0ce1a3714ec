import type { DeskAct, DeskProps, DeskWords } from '../../../src/pages/desk.props.js';
import { capital } from '../../ui/capital.js';
import { useSpeech } from '../../ui/language.js';
import { AssignTo } from './assign-to.js';
import { Fields } from './fields.js';

/** The act beside the list: drafts, then the contents of the chosen one, then the words of the chosen provision. */
export function Act(props: DeskProps) {
  const { t } = useSpeech();
  const { act } = props;
  return (
    <aside className="desk-act" aria-label={t('desk.act')}>
      {act ? <Contents {...props} act={act} /> : <Drafts {...props} />}
    </aside>
  );
}

function Drafts({ drafts }: DeskProps) {
  return (
    <ul className="desk-contents">
      {drafts.map(({ number, title, unanswered, href }) => (
        <li key={number}>
          <a href={href}>
            <span>
              <small>{number}</small> {title}
            </span>
            <Unanswered count={unanswered} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Of the chosen provision, or of the whole draft. */
const extendHref = (number: string, provision: string | null): string => {
  const query = provision === null ? '' : `?provision=${encodeURIComponent(provision)}`;
  return `/desk/drafts/${encodeURIComponent(number)}/extend${query}`;
};

function Contents(props: DeskProps & { act: DeskAct }) {
  const { t } = useSpeech();
  const { act } = props;
  const { provision } = props.choice;
  return (
    <>
      <header>
        {props.drafts.length > 1 && (
          <p className="hint">
            <a href={act.draftsHref}>← {t('desk.filter.all-drafts')}</a>
          </p>
        )}
        <h2>{act.title}</h2>
        <p className="row hint">
          <a href={`/desk/drafts/${act.number}/clusters`}>{t('clusters.title')}</a>
          <a href={`/desk/drafts/${act.number}/papers`}>{t('paper.link')}</a>
          <a href={extendHref(act.number, provision)}>{t('extend.title')}</a>
        </p>
      </header>
      {act.chosen && <Words words={act.chosen} lang={act.lang} {...props} />}
      <nav className="desk-contents" aria-label={t('desk.act.contents')} data-desk-contents>
        <a href={act.wholeHref} aria-current={provision === null ? 'true' : undefined}>
          <span>{t('desk.act.whole')}</span>
        </a>
        {act.contents.map(({ eId, label, heading, level, unanswered, href }) => (
          <a
            key={eId}
            href={href}
            data-level={Math.min(level, 4)}
            aria-current={eId === provision ? 'true' : undefined}
          >
            <span>
              <b>{label ? capital(label) : t('desk.whole-draft')}</b> {heading && <i lang={act.lang}>{heading}</i>}
            </span>
            <Unanswered count={unanswered} />
          </a>
        ))}
      </nav>
    </>
  );
}

function Unanswered({ count }: { count: number }) {
  const { t } = useSpeech();
  if (count <= 0) return null;
  return (
    <em>
      <span aria-hidden="true">{count}</span>
      <span className="vh">{t('desk.act.unanswered', { count })}</span>
    </em>
  );
}

function Words({ words, lang, ...props }: DeskProps & { words: DeskWords; lang: DeskAct['lang'] }) {
  const { t } = useSpeech();
  const { citation, heading, href, lines, more } = words;
  return (
    <section className="desk-chosen" aria-labelledby="desk-chosen">
      <h3 id="desk-chosen">{citation ? capital(citation) : t('desk.whole-draft')}</h3>
      <div className="desk-law" lang={lang} tabIndex={0} role="group" aria-labelledby="desk-chosen">
        {heading && <p className="law-heading">{heading}</p>}
        {lines.map(({ eId, label, level, text }) => (
          <p key={eId} data-level={Math.min(level, 4)}>
            {label && <b>{label}</b>} {text}
          </p>
        ))}
      </div>
      {href && (
        <p className="hint">
          <a href={href}>{t(more ? 'desk.act.more' : 'desk.comment.place')}</a>
        </p>
      )}
      {props.head && props.rows.length > 0 && (
        <details className="desk-assign-place">
          <summary>{t('desk.assign.place')}</summary>
          <form method="post" action="/desk/assign">
            <Fields of={props.fields} />
            <input type="hidden" name="place" value="1" />
            <input type="hidden" name="idempotencyKey" value={`${props.idempotencyKey}-place`} />
            <AssignTo label={t('desk.assign.whom')} {...props} />
          </form>
        </details>
      )}
    </section>
  );
}
