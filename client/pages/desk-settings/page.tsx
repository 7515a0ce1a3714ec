import type { AgencyPerson, AgencySettings } from '../../../src/agencies/queries/agency-people.js';
import type { DeskSettingsProps } from '../../../src/pages/agency.props.js';
import { Button } from '../../ui/button.js';
import { RadioCards } from '../../ui/choices.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Select, TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { PersonLine } from './person.js';

function DeskSettingsPage({ agencies, self, done, refused }: DeskSettingsProps) {
  const { t } = useSpeech();
  return (
    <div className="desk">
      <Crumbs crumbs={[{ label: t('desk.title'), href: '/desk' }, { label: t('settings.title') }]} />
      <header>
        <h1>{t('settings.title')}</h1>
        <p className="lede">{t('settings.lede')}</p>
      </header>
      {done && (
        <Notice kind="success" announce>
          {t(`settings.done.${done}`)}
        </Notice>
      )}
      {agencies.map((agency) => (
        <section key={agency.id} className="agency" aria-label={agency.name}>
          <h2>{agency.name}</h2>
          <div className="desk-pair">
            <Approval agency={agency} />
            <People agency={agency} self={self} refused={refused?.agencyId === agency.id ? refused : null} />
          </div>
        </section>
      ))}
    </div>
  );
}

function Approval({ agency }: { agency: AgencySettings }) {
  const { t } = useSpeech();
  const choices = (name: 'second' | 'approver', values: readonly string[]) =>
    values.map((value) => ({
      value,
      label: t(`settings.${name}.${value}` as 'settings.second.yes'),
      hint: t(`settings.${name}.${value}.hint` as 'settings.second.yes.hint'),
    }));
  return (
    <form className="form admin-form" method="post" action="/desk/settings/approval">
      <h3>{t('settings.approval')}</h3>
      <input type="hidden" name="agencyId" value={agency.id} />
      <RadioCards
        name="secondPerson"
        legend={t('settings.second')}
        chosen={agency.secondPerson ? 'yes' : 'no'}
        choices={choices('second', ['no', 'yes'])}
      />
      <RadioCards
        name="approver"
        legend={t('settings.approver')}
        chosen={agency.approver}
        choices={choices('approver', ['official', 'head'])}
      />
      <Button look="primary">{t('settings.save')}</Button>
    </form>
  );
}

type Refused = DeskSettingsProps['refused'];

function People({ agency, self, refused }: { agency: AgencySettings; self: number; refused: Refused }) {
  const { t } = useSpeech();
  return (
    <div className="admin-form agency-people">
      <h3>{t('settings.people')}</h3>
      {refused?.errors['form'] && (
        <Notice kind="error" announce>
          {refused.errors['form']}
        </Notice>
      )}
      <ul>
        {agency.people.map((person) => (
          <PersonLine key={person.accountId} person={person}>
            <Roles agencyId={agency.id} person={person} self={self} />
          </PersonLine>
        ))}
      </ul>
      <form className="form" method="post" action="/desk/settings/people">
        <h4>{t('settings.add')}</h4>
        <input type="hidden" name="agencyId" value={agency.id} />
        <TextField
          label={t('settings.email')}
          hint={t('settings.email.hint')}
          error={refused?.errors['email']}
          name="email"
          type="email"
          defaultValue={refused?.email ?? ''}
          required
        />
        <Select
          label={t('settings.role')}
          name="role"
          defaultValue={refused?.role ?? 'official'}
          options={(['official', 'publisher'] as const).map((value) => ({ value, label: t(`settings.role.${value}`) }))}
        />
        <Button look="primary">{t('settings.add')}</Button>
      </form>
    </div>
  );
}

/** Each role can be taken back but that of a head, who is also an official. */
function Roles({ agencyId, person, self }: { agencyId: number; person: AgencyPerson; self: number }) {
  const { t } = useSpeech();
  const leads = person.roles.includes('head');
  const removable = person.roles.filter((role) => role === 'publisher' || (role === 'official' && !leads));
  return (
    <>
      {leads && <span className="chip live">{t('settings.role.head')}</span>}
      {leads && person.accountId === self && <span className="hint">{t('settings.you')}</span>}
      {removable.map((role) => (
        <form key={role} method="post" action="/desk/settings/people/remove">
          <input type="hidden" name="agencyId" value={agencyId} />
          <input type="hidden" name="accountId" value={person.accountId} />
          <input type="hidden" name="role" value={role} />
          <span className="chip calm">{t(`settings.role.${role as 'official' | 'publisher'}`)}</span>
          <Button look="bare" small aria-label={t('settings.remove.who', { name: person.name || person.email })}>
            {t('settings.remove')}
          </Button>
        </form>
      ))}
    </>
  );
}

export default definePage<DeskSettingsProps>({
  title: (_props, { t }) => t('settings.title'),
  section: 'desk',
  Body: DeskSettingsPage,
});
