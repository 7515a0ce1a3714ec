import type { Language } from '../../i18n/language.js';
import type { ActKind } from '../../legal-text/act/provision.js';
import type { Decision } from '../response.rules.js';
import type { AgencyTotals, PaperTotals } from './totals.rules.js';

/** What stands at the head of a paper. Days are legal days, YYYY-MM-DD. */
export interface PaperFacts {
  lang: Language;
  draftNumber: string;
  title: string;
  actKind: ActKind;
  agency: string;
  /** Public address of the draft; null where the site does not know its own. */
  address: string | null;
  /** The moment at which everything was read. */
  readAt: Date;
  signer: { post: string; name: string };
  versions: readonly { number: number; from: string | null; to: string | null }[];
  totals: PaperTotals;
  agencies: readonly AgencyTotals[];
  /** Comments answered together, the largest group first; a row names its group by its place here, from 1. */
  groups: readonly PaperGroup[];
}

export interface PaperGroup {
  comments: number;
  people: number;
  /** Beginning of the comment that stands for all. */
  excerpt: string;
  lang: Language;
  decision: Decision;
}

export interface PaperAnswer {
  agency: string;
  decision: Decision;
  reason: string;
  lang: Language;
  edition: number;
  /** Day of the first answer, by which it was on time or late, and of this edition. */
  answeredOn: string;
  publishedOn: string;
  late: boolean;
  /** In words, the provision that will change; '' where none was named. */
  changed: string;
  /** Day by which the agency promises it; null where none was named. */
  promisedOn: string | null;
  /** Number of the group that got this answer; null for an answer of its own. */
  group: number | null;
}

export interface PaperRow {
  /** Public number: draft and comment. */
  number: string;
  author: string;
  madeOn: string;
  dueOn: string;
  /** Language of the person's words. */
  lang: Language;
  version: number;
  /** In words, in the language of the paper; '' for the draft as a whole. */
  provision: string;
  /** Words of the provision as the author read them. */
  current: string;
  proposed: string | null;
  body: string;
  effect: string;
  wish: string;
  supports: number;
  /** An answer was given and the author may expect another one. */
  again: 'own-answer' | 'second-look' | null;
  answer: PaperAnswer | null;
}
