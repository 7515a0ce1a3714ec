import type { Common } from './nearness.rules.js';
import { bitsFor, countBits, markWords, wordBits, type WordBits } from './word-bits.rules.js';
import { countedIn, type WornShingles } from './worn-shingles.rules.js';

const NONE = 0;
/** Words for which there is room at first. */
const FIRST_WORDS = 1 << 10;

/** Of the shingles of a leader: those that count, and those of the letter, which always do; how many each. */
export interface Kinds {
  readonly live: WordBits;
  readonly letter: WordBits;
  lives: number;
  letters: number;
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
  private keys = new Uint32Array(4 * FIRST_WORDS);
  private places = new Int32Array(4 * FIRST_WORDS);
  private room = FIRST_WORDS;
  /** Places of the shingles of the open text that are counted. */
  private counted = new Int32Array(FIRST_WORDS);
  private count = 0;
  private covered = wordBits(FIRST_WORDS);
  private worn = wordBits(FIRST_WORDS);
  private otherCovered = wordBits(FIRST_WORDS);
  private other = 0;
  private mask = 15;
  /** A bit for each shingle that may be in the open text, sixteen for a slot: most of a stranger's need no slot. */
  private present = new Int32Array(2 * FIRST_WORDS);

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
    this.live = this.size;
    if (this.common === null) return;
    this.count = countedIn(shingles, this.counted);
    this.live -= this.common.mark(shingles, { places: this.counted, count: this.count }, this.worn);
  }

  with(other: Uint32Array, { live, letter, lives, letters }: Kinds): Common {
    this.cover(other);
    const { covered, otherCovered, worn, size } = this;
    let own = 0;
    let ownAll = 0;
    for (let at = 0; at < bitsFor(size); at++) {
      ownAll += countBits(covered[at]!);
      own += countBits(covered[at]! & ~worn[at]!);
    }
    let otherAll = 0;
    let leader = 0;
    let ofLetter = 0;
    for (let at = 0; at < live.length; at++) {
      otherAll += countBits(otherCovered[at]!);
      leader += countBits(otherCovered[at]! & live[at]!);
      ofLetter += countBits(otherCovered[at]! & letter[at]!);
    }
    return {
      own: this.live,
      ownCommon: own,
      leader: lives,
      leaderCommon: leader,
      letter: letters,
      letterCommon: ofLetter,
      same: Math.min(ownAll / Math.max(size, 1), otherAll / Math.max(other.length, 1)),
    };
  }

  /** Share of all words, worn ones too, of the text that has less in common. */
  same(other: Uint32Array): number {
    this.cover(other);
    let own = 0;
    let others = 0;
    for (let at = 0; at < bitsFor(this.size); at++) own += countBits(this.covered[at]!);
    for (let at = 0; at < bitsFor(other.length); at++) others += countBits(this.otherCovered[at]!);
    return Math.min(own / Math.max(this.size, 1), others / Math.max(other.length, 1));
  }

  /** How many shingles of the other text may be in the opened one: hardly more than there are. */
  shared(other: Uint32Array): number {
    if (!this.laid) this.lay();
    const { present } = this;
    const bits = this.mask >> 1;
    let count = 0;
    for (let at = 0; at < other.length; at++) count += (present[(other[at]! >>> 5) & bits]! >>> (other[at]! & 31)) & 1;
    return count;
  }

  /** Of the opened text: many strangers carry this shingle. */
  isWorn(at: number): boolean {
    return (this.worn[at >> 5]! & (1 << (at & 31))) !== 0;
  }

  /** Writes which shingles of the other text are covered, a bit for each, eight to a byte. */
  writeBits(bytes: Uint8Array, from: number): void {
    const end = (this.other + 7) >> 3;
    for (let at = 0; at < end; at++) bytes[from + at] = this.otherCovered[at >> 2]! >> ((at & 3) << 3);
  }

  /** What the opened text says besides is told to be carried by this family. */
  tellUncovered(family: number): void {
    const { counted, covered, shingles, common } = this;
    let count = 0;
    // without a branch, as no processor foresees which are covered
    for (let n = 0; n < this.count; n++) {
      const at = counted[n]!;
      counted[count] = at;
      count += ~(covered[at >> 5]! >>> (at & 31)) & 1;
    }
    this.count = count;
    for (let n = 0; n < count; n++) common!.carry(shingles[counted[n]!]!, family);
  }

  /** Finds the rows that both have. Where one is found those that follow are mostly side by side as well. */
  private cover(other: Uint32Array): void {
    if (!this.laid) this.lay();
    this.makeRoom(other.length);
    this.other = other.length;
    const { covered, otherCovered, shingles, size, row, present } = this;
    const bits = this.mask >> 1;
    covered.fill(0, 0, bitsFor(size));
    otherCovered.fill(0, 0, bitsFor(other.length));
    for (let at = 0; at < other.length;) {
      const shingle = other[at]!;
      const place = (present[(shingle >>> 5) & bits]! & (1 << (shingle & 31))) === 0 ? NONE : this.placeOf(shingle);
      if (place === NONE) {
        at++;
        continue;
      }
      const from = at++;
      let next = place;
      while (next < size && at < other.length && shingles[next] === other[at]) {
        next++;
        at++;
      }
      // a shingle stands for its first word; those of a found row are covered
      markWords(otherCovered, from, Math.min(at - 1 + row, other.length));
      markWords(covered, place - 1, Math.min(next - 1 + row, size));
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
    const { keys, places, present } = this;
    const bits = this.mask >> 1;
    for (let at = 0; at < size; at++) {
      const shingle = shingles[at]!;
      const slot = this.slotOf(shingle);
      keys[slot] = shingle;
      places[slot] = at + 1;
      present[(shingle >>> 5) & bits]! |= 1 << (shingle & 31);
    }
  }

  private placeOf(shingle: number): number {
    return this.places[this.slotOf(shingle)]!;
  }

  private slotOf(shingle: number): number {
    const { mask, places, keys } = this;
    let slot = (shingle >>> 3) & mask;
    while (places[slot] !== NONE && keys[slot] !== shingle) slot = (slot + 1) & mask;
    return slot;
  }

  private makeRoom(words: number): void {
    if (words <= this.room) return;
    this.room = 2 * words;
    this.counted = widened(this.counted, this.room);
    this.worn = widened(this.worn, bitsFor(this.room));
    this.covered = widened(this.covered, bitsFor(this.room));
    this.otherCovered = widened(this.otherCovered, bitsFor(this.room));
  }
}

function widened(old: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(size);
  made.set(old);
  return made;
}
