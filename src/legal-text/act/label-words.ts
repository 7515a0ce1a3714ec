import type { Language } from '../language/language.js';
import { ordinalNumber } from './ordinal-words.js';
import type { ProvisionKind } from './provision.js';

export const SUP = '[\ue000-\ue009]*';
/** A number with its insertions, `256-10`; a longer chain is a misprint. */
export const NUM = `(\\d{1,4}${SUP}(?: ?- ?\\d{1,3}){0,4}(?!\\d| ?- ?\\d))`;
const ROMAN = '([ivxlcdmіхсм]{1,8})(?!\\p{L})';
const NUMBER = `(?:${NUM}|${ROMAN})`;

/** A word that names a provision, with its number as it stands in the folded line. */
export interface Keyword {
  kind: ProvisionKind;
  number: string;
  length: number;
  /** Numbered in words: «Раздел первый», «Бірінші бөлім». */
  inWords: boolean;
}

interface Pattern {
  kind: ProvisionKind;
  words: RegExp;
}

const pattern = (kind: ProvisionKind, source: string): Pattern => ({ kind, words: new RegExp(`^${source}`, 'u') });

// "Раздел 1.", "Статья 3-1." and the like; the keyword is written with a capital, checked on the original text.
const FIGURES: Record<Language, Pattern[]> = {
  ru: [
    pattern('section', `раздел *${NUMBER}`),
    pattern('subsection', `подраздел *${NUMBER}`),
    pattern('chapter', `глава *${NUMBER}`),
    pattern('subchapter', `(?:параграф|§) *${NUMBER}`),
    pattern('article', `статья *${NUM}`),
  ],
  kk: [
    pattern('section', `${NUMBER} ?-? ?бөлім`),
    pattern('subsection', `${NUMBER} ?-? ?кіші бөлім`),
    pattern('chapter', `${NUMBER} ?-? ?тарау`),
    pattern('subchapter', `${NUMBER} ?-? ?параграф`),
    pattern('subchapter', `§ *${NUMBER}`),
    pattern('article', `${NUM} ?-? ?бап`),
  ],
  en: [
    pattern('section', `section *${NUMBER}`),
    pattern('subsection', `subsection *${NUMBER}`),
    pattern('chapter', `chapter *${NUMBER}`),
    pattern('subchapter', `(?:paragraph|§) *${NUMBER}`),
    pattern('article', `article *${NUM}`),
  ],
};
const ORDINAL = '(\\p{L}+(?:[ -]\\p{L}+)?)';
const WORDS: Record<Language, Pattern[]> = {
  ru: [
    pattern('part', `часть ${ORDINAL}`),
    pattern('section', `раздел ${ORDINAL}`),
    pattern('subsection', `подраздел ${ORDINAL}`),
    pattern('chapter', `глава ${ORDINAL}`),
    pattern('subchapter', `параграф ${ORDINAL}`),
  ],
  kk: [
    pattern('subsection', `${ORDINAL} кіші бөлім(?!\\p{L})`),
    pattern('section', `${ORDINAL} бөлім(?!\\p{L})`),
    pattern('part', `${ORDINAL} бөлік(?!\\p{L})`),
    pattern('chapter', `${ORDINAL} тарау(?!\\p{L})`),
    pattern('subchapter', `${ORDINAL} параграф(?!\\p{L})`),
  ],
  en: [
    pattern('part', `part ${ORDINAL}`),
    pattern('section', `section ${ORDINAL}`),
    pattern('subsection', `subsection ${ORDINAL}`),
    pattern('chapter', `chapter ${ORDINAL}`),
  ],
};
const TAKEN_OUT: Record<Language, Pattern[]> = {
  ru: [pattern('para', `пункт ${NUM}`), pattern('point', `подпункт ${NUM} ?\\)?`)],
  kk: [pattern('para', `${NUM} ?-? ?тармақ(?!\\p{L})`), pattern('point', `${NUM} ?\\)? ?тармақша(?!\\p{L})`)],
  en: [pattern('para', `paragraph ${NUM}`), pattern('point', `sub-?paragraph ${NUM} ?\\)?`)],
};

/** The words with which a folded line names a provision; several where a shorter reading is possible. */
export function* keywordsOf(folded: string, lang: Language): Generator<Keyword> {
  for (const { kind, words } of FIGURES[lang]) {
    const found = words.exec(folded);
    if (found) yield { kind, number: found[1] ?? found[2] ?? '', length: found[0].length, inWords: false };
  }
  for (const { kind, words } of WORDS[lang]) {
    const found = words.exec(folded);
    if (found) yield* inWords(kind, found, lang);
  }
}

/** «Пункт 5 исключен.»: points are named by a word only where nothing but their number is left. */
export function* takenOutWords(folded: string, lang: Language): Generator<Keyword> {
  for (const { kind, words } of TAKEN_OUT[lang]) {
    const found = words.exec(folded);
    if (found) yield { kind, number: found[1]!, length: found[0].length, inWords: false };
  }
}

/** «двадцать первый» may be followed by the heading at once («Раздел первый Общие положения»). */
function* inWords(kind: ProvisionKind, found: RegExpExecArray, lang: Language): Generator<Keyword> {
  const words = found[1]!;
  const both = ordinalNumber(words, lang);
  if (both !== null) yield { kind, number: String(both), length: found[0].length, inWords: true };
  const space = words.indexOf(' ');
  const first = both === null && space > 0 && lang !== 'kk' ? ordinalNumber(words.slice(0, space), lang) : null;
  if (first === null) return;
  yield { kind, number: String(first), length: found[0].length - words.length + space, inWords: true };
}
