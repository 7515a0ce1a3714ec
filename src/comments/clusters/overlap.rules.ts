import type { Common } from './nearness.rules.js';
import type { WornShingles } from './worn-shingles.rules.js';

const NONE = 0;

/** Kinds of shingles of a leader. */
export const WORN = 0;
export const LIVE = 1;
export const LETTER = 2;

/**
 * What two texts have in common, word by word: a word is common if it stands in a row of four that both have, so that
 * a mistyped word costs one word, not four rows. One text is opened, then compared with as many others as wanted; the
 * arrays are used again for every text.
 */
export class Overlap {
  private shingles: Uint32Array = new Uint32Array(0);
  private size = 0;
  private live = 0;
  /** Shingles of the open text and their places, counted from 1. */
  private keys = new Uint32Array(1 << 12);
  private places = new Int32Array(1 << 12);
  private covered = new Uint8Array(1 << 10);
  private worn = new Uint8Array(1 << 10);
  private otherCovered = new Uint8Array(1 << 10);
  private other = 0;
  private mask = 15;

  /** `row`: words in a shingle. */
  constructor(
    private readonly row: number,
    private readonly common: WornShingles | null,
  ) {}

  open(shingles: Uint32Array): void {
    this.shingles = shingles;
    this.size = shingles.length;
    this.makeRoom(this.size);
    // twice as many slots as shingles, at least 16
    this.mask = (2 << (32 - Math.clz32(Math.max(this.size, 8) - 1))) - 1;
    if (this.mask >= this.keys.length) {
      this.keys = new Uint32Array(this.mask + 1);
      this.places = new Int32Array(this.mask + 1);
    } else this.places.fill(NONE, 0, this.mask + 1);
    this.covered.fill(0, 0, this.size);
    this.live = 0;
    for (let at = 0; at < this.size; at++) {
      const slot = this.slotOf(shingles[at]!);
      this.keys[slot] = shingles[at]!;
      this.places[slot] = at + 1;
    }
    this.common?.mark(shingles, this.worn);
    for (let at = 0; at < this.size; at++) this.live += 1 - this.worn[at]!;
  }

  /** `live` marks the shingles of the other text that are not worn; with 2 those of the letter, as far as it is known. */
  with(other: Uint32Array, live: Uint8Array): Common {
    this.makeRoom(other.length);
    this.other = other.length;
    const { covered, otherCovered, worn } = this;
    covered.fill(0, 0, this.size);
    otherCovered.fill(0, 0, other.length);
    for (let at = 0; at < other.length; at++) {
      const place = this.places[this.slotOf(other[at]!)]! - 1;
      if (place < 0) continue;
      cover(otherCovered, at, Math.min(at + this.row, other.length));
      cover(covered, place, Math.min(place + this.row, this.size));
    }
    const found: Common = {
      own: this.live,
      ownCommon: 0,
      leader: 0,
      leaderCommon: 0,
      letter: 0,
      letterCommon: 0,
      same: 0,
    };
    let [ownAll, otherAll] = [0, 0];
    for (let at = 0; at < this.size; at++) {
      ownAll += covered[at]!;
      if (covered[at]! > worn[at]!) found.ownCommon++;
    }
    for (let at = 0; at < other.length; at++) {
      otherAll += otherCovered[at]!;
      const kind = live[at]!;
      if (kind === WORN) continue;
      found.leader++;
      found.leaderCommon += otherCovered[at]!;
      if (kind !== LETTER) continue;
      found.letter++;
      found.letterCommon += otherCovered[at]!;
    }
    found.same = Math.min(ownAll / Math.max(this.size, 1), otherAll / Math.max(other.length, 1));
    return found;
  }

  /** Share of all words, worn ones too, of the text that has less in common. */
  same(other: Uint32Array): number {
    const ones = new Uint8Array(other.length).fill(LIVE);
    return this.with(other, ones).same;
  }

  /** Of the opened text: many strangers carry this shingle. */
  isWorn(at: number): boolean {
    return this.worn[at] === 1;
  }

  /** Which shingles of the other text are covered, a bit for each. */
  bits(): Uint8Array {
    const bits = new Uint8Array((this.other + 7) >> 3);
    for (let at = 0; at < this.other; at++) if (this.otherCovered[at]) bits[at >> 3]! |= 1 << (at & 7);
    return bits;
  }

  eachUncovered(tell: (shingle: number) => void): void {
    for (let at = 0; at < this.size; at++) if (!this.covered[at]) tell(this.shingles[at]!);
  }

  private slotOf(shingle: number): number {
    const { mask } = this;
    let slot = (shingle >>> 3) & mask;
    while (this.places[slot] !== NONE && this.keys[slot] !== shingle) slot = (slot + 1) & mask;
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
function cover(marks: Uint8Array, from: number, end: number): void {
  for (let word = from; word < end; word++) marks[word] = 1;
}
