import type { Language } from '../../legal-text/language/language.js';

/** In which languages the words of a provision changed since the version before. */
export interface ComparedWords {
  wId: string;
  eId: string;
  changed: Language[];
  unchanged: Language[];
}

/** Both texts have to be authentic (Law on Legal Acts, art. 24(3)); one in English is a translation. */
const STATE_LANGUAGES: readonly Language[] = ['kk', 'ru'];

/** The one state language in which the words changed; null where both did, or neither, or one has no text. */
export function oneLanguageOnly({ eId, changed, unchanged }: ComparedWords): { eId: string; changed: Language } | null {
  const [one, ...more] = changed.filter((lang) => STATE_LANGUAGES.includes(lang));
  const other = unchanged.some((lang) => STATE_LANGUAGES.includes(lang));
  return one !== undefined && more.length === 0 && other ? { eId, changed: one } : null;
}
