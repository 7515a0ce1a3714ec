import type { ReactNode } from 'react';
import { LANGUAGES } from '../../src/i18n/language.js';
import { useRequest } from '../pages/define-page.js';
import { useSpeech } from '../ui/language.js';
import { inLanguage } from './address.js';
import { Footer } from './footer.js';
import type { Section } from '../pages/define-page.js';
import { Header } from './header.js';

interface Props {
  title: string;
  description?: string | undefined;
  section?: Section | undefined;
  children: ReactNode;
}

/** The HTML document around every page. That of a public one is the same for everybody, so that it can be cached. */
export function Document({ title, description, section, children }: Props) {
  const { lang, t } = useSpeech();
  const { signedIn } = useRequest();
  return (
    <html lang={lang} data-account={signedIn ? '' : undefined}>
      <Head title={title} description={description} />
      <body>
        <a className="skip" href="#main">
          {t('shell.skip')}
        </a>
        <Header section={section} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function Head({ title, description }: Pick<Props, 'title' | 'description'>) {
  const { t } = useSpeech();
  const { assets, path, unlisted } = useRequest();
  const name = t('shell.name');
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{title === name ? name : `${title} · ${name}`}</title>
      {description && <meta name="description" content={description} />}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={name} />
      {description && <meta property="og:description" content={description} />}
      <meta name="color-scheme" content="light dark" />
      {unlisted && <meta name="robots" content="noindex" />}
      {!unlisted &&
        LANGUAGES.map((other) => <link key={other} rel="alternate" hrefLang={other} href={inLanguage(path, other)} />)}
      {assets.fonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={href} />
      ))}
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <script src={assets.theme} />
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <script type="module" src={assets.script} />
    </head>
  );
}
