import type { AboutProps } from '../../../src/pages/about.props.js';
import { ButtonLink } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { definePage } from '../define-page.js';

const STEPS = ['read', 'say', 'answer', 'change', 'keep'] as const;
const PROMISES = ['no-signature', 'place', 'name', 'rules'] as const;

function AboutPage() {
  const { t } = useSpeech();
  return (
    <div className="page narrow about">
      <h1>{t('shell.about.title')}</h1>
      <p className="lede">{t('shell.about.lede')}</p>
      <ol className="about-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <h2>{t(`shell.about.${step}`)}</h2>
            <p>{t(`shell.about.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <section aria-labelledby="promises">
        <h2 id="promises">{t('shell.about.promises')}</h2>
        <ul className="about-promises">
          {PROMISES.map((promise) => (
            <li key={promise}>{t(`shell.about.promise.${promise}`)}</li>
          ))}
        </ul>
      </section>
      <p>
        <ButtonLink look="primary" href="/drafts?status=open">
          {t('shell.home.start')}
        </ButtonLink>
      </p>
    </div>
  );
}

export default definePage<AboutProps>({
  title: (_props, { t }) => t('shell.about.title'),
  description: (_props, { t }) => t('shell.about.lede'),
  Body: AboutPage,
});
