import { looseKey } from '../../legal-text/text/tokens.js';
import { AS_IS, CONTEXT, FOLDED, GAP, LAST_GAP, type Folding } from './folding.rules.js';

/** Words in a row that make a shingle: fewer are found in any two texts on one subject. */
export const ROW = 4;
/** Words of which the stems are kept. */
const PAIRED = 80;
/** Letters of a word that count: endings of Russian and suffixes of Kazakh mostly follow. */
const STEM_LETTERS = 6;

const SPACE = 0x20;
const NO_WORDS = -1;
const FIRST_SIZE = 4096;
// as whole numbers of 32 bits: beyond them arithmetic is several times slower
const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5 | 0;
const GOLDEN = 0x9e3779b1 | 0;

/**
 * One pass over the letters of a text. What it finds stays in these fields and arrays until the next text is read, so
 * that nothing is made for each text.
 */
export class WordScan {
  words = 0;
  /** A hash for each row of four neighbouring words, of their stems. */
  rows = new Uint32Array(FIRST_SIZE);
  /** A hash for the stem of each of the first `PAIRED` words. */
  private readonly stems = new Int32Array(PAIRED);
  private readonly pairs = new Uint32Array(PAIRED);
  /** Two hashes of all words in order. */
  readonly exact = new Uint32Array(2);
  /** Which kinds of gaps the text has. */
  gaps = GAP;
  /** The text, and the folding by which it was read: from an array it is read twice as fast as from a string. */
  units = new Uint16Array(FIRST_SIZE);
  fold: Folding = FOLDED;
  length = 0;
  private bytes = Buffer.from(this.units.buffer);

  read(text: string): void {
    this.lay(text, FOLDED);
    if (this.words !== NO_WORDS) return;
    this.lay(looseKey(text), AS_IS);
    this.gaps = LAST_GAP;
  }

  /** A hash for each pair of neighbours, of a text of at most `PAIRED` words; in an array that is used again. */
  pairsOfWords(): Uint32Array {
    const { stems, pairs, words } = this;
    for (let at = 1; at < words; at++) pairs[at - 1] = rowOf(0, 0, stems[at - 1]!, stems[at]!);
    return pairs;
  }

  private lay(text: string, fold: Folding): void {
    this.length = text.length;
    this.fold = fold;
    if (text.length >= this.units.length) {
      this.units = new Uint16Array(2 * text.length);
      this.bytes = Buffer.from(this.units.buffer);
      this.rows = new Uint32Array(text.length);
    }
    this.bytes.write(text, 'utf16le');
    // a gap at the end, so that no letter need be asked whether it is the last
    this.units[text.length] = SPACE;
    this.words = this.scan();
  }

  /** It sees every letter: plain assignments, as destructuring costs several times as much. */
  private scan(): number {
    const { units, fold, rows, stems, length } = this;
    // what is imported is looked up each time
    const [lastGap, context] = [LAST_GAP, CONTEXT];
    let a = OFFSET;
    let b = PRIME;
    let third = 0;
    let second = 0;
    let first = 0;
    let words = 0;
    let gaps = GAP;
    for (let at = 0; at < length; at++) {
      let unit = fold[units[at]!]!;
      if (unit <= lastGap) {
        gaps |= unit;
        continue;
      }
      let word = OFFSET;
      for (const stop = at + STEM_LETTERS; unit > lastGap && at < stop; unit = fold[units[++at]!]!) {
        if (unit === context) return NO_WORDS;
        word = Math.imul(word ^ unit, PRIME);
      }
      const stem = word;
      for (; unit > lastGap; unit = fold[units[++at]!]!) {
        if (unit === context) return NO_WORDS;
        word = Math.imul(word ^ unit, PRIME);
      }
      gaps |= unit;
      a = Math.imul(a ^ word, PRIME) ^ (a >>> 13);
      b = Math.imul(b + word, GOLDEN) ^ (b >>> 15);
      if (words < PAIRED) stems[words] = stem;
      if (++words >= ROW) rows[words - ROW] = rowOf(third, second, first, stem);
      third = second;
      second = first;
      first = stem;
    }
    this.gaps = gaps;
    this.exact[0] = a;
    this.exact[1] = b;
    return words;
  }
}

const rowOf = (a: number, b: number, c: number, d: number): number =>
  spread(Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d);

/** Spreads the bits of a hash evenly (the finaliser of MurmurHash3, 32 bits): samples are taken by its size. */
export function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
