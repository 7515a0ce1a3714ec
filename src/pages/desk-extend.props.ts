import type { ExtensionScope } from '../responses/deadlines/queries/extension-scope.js';
import type { PublicExtension } from '../responses/deadlines/queries/extensions.js';
import type { Language } from '../i18n/language.js';

export interface ExtendForm {
  days: string;
  reason: string;
  lang: Language;
}

export interface DeskExtendProps {
  draft: { number: string; title: string; href: string };
  action: string;
  /** Which comments, as fields of the form. */
  fields: Readonly<Record<string, string>>;
  kind: 'comments' | 'provision' | 'cluster' | 'draft';
  scope: ExtensionScope;
  form: ExtendForm;
  reasonLeast: number;
  reasonMost: number;
  errors: Partial<Record<string, string>>;
  idempotencyKey: string;
  /** How many were extended by the one that was sent, and how many were passed over. */
  done: { comments: number; skipped: number } | null;
  /** An extension of this draft whose days are being moved: how many so far, and per cent of all. */
  underWay: { comments: number; progress: number } | null;
  /** What was extended on this draft before. */
  extensions: readonly PublicExtension[];
}
