import fc from 'fast-check';
import { matchesByIds } from '../../src/drafts/comparison.rules';
import type { MatchedRow } from '../../src/drafts/matching.rules';
import { heirsOf, successionOf, type Succession } from '../../src/drafts/succession.rules';
import type { Provision } from '../../src/legal-text/act/provision';

const row = (olderWId: string | null, newerEId: string | null, more: Partial<MatchedRow> = {}): MatchedRow => ({
  ...{ olderWId, newerEId, outcome: 'same', moved: false, score: 1, part: false, decided: false, chosenEId: null },
  ...more,
});

/** `a=words` is the provision with the wId `a`; its address is its place. */
const version = (...list: string[]): Provision[] =>
  list.map((each, ordinal) => {
    const [wId, text] = each.split('=') as [string, string?];
    return {
      ...{ wId, eId: `para_${ordinal + 1}`, kind: 'para', number: `${ordinal + 1}`, label: `${ordinal + 1}.` },
      ...{ heading: '', text: text ?? `Words of ${wId}`, parent: null, ordinal },
    };
  });

const step = (became: Record<string, string[]>): Succession => new Map(Object.entries(became));

/** Rows in short: `a→x split, part`, by permanent ids. */
const told = (older: Provision[], newer: Provision[], steps: Succession[]): string[] =>
  matchesByIds(older, newer, steps).map((match) => {
    const from = older.find(({ eId }) => eId === match.older)?.wId ?? '';
    const to = newer.find(({ eId }) => eId === match.newer)?.wId ?? '';
    return `${from}→${to} ${match.outcome}${match.part ? ', part' : ''}`;
  });

describe('what provisions became in the next version', () => {
  const wIds = new Map([
    ['para_1', 'a'],
    ['para_2', 'x'],
    ['para_3', 'c'],
  ]);

  it('lists only what did not go on as itself, the one that goes on first', () => {
    const rows = [
      row('a', 'para_2', { outcome: 'split', part: true }),
      row('a', 'para_1', { outcome: 'split' }),
      row('b', 'para_3', { outcome: 'merged', part: true }),
      row('c', 'para_3', { outcome: 'merged' }),
      row('d', null, { outcome: 'removed' }),
      row(null, 'para_2', { outcome: 'added' }),
    ];
    expect([...successionOf(rows, wIds)]).toEqual([
      ['a', ['a', 'x']],
      ['d', []],
      ['b', ['c']],
    ]);
  });

  it('follows the decision of a doubt, and an open doubt nowhere', () => {
    const doubt = { outcome: 'needs-review' as const };
    const rows = [
      row('a', 'para_1', { ...doubt, decided: true, chosenEId: 'para_3' }),
      row('b', 'para_2', { ...doubt, decided: true, chosenEId: null }),
      row('c', 'para_3', doubt),
    ];
    expect([...successionOf(rows, wIds)]).toEqual([
      ['a', ['c']],
      ['b', []],
      ['c', []],
    ]);
  });

  it('is followed from version to version', () => {
    const steps = [step({ a: ['a', 'p'] }), step({ p: ['c'], a: [] })];
    expect(heirsOf(steps, 'a')).toEqual(['c']);
    expect(heirsOf(steps, 'b')).toEqual(['b']);
    expect(heirsOf([step({ a: ['a', 'p'] }), step({ p: ['p', 'q'] }), step({ q: ['a'] })], 'a')).toEqual(['a', 'p']);
    expect(heirsOf([], 'a')).toEqual(['a']);
  });
});

describe('two versions that do not follow each other', () => {
  it.each<[string, Provision[], Provision[], Succession[], string[]]>([
    ['same words', version('a', 'b'), version('a', 'b'), [], ['a→a same', 'b→b same']],
    ['new words', version('a=One'), version('a=Two'), [], ['a→a reworded']],
    ['another address', version('a', 'b'), version('b', 'a'), [], ['b→b moved', 'a→a moved']],
    ['added', version('a'), version('n', 'a'), [], ['→n added', 'a→a moved']],
    [
      'removed, after what it followed',
      version('x', 'a', 'y', 'b'),
      version('a', 'b'),
      [step({ x: [] }), step({ y: [] })],
      ['x→ removed', 'a→a moved', 'y→ removed', 'b→b moved'],
    ],
    [
      'split on the way',
      version('a', 'b'),
      version('a', 'p', 'b'),
      [step({ a: ['a', 'p'] }), step({})],
      ['a→a split', 'a→p split, part', 'b→b moved'],
    ],
    [
      'split twice',
      version('a'),
      version('a', 'p', 'q'),
      [step({ a: ['a', 'p'] }), step({ p: ['p', 'q'] })],
      ['a→a split', 'a→p split, part', 'a→q split, part'],
    ],
    [
      'split, and the first part gone since',
      version('a'),
      version('p', 'q'),
      [step({ a: ['a', 'p', 'q'] }), step({ a: [] })],
      ['a→p split', 'a→q split, part'],
    ],
    [
      'split, and all but one part gone since',
      version('a=One'),
      version('p=Two'),
      [step({ a: ['a', 'p'] }), step({ a: [] })],
      ['a→p reworded'],
    ],
    [
      'merged on the way',
      version('a', 'b', 'c'),
      version('a', 'c'),
      [step({ b: ['a'] }), step({})],
      ['a→a merged', 'b→a merged, part', 'c→c moved'],
    ],
    [
      'merged into a provision that came later',
      version('a', 'b'),
      version('n'),
      [step({}), step({ a: ['n'], b: ['n'] })],
      ['a→n merged', 'b→n merged, part'],
    ],
    [
      'a part that went into a provision with a history of its own',
      version('a', 'b'),
      version('a', 'b=More words'),
      [step({ a: ['a', 'p'] }), step({ p: ['b'] })],
      ['a→a same', 'b→b reworded'],
    ],
    [
      'split, then wholly merged into two others',
      version('a', 'b', 'c'),
      version('b', 'c'),
      [step({ a: ['a', 'p'] }), step({ a: ['b'], p: ['c'] })],
      ['b→b merged', 'a→b merged, part', 'c→c moved'],
    ],
  ])('%s', (_name, older, newer, steps, rows) => expect(told(older, newer, steps)).toEqual(rows));

  it('have one row of its own for every provision of both', () => {
    const ids = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 });
    const became = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), ids);
    fc.assert(
      fc.property(ids, ids, fc.array(became, { maxLength: 3 }), (from, to, steps) => {
        const [older, newer] = [version(...from), version(...to)];
        const rows = matchesByIds(older, newer, steps.map(step));
        const own = rows.filter(({ part }) => !part);
        for (const { eId } of newer) {
          const shown = rows.filter((each) => each.newer === eId);
          expect(own.filter((each) => each.newer === eId).length).toBe(shown.every(({ part }) => part) ? 0 : 1);
          expect(shown.length).toBeGreaterThan(0);
        }
        for (const { eId } of older) {
          expect(own.filter((each) => each.older === eId).length).toBeLessThanOrEqual(1);
          expect(rows.some((each) => each.older === eId)).toBe(true);
        }
      }),
    );
  });
});
