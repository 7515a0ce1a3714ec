import { createContext, useContext } from 'react';
import type { Language } from '../../src/i18n/language.js';
import type { MessageKey } from '../../src/i18n/messages.js';
import type { Translate } from '../../src/i18n/translate.js';

/** Language of the interface. An island's translator holds only the catalogues that the island imports. */
export interface Speech {
  lang: Language;
  t: Translate<MessageKey>;
}

const SpeechContext = createContext<Speech | null>(null);
export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('No SpeechProvider above this component');
  return speech;
}
