import { formatDay, formatInstant } from '../../../src/i18n/format.js';
import type { AdminProps } from '../../../src/pages/admin.props.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { Table, type Column } from '../../ui/table.js';
import { definePage } from '../define-page.js';

type Move = AdminProps['moves'][number];

function AdminPage({ moves }: AdminProps) {
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
    { key: 'comments', head: t('admin.moves.comments'), cell: ({ comments }) => comments, number: true },
    { key: 'made', head: t('admin.moves.made'), cell: ({ madeOn }) => formatDay(madeOn, lang, 'short') },
    { key: 'was', head: t('admin.moves.was'), cell: ({ wasOn }) => formatDay(wasOn, lang, 'short') },
    { key: 'now', head: t('admin.moves.now'), cell: ({ dueOn }) => formatDay(dueOn, lang, 'short') },
    { key: 'at', head: t('admin.moves.at'), cell: ({ movedAt }) => formatInstant(movedAt, lang) },
  ];
  return (
    <Table caption={t('admin.moves')} captionHidden columns={columns} rows={moves} rowKey={({ id }) => String(id)} />
  );
}

export default definePage<AdminProps>({ title: (_props, { t }) => t('admin.title'), section: 'desk', Body: AdminPage });
