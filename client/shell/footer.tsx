import { useRequest } from '../pages/define-page.js';
import { useSpeech } from '../ui/language.js';
import { Mark } from './mark.js';

export function Footer() {
  const { t } = useSpeech();
  const { demo } = useRequest();
  return (
    <footer className="foot">
      <div className="foot-in">
        <p className="foot-name">
          <Mark />
          <span>
            <b translate="no">{t('shell.name')}</b> {t('shell.what')}
          </span>
        </p>
        <nav aria-label={t('shell.more')}>
          <a href="/waiting">{t('waiting.title')}</a>
          <a href="/terms">{t('limits.title')}</a>
          <a href="/about">{t('shell.about')}</a>
          <a href="/scorecard">{t('scorecard.title')}</a>
          <a href="/open-data">{t('open-data.title')}</a>
          <a href="/api/v1/openapi.json">{t('shell.api')}</a>
          <a href="/desk">{t('shell.for-agencies')}</a>
          {demo && <a href="/demo/mail">{t('shell.demo-mail')}</a>}
        </nav>
        {demo && <p className="foot-demo">{t('shell.demo')}</p>}
      </div>
    </footer>
  );
}
