import { looseKey } from '../../legal-text/text/tokens.js';

/** What a unit of UTF-16 is for likeness: a gap between words, up to `LAST_GAP`, or a letter as `looseKey` folds it. */
export type Folding = Uint16Array;

export const GAP = 0;
/** Gaps that may be of a link, of a quoted line, or before a quotation: each a bit of its own. */
export const SLASH = 1;
export const ANGLE = 2;
export const COLON = 4;
export const LAST_GAP = 7;
/** Not to be told without its neighbours. */
export const CONTEXT = 0xffff;

const UNITS = 0x10000;
/** Cyrillic, Latin and what stands between them in Unicode: there one unit mostly folds alone. */
const PLAIN = 0x0530;

function gapOf(letter: string): number {
  if (letter === '/') return SLASH;
  if (letter === '>') return ANGLE;
  return letter === ':' ? COLON : GAP;
}

function foldedUnit(unit: number): number {
  // dashes and quotation marks of Russian and Kazakh texts
  if (unit >= PLAIN) return unit >= 0x2010 && unit <= 0x2027 ? GAP : CONTEXT;
  const letter = String.fromCharCode(unit);
  const key = looseKey(letter);
  if (/[\p{M}Σ]/u.test(letter) || key.length > 1) return CONTEXT;
  return key === '' ? gapOf(letter) : key.charCodeAt(0);
}

/** Of texts as they are written. */
export const FOLDED: Folding = Uint16Array.from({ length: UNITS }, (_, unit) => foldedUnit(unit));
/** Of what `looseKey` has folded. */
export const AS_IS: Folding = Uint16Array.from({ length: UNITS }, (_, unit) => (unit === 0x20 ? GAP : unit));
