import amendments from '../i18n/catalogues/amendments.js';
import format from '../i18n/catalogues/format.js';
import structure from '../i18n/catalogues/structure.js';
import { translatorOf } from '../i18n/translate.js';
import type { Language } from '../legal-text/language/language.js';

/** The catalogues of what the core and the formats report; the others are for pages. */
const catalogue = { ...amendments, ...format, ...structure };

/** Words for a doubt or a refusal. */
export const messageOf = (
  { code, params }: { code: string; params: Record<string, string | number> },
  lang: Language,
): string => translatorOf(catalogue, lang)(code as keyof typeof catalogue, params);
