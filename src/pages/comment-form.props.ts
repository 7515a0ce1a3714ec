import type { Language } from '../i18n/language.js';

/** A comment as it stands in the form. */
export interface TypedForm {
  body: string;
  effect: string;
  wish: string;
  /** The words of the provision, edited; the same words mean that nothing is suggested. */
  proposed: string;
  quote: string;
}

export interface CommentFormProps {
  draft: string;
  version: number;
  eId: string;
  /** Language of the words, and so of the comment. */
  textLang: Language;
  /** '' for the draft as a whole, of which no own wording is asked. */
  words: string;
  /** In words; null for the draft as a whole. */
  citation: string | null;
  /** Comments that stand here already. */
  count: number;
  actor: { level: 'anonymous' | 'guest' | 'email'; name: string };
  typed: TypedForm;
  /** It was typed before signing in. */
  restored: boolean;
  error: { field: string | null; sentence: string; href: string | null } | null;
  /** Most characters of each part. */
  limits: { body: number; effect: number; wish: number; proposed: number };
  /** Makes a second press of "send" harmless. */
  sendKey: string;
}

/** Where the form is sent, with or without scripts. */
export const commentAction = (draft: string, eId: string): string => `/drafts/${draft}/provisions/${eId}/comments`;
