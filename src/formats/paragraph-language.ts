import type { Language } from '../legal-text/language/language.js';

/** `other`: a language that no act of the product is written in. */
export type WrittenLanguage = Language | 'other';

/** What a stretch of text shows of its language; sums of it tell about a whole text. */
export interface LanguageSigns {
  letters: number;
  cyrillic: number;
  latin: number;
  /** Letters of Kazakh that Russian lacks; і is left out, since files often hold its Latin twin. */
  kazakh: number;
  /** Those of them that its Turkic neighbours lack (Kyrgyz has ң ө ү, Tatar ә ң ө ү һ). */
  kazakhOnly: number;
  /** Letters of і in Cyrillic words. */
  i: number;
  /** Cyrillic letters that neither Russian nor Kazakh has: ї, є, ў, ҷ, ҳ, ӯ, ј, љ … */
  foreign: number;
  /** The hard sign, rare in Russian and a vowel in Bulgarian; and ы, э, ё, which Bulgarian lacks. */
  hard: number;
  eastern: number;
  words: number;
  /** Words of which English prose is made to a good part. */
  english: number;
}

const KAZAKH = /[әғқңөұүһ]/giu;
const KAZAKH_ONLY = /[ғқұ]/giu;
const FOREIGN = /(?![а-яёәғқңөұүһі])\p{Script=Cyrillic}/giu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|to|in|shall|by|for|or|be|is|are|as|on|with|an?|this|that|which|from|under|its|it|not|may|any|has|have|at|such)(?!\p{L})/giu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export function languageSigns(text: string): LanguageSigns {
  return {
    letters: count(text, /\p{L}/gu),
    cyrillic: count(text, CYRILLIC),
    latin: count(text, LATIN),
    kazakh: count(text, KAZAKH),
    kazakhOnly: count(text, KAZAKH_ONLY),
    i: count(text, /[іi](?=\p{Script=Cyrillic})|(?<=\p{Script=Cyrillic})[іi]/giu),
    foreign: count(text, FOREIGN),
    hard: count(text, /ъ/giu),
    eastern: count(text, /[ыэё]/giu),
    words: count(text, /\p{L}+/gu),
    english: count(text, ENGLISH),
  };
}

/** Prose of a language has its signs at least this often; measured on acts with room to spare. */
const SHARE = { kazakh: 0.04, kazakhOnly: 0.08, kazakhWithI: 0.06, foreign: 0.006, i: 0.02, hard: 0.01 };
const ENGLISH_SHARE = { sure: 0.14, none: 0.08 };
/** Shorter texts are names and headings: a seal in Kazakh, the name of a treaty. */
const LEAST = { letters: 30, words: 6, foreignWords: 12, neighbourLetters: 6, hard: 4 };

/** The language of a stretch of text; null where it is too short to say. */
export function languageOfSigns(signs: LanguageSigns): WrittenLanguage | null {
  const { letters, cyrillic, latin } = signs;
  if (letters < LEAST.letters) return null;
  if (cyrillic + latin < letters / 2) return 'other';
  return cyrillic < latin ? latinLanguage(signs) : cyrillicLanguage(signs);
}

/** Lists of names have few of the words that prose has: they tell nothing. */
function latinLanguage({ words, english }: LanguageSigns): WrittenLanguage | null {
  if (words >= LEAST.words && english >= words * ENGLISH_SHARE.sure) return 'en';
  return words >= LEAST.foreignWords && english < words * ENGLISH_SHARE.none ? 'other' : null;
}

function cyrillicLanguage({ cyrillic, kazakh, kazakhOnly, i, foreign, hard, eastern }: LanguageSigns): WrittenLanguage {
  if (foreign > 1 && foreign >= cyrillic * SHARE.foreign) return 'other';
  const special = kazakh >= cyrillic * SHARE.kazakh || (kazakh > 0 && kazakh + i >= cyrillic * SHARE.kazakhWithI);
  const neighbour = kazakh >= LEAST.neighbourLetters && kazakhOnly < kazakh * SHARE.kazakhOnly;
  if (special) return neighbour ? 'other' : 'kk';
  // Ukrainian and Belarusian have і beside Russian letters; a Kazakh text has its other letters too
  if (kazakh === 0 && i > 1 && i >= cyrillic * SHARE.i) return 'other';
  return hard >= LEAST.hard && hard >= cyrillic * SHARE.hard && eastern === 0 ? 'other' : 'ru';
}
