import type { Common } from './nearness.rules.js';
import type { WornShingles } from './worn-shingles.rules.js';

const NONE = 0;

/** Kinds of shingles of a leader: the second bit says that it is of the letter, either that it is not worn. */
export const WORN = 0;
export const LIVE = 1;
export const LETTER = 2;

/** Kind of each shingle of a leader; how many are not worn, and how many of these are of the letter. */
export interface Kinds {
  readonly of: Uint8Array;
  live: number;
  letter: number;
}

/**
 * What two texts have in common, word by word: a word is common if it stands in a row of four that both have, so that
 * a mistyped word costs one word, not four rows. One text is opened, then compared with as many others as wanted; the
 * arrays are used again for every text.
 */
export class Overlap {
  private shingles: Uint32Array = new Uint32Array(0);
  private size = 0;
  private live = 0;
  /** The table of the open text has been laid. */
  private laid = false;
  /** Shingles of the open text and their places, counted from 1. */
  private keys = new Uint32Array(1 << 12);
  private places = new Int32Array(1 << 12);
  private covered = new Uint8Array(1 << 10);
  private worn = new Uint8Array(1 << 10);
  private otherCovered = new Uint8Array(1 << 10);
  private other = 0;
  private mask = 15;
  /** A bit for each shingle that may be in the open text, sixteen for a slot: most of a stranger's need no slot. */
  private present = new Int32Array(1 << 11);

  /** `row`: words in a shingle. */
  constructor(
    private readonly row: number,
    private readonly common: WornShingles | null,
  ) {}

  open(shingles: Uint32Array): void {
    this.shingles = shingles;
    this.size = shingles.length;
    this.laid = false;
    this.makeRoom(this.size);
    this.live = this.size - (this.common?.mark(shingles, this.worn) ?? 0);
  }

  with(other: Uint32Array, { of: kinds, live, letter }: Kinds): Common {
    this.cover(other);
    const { covered, otherCovered, worn, size } = this;
    let own = 0;
    let ownAll = 0;
    for (let at = 0; at < size; at++) {
      ownAll += covered[at]!;
      own += covered[at]! & ~worn[at]!;
    }
    let otherAll = 0;
    let leader = 0;
    let letters = 0;
    for (let at = 0; at < other.length; at++) {
      // without a branch, as no processor foresees which words are covered
      const one = otherCovered[at]!;
      const isLetter = kinds[at]! >> 1;
      otherAll += one;
      leader += one & (kinds[at]! | isLetter);
      letters += one & isLetter;
    }
    return {
      own: this.live,
      ownCommon: own,
      leader: live,
      leaderCommon: leader,
      letter,
      letterCommon: letters,
      same: Math.min(ownAll / Math.max(size, 1), otherAll / Math.max(other.length, 1)),
    };
  }

  /** Share of all words, worn ones too, of the text that has less in common. */
  same(other: Uint32Array): number {
    this.cover(other);
    let own = 0;
    let others = 0;
    for (let at = 0; at < this.size; at++) own += this.covered[at]!;
    for (let at = 0; at < other.length; at++) others += this.otherCovered[at]!;
    return Math.min(own / Math.max(this.size, 1), others / Math.max(other.length, 1));
  }

  /** Of the opened text: many strangers carry this shingle. */
  isWorn(at: number): boolean {
    return this.worn[at] === 1;
  }

  /** Which shingles of the other text are covered, a bit for each. */
  bits(): Uint8Array {
    const bits = new Uint8Array((this.other + 7) >> 3);
    for (let at = 0; at < this.other; at++) bits[at >> 3]! |= this.otherCovered[at]! << (at & 7);
    return bits;
  }

  eachUncovered(tell: (shingle: number) => void): void {
    for (let at = 0; at < this.size; at++) if (!this.covered[at]) tell(this.shingles[at]!);
  }

  /** Finds the rows that both have. Where one is found the next is mostly in the next place. */
  private cover(other: Uint32Array): void {
    if (!this.laid) this.lay();
    this.makeRoom(other.length);
    this.other = other.length;
    const { covered, otherCovered, shingles, size, row, present } = this;
    const bits = this.mask >> 1;
    covered.fill(0, 0, size);
    otherCovered.fill(0, 0, other.length);
    let next = size;
    for (let at = 0; at < other.length; at++) {
      const shingle = other[at]!;
      if (next < size && shingles[next] === shingle) {
        // the words before the last one of this row are covered already
        if (at + row <= other.length) otherCovered[at + row - 1] = 1;
        if (next + row <= size) covered[next + row - 1] = 1;
        next++;
        continue;
      }
      next = size;
      if ((present[(shingle >>> 5) & bits]! & (1 << (shingle & 31))) === 0) continue;
      const place = this.places[this.slotOf(shingle)]! - 1;
      if (place < 0) continue;
      mark(otherCovered, at, Math.min(at + row, other.length));
      mark(covered, place, Math.min(place + row, size));
      next = place + 1;
    }
  }

  /** The table by which rows of the open text are found. */
  private lay(): void {
    const { shingles, size } = this;
    this.laid = true;
    // twice as many slots as shingles, at least 16
    this.mask = (2 << (32 - Math.clz32(Math.max(size, 8) - 1))) - 1;
    if (this.mask >= this.keys.length) {
      this.keys = new Uint32Array(this.mask + 1);
      this.places = new Int32Array(this.mask + 1);
      this.present = new Int32Array((this.mask >> 1) + 1);
    } else {
      this.places.fill(NONE, 0, this.mask + 1);
      this.present.fill(NONE, 0, (this.mask >> 1) + 1);
    }
    const bits = this.mask >> 1;
    for (let at = 0; at < size; at++) {
      const slot = this.slotOf(shingles[at]!);
      this.keys[slot] = shingles[at]!;
      this.places[slot] = at + 1;
      this.present[(shingles[at]! >>> 5) & bits]! |= 1 << (shingles[at]! & 31);
    }
  }

  private slotOf(shingle: number): number {
    const { mask, places, keys } = this;
    let slot = (shingle >>> 3) & mask;
    while (places[slot] !== NONE && keys[slot] !== shingle) slot = (slot + 1) & mask;
    return slot;
  }

  private makeRoom(size: number): void {
    if (size <= this.worn.length) return;
    const room = 2 * size;
    this.worn = resized(this.worn, room);
    this.covered = resized(this.covered, room);
    this.otherCovered = resized(this.otherCovered, room);
  }
}

function resized(old: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(size);
  made.set(old);
  return made;
}

/** A shingle stands for its first word; those of a found row are covered. */
function mark(marks: Uint8Array, from: number, end: number): void {
  for (let word = from; word < end; word++) marks[word] = 1;
}
