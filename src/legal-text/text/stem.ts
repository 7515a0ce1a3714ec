import { stemmer as englishStem } from '@orama/stemmers/english';
import type { Language } from '../language/language.js';
import { stemKazakh } from './stem-kk.js';
import { stemRussian } from './stem-ru.js';
import { LOOKALIKES } from './tokens.js';

/** No word of law is longer; what is longer is junk, and is left as it is so that time stays bounded. */
const LONGEST_WORD = 64;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MIXED = /\p{Script=Cyrillic}[^]*[aceiopxyh]|[aceiopxyh][^]*\p{Script=Cyrillic}/u;

/** A word where it stands: `[start, end)` in UTF-16 units. */
export interface WordPlace {
  /** Lower case; ё as е, and Latin letters inside a Cyrillic word as the Cyrillic ones they look like. */
  word: string;
  start: number;
  end: number;
}

/**
 * The part of a word that its inflected forms share: a key to compare by, not a word to show.
 * Russian: Snowball, then fleeting vowels. Kazakh: rules of `stem-kk.ts`. English: Porter.
 */
export function stem(word: string, lang: Language): string {
  return stemFolded(foldWord(word), lang);
}

/** The stems of a text in its order, figures included. What joins two words (a hyphen, an apostrophe) parts them. */
export function stems(text: string, lang: Language): string[] {
  return wordPlaces(text).map(({ word }) => stemFolded(word, lang));
}

/** Words and figures of a text with their places. */
export function wordPlaces(text: string): WordPlace[] {
  const found: WordPlace[] = [];
  for (const match of text.matchAll(WORD))
    found.push({ word: foldWord(match[0]), start: match.index, end: match.index + match[0].length });
  return found;
}

/** Words of law repeat: each is stemmed once, until so many different ones are known. */
const known: Record<Language, Map<string, string>> = { kk: new Map(), ru: new Map(), en: new Map() };
const MOST_KNOWN = 20_000;

/** As `stem`, for a word that is folded already. */
export function stemFolded(word: string, lang: Language): string {
  if (word.length > LONGEST_WORD) return word;
  const cache = known[lang];
  let found = cache.get(word);
  if (found !== undefined) return found;
  if (cache.size >= MOST_KNOWN) cache.clear();
  cache.set(word, (found = stemFresh(word, lang)));
  return found;
}

function stemFresh(word: string, lang: Language): string {
  if (lang === 'kk') return stemKazakh(word);
  return lang === 'ru' ? stemRussian(word) : englishStem(word);
}

function foldWord(word: string): string {
  const lower = word.normalize('NFC').toLowerCase().replace(/ё/g, 'е');
  return word.length <= LONGEST_WORD && MIXED.test(lower)
    ? lower.replace(/[aceiopxyh]/g, (letter) => LOOKALIKES[letter]!)
    : lower;
}
