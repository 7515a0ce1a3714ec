import type { Language } from '../../legal-text/language/language.js';
import { GAP } from './folding.rules.js';
import { ownWords } from './own-words.rules.js';
import { senseOf } from './sense.rules.js';
import { ShinglePool } from './shingle-pool.rules.js';
import { ROW, spread, WordScan } from './word-scan.rules.js';

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

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5 | 0;
const NO_PAIRS = new Uint32Array(0);
const scan = new WordScan();
const pool = new ShinglePool();

/** A hash of any text as it stands; never 0. */
export function hashOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return spread(hash) || 1;
}

/** Reads the text without what is not its own; gives what was read. */
function readOwn(text: string): string {
  scan.read(text);
  // nothing that is another's is without one of these
  if (scan.gaps === GAP && !text.includes('www.')) return text;
  const own = ownWords(text);
  if (own !== text) scan.read(own);
  return own;
}

/** What is compared of a comment: its own words. Time and memory grow with its length. */
export function sketchOf({ text, lang, proposed, target }: Said): Sketch {
  const own = readOwn(text);
  const { words } = scan;
  const shingles = pool.keep(scan.rows, Math.max(0, words - ROW + 1));
  const isBrief = words > 0 && words < 2 * SHORT;
  const pairs = isBrief ? pool.keep(scan.pairsOfWords(), words - 1) : NO_PAIRS;
  const sense = isBrief ? spread(senseOf(scan, lang)) : 0;
  // few words are taken exactly, and then a link or a quotation is what is said
  if (words <= TINY && own !== text) scan.read(text);
  return {
    exact: [scan.exact[0]!, scan.exact[1]!],
    words,
    shingles,
    pairs,
    sense,
    wording: proposed === null ? 0 : hashOf(proposed.replace(/\s+/gu, ' ').trim()),
    target,
  };
}

/** A number for all that must be equal where words are taken exactly. */
export function exactKey({ exact, words, wording, target }: Sketch): readonly [number, number] {
  const place = words <= TINY ? hashOf(target) : 0;
  return [spread(exact[0] ^ Math.imul(wording, 3) ^ Math.imul(place, 5)), spread((exact[1] + wording + place) | 0)];
}
