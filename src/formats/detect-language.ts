import type { Language } from '../legal-text/language/language.js';
import type { SourceParagraph } from '../legal-text/act/source.js';
import { plainTextOf } from './plain-words.js';

/** Letters that Russian lacks; і is left out, since Kazakh files often hold its Latin twin. */
const KAZAKH = /[әғқңөұүһ]/giu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Commonest words of acts; they decide for headings too short to hold a Kazakh letter. */
const KAZAKH_WORDS = /(?<!\p{L})(?:және|мен|бен|үшін|туралы|бойынша|болып|осы|бап|тармақ|заң|сәйкес)(?!\p{L})/giu;
const RUSSIAN_WORDS = /(?<!\p{L})(?:и|в|на|о|об|по|от|для|статья|пункт|закон|приказ|настоящего)(?!\p{L})/giu;
/** Kazakh prose has about one such letter in seven; Russian acts hold only names and seals in Kazakh. */
const KAZAKH_SHARE = 0.05;
const SURE_LENGTH = 200;

/** Language of a text by its letters, and by its commonest words when it is short. */
export function detectLanguage(paragraphs: readonly SourceParagraph[]): Language {
  return languageOfText(plainTextOf(paragraphs));
}

export function languageOfText(text: string): Language {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const cyrillic = count(CYRILLIC);
  if (cyrillic < count(LATIN)) return 'en';
  const share = count(KAZAKH) / Math.max(cyrillic, 1);
  if (cyrillic >= SURE_LENGTH) return share >= KAZAKH_SHARE ? 'kk' : 'ru';
  if (share >= KAZAKH_SHARE) return 'kk';
  return count(KAZAKH_WORDS) > count(RUSSIAN_WORDS) ? 'kk' : 'ru';
}
