import type { Language } from '../language/language.js';
import { sentencesOf } from '../text/sentences.js';

/** How an occurrence is printed: as the command has it, with a capital at the head of a sentence, or in capitals. */
export type Capitals = 'same' | 'first' | 'all';

/** A place in a text, `[from, to)` in characters. */
export interface Occurrence {
  from: number;
  to: number;
  capitals: Capitals;
}

/** Whole words only; blanks, dashes and quotation marks may differ, letters may not. */
export const occurrences = (text: string, words: string): Occurrence[] => found(folded(text), words, 'same');

/**
 * Every occurrence in a text («по всему тексту»): also with the capital that a sentence begins with, and in a heading
 * that is printed in capitals throughout. In order, none over another.
 */
export function everyOccurrence(text: string, words: string, lang: Language): Occurrence[] {
  const copy = folded(text);
  const all = found(copy, words, 'same');
  const capital = withCapital(words);
  if (capital !== words) {
    const starts = new Set(sentencesOf(text, lang).map(({ start }) => wordFrom(text, start)));
    all.push(...found(copy, capital, 'first').filter(({ from }) => starts.has(wordFrom(text, from))));
  }
  const large = words.toUpperCase();
  if (large !== capital && text === text.toUpperCase()) all.push(...found(copy, large, 'all'));
  let end = 0;
  return all
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** The first letter as a capital, whatever marks stand before it. */
export const withCapital = (words: string): string =>
  words.replace(/^[^\p{L}\p{N}]*\p{L}/u, (opening) => opening.toUpperCase());
export const withoutCapital = (words: string): string =>
  words.replace(/^[^\p{L}\p{N}]*\p{L}/u, (opening) => opening.toLowerCase());

/** Where the first word begins at or after `from`: marks open a sentence too. */
function wordFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at++;
  return at;
}

interface FoldedText {
  letters: string;
  /** Place of each letter in the text. */
  places: number[];
}

function found({ letters, places }: FoldedText, words: string, capitals: Capitals): Occurrence[] {
  const wanted = folded(words).letters;
  const all: Occurrence[] = [];
  if (wanted === '') return all;
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (!splitsWord(letters, at) && !splitsWord(letters, end))
      all.push({ from: places[at]!, to: places[end - 1]! + 1, capitals });
  }
  return all;
}

/**
 * «10» is no part of «100», nor of «10-1», «10,5» and «1-10», which are other numbers; «портал» is no part of
 * «веб-портал», which is another word.
 */
const splitsWord = (text: string, at: number): boolean =>
  (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at))) ||
  [text.slice(at - 1, at + 2), text.slice(at - 2, at + 1)].some((three) => /^(?:\d[-.,]\d|\p{L}-\p{L})$/u.test(three));

/** Runs of blanks become one, dashes and quotation marks one kind each. */
function folded(text: string): FoldedText {
  const letters: string[] = [];
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = /\s/.test(text.charAt(i)) ? ' ' : foldMark(text.charAt(i));
    if (letter === ' ' && (letters.length === 0 || letters.at(-1) === ' ')) continue;
    letters.push(letter);
    places.push(i);
  }
  if (letters.at(-1) === ' ') letters.pop();
  return { letters: letters.join(''), places };
}

function foldMark(letter: string): string {
  if (/[-‐‑‒–—−]/.test(letter)) return '-';
  return /[«»"“”„]/.test(letter) ? '"' : letter;
}
