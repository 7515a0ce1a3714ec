/** Marks of the words of a text, a bit for each: thirty-two are counted, or laid over others, at once. */
export type WordBits = Int32Array;

export const wordBits = (words: number): WordBits => new Int32Array((words + 31) >> 5);

/** Elements of `WordBits` for so many words. */
export const bitsFor = (words: number): number => (words + 31) >> 5;

/** The bits of the last element that stand for words. */
export const lastBits = (words: number): number => (-1 >>> (-words & 31)) | 0;

/** Marks the words from `from` up to, not with, `end`; there is at least one. */
export function markWords(bits: WordBits, from: number, end: number): void {
  const last = (end - 1) >> 5;
  let at = from >> 5;
  let mask = -1 << (from & 31);
  for (; at < last; at++) {
    bits[at]! |= mask;
    mask = -1;
  }
  bits[at]! |= mask & lastBits(end);
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let left = bits;
  left -= (left >>> 1) & 0x55555555;
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
