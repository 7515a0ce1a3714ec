import {
  closeRival,
  matchSimilar,
  nearness,
  rivalsIn,
  searchIn,
  type Possible,
} from '../../../src/legal-text/match/match-doubt.js';
import { featureIndex } from '../../../src/legal-text/match/match-similar.js';
import { matching, pairsIn, row } from './match-fixture.js';

type Words = Record<string, string>;
const NO_PARTS = { complementary: () => false, explained: () => false };
const one = (i: number, j: number, rank: number, like = rank, near = 0): Possible => ({ i, j, like, near, rank });

describe('matchSimilar', () => {
  /** Whether the last two provisions are paired, given how like and how near they are. */
  const pairs = (older: Words, newer: Words, known: Words, like: number, near: number) => {
    const state = matching(older, newer, known);
    const asked = one(state.older.length - 1, state.newer.length - 1, 0.5, like, near);
    const changed = matchSimilar(state, [asked], NO_PARTS);
    expect(state.toNewer[asked.i] === asked.j).toBe(changed);
    return changed;
  };
  const PLACE = { art_1: 'art_1' };
  const inArticle = (number: number, words: string): Words => ({ art_1: '', [`art_1__para_${number}`]: words });

  const EIGHT = 'аа бб вв гг дд ее жж зз';
  it.each([
    ['strong words alone', 0.62, 0, true],
    ['words almost strong', 0.61, 0, false],
    ['fair words in a fair place', 0.45, 0.35, true],
    ['fair words in a poor place', 0.45, 0.34, false],
    ['weak words in a fair place', 0.44, 0.35, false],
    ['weak words in a sure place', 0.3, 0.72, true],
    ['weak words in a good place', 0.3, 0.71, false],
    ['poor words in a sure place', 0.29, 1, false],
  ])('needs %s', (_, like, near, expected) => {
    expect(pairs({ para_1: EIGHT }, { para_1: EIGHT }, {}, like, near)).toBe(expected);
  });

  it.each([
    ['another term', 'аа бб вв гг дд ее', 'аб бб вв гг дд ее', false],
    ['another term that ends alike', 'ба бб вв гг дд ее', 'ва бб вв гг дд ее', false],
    ['the same term, other words next', 'аа бб вв гг дд ее', 'аа жж вв гг дд ее', true],
    ['the term in another case', 'заявление бб вв гг дд ее', 'заявлений бб вв гг дд ее', true],
    ['a term of six other letters', 'заявка бб вв гг дд ее', 'заявки бб вв гг дд ее', false],
  ])('tells definitions apart by their head where the number changed: %s', (_, older, newer, expected) => {
    expect(pairs({ para_1: older }, { para_2: newer }, {}, 0.61, 1)).toBe(expected);
    expect(pairs({ para_1: older }, { para_1: newer }, {}, 0.61, 1)).toBe(true);
    expect(pairs({ para_1: older }, { para_2: newer }, {}, 0.62, 0)).toBe(true);
  });

  it.each([
    ['three words, in their parent', 'аа бб вв', PLACE, 0.62, true],
    ['three words, not strong', 'аа бб вв', PLACE, 0.61, false],
    ['three words, elsewhere', 'аа бб вв', {}, 1, false],
    ['four words, in their parent', 'аа бб вв гг', PLACE, 0.5, true],
    ['four words, elsewhere', 'аа бб вв гг', {}, 0.89, false],
    ['four words, elsewhere, almost equal', 'аа бб вв гг', {}, 0.9, true],
    ['five words, elsewhere', 'аа бб вв гг дд', {}, 0.89, false],
    ['six words, elsewhere', 'аа бб вв гг дд ее', {}, 0.62, true],
  ])('asks more of short lines: %s', (_, words, known, like, expected) => {
    expect(pairs(inArticle(1, words), inArticle(1, EIGHT), known, like, 1)).toBe(expected);
    expect(pairs(inArticle(1, EIGHT), inArticle(1, words), known, like, 1)).toBe(expected);
  });

  it.each([
    ['strong, one number', 1, 0.62, 0, true],
    ['strong, another number, three of five children', 3, 0.62, 0, true],
    ['strong, another number, two of five children', 2, 0.62, 0, false],
    ['almost strong, another number', 3, 0.61, 1, false],
  ])('knows a division without words by what stands in it: %s', (_, shared, like, near, expected) => {
    const number = shared === 1 ? 1 : 2;
    const state = matching(
      { art_1: '', ...row(1, 5, 'art_1__') },
      { [`art_${number}`]: '', ...row(1, 5, `art_${number}__`) },
      Object.fromEntries([1, 2, 3].slice(0, shared).map((n) => [`art_1__para_${n}`, `art_${number}__para_${n}`])),
    );
    expect(matchSimilar(state, [one(0, 0, 0.5, like, near)], NO_PARTS)).toBe(expected);
  });

  it.each([
    ['its number and place', 1, 0.45, 0.59, true],
    ['its number, not its place', 1, 0.45, 0.58, false],
    ['its place, not its number', 2, 0.61, 1, false],
    ['too few of its words', 1, 0.44, 1, false],
  ])('knows a division without words, partly rewritten, by %s', (_, number, like, near, expected) => {
    expect(pairs({ art_1: '' }, { [`art_${number}`]: '' }, {}, like, near)).toBe(expected);
  });

  it.each([
    ['said once', 'жж зз', { para_1: 'para_2' }, true],
    ['said twice, in order', EIGHT, { para_1: 'para_1' }, true],
    ['said twice, out of order', EIGHT, { para_1: 'para_3' }, false],
  ])('takes words %s', (_, other, known, expected) => {
    const state = matching({ para_1: other, para_2: EIGHT }, { para_1: 'уу', para_2: EIGHT, para_3: 'фф' }, known);
    if (other !== EIGHT) state.toOlder[1] = -1;
    expect(matchSimilar(state, [one(1, 1, 0.9)], NO_PARTS)).toBe(expected);
  });

  it('is as sure as the rank says, and never certain', () => {
    for (const [rank, score] of [
      [0.7, 0.8],
      [0.87, 0.97],
      [0.95, 0.97],
    ] as const) {
      const state = matching({ para_1: EIGHT }, { para_1: EIGHT });
      matchSimilar(state, [one(0, 0, rank)], NO_PARTS);
      expect(state.score[0]).toBeCloseTo(score, 10);
    }
  });

  it('leaves to a person what has a close rival, unless the two are halves of one', () => {
    const asked = [one(0, 0, 0.9), one(0, 1, 0.88)];
    const state = matching({ para_1: EIGHT }, { para_1: EIGHT, para_2: EIGHT });
    expect(matchSimilar(state, asked, NO_PARTS)).toBe(false);
    expect(matchSimilar(state, asked, { ...NO_PARTS, complementary: () => true })).toBe(true);
    expect(pairsIn(state)).toEqual({ para_1: 'para_1' });
  });

  it.each([
    [0.89, false],
    [0.9, true],
  ])('leaves a part of something else alone, unless the words are almost equal: %d', (like, expected) => {
    const state = matching({ para_1: EIGHT }, { para_1: EIGHT });
    const parts = { ...NO_PARTS, explained: () => true };
    expect(matchSimilar(state, [one(0, 0, like)], parts)).toBe(expected);
  });

  it.each([
    ['older', { para_1: 'para_2' }],
    ['newer', { para_2: 'para_1' }],
  ])('gives no %s provision a second partner', (_, known) => {
    const words = { para_1: EIGHT, para_2: 'другое' };
    const state = matching(words, words, known);
    expect(matchSimilar(state, [one(0, 0, 0.9)], NO_PARTS)).toBe(false);
    expect(pairsIn(state)).toEqual(known);
  });
});

describe('closeRival', () => {
  const asked = one(0, 0, 0.5);
  const near = 0.5 - 0.08;
  type Rival = [i: number, j: number, rank: number];
  it.each<[string, Rival[], Rival | null]>([
    ['none', [], null],
    ['another newer one, as near as that', [[0, 1, near]], [0, 1, near]],
    ['another newer one, further off', [[0, 1, near - 0.001]], null],
    ['another older one, as near as that', [[1, 0, near]], [1, 0, near]],
    ['another older one, further off', [[1, 0, near - 0.001]], null],
    [
      'a newer one with a clearly better partner',
      [
        [1, 1, 0.45 + 0.08],
        [0, 1, 0.45],
      ],
      null,
    ],
    [
      'a newer one with a partner a little better',
      [
        [1, 1, 0.52],
        [0, 1, 0.45],
      ],
      [0, 1, 0.45],
    ],
    [
      'an older one with a clearly better partner',
      [
        [1, 1, 0.45 + 0.08],
        [1, 0, 0.45],
      ],
      null,
    ],
    [
      'an older one with a partner a little better',
      [
        [1, 1, 0.52],
        [1, 0, 0.45],
      ],
      [1, 0, 0.45],
    ],
    ['a newer one that has a partner', [[0, 2, 0.5]], null],
    ['an older one that has a partner', [[2, 0, 0.5]], null],
    [
      'a newer one whose better partner is taken',
      [
        [2, 1, 0.9],
        [0, 1, 0.45],
      ],
      [0, 1, 0.45],
    ],
    [
      'an older one whose better partner is taken',
      [
        [1, 2, 0.9],
        [1, 0, 0.45],
      ],
      [1, 0, 0.45],
    ],
    ['a better one', [[0, 1, 0.9]], [0, 1, 0.9]],
  ])('%s', (_, others, expected) => {
    const state = matching(row(1, 3), row(1, 3), { para_3: 'para_3' });
    const list = [asked, ...others.map((rival) => one(...rival))].sort((a, b) => b.rank - a.rank);
    const rival = closeRival(state, asked, rivalsIn(list));
    expect(rival && [rival.i, rival.j, rival.rank]).toEqual(expected);
  });
});

describe('nearness', () => {
  const ONE = { art_1: '', art_1__para_1: 'а', art_1__para_2: 'б', art_1__para_3: 'в' };
  const P = 'art_1__para_';
  it.each([
    ['nothing agrees', {}, 2, 3, 0],
    ['the number', {}, 2, 2, 0.25],
    ['number and parent', { art_1: 'art_1' }, 2, 2, 0.6],
    ['parent, number and the neighbour before', { art_1: 'art_1', [`${P}1`]: `${P}1` }, 2, 2, 0.725],
    ['parent, number and the neighbour after', { art_1: 'art_1', [`${P}3`]: `${P}3` }, 2, 2, 0.725],
    ['parent, number and both', { art_1: 'art_1', [`${P}1`]: `${P}1`, [`${P}3`]: `${P}3` }, 2, 2, 0.85],
    ['the first of a parent', { art_1: 'art_1' }, 1, 1, 0.725],
    ['the last of a parent', { art_1: 'art_1' }, 3, 3, 0.725],
    ['the first, of parents that are no pair', {}, 1, 1, 0.25],
    ['first and last', { art_1: 'art_1' }, 1, 3, 0.35],
    ['two of three children', { [`${P}1`]: `${P}1`, [`${P}2`]: `${P}2` }, 0, 0, 0.85 + 0.1],
  ])('counts %s', (_, known, i, j, expected) => {
    expect(nearness(matching(ONE, ONE, known), i, j)).toBeCloseTo(expected, 10);
  });
});

describe('searchIn', () => {
  const found = (older: Words, newer: Words, known: Words = {}) => {
    const state = matching(older, newer, known);
    return searchIn(state, featureIndex(state))();
  };
  const ends = (list: Possible[]) => list.map(({ i, j }) => [i, j]);

  it('ranks by the words first and the place second, best first', () => {
    const list = found(
      { para_1: 'суд хранит дело', para_2: 'плата' },
      { para_1: 'суд хранит дело', para_2: 'пошлина' },
    );
    expect(ends(list)[0]).toEqual([0, 0]);
    for (const { like, near, rank } of list) expect(rank).toBeCloseTo(0.7 * like + 0.3 * near, 10);
    const ranks = list.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });

  it('asks about free provisions of one rank only', () => {
    const words = { art_1: 'суд хранит дело', para_1: 'суд хранит дело' };
    expect(ends(found(words, words, { art_1: 'art_1' }))).toEqual([[1, 1]]);
    expect(ends(found({ art_1: words.art_1 }, { para_1: words.para_1 }))).toEqual([]);
  });

  it.each([
    ['takes an old address with new words', 1, { art_1: 'art_1' }, [[1, 2]]],
    ['has nothing to ask about new words with another number', 2, { art_1: 'art_1' }, []],
    ['has nothing to ask about new words without a known parent', 1, {}, []],
  ])('%s', (_, number, known, expected) => {
    const newer = { art_1: '', art_1__para_8: 'вв', [`art_1__para_${number}`]: 'бб', art_1__para_9: 'гг' };
    const list = found({ art_1: '', art_1__para_1: 'аа' }, newer, known);
    expect(ends(list.filter(({ i }) => i === 1))).toEqual(expected);
  });

  const target = (list: Possible[]) => list.filter(({ like }) => like === 0).length;
  /** Provision 1 with new words, after so many provisions that were put in. */
  const after = (count: number) => ({ ...row(101, 100 + count, '', 'ввод'), para_1: 'бб' });
  it.each([
    ['six siblings on', { para_1: 'аа' }, after(6), {}, 1],
    ['seven siblings on', { para_1: 'аа' }, after(7), {}, 0],
    ['six siblings back', { ...row(11, 16, '', 'ввод'), para_1: 'аа' }, { para_1: 'бб' }, {}, 1],
    ['seven siblings back', { ...row(11, 17, '', 'ввод'), para_1: 'аа' }, { para_1: 'бб' }, {}, 0],
    [
      'six on from the pair before',
      { para_9: 'вв', para_1: 'аа' },
      { ...row(21, 30), para_9: 'вв', ...after(6) },
      { para_9: 'para_9' },
      1,
    ],
    [
      'seven on from the pair before',
      { para_9: 'вв', para_1: 'аа' },
      { ...row(21, 30), para_9: 'вв', ...after(7) },
      { para_9: 'para_9' },
      0,
    ],
    [
      'its own place, far from the pair before',
      { para_9: 'вв', para_1: 'аа' },
      { para_8: 'гг', para_1: 'бб', ...row(21, 40), para_9: 'вв' },
      { para_9: 'para_9' },
      1,
    ],
    [
      'the next place, far from the pair before',
      { para_9: 'вв', para_1: 'аа' },
      { para_7: 'дд', para_8: 'гг', para_1: 'бб', ...row(21, 40), para_9: 'вв' },
      { para_9: 'para_9' },
      0,
    ],
  ])('looks for a number %s', (_, older, newer, known, expected) => {
    expect(target(found(older, newer, known))).toBe(expected);
  });

  it.each([
    [50, 1],
    [51, 0],
  ])('goes %d siblings back for a pair to count from', (back, expected) => {
    const older = { para_900: 'вв', ...row(101, 99 + back, '', 'ст'), para_1: 'аа' };
    const newer = { ...row(301, 320, '', 'нов'), para_900: 'вв', ...row(401, 399 + back, '', 'вст'), para_1: 'бб' };
    expect(target(found(older, newer, { para_900: 'para_900' }))).toBe(expected);
  });

  it('finds words wherever they stand, but no words that stand everywhere', () => {
    const common = 'оплата пошлины судом';
    const far = (copies: number): Words =>
      Object.fromEntries(Array.from({ length: copies }, (_, n) => [`art_5__para_${n + 1}`, common]));
    const older = { art_1: '', art_1__para_77: common };
    expect(found(older, { art_5: 'плата', ...far(1) }).filter(({ i }) => i === 1)).toHaveLength(1);
    expect(found(older, { art_5: 'плата', ...far(9) }).filter(({ i }) => i === 1)).toHaveLength(8);
    expect(found(older, { art_5: 'плата', ...far(40) }).filter(({ i }) => i === 1)).toHaveLength(8);
    expect(found(older, { art_5: 'плата', ...far(41) }).filter(({ i }) => i === 1)).toHaveLength(0);
  });

  it('keeps the rarest words: of nine provisions alike, the eight that share most', () => {
    const newer: Words = { art_5: 'орган' };
    for (let n = 1; n <= 9; n++) newer[`art_5__para_${n}`] = `суд дело${n === 1 ? '' : ' плата'}`;
    const list = found({ art_1: '', art_1__para_77: 'суд дело плата' }, newer).filter(({ i }) => i === 1);
    expect(list.map(({ j }) => j).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
