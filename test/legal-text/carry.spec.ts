import { carryPlan } from '../../src/legal-text/carry.js';
import type { MatchOutcome, ProvisionMatch } from '../../src/legal-text/match.js';
import type { Provision } from '../../src/legal-text/provision.js';

const provisions = (...eIds: string[]): Provision[] =>
  eIds.map((eId, ordinal) => {
    const cut = eId.lastIndexOf('__');
    const parent = cut === -1 ? null : eId.slice(0, cut);
    return { wId: '', eId, kind: 'para', number: '', label: '', heading: '', text: eId, parent, ordinal };
  });
const match = (older: string | null, newer: string | null, outcome: MatchOutcome, part?: true): ProvisionMatch => ({
  older,
  newer,
  outcome,
  moved: false,
  score: 1,
  ...(part ? { part } : {}),
});

describe('carryPlan', () => {
  const older = provisions('art_1', 'art_1__para_1', 'art_1__para_2', 'art_2', 'art_2__para_1');
  const newer = provisions('art_1', 'art_1__para_1', 'art_1__para_2');

  it('places every older provision once', () => {
    const plan = carryPlan(older, newer, [
      match('art_1', 'art_1', 'reworded'),
      match('art_1__para_1', 'art_1__para_2', 'split', true),
      match('art_1__para_1', 'art_1__para_1', 'split'),
      match('art_1__para_2', null, 'removed'),
      match('art_2', null, 'removed'),
      match('art_2__para_1', null, 'removed'),
    ]);
    expect(plan).toEqual([
      { older: 'art_1', newer: 'art_1', outcome: 'reworded', atAncestor: false },
      { older: 'art_1__para_1', newer: 'art_1__para_1', outcome: 'split', atAncestor: false },
      { older: 'art_1__para_2', newer: 'art_1', outcome: 'removed', atAncestor: true },
      { older: 'art_2', newer: '', outcome: 'removed', atAncestor: true },
      { older: 'art_2__para_1', newer: '', outcome: 'removed', atAncestor: true },
    ]);
  });

  it('puts a merged provision where its words went, and a doubtful one nowhere but above', () => {
    const plan = carryPlan(older, newer, [
      match('art_1', 'art_1', 'same'),
      match('art_1__para_1', 'art_1__para_1', 'merged'),
      match('art_1__para_2', 'art_1__para_1', 'merged', true),
      match('art_2', null, 'removed'),
      match('art_2__para_1', 'art_1__para_2', 'needs-review'),
    ]);
    expect(plan.map((place) => place.newer)).toEqual(['art_1', 'art_1__para_1', 'art_1__para_1', '', '']);
  });

  it('refuses matches of other versions', () => {
    expect(() => carryPlan(older, newer, [])).toThrow('The matches say nothing about art_1');
    expect(() => carryPlan(provisions('art_1'), newer, [match('art_1', 'art_9', 'moved')])).toThrow('no art_9');
  });
});
