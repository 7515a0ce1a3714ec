import type { AccountProps } from '../../../src/pages/sign-in.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

const ADDRESS = { me: '/me', desk: '/desk', publish: '/publish', admin: '/admin' } as const;

function AccountPage({ level, name, error, notice, returnTo, places }: AccountProps) {
  const { t } = useSpeech();
  return (
    <div className="page narrow">
      <h1>{t('account.title')}</h1>
      {notice === 'saved' && (
        <Notice kind="success" announce>
          {t('account.name.saved')}
        </Notice>
      )}
      {notice === 'first' && <Notice>{t('account.name.first')}</Notice>}
      {level === 'guest' && (
        <Notice>
          {t('account.guest')} <a href="/sign-in?return=/me">{t('account.sign-in.title')}</a>
        </Notice>
      )}
      <form className="form" method="post" action="/account/name">
        {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
        <TextField
          label={t('account.name')}
          hint={t('account.name.hint')}
          error={error}
          name="name"
          autoComplete="nickname"
          maxLength={60}
          defaultValue={name}
          required
        />
        <Button look="primary">{t('account.name.save')}</Button>
      </form>
      <section className="account-places">
        <h2>{t('account.places')}</h2>
        <div className="row">
          {places.map((place) => (
            <ButtonLink key={place} href={ADDRESS[place]}>
              {t(`account.place.${place}`)}
            </ButtonLink>
          ))}
        </div>
      </section>
      <form method="post" action="/sign-out">
        <Button look="bare">{t('account.sign-out')}</Button>
      </form>
    </div>
  );
}

export default definePage<AccountProps>({ title: (_props, { t }) => t('account.title'), Body: AccountPage });
