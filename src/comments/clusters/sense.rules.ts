import type { Language } from '../../legal-text/language/language.js';
import { looseKey } from '../../legal-text/text/tokens.js';
import { LAST_GAP, type Folding } from './folding.rules.js';

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5 | 0;

const units = (text: string): number[] => [...looseKey(text)].map((letter) => letter.charCodeAt(0));
const hashed = (letters: readonly number[]): number =>
  letters.reduce((hash, unit) => Math.imul(hash ^ unit, PRIME), OFFSET);

/** Words by which Russian and Kazakh negate, or refuse. */
const NOT = new Set(
  'не ни нет нельзя без против емес жоқ қарсы қарсымын қарсымыз'.split(' ').map((word) => hashed(units(word))),
);
/** Kazakh negates a verb by a suffix within the word, and one of these follows it: қолдамаймын, өзгертілмесін. */
const NEGATING = units('мбп');
const VOWELS = units('ае');
const FOLLOWING = ['й', 'с', 'ған', 'ген', 'ды', 'ді', 'ңыз', 'ңіз'].map(units);
const LAST = units('у')[0]!;
/** Letters of the stem before such a suffix. */
const STEM = 2;

const [ZERO, NINE] = units('09') as [number, number];

/** Letters of a text, after which there is a gap, and how they are folded. */
interface Letters {
  units: Uint16Array;
  fold: Folding;
  length: number;
}

/**
 * Negations and figures of a text in one number: two short texts of which it differs are not one opinion, however many
 * words they share. Time grows with the length of the text.
 */
export function senseOf(letters: Letters, lang: Language): number {
  const { units: given, fold, length } = letters;
  const lastGap = LAST_GAP;
  let negations = 0;
  let figures = 0;
  for (let at = 0; at < length; at++) {
    const from = at;
    let word = OFFSET;
    let isFigure = false;
    for (let unit = fold[given[at]!]!; unit > lastGap; unit = fold[given[++at]!]!) {
      word = Math.imul(word ^ unit, PRIME);
      isFigure ||= unit >= ZERO && unit <= NINE;
    }
    if (at === from) continue;
    if (isFigure) figures = Math.imul(figures ^ word, PRIME);
    if (NOT.has(word)) negations++;
    if (lang === 'kk' && isNegated(letters, from, at)) negations++;
  }
  return (figures + negations) | 0;
}

function isNegated({ units: given, fold }: Letters, from: number, end: number): boolean {
  const isAt = (at: number, ending: readonly number[]): boolean =>
    at + ending.length <= end && ending.every((unit, n) => fold[given[at + n]!] === unit);
  for (let at = from + STEM; at + 2 < end; at++) {
    if (!NEGATING.includes(fold[given[at]!]!) || !VOWELS.includes(fold[given[at + 1]!]!)) continue;
    if (at + 3 === end && fold[given[at + 2]!] === LAST) return true;
    if (FOLLOWING.some((ending) => isAt(at + 2, ending))) return true;
  }
  return false;
}
