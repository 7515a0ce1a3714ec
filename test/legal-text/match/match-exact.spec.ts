import {
  childShare,
  keepNumbered,
  matchByChildren,
  matchByNumber,
  matchHollow,
  matchInsideParents,
  matchNeighbours,
  matchUnique,
} from '../../../src/legal-text/match/match-exact.js';
import type { MatchState } from '../../../src/legal-text/match/match-state.js';
import { matching, pairsIn, row } from './match-fixture.js';

type Words = Record<string, string>;
type Case = [title: string, older: Words, newer: Words, known: Words, found: Words];

/** What one pass adds to the pairs that are known. */
const added = (pass: (state: MatchState) => void, older: Words, newer: Words, known: Words): Words => {
  const state = matching(older, newer, known);
  pass(state);
  const found = pairsIn(state);
  for (const [i, j] of Object.entries(known)) if (found[i] === j) delete found[i];
  return found;
};

const FOUR = 'суд хранит дело всегда';
const THREE = 'суд хранит дело';

describe('matchUnique', () => {
  it.each<Case>([
    ['four words', { para_1: FOUR }, { para_7: FOUR }, {}, { para_1: 'para_7' }],
    ['three words', { para_1: THREE }, { para_7: THREE }, {}, {}],
    ['words said twice before', { para_1: FOUR, para_2: FOUR }, { para_1: FOUR }, {}, {}],
    ['words said twice now', { para_1: FOUR }, { para_1: FOUR, para_2: FOUR }, {}, {}],
    ['words said thrice now', { para_1: FOUR }, { para_1: FOUR, para_2: FOUR, para_3: FOUR }, {}, {}],
    ['a heading and a paragraph', { art_1: FOUR }, { para_1: FOUR }, {}, {}],
    ['an older one that has a partner', { para_1: FOUR }, { para_1: FOUR, para_2: 'б' }, { para_1: 'para_2' }, {}],
    ['a newer one that has a partner', { para_1: FOUR, para_2: 'б' }, { para_1: FOUR }, { para_2: 'para_1' }, {}],
  ])('%s', (_, older, newer, known, found) => expect(added(matchUnique, older, newer, known)).toEqual(found));
});

describe('matchNeighbours', () => {
  const A = { art_1: '', art_1__para_1: 'первое', art_1__para_2: FOUR };
  const B = { art_2: '', art_2__para_1: 'первое', art_2__para_2: FOUR };
  const beside = { art_1__para_1: 'art_2__para_1' };
  it.each<Case>([
    ['the next one', A, B, beside, { art_1__para_2: 'art_2__para_2' }],
    ['the one before', A, B, { art_1__para_2: 'art_2__para_2' }, {}],
    [
      'short words before, in their parent',
      A,
      B,
      { art_1: 'art_2', art_1__para_2: 'art_2__para_2' },
      { art_1__para_1: 'art_2__para_1' },
    ],
    ['short words, elsewhere', { ...A, art_1__para_2: THREE }, { ...B, art_2__para_2: THREE }, beside, {}],
    ['other words', A, { ...B, art_2__para_2: 'иное' }, beside, {}],
    ['no words', { ...A, art_1__para_2: '–' }, { ...B, art_2__para_2: '–' }, { ...beside, art_1: 'art_2' }, {}],
    [
      'a paragraph and a heading',
      { para_1: 'а', para_2: FOUR },
      { para_1: 'а', art_2: FOUR },
      { para_1: 'para_1' },
      {},
    ],
    ['words said twice before', { ...A, art_1__para_3: FOUR }, B, beside, {}],
    ['words said twice now', A, { ...B, art_2__para_3: FOUR }, beside, {}],
    [
      'a whole row',
      row(1, 4),
      row(1, 4),
      { para_1: 'para_1' },
      { para_2: 'para_2', para_3: 'para_3', para_4: 'para_4' },
    ],
    [
      'a whole row back',
      row(1, 4),
      row(1, 4),
      { para_4: 'para_4' },
      { para_1: 'para_1', para_2: 'para_2', para_3: 'para_3' },
    ],
    [
      'a newer one that is taken',
      row(1, 2),
      { para_0: 'слово1', ...row(2, 2) },
      { para_1: 'para_2', para_2: 'para_0' },
      {},
    ],
  ])('%s', (_, older, newer, known, found) => expect(added(matchNeighbours, older, newer, known)).toEqual(found));
});

describe('matchInsideParents', () => {
  const inside = (n: number, ...texts: string[]): Words => ({
    [`art_${n}`]: '',
    ...Object.fromEntries(texts.map((text, at) => [`art_${n}__para_${at + 1}`, text])),
  });
  it.each<Case>([
    ['one word, at the top', { para_1: 'суд' }, { para_7: 'суд' }, {}, { para_1: 'para_7' }],
    ['no word', { para_1: '–' }, { para_7: '–' }, {}, {}],
    [
      'inside a pair',
      inside(1, 'суд'),
      inside(2, 'акт', 'суд'),
      { art_1: 'art_2' },
      { art_1__para_1: 'art_2__para_2' },
    ],
    ['inside what is no pair', inside(1, 'суд'), inside(2, 'акт', 'суд'), {}, {}],
    ['said twice inside', inside(1, 'суд', 'суд'), inside(1, 'суд'), { art_1: 'art_1' }, {}],
    [
      'said again elsewhere, out of order',
      { ...inside(1, 'акт', 'суд'), para_9: 'суд' },
      { ...inside(1, 'суд', 'акт'), para_8: 'плата' },
      { art_1: 'art_1', art_1__para_1: 'art_1__para_2' },
      {},
    ],
    [
      'said once, out of order',
      inside(1, 'акт', 'суд'),
      inside(1, 'суд', 'акт'),
      { art_1: 'art_1', art_1__para_1: 'art_1__para_2' },
      { art_1__para_2: 'art_1__para_1' },
    ],
  ])('%s', (_, older, newer, known, found) => expect(added(matchInsideParents, older, newer, known)).toEqual(found));
});

describe('matchByNumber', () => {
  const twice = { para_1: 'Исключён', para_2: 'Исключён' };
  it.each<Case>([
    ['the number of copies', twice, twice, {}, { para_1: 'para_1', para_2: 'para_2' }],
    ['another number', twice, { para_3: 'Исключён' }, {}, {}],
    ['other words', twice, { para_1: 'Действует' }, {}, {}],
    ['no words', { para_1: '–' }, { para_1: '–' }, {}, {}],
    ['no number, one place', { para: 'Исключён' }, { para: 'Исключён' }, {}, { para: 'para' }],
    ['no number, another place', { para: 'Исключён' }, { para_7: 'а', para: 'Исключён' }, {}, {}],
    [
      'inside a pair',
      { art_1: '', art_1__para_1: 'а' },
      { art_2: '', art_2__para_1: 'а' },
      { art_1: 'art_2' },
      { art_1__para_1: 'art_2__para_1' },
    ],
    ['inside what has no partner', { art_1: '', art_1__para_1: 'а' }, { para_1: 'а' }, {}, {}],
    ['a newer one that is taken', { ...twice, para_9: 'б' }, { para_1: 'Исключён' }, { para_9: 'para_1' }, {}],
  ])('%s', (_, older, newer, known, found) => expect(added(matchByNumber, older, newer, known)).toEqual(found));

  it('does not choose between two of one number', () => {
    const state = matching({ para_1: 'а' }, { para_1: 'а', para_2: 'а', para_3: 'а' });
    for (const { provision } of state.newer) provision.number = '1';
    matchByNumber(state);
    expect(pairsIn(state)).toEqual({});
  });

  it('is almost certain', () => {
    const state = matching(twice, twice);
    matchByNumber(state);
    expect([...state.score]).toEqual([0.98, 0.98]);
  });
});

describe('childShare and matchByChildren', () => {
  /** Article 1 with so many children of five in article `to`; the others have no partner. */
  const known = (shared: number, to: number): Words =>
    Object.fromEntries(Array.from({ length: shared }, (_, n) => [`art_1__para_${n + 1}`, `art_${to}__para_${n + 1}`]));
  const five = (n: number, heading: string): Words => ({ [`art_${n}`]: heading, ...row(1, 5, `art_${n}__`) });

  it.each([
    ['three of five', 5, 5, 3, 0.6],
    ['three of three, now five', 3, 5, 3, 0.6],
    ['three of five, now three', 5, 3, 3, 0.6],
    ['none', 5, 5, 0, 0],
    ['no children before', 0, 5, 0, 0],
    ['no children now', 5, 0, 0, 0],
  ])('shares %s', (_, before, after, shared, share) => {
    const of = (size: number): Words => ({ art_1: 'Об учёте', ...row(1, size, 'art_1__') });
    const state = matching(of(before), of(after), known(shared, 1));
    expect(childShare(state, state.older[0]!, state.newer[0]!)).toBe(share);
  });

  it('does not share what went to another parent', () => {
    const newer = { ...five(1, 'а'), ...five(2, 'б') };
    const state = matching(five(1, 'а'), newer, { ...known(2, 1), art_1__para_3: 'art_2__para_3' });
    expect(childShare(state, state.older[0]!, state.newer[0]!)).toBe(0.4);
  });

  it.each<[string, string, string, number, number, number | null]>([
    ['other headings, three of five', 'Об учёте', 'О плате', 2, 3, 0.8],
    ['other headings, two of five', 'Об учёте', 'О плате', 2, 2, null],
    ['one heading, two of five', 'Об учёте', 'Об учёте', 2, 2, 0.7],
    ['one heading, one of five', 'Об учёте', 'Об учёте', 2, 1, null],
    ['one heading and number, one of five', 'Об учёте', 'Об учёте', 1, 1, 0.6],
    ['other headings, one number, two of five', 'Об учёте', 'О плате', 1, 2, null],
    ['no heading now, one number, two of five', 'Об учёте', '', 1, 2, 0.7],
    ['no heading before, one number, two of five', '', 'Об учёте', 1, 2, 0.7],
    ['no heading, one number, one of five', '', '', 1, 1, null],
    ['no heading, another number, two of five', '', '', 2, 2, null],
    ['no heading, another number, three of five', '', '', 2, 3, 0.8],
    ['no child at all', 'Об учёте', 'Об учёте', 1, 0, null],
  ])('pairs parents by their children: %s', (_, before, after, to, shared, score) => {
    const state = matching(five(1, before), five(to, after), known(shared, to));
    matchByChildren(state);
    expect(state.toNewer[0]).toBe(score === null ? -1 : 0);
    expect(state.score[0]).toBeCloseTo(score ?? 0, 10);
  });

  it('takes three of ten for enough where number agrees and words are missing', () => {
    const ten = (heading: string): Words => ({ art_1: heading, ...row(1, 10, 'art_1__') });
    expect(added(matchByChildren, ten('Об учёте'), ten(''), known(3, 1))).toEqual({ art_1: 'art_1' });
    expect(added(matchByChildren, ten('Об учёте'), ten(''), known(2, 1))).toEqual({});
  });

  it('asks both sides: a parent that most children left is not theirs', () => {
    const older = { art_1: 'а', ...row(1, 2, 'art_1__'), art_2: 'б', ...row(3, 5, 'art_2__') };
    const newer = { art_9: 'в', ...row(1, 5, 'art_9__') };
    const all = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`art_${n < 3 ? 1 : 2}__para_${n}`, `art_9__para_${n}`]));
    expect(added(matchByChildren, older, newer, all)).toEqual({ art_2: 'art_9' });
  });

  it.each<Case>([
    [
      'an article and a paragraph',
      { art_1: 'а', art_1__point_1: 'б' },
      { para_1: 'а', para_1__point_1: 'б' },
      { art_1__point_1: 'para_1__point_1' },
      {},
    ],
    [
      'a parent that is taken',
      { art_1: 'а', art_1__point_1: 'б', art_2: 'в' },
      { art_1: 'а', art_1__point_1: 'б' },
      { art_1__point_1: 'art_1__point_1', art_2: 'art_1' },
      {},
    ],
    [
      'chapters after their articles',
      { chp_1: 'а', chp_1__art_1: 'б', chp_1__art_1__para_1: 'в' },
      { chp_2: 'г', chp_2__art_1: 'д', chp_2__art_1__para_1: 'в' },
      { chp_1__art_1__para_1: 'chp_2__art_1__para_1' },
      { chp_1: 'chp_2', chp_1__art_1: 'chp_2__art_1' },
    ],
    [
      'children that came to the top',
      { art_1: 'а', art_1__point_1: 'б' },
      { point_1: 'б' },
      { art_1__point_1: 'point_1' },
      {},
    ],
  ])('%s', (_, older, newer, pairs, found) => expect(added(matchByChildren, older, newer, pairs)).toEqual(found));
});

describe('keepNumbered', () => {
  const flat = { para_1: FOUR };
  const deep = { para_1: '', para_1__point_1: FOUR };
  it('keeps the number with the number when the words go down into the first part', () => {
    const down = matching(flat, deep, { para_1: 'para_1__point_1' });
    keepNumbered(down);
    expect([pairsIn(down), down.toOlder[1], down.score[0]]).toEqual([{ para_1: 'para_1' }, -1, 0.9]);
    const up = matching(deep, flat, { para_1__point_1: 'para_1' });
    keepNumbered(up);
    expect([pairsIn(up), up.toNewer[1], up.score[0]]).toEqual([{ para_1: 'para_1' }, -1, 0.9]);
  });

  it.each<Case>([
    ['another number now', flat, { para_2: '', para_2__point_1: FOUR }, { para_1: 'para_2__point_1' }, {}],
    ['another number before', { para_2: '', para_2__point_1: FOUR }, flat, { para_2__point_1: 'para_1' }, {}],
    ['a parent with words now', flat, { ...deep, para_1: 'иное' }, { para_1: 'para_1__point_1' }, {}],
    ['a parent with words before', { ...deep, para_1: 'иное' }, flat, { para_1__point_1: 'para_1' }, {}],
    ['a parent that is taken now', { ...flat, para_2: 'б' }, deep, { para_1: 'para_1__point_1', para_2: 'para_1' }, {}],
    [
      'a parent that is taken before',
      deep,
      { ...flat, para_2: 'б' },
      { para_1__point_1: 'para_1', para_1: 'para_2' },
      {},
    ],
    [
      'a number inside another article',
      { art_1: 'а', art_1__para_1: FOUR },
      { art_2: 'а', art_2__para_1: '', art_2__para_1__point_1: FOUR },
      { art_1__para_1: 'art_2__para_1__point_1' },
      {},
    ],
  ])('leaves alone %s', (_, older, newer, known, found) =>
    expect(added(keepNumbered, older, newer, known)).toEqual(found),
  );
});

describe('matchHollow', () => {
  const dash = { para_1: 'а', art_2: '', art_2__para_1: '–', para_3: 'в' };
  const ends = { para_1: 'para_1', para_3: 'para_3' };
  it.each<Case>([
    ['between two pairs, with what is in it', dash, dash, ends, { art_2: 'art_2', art_2__para_1: 'art_2__para_1' }],
    ['the one before unknown', dash, dash, { para_3: 'para_3' }, {}],
    ['the one after unknown', dash, dash, { para_1: 'para_1' }, {}],
    ['with words now', dash, { ...dash, art_2__para_1: 'б' }, ends, {}],
    ['with words before', { ...dash, art_2__para_1: 'б' }, dash, ends, {}],
    ['another number', { para_1: '–' }, { para_2: '–' }, {}, {}],
    ['another kind', { point_1: '–' }, { para_1: '–' }, {}, {}],
    ['alone', { para_1: '–' }, { para_1: '–' }, {}, { para_1: 'para_1' }],
    ['first here, second there', { para_1: '–' }, { para_7: 'а', para_1: '–' }, {}, {}],
    ['last here, not there', { para_1: '–' }, { para_1: '–', para_7: 'а' }, {}, {}],
    [
      'between others of the kind',
      { para_1: '–', para_2: '' },
      { para_1: '', para_2: '–' },
      {},
      { para_1: 'para_1', para_2: 'para_2' },
    ],
    ['beside one with words now', { para_1: '–', para_2: '–' }, { para_1: '–', para_2: 'а' }, {}, {}],
    ['inside what has no partner', { art_1: 'а', art_1__para_1: '' }, { art_1: 'б', art_1__para_1: '' }, {}, {}],
    ['no number, one place', { para: '–' }, { para: '–' }, {}, { para: 'para' }],
    ['no number, another place', { para_1: 'а', para: '–' }, { para: '–' }, {}, {}],
  ])('%s', (_, older, newer, known, found) => expect(added(matchHollow, older, newer, known)).toEqual(found));

  it('is as sure as number and place can make it', () => {
    const state = matching({ para_1: '–' }, { para_1: '–' });
    matchHollow(state);
    expect(state.score[0]).toBe(0.9);
  });
});
