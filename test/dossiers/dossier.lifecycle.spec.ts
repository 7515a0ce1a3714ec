import {
  DOSSIER_STAGES,
  isGated,
  isLast,
  mayEnter,
  nextStages,
  type DossierStage,
} from '../../src/dossiers/dossier.lifecycle';

describe('the way of a dossier', () => {
  it('is closed while answers are owed, but for the stage in which they are given', () => {
    expect(DOSSIER_STAGES.filter((stage) => !isGated(stage))).toEqual(['answers']);
  });

  it('ends with the review alone', () => {
    expect(DOSSIER_STAGES.filter(isLast)).toEqual(['review']);
  });

  it('leads from every stage to the end', () => {
    const reached = (from: DossierStage, seen = new Set<DossierStage>()): Set<DossierStage> => {
      if (seen.has(from)) return seen;
      seen.add(from);
      for (const next of nextStages(from)) reached(next, seen);
      return seen;
    };
    for (const stage of DOSSIER_STAGES) expect(reached(stage)).toContain('review');
  });

  it.each<[DossierStage, DossierStage, boolean]>([
    ['consultation', 'answers', true],
    ['consultation', 'consultation', true],
    ['consultation', 'decision', false],
    ['answers', 'decision', true],
    ['draft', 'draft', false],
    ['adopted', 'consultation', false],
    ['review', 'initiation', false],
  ])('from %s to %s: %s', (from, to, may) => {
    expect(mayEnter(from, to)).toBe(may);
  });
});
