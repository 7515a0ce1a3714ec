import type { DossierStage } from '../dossiers/dossier.lifecycle.js';
import type { OwedComment } from '../dossiers/stage-gate.js';
import type { AcceptedLink } from '../drafts/queries/matching.js';
import type { ComparedProvision } from '../drafts/queries/comparison.js';
import type { WarningsProps } from './wordings.props.js';
import type { ReviewedText, TextIssues } from '../drafts/queries/review.js';
import type { Language } from '../i18n/language.js';
import type { WordPiece } from '../legal-text/diff/diff.js';
import type { MatchOutcome } from '../legal-text/match/match.js';
import type { ActKind } from '../legal-text/act/provision.js';

/** Comments to whose authors something is owed: how many, and the most urgent. */
export interface OwedList {
  count: number;
  first: readonly OwedComment[];
}

/** Sentences beside the fields that were refused; `form` is for what belongs to no field. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface PublishProps {
  dossiers: readonly {
    number: string;
    title: string;
    agency: string;
    stage: DossierStage;
    drafts: readonly {
      number: string;
      title: string;
      actKind: ActKind;
      published: number | null;
      working: number | null;
      /** The latest version in work that was thrown away, by whom and when. */
      discarded: { version: number; by: string; on: string } | null;
      /** Its text holds commands that change other acts. */
      amends: boolean;
    }[];
  }[];
}

export interface NewDossierProps {
  /** Given when a further draft is added to it; null when the dossier itself is new. */
  dossier: { number: string; title: string } | null;
  agencies: readonly { id: string; name: string }[];
  /** As typed, when the form comes back. */
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
  formKey: string;
}

export interface UploadProps {
  number: string;
  title: string;
  version: number;
  /** A text in work will be replaced. */
  replaces: boolean;
  pasted: Readonly<Partial<Record<Language, string>>>;
  errors: FieldErrors;
  formKey: string;
}

export interface ImportProps {
  number: string;
  title: string;
  importId: number;
  state: 'queued' | 'running' | 'done' | 'failed';
  step: 'queued' | 'reading' | 'recognising' | 'comparing' | 'matching' | 'done';
  progress: number;
  files: readonly string[];
  failure: string | null;
  uploadHref: string;
  nextHref: string;
}

export interface ReviewProps {
  number: string;
  title: string;
  version: number;
  actKind: ActKind;
  kindFixed: boolean;
  text: ReviewedText | null;
  texts: readonly TextIssues[];
  /** Doubtful matches with the version before; null for the first version. */
  matches: { total: number; undecided: number; changed: number } | null;
  warnings: WarningsProps;
  values: Readonly<Record<string, string>>;
  earliestClosing: { day: string; days: number; unit: 'working' | 'calendar' } | null;
  errors: FieldErrors;
  /** Comments that kept the version from being published; null where nothing does, or nobody has tried. */
  owed: OwedList | null;
  /** Longest reason for going on all the same. */
  overrideMost: number;
  saved: boolean;
  explanations: readonly { eId: string; citation: string; langs: readonly Language[] }[];
  explaining: { eId: string; citation: string; words: string; values: Readonly<Record<string, string>> } | null;
  /** Provisions that may be explained. */
  places: readonly { eId: string; label: string }[];
  /** A paragraph of the source that is being mended. */
  mending: { index: number; text: string } | null;
  formKey: string;
}

export type OutcomeCounts = Readonly<Partial<Record<MatchOutcome, number>>>;

export interface DoubtProps {
  ordinal: number;
  /** The older provision in words, and its words. */
  citation: string;
  options: readonly { eId: string; citation: string; words: readonly WordPiece[]; taken: boolean }[];
  /** '' is "gone"; null: not decided yet. */
  chosen: string | null;
}

export interface MatchesProps {
  number: string;
  title: string;
  version: number;
  show: 'changed' | 'all';
  lang: Language;
  langs: readonly Language[];
  doubts: readonly DoubtProps[];
  rows: readonly ComparedProvision[];
  counts: OutcomeCounts;
  accepted: readonly (Pick<AcceptedLink, 'id' | 'publicName' | 'body' | 'proposed' | 'decision' | 'eId'> & {
    /** Where the comment stands now; proposed as what it changed. */
    near: string | null;
  })[];
  /** Changed provisions to which a comment may be linked. */
  places: readonly { eId: string; label: string }[];
  errors: FieldErrors;
  saved: boolean;
}

export interface AmendedActsProps {
  number: string;
  title: string;
  /** There is a text whose commands could be read. */
  hasText: boolean;
  backHref: string;
  attached: readonly { id: number; lang: Language; title: string }[];
  /** Commands of the newest text, in its order. */
  commands: readonly {
    lang: Language;
    href: string;
    address: string;
    pieces: readonly WordPiece[];
    /** Why no comparison can be shown. */
    doubt: string | null;
  }[];
  pasted: Readonly<Partial<Record<Language, string>>>;
  errors: FieldErrors;
  saved: boolean;
  formKey: string;
}

export interface StageProps {
  number: string;
  title: string;
  stage: DossierStage;
  next: DossierStage | null;
  nextOn: string | null;
  /** Where it may go from here, with where it may go from there. */
  stages: readonly { stage: DossierStage; next: readonly DossierStage[] }[];
  /** Who may answer for the next day. */
  owners: readonly { id: string; name: string }[];
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
  owed: OwedList | null;
  /** Longest reason for going on all the same. */
  overrideMost: number;
  saved: boolean;
  formKey: string;
}
