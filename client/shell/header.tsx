import { LANGUAGES, type Language } from '../../src/i18n/language.js';
import { useRequest, type Section } from '../pages/define-page.js';
import { useSpeech } from '../ui/language.js';
import { Icon } from '../ui/icon.js';
import { inLanguage } from './address.js';
import { Mark } from './mark.js';

/** Languages are named in themselves, whatever the page's language. */
const OWN_NAME: Record<Language, { short: string; long: string }> = {
  kk: { short: 'Қаз', long: 'Қазақша' },
  ru: { short: 'Рус', long: 'Русский' },
  en: { short: 'Eng', long: 'English' },
};

export function Header({ section }: { section?: Section | undefined }) {
  const { t } = useSpeech();
  return (
    <header className="bar">
      <a className="brand" href="/" aria-label={t('shell.to-home')}>
        <Mark />
        <span translate="no">{t('shell.name')}</span>
      </a>
      <nav className="menu-wide" aria-label={t('shell.menu')}>
        <Links section={section} />
      </nav>
      <Languages />
      <ThemeButton />
      <a className="sign-in when-out" href="/sign-in">
        {t('shell.sign-in')}
      </a>
      <a className="sign-in when-in" href="/account">
        {t('shell.account')}
      </a>
      <details className="menu-narrow">
        <summary aria-label={t('shell.menu')}>
          <Icon name="menu" />
        </summary>
        <nav aria-label={t('shell.menu')}>
          <Links section={section} />
          <a className="when-out" href="/sign-in">
            {t('shell.sign-in')}
          </a>
          <a className="when-in" href="/account">
            {t('shell.account')}
          </a>
          <ThemeButton />
        </nav>
      </details>
    </header>
  );
}

function Links({ section }: { section?: Section | undefined }) {
  const { t } = useSpeech();
  const items = [
    ['drafts', '/drafts', t('shell.drafts')],
    ['results', '/drafts?status=concluded', t('shell.results')],
    ['me', '/me', t('shell.me')],
  ] as const;
  return items.map(([name, href, label]) => (
    <a key={name} href={href} aria-current={name === section ? 'page' : undefined}>
      {label}
    </a>
  ));
}

function Languages() {
  const { lang, t } = useSpeech();
  const { path } = useRequest();
  return (
    <div className="lang" role="group" aria-label={t('shell.language')}>
      {LANGUAGES.map((other) => (
        <a
          key={other}
          href={inLanguage(path, other)}
          lang={other}
          hrefLang={other}
          title={OWN_NAME[other].long}
          aria-current={other === lang ? 'true' : undefined}
          data-language={other}
        >
          {OWN_NAME[other].short}
        </a>
      ))}
    </div>
  );
}

/** Shown only with scripts; islands/theme-switch names its next state from these words. */
function ThemeButton() {
  const { t } = useSpeech();
  return (
    <button
      type="button"
      className="theme-switch"
      data-theme-switch
      data-system={t('shell.theme.system')}
      data-light={t('shell.theme.light')}
      data-dark={t('shell.theme.dark')}
      aria-label={t('shell.theme.system')}
    >
      <Icon name="sun" />
      <Icon name="moon" />
      <Icon name="contrast" />
      <span className="theme-words" aria-hidden="true" />
    </button>
  );
}
