import fc from 'fast-check';
import { ExactIndex } from '../../../src/comments/clusters/exact-index.rules';
import { ShinglePool } from '../../../src/comments/clusters/shingle-pool.rules';
import { countedIn, WornShingles } from '../../../src/comments/clusters/worn-shingles.rules';

const hash = fc.nat(0xffffffff);

describe('who says the very same', () => {
  it('is found as in a map, by both hashes', () => {
    const key = fc.tuple(fc.oneof(hash, fc.nat(3)), fc.oneof(hash, fc.nat(3)));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 1_500 }), (keys) => {
        const [index, map] = [new ExactIndex(), new Map<string, number>()];
        keys.forEach((one, n) => {
          expect(index.has(one)).toBe(map.has(one.join()));
          index.set(one, n);
          map.set(one.join(), n);
        });
        for (const one of keys) expect(index.get(one)).toBe(map.get(one.join()));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a pool of shingles', () => {
  it('keeps each row as it was, whatever comes after', () => {
    const row = fc.array(hash, { maxLength: 900 }).map((all) => Uint32Array.from(all));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const pool = new ShinglePool();
        const kept = rows.map((one) => pool.keep(one, one.length >> 1));
        rows.forEach((one, n) => expect(kept[n]).toEqual(one.slice(0, one.length >> 1)));
        expect(pool.keep(new Uint32Array(9_000).fill(5), 9_000)).toEqual(new Uint32Array(9_000).fill(5));
      }),
      { numRuns: 30 },
    );
  });
});

describe('worn shingles', () => {
  /** Spread as hashes are; each fourth is counted. */
  const text = Uint32Array.from({ length: 200 }, (_, at) => (Math.imul(at + 1, 0x9e3779b1) & ~3) | (at & 3));
  const chosen = () => {
    const places = new Int32Array(text.length);
    return { places, count: countedIn(text, places) };
  };
  const wornAfter = (families: readonly number[]) => {
    const [worn, counted, marks] = [new WornShingles(), chosen(), new Int32Array(7)];
    worn.growTo(families.length);
    for (const family of families) for (let n = 10; n < 20; n++) worn.carry(text[counted.places[n]!]!, family);
    return { total: worn.mark(text, counted, marks), marks };
  };

  it('are counted one in four', () => {
    const { places, count } = chosen();
    expect(Array.from(places.subarray(0, count))).toEqual(Array.from({ length: 50 }, (_, n) => 4 * n));
  });

  it('are those that many families carry, with the uncounted ones behind them', () => {
    const { total, marks } = wornAfter(Array.from({ length: 12 }, (_, n) => n));
    expect(total).toBe(40);
    const found = Array.from({ length: 200 }, (_, at) => (marks[at >> 5]! >> (at & 31)) & 1);
    expect(found).toEqual(Array.from({ length: 200 }, (_, at) => Number(at >= 40 && at < 80)));
  });

  it('are not those that one family carries often, or few do', () => {
    expect(wornAfter(Array.from({ length: 40 }, () => 3)).total).toBe(0);
    expect(wornAfter([1, 2, 3, 4, 5]).total).toBe(0);
  });
});
