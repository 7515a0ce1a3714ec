import { formatDay, formatInstant } from '../../../src/i18n/format.js';
import type { AdminProps } from '../../../src/pages/admin.props.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { Table, type Column } from '../../ui/table.js';
import { WorkUnderWay } from '../../ui/work-under-way.js';
import { definePage } from '../define-page.js';

type Move = AdminProps['moves'][number];

function AdminPage({ moves, underWay }: AdminProps) {
  const { t } = useSpeech();
  return (
    <div className="desk">
      <header>
        <h1>{t('admin.title')}</h1>
        <p className="lede">{t('admin.lede')}</p>
      </header>
      <nav className="admin-places" aria-label={t('admin.title')}>
        <a href="/admin/agencies">
          <b>{t('agencies.title')}</b>
          <span>{t('agencies.lede')}</span>
        </a>
        <a href="/admin/calendar">
          <b>{t('admin.calendar')}</b>
          <span>{t('admin.calendar.lede')}</span>
        </a>
        <a href="/admin/terms">
          <b>{t('admin.terms')}</b>
          <span>{t('admin.terms.lede')}</span>
        </a>
      </nav>
      {underWay && (
        <WorkUnderWay
          id="recomputation"
          title={t('moves.under-way')}
          label={t('moves.so-far', { looked: underWay.looked, moved: underWay.moved })}
          progress={underWay.progress}
        >
          <p className="hint">{t('moves.under-way.text')}</p>
        </WorkUnderWay>
      )}
      <section className="admin-moves">
        <h2>{t('admin.moves')}</h2>
        {moves.length === 0 ? <Empty title={t('admin.moves.none')} /> : <Moves moves={moves} />}
      </section>
    </div>
  );
}

function Moves({ moves }: { moves: readonly Move[] }) {
  const { t, lang } = useSpeech();
  const columns: Column<Move>[] = [
    {
      key: 'draft',
      head: t('admin.moves.draft'),
      cell: ({ draftNumber }) => <a href={`/drafts/${encodeURIComponent(draftNumber)}`}>{draftNumber}</a>,
    },
    { key: 'comments', head: t('admin.moves.comments'), cell: (move) => <Comments {...move} /> },
    { key: 'made', head: t('admin.moves.made'), cell: ({ sinceOn }) => formatDay(sinceOn, lang, 'short') },
    { key: 'was', head: t('admin.moves.was'), cell: ({ wasOn }) => formatDay(wasOn, lang, 'short') },
    { key: 'now', head: t('admin.moves.now'), cell: ({ dueOn }) => formatDay(dueOn, lang, 'short') },
    {
      key: 'at',
      head: t('admin.moves.at'),
      cell: ({ movedAt, day, changedBy }) => (
        <>
          {formatInstant(movedAt, lang)}
          <br />
          <span className="hint">
            {day ? t('moves.day', { day: formatDay(day, lang) }) : t('moves.term')}
            {changedBy && `, ${changedBy}`}
          </span>
        </>
      ),
    },
  ];
  return (
    <Table caption={t('admin.moves')} captionHidden columns={columns} rows={moves} rowKey={({ id }) => String(id)} />
  );
}

/** Whose deadlines they were: the first by number, the rest by count. */
function Comments({ draftNumber, comments, ids, owed, extended }: Move) {
  const { t } = useSpeech();
  const path = `/drafts/${encodeURIComponent(draftNumber)}/comments`;
  return (
    <>
      {comments}:{' '}
      {ids.map((id, nth) => (
        <span key={id}>
          {nth > 0 && ', '}
          <a href={`${path}/${id}`}>{id}</a>
        </span>
      ))}
      {comments > ids.length && ' …'}
      {owed !== 'answer' && <span className="hint">, {t(`waiting.for.${owed}`)}</span>}
      {extended && <span className="hint">, {t('waiting.extended')}</span>}
    </>
  );
}

export default definePage<AdminProps>({ title: (_props, { t }) => t('admin.title'), section: 'desk', Body: AdminPage });
