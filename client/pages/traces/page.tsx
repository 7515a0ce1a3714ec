import type { Trace, TracesProps } from '../../../src/pages/traces.props.js';
import { formatDay } from '../../../src/i18n/format.js';
import { ButtonLink } from '../../ui/button.js';
import { capital } from '../../ui/capital.js';
import { useSpeech } from '../../ui/language.js';
import { Empty, Notice } from '../../ui/notice.js';
import { Pagination } from '../../ui/pagination.js';
import { Changed } from '../comment/page.js';
import { definePage } from '../define-page.js';
import { VerdictButtons } from '../comment/verdict.js';
import { Answer, Due } from '../provision/comment-card.js';

const SIGN_IN = '/sign-in?return=/me';

function TracesPage({ level, traces, older, further, today }: TracesProps) {
  const { t } = useSpeech();
  return (
    <div className="page narrow traces-page">
      <h1>{t('traces.title')}</h1>
      <p className="lede">{t('traces.lead')}</p>
      {level === 'guest' && (
        <Notice>
          <p>{t('traces.guest')}</p>
          <a href={SIGN_IN}>{t('traces.guest.link')}</a>
        </Notice>
      )}
      {traces.length === 0 ? (
        <Nothing level={level} />
      ) : (
        <ol className="traces">
          {traces.map((trace) => (
            <TraceItem key={trace.id} trace={trace} today={today} />
          ))}
        </ol>
      )}
      <Pagination newer={further ? '/me' : null} older={older} />
    </div>
  );
}

function Nothing({ level }: Pick<TracesProps, 'level'>) {
  const { t } = useSpeech();
  return (
    <Empty title={t('traces.empty')}>
      <p>{t('traces.empty.next')}</p>
      <ButtonLink href="/drafts" look="primary">
        {t('traces.drafts')}
      </ButtonLink>
      {level === 'anonymous' && (
        <p>
          {t('traces.sign-in')} <a href={SIGN_IN}>{t('traces.sign-in.link')}</a>
        </p>
      )}
    </Empty>
  );
}

function TraceItem({ trace, today }: { trace: Trace; today: string }) {
  const { lang, t } = useSpeech();
  const said = trace.body || trace.proposed || '';
  return (
    <li className="trace" id={`comment-${trace.id}`}>
      <p className="meta">
        <a href={trace.href}>{trace.number}</a> · <time dateTime={trace.on}>{formatDay(trace.on, lang)}</time>
        {trace.hidden && <span> · {t('traces.hidden')}</span>}
      </p>
      <p className="trace-place">
        {capital(trace.citation ?? t('comment.whole-act'))} · {trace.draftTitle}
      </p>
      <p className="lines trace-said" lang={trace.lang}>
        {said}
      </p>
      {trace.supports > 0 && <p className="hint">{t('comment.supports', { count: trace.supports })}</p>}
      {trace.answer ? <Answer {...trace.answer} /> : <Due dueOn={trace.dueOn} today={today} />}
      {trace.provisional !== null && (!trace.answer || trace.verdict?.begun) && (
        <p className="hint">{t('deadline.provisional', { year: String(trace.provisional) })}</p>
      )}
      <Judged trace={trace} today={today} />
      {trace.changed.map((one) => (
        <Changed key={`${one.version} ${one.href}`} title={t('traces.changed')} {...one} />
      ))}
    </li>
  );
}

/** The question whether the answer answers, and how far a second look is. */
function Judged({ trace: { verdict, secondLook, dueOn, href }, today }: { trace: Trace; today: string }) {
  const { lang, t } = useSpeech();
  if (!verdict) return null;
  const late = dueOn < today;
  if (verdict.begun)
    return (
      <p className={late ? 'due late' : 'due'}>
        {t(late ? 'verdict.look-late' : 'verdict.look-due', { day: formatDay(dueOn, lang, 'dayMonth') })}{' '}
        {secondLook && <a href={`${href}#second-look`}>{t('verdict.look-open')}</a>}
      </p>
    );
  return (
    <div className="verdict">
      <p className="verdict-ask">{t('verdict.question')}</p>
      <VerdictButtons {...verdict} />
      {verdict.answered === false && !verdict.bar && (
        <p className="hint">
          <a href={`${href}#verdict`}>{t('verdict.again')}</a>{' '}
          {t('verdict.until', { day: formatDay(verdict.until, lang, 'dayMonth') })}
        </p>
      )}
    </div>
  );
}

export default definePage<TracesProps>({
  title: (_props, { t }) => t('traces.title'),
  section: 'me',
  Body: TracesPage,
});
