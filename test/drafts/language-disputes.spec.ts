import { disputed } from '../../src/drafts/recognition/language-disputes';
import type { MatchOutcome, ProvisionMatch } from '../../src/legal-text/match/match';

type Row = [older: string | null, newer: string | null, outcome: MatchOutcome, part?: 'part'];

const rowsOf = (rows: Row[]): ProvisionMatch[] =>
  rows.map(([older, newer, outcome, part], at) => ({
    ...{ older, newer, outcome, moved: older !== newer, score: 1 - at / 10 },
    ...(part && { part: true as const }),
  }));

/** Questions in short: `a? x y` asks whether `a` became `x` or `y`; every other row is `a→x`. */
function told(ours: Row[], theirs: Row[]): string[] {
  return disputed(rowsOf(ours), rowsOf(theirs)).rows.map(({ older, newer, outcome, candidates }) =>
    outcome === 'needs-review'
      ? `${older}? ${candidates?.map(({ eId }) => eId).join(' ')}`
      : `${older ?? ''}→${newer ?? ''}`,
  );
}

describe('two languages that tell different stories', () => {
  it.each<[string, Row[], Row[], string[]]>([
    ['agree', [['a', 'a', 'same']], [['a', 'a', 'reworded']], ['a→a']],
    [
      'swap two provisions',
      [
        ['a', 'a', 'reworded'],
        ['b', 'b', 'reworded'],
      ],
      [
        ['b', 'a', 'moved'],
        ['a', 'b', 'moved'],
      ],
      ['a? a b', 'b? b a'],
    ],
    [
      'say that it became another one, which is new in the first',
      [
        ['a', 'a', 'reworded'],
        [null, 'b', 'added'],
      ],
      [
        [null, 'a', 'added'],
        ['a', 'b', 'moved'],
      ],
      ['a? a b', '→b'],
    ],
    [
      'say that it is gone',
      [['a', 'a', 'reworded']],
      [
        [null, 'a', 'added'],
        ['a', null, 'removed'],
      ],
      ['a? a'],
    ],
    [
      'say that it is still there: the question stands where the new one stood',
      [
        ['a', null, 'removed'],
        ['c', 'c', 'same'],
        [null, 'b', 'added'],
      ],
      [
        ['c', 'c', 'same'],
        ['a', 'b', 'moved'],
      ],
      ['c→c', 'a? b'],
    ],
    [
      'say that it is still there, where another one stands',
      [
        ['a', null, 'removed'],
        ['b', 'b', 'same'],
      ],
      [['a', 'b', 'moved']],
      ['a? b', 'b→b'],
    ],
    ['both say that it is gone', [['a', null, 'removed']], [['a', null, 'removed']], ['a→']],
    [
      'see one split, another part first',
      [
        ['a', 'a', 'split'],
        ['a', 'b', 'split', 'part'],
      ],
      [
        ['a', 'a', 'split', 'part'],
        ['a', 'b', 'split'],
      ],
      ['a→a', 'a→b'],
    ],
    [
      'of which one sees a part where the other sees the whole',
      [['a', 'a', 'reworded']],
      [
        ['a', 'a', 'split', 'part'],
        ['a', 'b', 'split'],
      ],
      ['a→a'],
    ],
    [
      'of which the first sees the part',
      [
        ['a', 'a', 'split'],
        ['a', 'b', 'split', 'part'],
      ],
      [
        [null, 'a', 'added'],
        ['a', 'b', 'moved'],
      ],
      ['a→a', 'a→b'],
    ],
    [
      'of which one is not sure',
      [['a', 'a', 'same']],
      [
        ['a', 'b', 'needs-review'],
        [null, 'a', 'added'],
      ],
      ['a→a'],
    ],
    ['of which one does not have it', [['a', 'a', 'same']], [['b', 'b', 'same']], ['a→a']],
    ['of which the newer one does not have it', [['a', 'a', 'same']], [['a', null, 'removed']], ['a→a']],
    [
      'of which the first does not have the other answer',
      [['a', 'a', 'same']],
      [
        ['a', 'b', 'moved'],
        [null, 'a', 'added'],
      ],
      ['a→a'],
    ],
  ])('%s', (_name, ours, theirs, rows) => expect(told(ours, theirs)).toEqual(rows));

  it('keep a question as it was', () => {
    const [own] = rowsOf([['a', 'a', 'needs-review']]);
    const asked = { ...own!, candidates: [{ eId: 'a', score: 0.4 }] };
    expect(
      disputed(
        [asked],
        rowsOf([
          ['a', 'b', 'moved'],
          [null, 'a', 'added'],
        ]),
      ).rows,
    ).toEqual([asked]);
  });

  it('ask with both answers and their scores, and say where the other text stands', () => {
    const found = disputed(
      rowsOf([
        ['a', 'a', 'reworded'],
        ['b', null, 'removed'],
        [null, 'c', 'added'],
        ['d', 'd', 'same'],
      ]),
      rowsOf([
        ['a', 'd', 'moved'],
        ['b', 'c', 'moved'],
        ['d', null, 'removed'],
      ]),
    );
    expect(found.rows).toEqual([
      {
        ...{ older: 'a', newer: 'a', outcome: 'needs-review', moved: false, score: 1 },
        candidates: [
          { eId: 'a', score: 1 },
          { eId: 'd', score: 1 },
        ],
      },
      {
        ...{ older: 'b', newer: 'c', outcome: 'needs-review', moved: true, score: 0.9 },
        candidates: [{ eId: 'c', score: 0.9 }],
      },
      {
        ...{ older: 'd', newer: 'd', outcome: 'needs-review', moved: false, score: 0.7 },
        candidates: [{ eId: 'd', score: 0.7 }],
      },
    ]);
    expect(found.places).toEqual(['d', 'c', 'd']);
  });
});
