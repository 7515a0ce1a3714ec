/** From the first petition to the review of the adopted act. */
export const DOSSIER_STAGES = [
  'initiation',
  'concept',
  'draft',
  'consultation',
  'answers',
  'revision',
  'decision',
  'adopted',
  'review',
] as const;
export type DossierStage = (typeof DOSSIER_STAGES)[number];

/**
 * Where a dossier may go from each stage. A revised text is put up for comment again as often as needed, and an act
 * without a concept starts at its draft; nothing leads back before the first draft.
 */
const NEXT: Readonly<Record<DossierStage, readonly DossierStage[]>> = {
  initiation: ['concept', 'draft'],
  concept: ['draft', 'consultation'],
  draft: ['consultation'],
  consultation: ['answers', 'revision', 'consultation'],
  answers: ['revision', 'consultation', 'decision'],
  revision: ['consultation', 'decision'],
  decision: ['adopted', 'revision'],
  adopted: ['review'],
  review: [],
};

export const mayEnter = (from: DossierStage, to: DossierStage): boolean => NEXT[from].includes(to);

/** Where a dossier may go from a stage, in the order of the way. */
export const nextStages = (from: DossierStage): readonly DossierStage[] => NEXT[from];

/** A reviewed act is the end of the way: nothing is to be announced after it. */
export const isLast = (stage: DossierStage): boolean => NEXT[stage].length === 0;

/**
 * Is the stage closed while answers are owed? Only the stage in which they are given is open then. It holds for a new
 * consultation as well: the next version must not leave questions on the former one behind.
 */
export const isGated = (to: DossierStage): boolean => to !== 'answers';
