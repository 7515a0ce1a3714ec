import fc from 'fast-check';
import { Overlap } from '../../../src/comments/clusters/overlap.rules';
import { lastBits, wordBits } from '../../../src/comments/clusters/word-bits.rules';

const ROW = 4;
const shingles = fc
  .array(fc.nat(40), { minLength: 1, maxLength: 150 })
  .map((all) => Uint32Array.from(all, (n) => Math.imul(n + 1, 0x9e3779b1) >>> 0));
/** Two texts with a passage in common. */
const texts = fc.tuple(shingles, shingles, shingles).map(([a, b, common]) => ({
  one: Uint32Array.from([...a, ...common]),
  other: Uint32Array.from([...common, ...b]),
}));

/** A word is common if it stands in a row that the other text has. */
const coveredOf = (text: Uint32Array, other: Uint32Array) =>
  Array.from(text, (_, at) => Number([0, 1, 2, 3].some((back) => at >= back && other.includes(text[at - back]!))));
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

function all(words: number) {
  const bits = wordBits(words).fill(-1);
  bits[bits.length - 1] = lastBits(words);
  return bits;
}

describe('what two texts have in common', () => {
  it('is each word of a row that both have', () => {
    fc.assert(
      fc.property(texts, ({ one, other }) => {
        const overlap = new Overlap(ROW, null);
        overlap.open(one);
        const none = wordBits(other.length);
        const common = overlap.with(other, { live: all(other.length), letter: none, lives: other.length, letters: 0 });
        const expected = coveredOf(other, one);
        expect(common.leaderCommon).toBe(sum(expected));
        expect(common.letterCommon).toBe(0);
        expect(common.own).toBe(one.length);
        const bytes = new Uint8Array(2 + ((other.length + 7) >> 3));
        overlap.writeBits(bytes, 2);
        expect(expected.map((_, at) => (bytes[2 + (at >> 3)]! >> (at & 7)) & 1)).toEqual(expected);
        expect(overlap.same(other)).toBe(common.same);
        expect(common.same).toBeCloseTo(Math.min(common.ownCommon / one.length, sum(expected) / other.length));
      }),
    );
  });

  it('is the same seen from the other side, where no row stands twice', () => {
    const distinct = ({ one, other }: { one: Uint32Array; other: Uint32Array }) => ({
      one: Uint32Array.from(new Set(one)),
      other: Uint32Array.from(new Set(other)),
    });
    fc.assert(
      fc.property(texts.map(distinct), ({ one, other }) => {
        const overlap = new Overlap(ROW, null);
        overlap.open(one);
        const kinds = { live: all(other.length), letter: all(other.length), lives: 0, letters: 7 };
        const common = overlap.with(other, kinds);
        expect(common.ownCommon).toBe(sum(coveredOf(one, other)));
        expect(common.letterCommon).toBe(common.leaderCommon);
        expect(common.letter).toBe(7);
      }),
    );
  });

  it('is never estimated too low', () => {
    fc.assert(
      fc.property(texts, ({ one, other }) => {
        const overlap = new Overlap(ROW, null);
        overlap.open(one);
        const shared = Array.from(other).filter((shingle) => one.includes(shingle)).length;
        expect(overlap.shared(other)).toBeGreaterThanOrEqual(shared);
      }),
    );
  });
});
