import type { ActKind } from '../legal-text/act/provision.js';
import type { DraftStatus } from '../drafts/draft-page.presenter.js';

/** A draft in a list. */
export interface DraftCard {
  number: string;
  href: string;
  title: string;
  agency: string;
  actKind: ActKind;
  status: DraftStatus;
  summary: string;
  /** Last day on which comments are taken. */
  closesOn: string | null;
  daysLeft: number | null;
  comments: number;
  answered: number;
}
