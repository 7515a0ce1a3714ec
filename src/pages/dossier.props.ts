import type { DossierStage } from '../dossiers/dossier.lifecycle.js';
import type { ActKind } from '../legal-text/act/provision.js';
import type { DraftStatus, StageStep, VersionLink } from '../drafts/draft-page.presenter.js';

export interface DossierProps {
  number: string;
  title: string;
  summary: string;
  agency: string;
  /** How it answers. */
  agencyHref: string;
  /** Official answerable for the next date, by role; never a person's contact. */
  owner: string | null;
  nextOn: string | null;
  nextStep: DossierStage | null;
  overdue: boolean;
  stages: readonly StageStep<DossierStage>[];
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
  /** The times it went on although answers were owed. */
  overrides: readonly {
    from: DossierStage;
    to: DossierStage;
    publicName: string;
    office: 'publisher' | 'head';
    reason: string;
    on: string;
    count: number;
    /** The first of them. */
    owed: readonly { number: string; href: string }[];
  }[];
  links: readonly { href: string; label: string; on: string | null }[];
}
