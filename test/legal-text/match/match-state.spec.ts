import {
  inOrder,
  parentsPaired,
  sameNumber,
  sameRank,
  startMatching,
} from '../../../src/legal-text/match/match-state.js';
import type { ProvisionKind } from '../../../src/legal-text/act/provision.js';
import { matching, provisionsOf, row } from './match-fixture.js';

type Place = [kind: ProvisionKind, number: string, place: number];
const itemOf = (kind: ProvisionKind, number: string, place = 0) => {
  const provision = { ...provisionsOf({ para_1: '' })[0]!, kind, number };
  return { ...startMatching([provision], []).older[0]!, place };
};

describe('startMatching', () => {
  it('knows the place and the words of each provision', () => {
    const [first, second, third] = matching({ art_1: 'Об  учёте', art_1__para_1: '', art_1__para_2: 'ОБ УЧЕТЕ' }, {})
      .older as [unknown, unknown, unknown];
    expect(first).toMatchObject({ parent: -1, place: 0, children: [1, 2], size: 2, copies: 2, exact: '\nОб учёте' });
    expect(second).toMatchObject({ parent: 0, place: 0, children: [], size: 0, copies: 1, key: '' });
    expect(third).toMatchObject({ parent: 0, place: 1, size: 2, copies: 2, key: 'об учете' });
  });

  it('tells a heading from a first line, and keeps words apart', () => {
    const [plain] = provisionsOf({ para_1: 'Учёт\nОрган' });
    const headed = { ...plain!, eId: 'para_2', heading: 'Учёт', text: 'Орган' };
    const { older } = startMatching([plain!, headed], []);
    expect(older.map(({ exact }) => exact)).toEqual(['\nУчёт Орган', 'Учёт\nОрган']);
    expect(older.map(({ key, size }) => [key, size])).toEqual(Array(2).fill(['учет орган', 2]));
  });

  it('sets a provision at the top whose parent is not there', () => {
    const [one] = provisionsOf({ art_1__para_1: 'дело' });
    expect(startMatching([one!], [one!])).toMatchObject({ olderTop: [0], newerTop: [0] });
  });

  it('names the address that stands twice', () => {
    const [one] = provisionsOf({ para_1: 'дело' });
    expect(() => startMatching([], [one!, one!])).toThrow('Two provisions with the address para_1');
  });
});

describe('sameRank and sameNumber', () => {
  it.each(['part', 'section', 'subsection', 'chapter', 'subchapter', 'annex', 'article'] as const)(
    'takes %s for a division',
    (kind) => {
      expect(sameRank(itemOf(kind, '1'), itemOf('article', '2'))).toBe(true);
      expect(sameRank(itemOf(kind, '1'), itemOf('para', '1'))).toBe(false);
    },
  );

  it('takes points for running text', () => expect(sameRank(itemOf('point', '1'), itemOf('para', '2'))).toBe(true));

  it.each<[title: string, a: Place, b: Place, same: boolean]>([
    ['one number', ['para', '1', 0], ['para', '1', 5], true],
    ['two numbers', ['para', '1', 0], ['para', '2', 0], false],
    ['two kinds', ['para', '1', 0], ['point', '1', 0], false],
    ['no number, one place', ['para', '', 3], ['para', '', 3], true],
    ['no number, two places', ['para', '', 3], ['para', '', 4], false],
  ])('%s', (_, a, b, same) => expect(sameNumber(itemOf(...a), itemOf(...b))).toBe(same));
});

describe('parentsPaired', () => {
  it.each([
    ['both at the top', 'para_9', 'para_9', true],
    ['one at the top', 'para_9', 'art_1__para_1', false],
    ['the other at the top', 'art_1__para_1', 'para_9', false],
    ['inside a pair', 'art_1__para_1', 'art_1__para_1', true],
    ['inside two that are no pair', 'art_1__para_1', 'art_2__para_1', false],
    ['inside what has no partner', 'art_2__para_1', 'art_2__para_1', false],
  ])('%s', (_, older, newer, expected) => {
    const words = { art_1: '', art_1__para_1: 'а', art_2: '', art_2__para_1: 'б', para_9: 'в' };
    const state = matching(words, words, { art_1: 'art_1' });
    const find = (items: typeof state.older, eId: string) => items.find(({ provision }) => provision.eId === eId)!;
    expect(parentsPaired(state, find(state.older, older), find(state.newer, newer))).toBe(expected);
  });
});

describe('inOrder', () => {
  const asked = (pairs: Record<string, string>, i: number, j: number, size = 5) => {
    const state = matching(row(1, size), row(1, size), pairs);
    return inOrder(state, state.older[i]!, state.newer[j]!);
  };

  it.each([
    ['no pair beside it', {}, true],
    ['after the pair before it', { para_2: 'para_1' }, true],
    ['before the pair before it', { para_2: 'para_4' }, false],
    ['before the pair after it', { para_4: 'para_5' }, true],
    ['after the pair after it', { para_4: 'para_2' }, false],
    ['the nearest pair decides', { para_1: 'para_5', para_2: 'para_1' }, true],
    ['a pair further away', { para_1: 'para_4' }, false],
    ['between two pairs', { para_1: 'para_1', para_5: 'para_5' }, true],
  ] as const)('%s', (_, pairs, expected) => expect(asked(pairs, 2, 2)).toBe(expected));

  it('goes fifty siblings away and no further', () => {
    expect(asked({ para_1: 'para_60' }, 50, 10, 60)).toBe(false);
    expect(asked({ para_1: 'para_60' }, 51, 10, 60)).toBe(true);
    expect(asked({ para_60: 'para_1' }, 9, 10, 60)).toBe(false);
    expect(asked({ para_60: 'para_1' }, 8, 10, 60)).toBe(true);
  });

  it('passes over a sibling that went into another parent', () => {
    const older = { art_1: '', ...row(1, 3, 'art_1__') };
    const newer = { art_0: '', ...row(7, 9, 'art_0__'), art_1: '', ...row(1, 3, 'art_1__') };
    const state = matching(older, newer, { art_1: 'art_1', art_1__para_1: 'art_0__para_9' });
    expect(inOrder(state, state.older[2]!, state.newer[5]!)).toBe(true);
  });
});
