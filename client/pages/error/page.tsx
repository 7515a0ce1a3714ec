import type { ErrorProps } from '../../../src/pages/error.props.js';
import { useSpeech } from '../../ui/language.js';
import { definePage } from '../define-page.js';

function ErrorPage({ status, sentence, advice, signIn, reference }: ErrorProps) {
  const { t } = useSpeech();
  return (
    <div className="page narrow error-page">
      <p className="error-status">{t('shell.error.status', { status: String(status) })}</p>
      <h1>{sentence}</h1>
      {advice && <p className="lede">{advice}</p>}
      <p className="row">
        {signIn && (
          <a className="btn primary" href={signIn}>
            {t('shell.sign-in')}
          </a>
        )}
        <a className={`btn ${signIn ? 'quiet' : 'primary'}`} href="/drafts">
          {t('shell.error.drafts')}
        </a>
        <a className="btn quiet" href="/">
          {t('shell.error.home')}
        </a>
      </p>
      {reference && <p className="hint">{t('shell.error.reference', { reference })}</p>}
    </div>
  );
}

export default definePage<ErrorProps>({ title: ({ sentence }) => sentence, Body: ErrorPage });
