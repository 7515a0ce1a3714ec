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

function foldLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[aceiopxyhё]/g, (char) => LOOKALIKES[char]!)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
}

const SPACE = 0x20;
/** Cyrillic, Latin and what stands between them in Unicode; beyond it, and for these, one letter does not fold alone. */
const FOLDED = 0x0530;
const NEEDS_CONTEXT = 0xffff;

/** What becomes of each letter that folds by itself: the combining marks and the Greek sigma do not. */
const foldedUnits = Uint16Array.from({ length: FOLDED }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  const folded = foldLetters(letter);
  return folded.length === 1 && !/[\p{M}Σ]/u.test(letter) ? folded.charCodeAt(0) : NEEDS_CONTEXT;
});

/** Longest text that is folded in one piece: arguments of one call have their place on the stack. */
const PIECE = 4096;
const buffer = new Uint16Array(PIECE);

/** Unit by unit, several times faster than the patterns; null where a letter needs its neighbours. */
function foldUnits(text: string): string | null {
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // dashes and quotation marks of Russian and Kazakh texts
    const folded = unit < FOLDED ? foldedUnits[unit]! : unit >= 0x2010 && unit <= 0x2027 ? SPACE : NEEDS_CONTEXT;
    if (folded === NEEDS_CONTEXT) return null;
    if (folded !== SPACE || (size > 0 && buffer[size - 1] !== SPACE)) buffer[size++] = folded;
  }
  return String.fromCharCode.apply(null, buffer.subarray(0, size) as unknown as number[]);
}

/** The words alone, with one space between them. */
export const looseKey = (text: string): string =>
  ((text.length <= PIECE ? foldUnits(text) : null) ?? foldLetters(text)).trim();

export function wordsOf(text: string): string[] {
  const key = looseKey(text);
  return key === '' ? [] : key.split(' ');
}

/** Case endings of Russian and suffixes of Kazakh follow the sixth letter in most words of law. */
export const stemOf = (word: string): string => (word.length > 6 ? word.slice(0, 6) : word);
