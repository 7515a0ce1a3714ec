import type { Language } from '../../legal-text/language/language.js';
import { looseKey } from '../../legal-text/text/tokens.js';
import { ownWords } from './own-words.rules.js';

/** What a comment says, as far as likeness goes. */
export interface Said {
  /** All its own words: the remark, the effect and the wish. */
  text: string;
  lang: Language;
  /** Own wording of the provision; null where there is none. */
  proposed: string | null;
  /** Provision (wId). */
  target: string;
}

/** A comment in numbers: what is compared in place of its words. */
export interface Sketch {
  /** Two hashes of all its words in order: equal for the same words, whatever their case and punctuation. */
  exact: readonly [number, number];
  words: number;
  /** A hash for each row of four neighbouring words, in the order of the text. */
  shingles: Uint32Array;
  /** The same for each pair of neighbours, of a text that may be likened to a short one; else none. */
  pairs: Uint32Array;
  /** Negations and figures of a text that may be likened to a short one; 0 for a longer one. */
  sense: number;
  /** Hash of the own wording; 0 where there is none. */
  wording: number;
  target: string;
}

/** Words up to which a text is short: one "not" or one figure makes it another opinion. */
export const SHORT = 40;
/** Words up to which only the same words on the same provision are the same opinion: "Against!" says what of. */
export const TINY = 7;

/** Words in a row that make a shingle: fewer are found in any two texts on one subject. */
export const ROW = 4;

/** Letters of a word that count: endings of Russian and suffixes of Kazakh mostly follow. */
const STEM_LETTERS = 6;
const GAP = 0;
const SPACE = 0x20;
const PRIME = 0x01000193;
// as whole numbers of 32 bits: beyond them arithmetic is several times slower
const OFFSET = 0x811c9dc5 | 0;
const GOLDEN = 0x9e3779b1 | 0;

/** Spreads the bits of a hash evenly (the finaliser of MurmurHash3, 32 bits): samples are taken by its size. */
function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Cyrillic, Latin and what stands between them in Unicode: there one unit mostly folds alone. */
const PLAIN = 0x0530;
const CONTEXT = 0xffff;
const UNITS = 0x10000;

/** What `looseKey` makes of a unit that folds alone: its letter, or a gap between words; else its neighbours count. */
function foldedUnit(unit: number): number {
  // dashes and quotation marks of Russian and Kazakh texts
  if (unit >= PLAIN) return unit >= 0x2010 && unit <= 0x2027 ? GAP : CONTEXT;
  const letter = String.fromCharCode(unit);
  const key = looseKey(letter);
  if (/[\p{M}Σ]/u.test(letter) || key.length > 1) return CONTEXT;
  return key === '' ? GAP : key.charCodeAt(0);
}

const FOLDED = Uint16Array.from({ length: UNITS }, (_, unit) => foldedUnit(unit));
/** For what `looseKey` has folded. */
const AS_IS = Uint16Array.from({ length: UNITS }, (_, unit) => (unit === SPACE ? GAP : unit));

let rows = new Uint32Array(4096);
/** The units of the text: from an array of numbers they are read twice as fast as from the string. */
let bytes = Buffer.alloc(8192);
let units = unitsOf(bytes);
const pairs = new Uint32Array(2 * SHORT);
const NO_PAIRS = new Uint32Array(0);
const exact = new Uint32Array(2);

function unitsOf({ buffer, byteOffset, length }: Buffer): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length >> 1);
}

/** One pass over the letters, into these arrays: how many words there are; null where `fold` is at a loss. */
function scan(text: string, fold: Uint16Array): number | null {
  if (text.length >= units.length) {
    bytes = Buffer.alloc(4 * text.length);
    units = unitsOf(bytes);
    rows = new Uint32Array(text.length);
  }
  bytes.write(text, 'utf16le');
  // a gap at the end, so that no letter need be asked whether it is the last
  units[text.length] = SPACE;
  const words = scanInto(rows, text.length, fold);
  return words === NO_WORDS ? null : words;
}

const NO_WORDS = -1;

/** It sees every letter: plain assignments, as destructuring costs several times as much. */
function scanInto(out: Uint32Array, end: number, fold: Uint16Array): number {
  const given = units;
  let a = OFFSET;
  let b = PRIME;
  let third = 0;
  let second = 0;
  let first = 0;
  let words = 0;
  for (let at = 0; at < end; at++) {
    let unit = fold[given[at]!]!;
    if (unit === GAP) continue;
    let word = OFFSET;
    for (const stop = at + STEM_LETTERS; unit !== GAP && at < stop; unit = fold[given[++at]!]!) {
      if (unit === CONTEXT) return NO_WORDS;
      word = Math.imul(word ^ unit, PRIME);
    }
    const stem = word;
    for (; unit !== GAP; unit = fold[given[++at]!]!) {
      if (unit === CONTEXT) return NO_WORDS;
      word = Math.imul(word ^ unit, PRIME);
    }
    a = Math.imul(a ^ word, PRIME) ^ (a >>> 13);
    b = Math.imul(b + word, GOLDEN) ^ (b >>> 15);
    if (words > 0 && words < 2 * SHORT) pairs[words - 1] = rowOf(0, 0, first, stem);
    if (++words >= ROW) out[words - ROW] = rowOf(third, second, first, stem);
    third = second;
    second = first;
    first = stem;
  }
  exact[0] = a;
  exact[1] = b;
  return words;
}

const rowOf = (a: number, b: number, c: number, d: number): number =>
  spread(Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d);

const NOT = /(?<!\S)(?:не|ни|нет|нельзя|без|против|емес|жоқ|қарсы(?:мын|мыз)?)(?!\S)/gu;
/** Kazakh negates a verb by a suffix within the word: қолдамаймын, өзгертілмесін. */
const KAZAKH_NOT = /\S{2}[мбп][ае](?:й|с|ған|ген|ды|ді|ңыз|ңіз|у(?!\S))\S*/gu;
const FIGURE = /\d/;
const FIGURES = /\S*\d\S*/gu;

const times = (found: RegExpMatchArray | null): number => found?.length ?? 0;

function senseOf(text: string, lang: Language): number {
  const key = looseKey(text);
  const negations = times(key.match(NOT)) + (lang === 'kk' ? times(key.match(KAZAKH_NOT)) : 0);
  const figures = FIGURE.test(key) ? hashOf(key.match(FIGURES)!.join('')) : 0;
  return spread(figures + negations);
}

/** A hash of any text as it stands; never 0. */
export function hashOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return spread(hash) || 1;
}

const scanned = (text: string): number => scan(text, FOLDED) ?? scan(looseKey(text), AS_IS)!;

/** What is compared of a comment: its own words. Time and memory grow with its length. */
export function sketchOf({ text: whole, lang, proposed, target }: Said): Sketch {
  const text = ownWords(whole);
  const words = scanned(text);
  const shingles = rows.slice(0, Math.max(0, words - ROW + 1));
  const neighbours = words > 1 && words < pairs.length ? pairs.slice(0, words - 1) : NO_PAIRS;
  // few words are taken exactly, and then a link or a quotation is what is said
  if (words <= TINY && text !== whole) scanned(whole);
  return {
    exact: [exact[0]!, exact[1]!],
    words,
    shingles,
    pairs: neighbours,
    sense: words > 0 && words < 2 * SHORT ? senseOf(text, lang) : 0,
    wording: proposed === null ? 0 : hashOf(proposed.replace(/\s+/gu, ' ').trim()),
    target,
  };
}

/** A number for all that must be equal where words are taken exactly. */
export function exactKey({ exact, words, wording, target }: Sketch): readonly [number, number] {
  const place = words <= TINY ? hashOf(target) : 0;
  return [spread(exact[0] ^ Math.imul(wording, 3) ^ Math.imul(place, 5)), spread((exact[1] + wording + place) | 0)];
}
