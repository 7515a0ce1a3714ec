import fc from 'fast-check';
import { bitsFor, countBits, lastBits, markWords, wordBits } from '../../../src/comments/clusters/word-bits.rules';

const marked = (bits: Int32Array, words: number) =>
  Array.from({ length: words }, (_, at) => (bits[at >> 5]! >> (at & 31)) & 1);

describe('marks of words', () => {
  it('are set for a range and nowhere else', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (from, length) => {
        const bits = wordBits(400);
        markWords(bits, from, from + length);
        const expected = Array.from({ length: 400 }, (_, at) => Number(at >= from && at < from + length));
        expect(marked(bits, 400)).toEqual(expected);
      }),
    );
  });

  it('are counted', () => {
    fc.assert(
      fc.property(fc.integer(), (bits) => {
        expect(countBits(bits)).toBe([...(bits >>> 0).toString(2)].filter((bit) => bit === '1').length);
      }),
    );
  });

  it.each([
    [1, 1, 1],
    [31, 1, 0x7fffffff],
    [32, 1, -1],
    [33, 2, 1],
    [64, 2, -1],
  ])('of %i words take %i elements', (words, elements, last) => {
    expect(bitsFor(words)).toBe(elements);
    expect(wordBits(words)).toHaveLength(elements);
    expect(lastBits(words)).toBe(last);
  });
});
