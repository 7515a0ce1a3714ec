import type { SignInCodeProps } from '../../../src/pages/sign-in.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

function SignInCodePage({ id, minutes, error, over, demoMail }: SignInCodeProps) {
  const { t } = useSpeech();
  if (over) {
    return (
      <div className="page narrow">
        <h1>{t('account.code.title')}</h1>
        <Notice kind="error" announce>
          {error}
        </Notice>
        <ButtonLink look="primary" href="/sign-in">
          {t('account.code.again')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="page narrow">
      <h1>{t('account.code.title')}</h1>
      <p className="lede">{t('account.code.lede', { minutes })}</p>
      {demoMail && <DemoHint address={demoMail} />}
      <form method="post" action="/sign-in/code" className="form code-field">
        <input type="hidden" name="id" value={id} />
        <TextField
          label={t('account.code.label')}
          error={error}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,9}"
          maxLength={9}
          required
          autoFocus
        />
        <div className="row">
          <Button look="primary">{t('account.code.confirm')}</Button>
          <ButtonLink look="bare" href="/sign-in">
            {t('account.code.again')}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}

function DemoHint({ address }: { address: string }) {
  const { t } = useSpeech();
  const [before, after] = t('account.code.demo', { address: '\u0000' }).split('\u0000');
  return (
    <Notice>
      <p>
        {before}
        <a href={address} target="_blank" rel="noreferrer">
          {address}
        </a>
        {after}
      </p>
    </Notice>
  );
}

export default definePage<SignInCodeProps>({ title: (_props, { t }) => t('account.code.title'), Body: SignInCodePage });
