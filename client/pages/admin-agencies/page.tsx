import { LANGUAGES } from '../../../src/i18n/language.js';
import type { AdminAgenciesProps } from '../../../src/pages/agency.props.js';
import { Button } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Empty, Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { PersonLine } from '../desk-settings/person.js';

type Agency = AdminAgenciesProps['agencies'][number];

function AdminAgenciesPage(props: AdminAgenciesProps) {
  const { t } = useSpeech();
  const { agencies, done } = props;
  return (
    <div className="desk">
      <Crumbs crumbs={[{ label: t('admin.title'), href: '/admin' }, { label: t('agencies.title') }]} />
      <header>
        <h1>{t('agencies.title')}</h1>
        <p className="lede">{t('agencies.lede')}</p>
      </header>
      {done && (
        <Notice kind="success" announce>
          {t('agencies.done')}
        </Notice>
      )}
      <div className="desk-pair">
        <NewAgency {...props} />
        <div className="agency">
          {agencies.length === 0 && <Empty title={t('agencies.none')} />}
          {agencies.map((agency) => (
            <Heads key={agency.id} {...props} agency={agency} />
          ))}
        </div>
      </div>
    </div>
  );
}

function NewAgency({ form, errors, at, idempotencyKey }: AdminAgenciesProps) {
  const { t } = useSpeech();
  const shown = at === null ? errors : {};
  const typed = at === null ? form : { code: '', name: { kk: '', ru: '', en: '' }, email: '' };
  return (
    <form className="form admin-form" method="post" action="/admin/agencies">
      <h2>{t('agencies.new')}</h2>
      {shown['form'] && (
        <Notice kind="error" announce>
          {shown['form']}
        </Notice>
      )}
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {LANGUAGES.map((lang) => (
        <TextField
          key={lang}
          label={t(`agencies.name.${lang}`)}
          error={shown[`name.${lang}`]}
          name={lang}
          lang={lang}
          maxLength={300}
          defaultValue={typed.name[lang]}
          required
        />
      ))}
      <TextField
        label={t('agencies.code')}
        hint={t('agencies.code.hint')}
        error={shown['code']}
        name="code"
        maxLength={40}
        defaultValue={typed.code}
        required
      />
      <TextField
        label={t('agencies.head-email')}
        hint={t('settings.email.hint')}
        error={shown['email']}
        name="email"
        type="email"
        defaultValue={typed.email}
        required
      />
      <Button look="primary">{t('agencies.create')}</Button>
    </form>
  );
}

function Heads({ agency, at, errors, form }: AdminAgenciesProps & { agency: Agency }) {
  const { t } = useSpeech();
  const refused = at === agency.id;
  return (
    <section className="admin-form agency-people" aria-label={agency.name}>
      <h3>{agency.name}</h3>
      {refused && errors['form'] && (
        <Notice kind="error" announce>
          {errors['form']}
        </Notice>
      )}
      {agency.people.length === 0 && <p className="hint">{t('agencies.no-head')}</p>}
      <ul>
        {agency.people.map((person) => (
          <PersonLine key={person.accountId} person={person}>
            <form method="post" action="/admin/agencies/heads/remove">
              <input type="hidden" name="agencyId" value={agency.id} />
              <input type="hidden" name="accountId" value={person.accountId} />
              <span className="chip live">{t('settings.role.head')}</span>
              <Button look="bare" small aria-label={t('settings.remove.who', { name: person.name || person.email })}>
                {t('settings.remove')}
              </Button>
            </form>
          </PersonLine>
        ))}
      </ul>
      <form className="form" method="post" action="/admin/agencies/heads">
        <input type="hidden" name="agencyId" value={agency.id} />
        <TextField
          label={t('agencies.add-head')}
          error={refused ? errors['email'] : undefined}
          name="email"
          type="email"
          defaultValue={refused ? form.email : ''}
          required
        />
        <Button>{t('agencies.appoint')}</Button>
      </form>
    </section>
  );
}

export default definePage<AdminAgenciesProps>({
  title: (_props, { t }) => t('agencies.title'),
  section: 'desk',
  Body: AdminAgenciesPage,
});
