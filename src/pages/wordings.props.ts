import type { DiffPiece } from '../comments/diff-pieces.js';
import type { Language } from '../i18n/language.js';
import type { Decision } from '../responses/response.rules.js';
import type { FieldErrors } from './publish.props.js';
import type { OtherText } from './wording.props.js';

export const WORDINGS_DONE = ['begun', 'worded', 'undone'] as const;
export type WordingsDone = (typeof WORDINGS_DONE)[number];

/** The words of the version in work: what was changed, what is proposed, and a form to change them. */
export interface WordingsProps {
  number: string;
  title: string;
  action: string;
  /** null: nothing is in work, and a copy of the published version can be begun. */
  working: number | null;
  changes: readonly {
    changeId: number;
    lang: Language;
    citation: string;
    editHref: string;
    /** The comment whose wording it is, with its author; null for the drafter's own words. */
    comment: { href: string; author: string } | null;
    pieces: readonly DiffPiece[];
    by: string;
    on: string;
  }[];
  /** The first page of the changes, on a later one; and the next. */
  latestHref: string | null;
  olderHref: string | null;
  wordings: readonly {
    id: number;
    author: string;
    decision: Decision | null;
    citation: string;
    lang: Language;
    pieces: readonly DiffPiece[];
    href: string;
    standsIn: number | null;
    replaced: boolean;
    formKey: string;
  }[];
  /** There are more wordings than the page holds. */
  more: boolean;
  /** Provisions whose words can be changed here. */
  places: readonly { eId: string; label: string }[];
  editing: {
    eId: string;
    citation: string;
    texts: readonly (OtherText & { pieces: readonly DiffPiece[] | null })[];
  } | null;
  wordsMost: number;
  errors: FieldErrors;
  done: WordingsDone | null;
}

/** What the publisher should know before publishing. */
export interface WarningsProps {
  /** Words that changed in one state language only. */
  languages: readonly { citation: string; changed: Language; editHref: string }[];
  /** Accepted comments whose provision reads as before. */
  promises: readonly { author: string; words: string; citation: string; href: string }[];
}
