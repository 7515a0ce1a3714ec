import type { MessageKey } from '../../i18n/messages.js';
import type { AmendmentEffect } from '../../legal-text/amendment/amendment-effects.js';
import type { Language } from '../../legal-text/language/language.js';
import type { ActKind } from '../../legal-text/act/provision.js';
import type { EditorialNote, Issue, SourceFate, SourceParagraph } from '../../legal-text/act/source.js';
import type { MatchedRow } from '../matching.rules.js';

/** One uploaded or pasted text of a version. */
export interface RecognitionFile {
  lang: Language;
  name: string;
  bytes: Uint8Array;
}

/** A text that was read before and mended since. */
export interface ReadText {
  lang: Language;
  title: string;
  paragraphs: SourceParagraph[];
  /** What was doubtful about the file itself. */
  issues: Issue[];
}

/** Everything here is plain JSON and bytes, since it travels to a process of its own and back. */
export interface RecognitionInput {
  kind: ActKind;
  files: (RecognitionFile | ReadText)[];
  /** Documents of the last published version, with their permanent ids; null for the first version. */
  older: Partial<Record<Language, unknown>> | null;
  /** Acts that the texts amend, as far as they are at hand. */
  amended?: readonly AmendedText[];
  /**
   * The files are acts that these texts amend: the effects are the texts', and each file's kind of act is read from
   * itself.
   */
  amending?: readonly AmendedText[];
}

/** A document in one language. */
export interface AmendedText {
  lang: Language;
  doc: unknown;
}

/** Effects of the commands of one text. */
export interface TextEffects {
  lang: Language;
  effects: AmendmentEffect[];
}

export interface RecognisedText {
  lang: Language;
  title: string;
  doc: unknown;
  source: SourceParagraph[];
  notes: EditorialNote[];
  issues: Issue[];
  fates: SourceFate[];
}

/** What the matching says of one provision; `candidates` only where a person must decide. */
export interface MatchRow extends Omit<MatchedRow, 'decided' | 'chosenEId'> {
  candidates: { eId: string; score: number }[];
}

export interface Recognised {
  texts: RecognisedText[];
  matches: MatchRow[];
  /** One entry a text of an amending act; none for other acts. */
  effects: TextEffects[];
}

export const RECOGNITION_STEPS = ['reading', 'recognising', 'comparing', 'matching'] as const;
export type RecognitionStep = (typeof RECOGNITION_STEPS)[number];

/** Why nothing came of it: the code of a message and what stands in it. */
export interface RecognitionFailure {
  code: string;
  params: Record<string, string | number>;
}

/** Files that can be read but not become this version. */
export class RecognitionRefused extends Error {
  constructor(
    readonly code: MessageKey,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

export const RECOGNITION_BROKE = 'draft.import-broke';

/** What the process of its own tells its parent. */
export type ProcessMessage = { step: RecognitionStep } | { recognised: Recognised } | { failure: RecognitionFailure };
