import {
  featureIndex,
  inBoth,
  likeness,
  type FeatureIndex,
  type Features,
} from '../../../src/legal-text/match/match-similar.js';
import { matching } from './match-fixture.js';

const PLAIN: FeatureIndex = { older: null!, newer: null!, weightOf: () => 1 };

/** Words as numbers: 1 to 9, each of one weight; the letters of the key are told apart. */
function words(digits: string, key = ''): Features {
  const stems = [...digits].map(Number);
  const pairs = new Set(stems.slice(1).map((stem, n) => stems[n]! * 10 + stem));
  return {
    stems: Int32Array.from(stems).sort(),
    pairs: Float64Array.from(pairs).sort(),
    ...{ weight: stems.length, size: stems.length, key },
  };
}

describe('inBoth', () => {
  it.each([
    [[1, 2, 3], [2, 3, 4], 2],
    [[2, 2, 5], [2, 5, 5], 2],
    [[2, 2], [2, 2, 2], 2],
    [[1], [9], 0],
    [[9], [1], 0],
    [[], [1], 0],
  ])('%j and %j have %d in common', (a, b, shared) => expect(inBoth(a, b, () => 1)).toBe(shared));

  it('weighs each by itself', () => expect(inBoth([1, 3, 7], [3, 7], (stem) => stem / 2)).toBe(5));
});

describe('likeness', () => {
  it.each([
    ['the same', '123456', '123456', 1],
    ['no words', '', '123456', 0],
    ['no words there', '123456', '', 0],
    ['nothing shared', '123456', '789000', 0],
    // 0.6 of 10 / 12, 0.4 of 8 / 10
    ['the last of six words', '123456', '123457', 0.6 * (10 / 12) + 0.4 * 0.8],
    ['one of six in the middle', '123456', '127456', 0.6 * (10 / 12) + 0.4 * 0.6],
    ['the order of words', '123456', '654321', 0.6],
    ['six words and one more', '123456', '1234567', 0.6 * (12 / 13) + 0.4 * (10 / 11)],
    // what is shared is seven of seven, and all of eight: only then does the shorter side lift it
    ['seven words in nine', '1234567', '123456789', 0.6 * (14 / 16) + 0.4 * (12 / 14)],
    ['eight words in ten', '12345678', '1234567890', lifted(0.6 * (16 / 18) + 0.4 * (14 / 16), 1)],
    ['eight words, seven kept', '12345678', '12345679', lifted(0.6 * (14 / 16) + 0.4 * (12 / 14), 7 / 8)],
    ['eight words in another order', '12345678', '87654321', lifted(0.6, 1)],
  ])('%s', (_, a, b, expected) => expect(likeness(PLAIN, words(a), words(b))).toBeCloseTo(expected, 10));

  function lifted(found: number, share: number): number {
    return found + 0.3 * Math.max(0, share - found);
  }

  it('has only the words of one-word lines to go by', () => {
    expect(likeness(PLAIN, words('1'), words('1'))).toBeCloseTo(1, 10);
    expect(likeness(PLAIN, words('1'), words('2'))).toBe(0);
    expect(likeness(PLAIN, words('1'), words('12'))).toBeCloseTo(0.6 * (2 / 3), 10);
  });

  it.each([
    ['all letters', '1', '2', 'абвг', 'абвг', 0.9],
    ['two of three pairs of letters', '1', '2', 'абвг', 'абвд', 0.6],
    ['pairs said twice, once each', '1', '2', 'абаб', 'аб', 0.9 * (2 / 4)],
    ['no letters', '1', '2', 'а', 'а', 0],
    ['five words', '12345', '67890', 'абвг', 'абвг', 0.9],
    ['six words', '123456', '777777', 'абвг', 'абвг', 0],
    ['the words, where they say more', '12345', '12345', 'аб', 'вг', 1],
  ])('knows a short line by its letters too: %s', (_, a, b, before, after, expected) => {
    expect(likeness(PLAIN, words(a, before), words(b, after))).toBeCloseTo(expected, 10);
  });
});

describe('featureIndex', () => {
  it('weighs a stem by how few provisions have it', () => {
    const index = featureIndex(matching({ para_1: 'суд суд', para_2: 'суд дело' }, { para_1: 'суд', para_2: 'акт' }));
    // four provisions; "суд" stands in three, "дело" in one
    expect(index.older(1).weight).toBeCloseTo(Math.log(1 + 4 / 4) + Math.log(1 + 4 / 2), 10);
    expect(index.older(0).weight).toBeCloseTo(2 * Math.log(1 + 4 / 4), 10);
    expect(index.weightOf(1_000)).toBe(1);
  });

  it('knows words in another case by their stem, and their order', () => {
    const index = featureIndex(matching({ para_1: 'комиссия суда судит' }, { para_1: 'комиссии суда судит суда' }));
    const [a, b] = [index.older(0), index.newer(0)];
    expect([...a.stems]).toEqual([0, 1, 2]);
    expect([...b.stems]).toEqual([0, 1, 1, 2]);
    expect([...a.pairs]).toEqual([1, 1_000_005]);
    expect([...b.pairs]).toEqual([1, 1_000_005, 2_000_007]);
    expect([a.size, b.size]).toEqual([3, 4]);
  });

  it('reads a division without words by the first words inside it, and no further', () => {
    const hundred = (word: string) => Array(100).fill(word).join(' ');
    const inside = {
      ...{ art_1: '', art_1__para_1: hundred('суд'), art_1__para_1__point_1: '49-е' },
      ...{ art_1__para_2: hundred('акт'), art_1__para_3: 'дело', art_2: 'плата', art_2__para_1: 'дело' },
    };
    const index = featureIndex(matching(inside, {}));
    expect(index.older(0)).toMatchObject({ size: 202 });
    expect(index.older(5)).toMatchObject({ size: 1, key: 'плата' });
    const exactly = { art_1: '', art_1__para_1: hundred('суд'), art_1__para_2: Array(50).fill('акт').join(' ') };
    expect(featureIndex(matching({ ...exactly, art_1__para_3: 'дело' }, {})).older(0).size).toBe(150);
    const fewer = { ...exactly, art_1__para_2: Array(49).fill('акт').join(' '), art_1__para_3: 'дело' };
    expect(featureIndex(matching(fewer, {})).older(0).size).toBe(150);
  });

  it('knows a division without a word inside', () => {
    expect(featureIndex(matching({ art_1: '', art_1__para_1: '–' }, {})).older(0)).toMatchObject({
      size: 0,
      weight: 0,
    });
  });
});
