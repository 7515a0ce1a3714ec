import type { Node } from 'prosemirror-model';
import type { ProvisionKind } from '../act/provision.js';
import { AmendmentReader } from './amendment-walk.js';

export type AmendmentOperation =
  'add' | 'restate' | 'replace-words' | 'insert-words' | 'exclude-words' | 'exclude' | 'repeal' | 'renumber';

/**
 * One step of an address in the act that is changed, as the command names it. Unmarked parts (часть) and indents
 * (абзац) carry their ordinal; in a code «часть» may mean a numbered paragraph, which only the act itself can tell.
 */
export interface TargetStep {
  kind: ProvisionKind;
  number: string;
  /** The number before it in a range («статьи 6 – 8»: of 7 it is 6): what the act has between the two is meant too. */
  since?: string;
}

/** `text`: all but the number and the heading; `sentence`: one sentence of the provision's own words. */
export type AmendmentPart = 'whole' | 'heading' | 'text' | 'sentence';

/** What a command changes: the provision at the end of `steps` (largest first; none: the act itself), or a part of it. */
export interface AmendmentTarget {
  steps: TargetStep[];
  part: AmendmentPart;
  /** Ordinal of the sentence in figures; '' for a new one at the end. Only where `part` is `sentence`. */
  sentence?: string;
}

/** «после пункта 2», «перед статьей 5»: beside which provision the new ones stand. */
export interface Beside {
  role: 'after' | 'before';
  step: TargetStep;
}

/** The act that is changed, as the amending act names it. */
export interface TargetAct {
  /** Words that name the act, publication data left out. */
  text: string;
  /** Words between the quotation marks; the whole name where there are none (codes). */
  title: string;
  /** закон, кодекс, указ, постановление, приказ, решение, in the language of the amending act. */
  form: string;
  /** Day of the act, ISO 8601; null where none is given. */
  date: string | null;
  /** Number without №; null where none is given. */
  number: string | null;
}

/** `instead`: from → to, to '' when words are excluded; `after`, `before`: `from` is where `to` goes; `end`: at the end. */
export interface AmendedWords {
  place: 'instead' | 'after' | 'before' | 'end';
  from: string;
  to: string;
  /** «по всему тексту»: every occurrence; otherwise exactly one is meant. */
  every: boolean;
}

export const AMENDMENT_CODES = [
  'amendment.not-understood',
  'amendment.words-not-read',
  'amendment.no-act',
  'amendment.no-content',
  'amendment.content-differs',
  'amendment.unclosed-quote',
] as const;
export type AmendmentCode = (typeof AMENDMENT_CODES)[number];

/** A doubt about one command; `code` is an i18n key, `params.words` the command's own words. */
export interface AmendmentIssue {
  code: AmendmentCode;
  params: { words: string };
}

/** One change that a provision of an amending act commands. A provision may hold several. */
export interface Amendment {
  /** eId and wId of the command's own provision in the amending act. */
  command: string;
  commandWId: string;
  /** Null where the act that is changed is not named; then nothing can be applied. */
  act: TargetAct | null;
  /** Null where the command was not understood: `issues` say so. */
  operation: AmendmentOperation | null;
  targets: AmendmentTarget[];
  /** New provisions that are announced («подпунктами 11-1) и 14-1)»), or the new number for `renumber`. */
  added: TargetStep[];
  /** Where the new provisions stand, if the command says so beside their numbers. */
  beside: Beside | null;
  words: AmendedWords | null;
  /** New text as blocks of the target act: provisions with their own numbers, quotation marks taken off. */
  content: Node[];
  issues: AmendmentIssue[];
}

/**
 * The commands of an amending act in Russian or Kazakh, in order (Law on Legal Acts, art. 26). Lines that command
 * nothing (entry into force) are passed over; what looks like a command and is not understood has operation null and an
 * issue. An English text has no commands: translations are not law.
 */
export const readAmendments = (doc: Node): Amendment[] =>
  doc.attrs.lang === 'en' ? [] : new AmendmentReader(doc).read();
