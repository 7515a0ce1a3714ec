import { formatDay } from '../../../src/i18n/format.js';
import { ACT_KINDS, type ActKind } from '../../../src/legal-text/act/provision.js';
import type { TermsProps } from '../../../src/pages/waiting.props.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { Table, type Column } from '../../ui/table.js';
import { definePage } from '../define-page.js';

function TermsPage({ terms, purposes, years }: TermsProps) {
  const { t } = useSpeech();
  const columns: Column<ActKind>[] = [
    { key: 'kind', head: t('limits.kind'), cell: (kind) => t(`legal.act.${kind}`) },
    ...purposes.map((purpose) => ({
      key: purpose,
      head: t(`admin.terms.${purpose}`),
      cell: (kind: ActKind) => {
        const term = terms.find((one) => one.actKind === kind && one.purpose === purpose);
        return term ? t('limits.days', { days: term.days, unit: term.unit }) : '—';
      },
    })),
  ];
  return (
    <div className="page">
      <h1>{t('limits.title')}</h1>
      <p className="lede">{t('limits.lede')}</p>
      <Table
        caption={t('limits.title')}
        captionHidden
        columns={columns}
        rows={ACT_KINDS.filter((kind) => terms.some(({ actKind }) => actKind === kind))}
        rowKey={(kind) => kind}
      />
      <p>{t('limits.how')}</p>
      <p className="hint">{t('limits.origin')}</p>
      <h2>{t('limits.calendar')}</h2>
      <p>{t('limits.calendar.lede')}</p>
      <div className="terms-days">
        {years.map((year) => (
          <Year key={year.year} {...year} />
        ))}
      </div>
      <p className="hint">
        {t('limits.open')} <a href="/api/v1/terms">/api/v1/terms</a>, <a href="/api/v1/calendar">/api/v1/calendar</a>
      </p>
    </div>
  );
}

function Year({ year, days }: TermsProps['years'][number]) {
  const { t, lang } = useSpeech();
  const title = t('admin.calendar.year', { year: String(year) });
  const columns: Column<(typeof days)[number]>[] = [
    { key: 'day', head: t('admin.calendar.day'), cell: ({ day }) => formatDay(day, lang, 'dayMonth') },
    { key: 'name', head: t('admin.calendar.name'), cell: ({ name }) => name },
    {
      key: 'kind',
      head: t('admin.calendar.kind'),
      cell: ({ working }) => t(working ? 'admin.calendar.working' : 'admin.calendar.off'),
    },
  ];
  return (
    <section>
      <h3>{title}</h3>
      {days.length === 0 ? (
        <Notice>{t('deadline.provisional', { year: String(year) })}</Notice>
      ) : (
        <Table caption={title} captionHidden columns={columns} rows={days} rowKey={({ day }) => day} />
      )}
    </section>
  );
}

export default definePage<TermsProps>({
  title: (_props, { t }) => t('limits.title'),
  description: (_props, { t }) => t('limits.lede'),
  section: 'drafts',
  Body: TermsPage,
});
