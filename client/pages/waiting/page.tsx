import { formatDay } from '../../../src/i18n/format.js';
import type { WaitingProps } from '../../../src/pages/waiting.props.js';
import { Chip } from '../../ui/badges.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { capital } from '../../ui/capital.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { ListPages } from '../../ui/list-pages.js';
import { Empty } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

type Waiting = WaitingProps['comments'][number];

function WaitingPage(props: WaitingProps) {
  const { t } = useSpeech();
  const { filter, comments, first, older } = props;
  const draft = filter.draft;
  return (
    <div className="page waiting">
      {draft && (
        <Crumbs
          crumbs={[
            { label: t('reading.draft-number', { number: draft }), href: `/drafts/${encodeURIComponent(draft)}` },
            { label: t('waiting.title') },
          ]}
        />
      )}
      <h1>{t('waiting.title')}</h1>
      <p className="lede">
        {t('waiting.lede')} <a href="/terms">{t('limits.link')}</a>
      </p>
      <Filter {...props} />
      <h2 className="vh">{t('waiting.list')}</h2>
      {comments.length === 0 ? (
        <Empty title={t('waiting.none')}>
          {(filter.agency || draft) && <ButtonLink href="/waiting">{t('waiting.all')}</ButtonLink>}
        </Empty>
      ) : (
        <ol className="waiting-list">
          {comments.map((comment) => (
            <Row key={comment.number} {...comment} />
          ))}
        </ol>
      )}
      <ListPages first={first} older={older} />
    </div>
  );
}

function Filter({ filter, agencies }: WaitingProps) {
  const { t } = useSpeech();
  return (
    <form className="filter waiting-filter" method="get" action="/waiting" role="search">
      {filter.draft && <input type="hidden" name="draft" value={filter.draft} />}
      <Select
        label={t('reading.drafts.agency')}
        name="agency"
        any={t('reading.drafts.any-agency')}
        defaultValue={filter.agency ?? ''}
        options={agencies.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Button look="primary">{t('reading.drafts.show')}</Button>
    </form>
  );
}

function Row(comment: Waiting) {
  const { t, lang } = useSpeech();
  const { href, citation, author, guest, agency, draft, draftHref, excerpt, since, waitedDays } = comment;
  return (
    <li className="waiting-row">
      <p className="waiting-days">
        <b>{t('waiting.days', { count: waitedDays })}</b>
        <span className="hint">{t('waiting.since', { day: formatDay(since, lang, 'short') })}</span>
      </p>
      <div className="waiting-words">
        <h3>
          <a href={href}>{capital(citation || t('desk.whole-draft'))}</a>
        </h3>
        <p className="waiting-excerpt" lang={comment.lang}>
          {excerpt}
        </p>
        <p className="hint">
          {[comment.number, guest ? `${author} (${t('desk.comment.guest')})` : author, agency].join(' · ')}
        </p>
        <p className="hint">
          <a href={draftHref}>{draft.title}</a>
        </p>
      </div>
      <Due {...comment} />
    </li>
  );
}

/** The last day for what is owed; what is late is said, not only coloured. */
function Due({ dueOn, daysLeft, waitsFor, extended, provisional }: Waiting) {
  const { t, lang } = useSpeech();
  const day = formatDay(dueOn, lang, 'short');
  return (
    <p className="waiting-due">
      <Chip tone={daysLeft < 0 ? 'bad' : 'calm'}>
        {daysLeft < 0 ? t('waiting.overdue', { count: -daysLeft }) : t('waiting.due', { day })}
      </Chip>
      {daysLeft < 0 && <span className="hint">{t('waiting.was-due', { day })}</span>}
      {waitsFor !== 'answer' && <span className="hint">{t(`waiting.for.${waitsFor}`)}</span>}
      {extended && <span className="hint">{t('waiting.extended')}</span>}
      {provisional !== null && <span className="hint">{t('deadline.provisional', { year: String(provisional) })}</span>}
    </p>
  );
}

export default definePage<WaitingProps>({
  title: (_props, { t }) => t('waiting.title'),
  description: (_props, { t }) => t('waiting.lede'),
  section: 'drafts',
  Body: WaitingPage,
});
