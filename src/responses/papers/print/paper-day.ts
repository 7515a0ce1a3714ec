import { formatDay } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/language.js';

const NBSP = '\u00a0';

/** Official Kazakh papers write the word for the year in full: «2026 жылғы 22 қараша». */
export const inFull = (day: string, lang: Language): string => (lang === 'kk' ? day.replace(' ж. ', ' жылғы ') : day);

/** A legal day in words; the short word for the year stays beside it. */
export const paperDay = (day: string, lang: Language): string =>
  inFull(formatDay(day, lang), lang).replace(' г.', `${NBSP}г.`);

/** Numbers stay on the line of the word before them: «статьи 15», «№ 7». */
export const tied = (text: string): string => text.replace(/ (?=\d)/g, NBSP);
