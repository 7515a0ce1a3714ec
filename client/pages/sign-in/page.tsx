import type { DemoPerson, SignInProps } from '../../../src/pages/sign-in.props.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { definePage } from '../define-page.js';

function SignInPage({ returnTo, email, error, people }: SignInProps) {
  const { t } = useSpeech();
  return (
    <div className="page narrow sign-in-page">
      <h1>{t('account.sign-in.title')}</h1>
      <p className="lede">{t('account.sign-in.lede')}</p>
      <form className="form" method="post" action="/sign-in">
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField
          label={t('account.email')}
          hint={t('account.email.hint')}
          error={error}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={email}
          required
        />
        <Button look="primary">{t('account.send-code')}</Button>
      </form>
      <p className="hint">{t('account.guest-too')}</p>
      {people.length > 0 && <DemoPeople people={people} returnTo={returnTo} />}
    </div>
  );
}

/** One press stands for typing the address; the code is still read in the demo mail and typed. */
function DemoPeople({ people, returnTo }: { people: readonly DemoPerson[]; returnTo: string }) {
  const { t } = useSpeech();
  return (
    <section className="demo-people">
      <h2>{t('account.demo.title')}</h2>
      <ul>
        {people.map((person) => (
          <li key={person.email}>
            <form method="post" action="/sign-in">
              <input type="hidden" name="returnTo" value={returnTo} />
              <input type="hidden" name="email" value={person.email} />
              <button className="demo-person" type="submit">
                <b>{person.name}</b>
                <span>{t(`account.demo.role.${person.role}`)}</span>
                <small>{person.email}</small>
                {person.agency && <small>{person.agency}</small>}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default definePage<SignInProps>({ title: (_props, { t }) => t('account.sign-in.title'), Body: SignInPage });
