import type { ActKind } from '../legal-text/provision.js';
import type { DraftStatus, StageStep, VersionLink } from '../drafts/draft-page.presenter.js';

/** From the first petition to the review of the adopted act. */
export const DOSSIER_STEPS = [
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
export type DossierStep = (typeof DOSSIER_STEPS)[number];

export interface DossierProps {
  number: string;
  title: string;
  summary: string;
  agency: string;
  /** Official answerable for the next date, by role; never a person's contact. */
  owner: string | null;
  nextOn: string | null;
  nextStep: DossierStep | null;
  overdue: boolean;
  stages: readonly StageStep<DossierStep>[];
  drafts: readonly {
    number: string;
    href: string;
    title: string;
    actKind: ActKind;
    status: DraftStatus;
    comments: number;
    answered: number;
    versions: readonly VersionLink[];
    compareHref: string | null;
  }[];
  links: readonly { href: string; label: string; on: string | null }[];
}
