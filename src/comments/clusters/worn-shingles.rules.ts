/** Families, and share of all families, from which on a shingle is a common phrase or a borrowed paragraph. */
const LEAST_FAMILIES = 9;
const SHARE_OF_FAMILIES = 1 / 600;
const BITS = 32;
const NOWHERE = -1;
/** More cannot be told apart. */
const MOST_BITS = 29;

const FIRST_SIZE = 1 << 14;
/** 8 MB for a draft. */
const LARGEST = 1 << 21;
/** Shingles told for each mark, from which on strangers meet on it too often. */
const FULL = 2;
const CLOSED = 6;

/**
 * In how many families a shingle is found: comments that have much in common are one family, however many they are, so
 * that a letter is not taken for a borrowed paragraph because it is sent often. Each family sets one bit of 32, in two
 * places; bits set in both are counted. It never forgets and may count too many, and its size does not depend on the
 * length of texts (linear counting, Whang 1990, in the cells of a count-min sketch).
 */
export class WornShingles {
  private marks = new Int32Array(FIRST_SIZE);
  /** A bit for each mark that has more than one: a thirtieth of the memory, which is asked first. */
  private shared = new Int32Array(FIRST_SIZE >> 5);
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
    this.shared = new Int32Array(this.marks.length >> 5);
    this.told = 0;
  }

  /**
   * Marks the worn shingles of a text with 1, the others with 0, and says how many are worn; one that is not counted
   * is as the one before it.
   */
  mark(shingles: Uint32Array, marks: Uint8Array): number {
    const { length } = shingles;
    marks.fill(0, 0, length);
    let total = 0;
    let from = NOWHERE;
    let isFirst = true;
    for (let at = 0; at < length; at++) {
      if (!isCounted(shingles[at]!)) continue;
      const worn = this.has(shingles[at]!);
      if (worn && from === NOWHERE) from = isFirst ? 0 : at;
      else if (!worn && from !== NOWHERE) {
        total += fill(marks, from, at);
        from = NOWHERE;
      }
      isFirst = false;
    }
    return from === NOWHERE ? total : total + fill(marks, from, length);
  }

  private has(shingle: number): boolean {
    const mask = this.marks.length - 1;
    const place = slot(shingle) & mask;
    // most are in one family
    if ((this.shared[place >> 5]! & (1 << (place & 31))) === 0) return false;
    return bitsIn(this.marks[place]! & this.marks[otherSlot(shingle) & mask]!) >= this.wornAt;
  }

  carry(shingle: number, family: number): void {
    if (!isCounted(shingle) || this.told > this.marks.length * CLOSED) return;
    this.told++;
    const mask = this.marks.length - 1;
    const bit = 1 << (Math.imul(family, 0x9e3779b1) >>> 27);
    const place = slot(shingle) & mask;
    const marks = (this.marks[place]! |= bit);
    if ((marks & (marks - 1)) !== 0) this.shared[place >> 5]! |= 1 << (place & 31);
    this.marks[otherSlot(shingle) & mask]! |= bit;
  }
}

/** One in four, by its hash, so that every text counts the same ones: a borrowed paragraph has many in a row. */
const UNCOUNTED = 3;
const isCounted = (shingle: number): boolean => (shingle & UNCOUNTED) === 0;
const slot = (shingle: number): number => shingle >>> 2;
const otherSlot = (shingle: number): number => Math.imul(shingle, 0x9e3779b1) >>> 7;

function fill(marks: Uint8Array, from: number, end: number): number {
  marks.fill(1, from, end);
  return end - from;
}

function bitsIn(marks: number): number {
  let left = marks;
  left -= (left >>> 1) & 0x55555555;
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
