import type { DiffPiece } from '../comments/diff-pieces.js';
import type { Language } from '../i18n/language.js';
import type { FieldErrors } from './publish.props.js';

export const WORDING_DONE = ['taken', 'undone', 'worded'] as const;
export type WordingDone = (typeof WORDING_DONE)[number];

/** A text of the provision in a language in which nobody proposed words. */
export interface OtherText {
  lang: Language;
  /** What stands now, and what stands in the field. */
  now: string;
  words: string;
  /** What stands in the field against what stands now; null where they are the same. */
  typed: readonly DiffPiece[] | null;
  changed: boolean;
}

/** The own wording of a comment, on its way into the version in work. */
export interface WordingProps {
  number: string;
  draft: { number: string; title: string; href: string };
  comment: { author: string; href: string };
  /** The provision in words; null for the draft as a whole. */
  citation: string | null;
  /** Language of the wording. */
  lang: Language;
  action: string;
  /** null: taking it in begins a version in work. */
  working: number | null;
  /** Why it cannot be taken in. */
  bar: string | null;
  /** The wording against the words that were commented. */
  proposed: readonly DiffPiece[];
  /** What changed since then; null where nothing did. */
  since: readonly DiffPiece[] | null;
  /** The provision reads as proposed already; taking the wording in names its author. */
  already: boolean;
  /** How the provision will read; null where a person has to write it. */
  result: readonly DiffPiece[] | null;
  conflict: {
    places: readonly { base: string; now: string; proposed: string }[];
    /** Words over which the result is written, and what stands in the field. */
    seen: string;
    words: string;
    /** What was typed against what stands now; null where nothing was refused. */
    typed: readonly DiffPiece[] | null;
  } | null;
  /** Words that were typed and refused, where no form is left to hold them. */
  kept: string | null;
  standing: {
    changeId: number;
    version: number;
    by: string;
    on: string;
    pieces: readonly DiffPiece[];
    /** Its version is in work. */
    open: boolean;
    eId: string;
  } | null;
  others: readonly OtherText[];
  errors: FieldErrors;
  done: WordingDone | null;
  /** The reader publishes and can open the version in work. */
  publisher: boolean;
  wordsMost: number;
  formKey: string;
}
