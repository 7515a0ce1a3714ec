import { useEffect, type ComponentType, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { isLanguage, DEFAULT_LANGUAGE } from '../../src/i18n/language.js';
import { translatorOf, type Catalogue } from '../../src/i18n/translate.js';
import { SpeechProvider, type Speech } from '../ui/language.js';
import type { Mount } from './mount.js';

/**
 * An island made of a React component: `export const mount = reactIsland(CommentPanel, { ...reading, ...ui })`.
 * It takes only the catalogues whose words it says; a missing key throws, as on the server.
 */
export function reactIsland<Props extends object>(Part: ComponentType<Props>, catalogue: Catalogue): Mount {
  return (element, props) => {
    const { lang } = document.documentElement;
    const spoken = isLanguage(lang) ? lang : DEFAULT_LANGUAGE;
    const speech: Speech = { lang: spoken, t: translatorOf(catalogue, spoken) };
    return new Promise((alive) => {
      // the same prefix on both sides, or useId differs and hydration fails
      hydrateRoot(
        element,
        <SpeechProvider value={speech}>
          <Heard by={alive}>
            <Part {...(props as Props)} />
          </Heard>
        </SpeechProvider>,
        { identifierPrefix: element.id },
      );
    });
  };
}

/** Around the part and not beside it, which would change the ids; its effect runs after the part's own. */
function Heard({ by, children }: { by: () => void; children: ReactNode }) {
  useEffect(by, [by]);
  return children;
}
