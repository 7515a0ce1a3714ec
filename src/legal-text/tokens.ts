/**
 * Words of legal texts, for comparing. Two strengths of equality are needed: `foldSpace` for
 * "the same words" as a lawyer reads them, `looseKey` for finding the same provision again
 * although a dash, a quotation mark or the layout of a keyboard has changed.
 */

export const foldSpace = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim();

/** Latin letters typed for Cyrillic ones, in Kazakh most of all `i`: the Ministry's own files mix them in one word. */
export const LOOKALIKES: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  h: 'һ',
  ё: 'е',
};

/** The words alone, with one space between them. */
export const looseKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[aceiopxyhё]/g, (char) => LOOKALIKES[char]!)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

export function wordsOf(text: string): string[] {
  const key = looseKey(text);
  return key === '' ? [] : key.split(' ');
}

/** Case endings of Russian and suffixes of Kazakh follow the sixth letter in most words of law. */
export const stemOf = (word: string): string => (word.length > 6 ? word.slice(0, 6) : word);
