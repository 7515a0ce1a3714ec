import { bitsFor, countBits, markWords, type WordBits } from './word-bits.rules.js';

/** Families, and share of all families, from which on a shingle is a common phrase or a borrowed paragraph. */
const LEAST_FAMILIES = 9;
const SHARE_OF_FAMILIES = 1 / 600;
const BITS = 32;
const NOWHERE = -1;
/** More cannot be told apart. */
const MOST_BITS = 29;

const FIRST_SIZE = 1 << 12;
/** 8 MB for a draft. */
const LARGEST = 1 << 21;
/** Shingles told for each mark, from which on strangers meet on it too often. */
const FULL = 2;
const CLOSED = 6;

/** Places in a text of the shingles that are counted; the first `count` of the array. */
export interface Counted {
  places: Int32Array;
  count: number;
}

/**
 * In how many families a shingle is found: comments that have much in common are one family, however many they are, so
 * that a letter is not taken for a borrowed paragraph because it is sent often. Each family sets one bit of 32, in two
 * places; bits set in both are counted. It never forgets and may count too many, and its size does not depend on the
 * length of texts (linear counting, Whang 1990, in the cells of a count-min sketch).
 */
export class WornShingles {
  private marks = new Int32Array(FIRST_SIZE);
  /** A bit for eight marks, set where a shingle was worn when it was told: all that is asked of most shingles. */
  private suspect = new Int32Array(FIRST_SIZE >> 8);
  private told = 0;
  private wornAt = 8;

  get bytes(): number {
    return this.marks.length * 4;
  }

  /** Should be made larger, and told what leaders hold once more. */
  get isFull(): boolean {
    return this.told > this.marks.length * FULL && this.marks.length < LARGEST;
  }

  /** In a draft of many voices a phrase must be in more mouths to be a common one. */
  growTo(families: number): void {
    const enough = Math.max(LEAST_FAMILIES, families * SHARE_OF_FAMILIES);
    // so many of the bits are set on average
    this.wornAt = Math.min(MOST_BITS, Math.round(BITS * (1 - Math.exp(-enough / BITS))));
  }

  widen(): void {
    this.marks = new Int32Array(Math.min(this.marks.length * 8, LARGEST));
    this.suspect = new Int32Array(this.marks.length >> 8);
    this.told = 0;
  }

  /**
   * Marks the worn shingles of a text, no others, and says how many are worn. One that is not counted is as the one
   * before it.
   */
  mark(shingles: Uint32Array, { places, count }: Counted, marks: WordBits): number {
    marks.fill(0, 0, bitsFor(shingles.length));
    let total = 0;
    let from = NOWHERE;
    for (let n = 0; n < count; n++) {
      const at = places[n]!;
      const worn = this.has(shingles[at]!);
      if (worn === (from !== NOWHERE)) continue;
      if (worn) from = n === 0 ? 0 : at;
      else {
        markWords(marks, from, at);
        total += at - from;
        from = NOWHERE;
      }
    }
    if (from === NOWHERE) return total;
    markWords(marks, from, shingles.length);
    return total + shingles.length - from;
  }

  /** A shingle that is counted is found in a text of this family. */
  carry(shingle: number, family: number): void {
    const { marks } = this;
    if (this.told > marks.length * CLOSED) return;
    this.told++;
    const place = slot(shingle) & (marks.length - 1);
    const bit = 1 << (Math.imul(family, 0x9e3779b1) >>> 27);
    const told = (marks[place]! |= bit) & (marks[place ^ neighbour(shingle)]! |= bit);
    if (countBits(told) >= this.wornAt) this.suspect[place >> 8]! |= 1 << ((place >> 3) & 31);
  }

  private has(shingle: number): boolean {
    const { marks } = this;
    const place = slot(shingle) & (marks.length - 1);
    if ((this.suspect[place >> 8]! & (1 << ((place >> 3) & 31))) === 0) return false;
    return countBits(marks[place]! & marks[place ^ neighbour(shingle)]!) >= this.wornAt;
  }
}

/** One in four, by its hash, so that every text counts the same ones: a borrowed paragraph has many in a row. */
const UNCOUNTED = 3;
/** Puts down the places of those of a text that are counted, and says how many. */
export function countedIn(shingles: Uint32Array, places: Int32Array): number {
  let count = 0;
  // without a branch, as no processor foresees which they are
  for (let at = 0; at < shingles.length; at++) {
    places[count] = at;
    count += ((shingles[at]! & UNCOUNTED) - 1) >>> 31;
  }
  return count;
}

const slot = (shingle: number): number => shingle >>> 2;
/** From one place of a shingle to the other, which lies beside it, so that memory is visited once. */
const neighbour = (shingle: number): number => (shingle >>> 28) | 1;
