import type { Possible } from '../../../src/legal-text/match/match-doubt.js';
import { rivalsIn } from '../../../src/legal-text/match/match-doubt.js';
import { complementary, explained, mergedParts, splitParts } from '../../../src/legal-text/match/match-parts.js';
import { featureIndex } from '../../../src/legal-text/match/match-similar.js';
import { matching } from './match-fixture.js';

type Words = Record<string, string>;
const splits = (older: Words, newer: Words, pairs: Words) => {
  const state = matching(older, newer, pairs);
  return splitParts(state, featureIndex(state));
};

describe('splitParts and mergedParts', () => {
  const first = { para_1: 'para_1' };

  it.each([
    ['all its words were there', 'да но их мы', 'их мы да но', 1],
    ['three of four', 'да но их мы', 'их мы да те', 0.75],
    ['three of five', 'да но их мы', 'их мы да те он', null],
    ['a part of three words tells nothing', 'да но их', 'их да но', null],
    ['a word said once is there once', 'да но их мы', 'да да да но', null],
    ['a word said thrice is there thrice', 'да но да но да', 'да да да но но', 1],
  ])('%s', (_, gone, part, score) => {
    const older = { para_1: `орган хранит ${gone}` };
    const newer = { para_1: 'орган хранит', para_2: part };
    expect(splits(older, newer, first)).toEqual(score === null ? [] : [{ at: 1, whole: 0, score }]);
    const state = matching(newer, older, first);
    expect(mergedParts(state, featureIndex(state))).toEqual(score === null ? [] : [{ at: 1, whole: 0, score }]);
  });

  it('does not take words that the whole still has', () => {
    const part = 'орган хранит дело всегда';
    expect(splits({ para_1: part }, { para_1: part, para_2: part }, first)).toEqual([]);
    expect(splits({ para_1: `${part} ${part}` }, { para_1: part, para_2: part }, first)).toEqual([
      { at: 1, whole: 0, score: 1 },
    ]);
  });

  const part = 'да но их мы';
  it.each([
    [-3, { para_1: 'орган', para_2: 'суд', para_3: 'акт', para_4: part }, false],
    [-2, { para_1: 'орган', para_2: 'суд', para_3: part }, true],
    [-1, { para_1: 'орган', para_2: part }, true],
    [1, { para_2: part, para_1: 'орган' }, true],
    [2, { para_2: part, para_3: 'суд', para_1: 'орган' }, false],
  ])('looks for the whole %d siblings away: %#', (_, newer, found) => {
    expect(splits({ para_1: `орган ${part}` }, newer, first)).toHaveLength(found ? 1 : 0);
  });

  it.each([
    ['the parent', { para_1: 'орган', para_1__point_1: 'суд', para_1__point_2: 'акт', para_1__point_3: part }, true],
    ['what is read before it', { art_7: '', art_7__para_1: 'суд', para_1: 'орган', para_1__point_1: part }, true],
    ['the last line of the provision before', { art_7: '', para_1: 'орган', art_8: part }, true],
  ])('looks into %s', (_, newer, found) => {
    expect(splits({ para_1: `орган ${part}` }, newer, first)).toHaveLength(found ? 1 : 0);
  });

  it('looks into what is read right before, though it stands elsewhere', () => {
    const older = { art_1: '', art_1__para_1: `орган ${part}` };
    const newer = { art_1: '', art_1__para_1: 'орган', art_2: part };
    expect(splits(older, newer, { art_1__para_1: 'art_1__para_1' })).toEqual([{ at: 2, whole: 1, score: 1 }]);
  });

  it('cuts nothing out of a division that has no words of its own', () => {
    const older = { art_1: '', art_1__para_1: `орган ${part}` };
    expect(splits(older, { art_1: '', art_1__para_1: part }, { art_1: 'art_1' })).toEqual([]);
  });

  it.each([
    ['the neighbour with more of the words', 'да но их те', 'да но их мы', 1, 1],
    ['the one before, of two alike', 'да но их мы', 'да но их мы', 0, 1],
  ])('takes %s', (_, before, after, whole, score) => {
    const older = { para_1: `орган ${before}`, para_3: `суд ${after}` };
    const newer = { para_1: 'орган', para_2: part, para_3: 'суд' };
    expect(splits(older, newer, { para_1: 'para_1', para_3: 'para_3' })).toEqual([{ at: 1, whole, score }]);
  });
});

const TEN = 'аа бб вв гг дд ее жж зз ии кк';
const NINE_OF_TEN = 'аа бб вв гг дд ее жж зз ии фф';
const EIGHT_OF_TEN = 'аа бб вв гг дд ее жж зз уу фф';
const one = (i: number, j: number): Possible => ({ i, j, like: 0.5, near: 0.5, rank: 0.5 });

describe('explained', () => {
  it.each([
    ['wholly', TEN, true],
    ['in nine words of ten', NINE_OF_TEN, true],
    ['in eight words of ten', EIGHT_OF_TEN, false],
  ])('knows what was cut out of a neighbour, or went into it, %s', (_, part, known) => {
    const whole = { para_1: `орган ${TEN}`, para_2: 'ни одного общего слова здесь нет' };
    const cut = { para_1: 'орган', para_2: part };
    const asked = one(1, 1);
    for (const [older, newer] of [
      [whole, cut],
      [cut, whole],
    ] as const) {
      const state = matching(older, newer, { para_1: 'para_1' });
      expect(explained(state, featureIndex(state))(asked, rivalsIn([asked]))).toBe(known);
    }
  });

  it.each([
    ['all its words and more', TEN, `${TEN} орган`, true],
    ['nine words of ten', NINE_OF_TEN, `${TEN} орган`, true],
    ['eight words of ten', EIGHT_OF_TEN, `${TEN} орган`, false],
    ['its words and no more', TEN, TEN, false],
    ['three words', 'аа бб вв', TEN, false],
    ['four words', 'аа бб вв гг', TEN, true],
  ])('knows what a rival holds: %s', (_, part, rival, known) => {
    const [alone, two] = [{ para_1: part }, { para_1: 'аа иное', para_2: rival }];
    const newerIsPart = matching(two, alone);
    expect(explained(newerIsPart, featureIndex(newerIsPart))(one(0, 0), rivalsIn([one(0, 0), one(1, 0)]))).toBe(known);
    const olderIsPart = matching(alone, two);
    expect(explained(olderIsPart, featureIndex(olderIsPart))(one(0, 0), rivalsIn([one(0, 0), one(0, 1)]))).toBe(known);
  });

  it.each([
    ['nine words of ten', NINE_OF_TEN, false],
    ['eight words of ten', EIGHT_OF_TEN, true],
  ])('leaves a pair alone that holds %s itself', (_, own, known) => {
    const [alone, two] = [{ para_1: TEN }, { para_1: own, para_2: `${TEN} орган` }];
    const state = matching(two, alone);
    expect(explained(state, featureIndex(state))(one(0, 0), rivalsIn([one(0, 0), one(1, 0)]))).toBe(known);
    const mirror = matching(alone, two);
    expect(explained(mirror, featureIndex(mirror))(one(0, 0), rivalsIn([one(0, 0), one(0, 1)]))).toBe(known);
  });
});

describe('complementary', () => {
  it.each([
    ['both halves', 'аа бб вв гг', 'дд ее жж зз', true],
    ['three quarters of each', 'аа бб вв уу', 'дд ее жж фф', true],
    ['half of the first', 'аа бб уу фф', 'дд ее жж зз', false],
    ['half of the second', 'аа бб вв гг', 'дд ее уу фф', false],
    ['the same half twice', 'аа бб вв гг', 'аа бб вв гг', false],
    ['a half without words', 'аа бб вв гг', '', false],
  ])('%s', (_, first, second, expected) => {
    const [whole, halves] = [{ para_1: 'аа бб вв гг дд ее жж зз' }, { para_1: first, para_2: second }];
    const split = matching(whole, halves);
    expect(complementary(featureIndex(split))(one(0, 0), one(0, 1))).toBe(expected);
    const merge = matching(halves, whole);
    expect(complementary(featureIndex(merge))(one(0, 0), one(1, 0))).toBe(expected);
  });
});
