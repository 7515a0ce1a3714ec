import { assertNoneLost, CommentsLost } from '../../src/drafts/carry-forward';
import { settle, takenEIds, undecided, type MatchedRow } from '../../src/drafts/matching.rules';
import { placementsOf, type PlacedProvision } from '../../src/drafts/placement.rules';

const row = (older: string | null, newer: string | null, outcome: MatchedRow['outcome'], more = {}): MatchedRow => ({
  ...{
    olderWId: older,
    newerEId: newer,
    outcome,
    moved: false,
    score: 1,
    part: false,
    decided: false,
    chosenEId: null,
  },
  ...more,
});
const at = (wId: string, eId: string, parentWId: string | null = null): PlacedProvision => ({ wId, eId, parentWId });
const plain = () => ({ reworded: false, moved: false });

describe('placing provisions of earlier versions', () => {
  const older = [at('a', 'art_1'), at('b', 'art_1__para_1', 'a'), at('c', 'art_1__para_2', 'a'), at('d', 'art_2')];

  it('keeps a matched provision at itself, whatever its new address', () => {
    const settled = settle([row('a', 'art_1', 'same'), row('d', 'art_3', 'moved', { moved: true })], plain);
    const newer = [at('a', 'art_1'), at('d', 'art_3')];
    const placed = placementsOf({ older, newer, settled, earlier: [] });
    expect(placed.find(({ wId }) => wId === 'd')).toMatchObject({ placedWId: 'd', outcome: 'moved', moved: true });
  });

  it('puts a removed one at its nearest ancestor, and at the whole act when none is left', () => {
    const settled = settle([row('a', 'art_1', 'same'), row('b', null, 'removed'), row('d', null, 'removed')], plain);
    const placed = placementsOf({ older, newer: [at('a', 'art_1')], settled, earlier: [] });
    expect(placed.map(({ wId, placedWId, outcome }) => [wId, placedWId, outcome])).toEqual([
      ['a', 'a', 'same'],
      ['b', 'a', 'removed'],
      ['c', 'a', 'removed'],
      ['d', '', 'removed'],
    ]);
  });

  it('puts a merged one where its words went', () => {
    const rows = [row('b', 'art_1__para_1', 'merged'), row('c', 'art_1__para_1', 'merged', { part: true })];
    const newer = [at('b', 'art_1__para_1', null)];
    const placed = placementsOf({ older, newer, settled: settle(rows, plain), earlier: [] });
    expect(placed.find(({ wId }) => wId === 'c')).toMatchObject({ placedWId: 'b', outcome: 'merged' });
  });

  it('leads what was gone before straight to the present place', () => {
    const earlier = [{ wId: 'z', placedWId: 'b', outcome: 'merged' as const, moved: false, score: 1 }];
    const settled = settle([row('a', 'art_1', 'same'), row('b', null, 'removed')], plain);
    const placed = placementsOf({ older, newer: [at('a', 'art_1')], settled, earlier });
    expect(placed.find(({ wId }) => wId === 'z')).toMatchObject({ placedWId: 'a', outcome: 'merged' });
  });

  it('takes the choice of a decided doubt and lets a refused one go', () => {
    const chosen = row('c', 'art_1__para_2', 'needs-review', { decided: true, chosenEId: 'art_2' });
    const gone = row('d', 'art_5', 'needs-review', { decided: true });
    const { pairs, removed } = settle([chosen, gone], () => ({ reworded: true, moved: true }));
    expect(pairs).toMatchObject([{ olderWId: 'c', newerEId: 'art_2', outcome: 'reworded', moved: true }]);
    expect(removed).toEqual(['d']);
    expect(undecided([chosen, gone, row('a', 'x', 'needs-review')])).toBe(1);
    expect(takenEIds([chosen, gone])).toEqual(new Set(['art_2']));
  });

  it('stops the publication when a comment would be lost', () => {
    const placements = [{ wId: 'b', placedWId: 'a', outcome: 'removed' as const, moved: false, score: 0 }];
    expect(() => assertNoneLost(new Map([['b', 3]]), placements, [{ wId: 'a' }])).not.toThrow();
    expect(() => assertNoneLost(new Map([['', 1]]), placements, [{ wId: 'a' }])).not.toThrow();
    expect(() => assertNoneLost(new Map([['q', 1]]), placements, [{ wId: 'a' }])).toThrow(CommentsLost);
    expect(() => assertNoneLost(new Map([['b', 1]]), placements, [{ wId: 'x' }])).toThrow(CommentsLost);
  });
});
