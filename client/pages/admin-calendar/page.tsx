import { LANGUAGES } from '../../../src/i18n/language.js';
import { formatDay } from '../../../src/i18n/format.js';
import type { AdminCalendarProps } from '../../../src/pages/admin.props.js';
import { Chip } from '../../ui/badges.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { RadioCards } from '../../ui/choices.js';
import { Crumbs } from '../../ui/crumbs.js';
import { TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { Table, type Column } from '../../ui/table.js';
import { definePage } from '../define-page.js';

type Entry = AdminCalendarProps['entries'][number];

function AdminCalendarPage(props: AdminCalendarProps) {
  const { t } = useSpeech();
  const { year, years, unknownYears, entries, saved } = props;
  return (
    <div className="desk">
      <Crumbs crumbs={[{ label: t('admin.title'), href: '/admin' }, { label: t('admin.calendar') }]} />
      <header>
        <h1>{t('admin.calendar')}</h1>
        <p className="lede">{t('admin.calendar.lede')}</p>
      </header>
      {saved && (
        <Notice kind="success" announce>
          {t('admin.saved')}
        </Notice>
      )}
      {unknownYears.map((one) => (
        <Notice key={one} kind="error">
          {t('admin.calendar.unknown', { year: String(one) })}
        </Notice>
      ))}
      <nav className="admin-years" aria-label={t('admin.calendar.years')}>
        {years.map((one) => (
          <ButtonLink
            key={one}
            small
            href={`/admin/calendar?year=${one}`}
            aria-current={one === year ? 'page' : undefined}
          >
            {t('admin.calendar.year', { year: String(one) })}
          </ButtonLink>
        ))}
      </nav>
      <div className="desk-pair">
        <AddDay {...props} />
        <Days year={year} entries={entries} />
      </div>
    </div>
  );
}

function Days({ year, entries }: Pick<AdminCalendarProps, 'year' | 'entries'>) {
  const { t, lang } = useSpeech();
  const columns: Column<Entry>[] = [
    {
      key: 'day',
      head: t('admin.calendar.day'),
      cell: ({ day }) => <time dateTime={day}>{formatDay(day, lang, 'dayMonth')}</time>,
    },
    { key: 'name', head: t('admin.calendar.name'), cell: ({ name }) => name },
    {
      key: 'kind',
      head: t('admin.calendar.kind'),
      cell: ({ working }) => (
        <Chip tone={working ? 'live' : 'calm'}>{t(working ? 'admin.calendar.working' : 'admin.calendar.off')}</Chip>
      ),
    },
    { key: 'remove', head: t('admin.calendar.remove'), cell: (entry) => <Remove day={entry.day} /> },
  ];
  return (
    <Table
      caption={t('admin.calendar.year', { year: String(year) })}
      columns={columns}
      rows={entries}
      rowKey={({ day }) => day}
    />
  );
}

function Remove({ day }: { day: string }) {
  const { t, lang } = useSpeech();
  return (
    <form method="post" action="/admin/calendar/remove">
      <input type="hidden" name="day" value={day} />
      <Button look="bare" small aria-label={t('admin.calendar.remove.day', { day: formatDay(day, lang, 'dayMonth') })}>
        {t('admin.calendar.remove')}
      </Button>
    </form>
  );
}

function AddDay({ form, errors, idempotencyKey }: AdminCalendarProps) {
  const { t } = useSpeech();
  return (
    <section className="admin-form">
      <h2>{t('admin.calendar.add')}</h2>
      {errors['form'] && (
        <Notice kind="error" announce>
          {errors['form']}
        </Notice>
      )}
      <form className="form" method="post" action="/admin/calendar">
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <TextField
          label={t('admin.calendar.day')}
          error={errors['day']}
          name="day"
          type="date"
          defaultValue={form.day}
          required
        />
        <RadioCards
          name="kind"
          legend={t('admin.calendar.kind')}
          chosen={form.working ? 'working' : 'off'}
          choices={(['off', 'working'] as const).map((value) => ({
            value,
            label: t(`admin.calendar.${value}`),
            hint: t(`admin.calendar.${value}.hint`),
          }))}
        />
        {LANGUAGES.map((lang) => (
          <TextField
            key={lang}
            label={t(`admin.calendar.name.${lang}`)}
            error={errors[`name.${lang}`]}
            name={lang}
            lang={lang}
            maxLength={120}
            defaultValue={form.name[lang]}
            required
          />
        ))}
        <Button look="primary">{t('admin.calendar.add')}</Button>
      </form>
    </section>
  );
}

export default definePage<AdminCalendarProps>({
  title: (_props, { t }) => t('admin.calendar'),
  section: 'desk',
  Body: AdminCalendarPage,
});
