import type { Language } from '../i18n/language.js';
import type { ActKind, ProvisionKind } from '../legal-text/act/provision.js';

/** Where a draft stands for the reader. */
export const DRAFT_STATUSES = ['upcoming', 'open', 'answering', 'concluded', 'withdrawn'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

/** Stages of a draft's own life, in order. */
export const DRAFT_STAGES = ['published', 'consultation', 'answers', 'revision', 'report'] as const;
export type DraftStage = (typeof DRAFT_STAGES)[number];

export interface StageStep<Stage extends string = DraftStage> {
  stage: Stage;
  state: 'done' | 'now' | 'next';
  /** Days as YYYY-MM-DD: when it ended (done), when it ends (now) or is planned to begin (next). */
  on: string | null;
  href?: string;
}

export interface VersionLink {
  number: number;
  publishedOn: string;
  href: string;
  current: boolean;
}

/** One line of the contents. */
export interface ContentsItem {
  eId: string;
  kind: ProvisionKind;
  label: string;
  heading: string;
  /** Comments on it and on everything inside. */
  count: number;
}

/**
 * The reading page without the act itself: its stored HTML goes where `ACT_PLACE` stands (src/pages/page.ts).
 * Days are YYYY-MM-DD in the time of Astana.
 */
export interface DraftPageProps {
  number: string;
  title: string;
  agency: { name: string; href: string | null };
  actKind: ActKind;
  status: DraftStatus;
  stages: readonly StageStep[];
  dossier: { number: string; href: string };
  consultation: { opensOn: string; closesOn: string; daysLeft: number } | null;
  /** The plain-language summary, one string a paragraph. */
  summary: readonly string[];
  /** Whom the draft concerns, and from when it would apply; null where the publisher did not say. */
  concerns: string | null;
  appliesFrom: string | null;
  counts: { comments: number; answered: number; provisions: number };
  /** Comments on the draft as a whole, also those whose provision is gone with all that it stood in. */
  whole: { href: string; count: number };
  versions: readonly VersionLink[];
  version: number;
  /** Page that shows what this version changes; null for the first. */
  changesHref: string | null;
  contents: readonly ContentsItem[];
  /** eIds of the most discussed provisions, the first the most. */
  mostDiscussed: readonly string[];
  /** Language of the text shown; another than the page's where the act lacks that language. */
  textLang: Language;
  textLangs: readonly Language[];
  hasExplanations: boolean;
  /** Comments are taken on this version now. */
  open: boolean;
  /** Terms of answers that the agency extended, the latest first. */
  extensions: readonly {
    on: string;
    /** null while more of them get their new day. */
    comments: number | null;
    from: string;
    to: string;
    reason: string;
    lang: Language;
  }[];
  downloads: readonly { format: 'docx' | 'txt' | 'akn'; href: string }[];
}
