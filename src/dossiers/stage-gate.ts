import type { EntityManager } from 'typeorm';
import type { Language } from '../i18n/language.js';

/** A comment to whose author an agency owes something. */
export interface OwedComment {
  /** Public number, draft and comment: 2026-0001/12. */
  number: string;
  href: string;
  /** The provision in words, in the reader's language; '' for the draft as a whole. */
  citation: string;
  /** What is owed, and the last day for it, YYYY-MM-DD. */
  owed: 'answer' | 'own-answer' | 'second-look';
  dueOn: string;
}

/** Asked before a dossier goes on: whose answers are missing. The responses feature answers. */
export abstract class StageGate {
  /** How many comments of the dossier's drafts wait, and the most urgent of them. */
  abstract owed(em: EntityManager, dossierId: number, lang: Language): Promise<{ count: number; first: OwedComment[] }>;

  /** Public numbers of all that wait, for the public act that goes on without them. */
  abstract numbers(em: EntityManager, dossierId: number): Promise<string[]>;
}
