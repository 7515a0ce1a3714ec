import type { Language } from '../i18n/language.js';
import type { PaperFormat, PaperKind, PaperState } from '../responses/papers/paper.rules.js';
import type { FieldErrors } from './publish.props.js';

export interface PaperCard {
  id: number;
  kind: PaperKind;
  lang: Language;
  format: PaperFormat;
  state: PaperState;
  progress: number;
  failure: string | null;
  kilobytes: number;
  /** The moment of which it tells, in words. */
  readAt: string | null;
  outdated: boolean;
  published: boolean;
  href: string;
  signer: { post: string; name: string };
}

export interface PapersProps {
  number: string;
  title: string;
  /** Where the browser asks how far the papers are. */
  address: string;
  kinds: readonly PaperKind[];
  formats: readonly PaperFormat[];
  papers: readonly PaperCard[];
  form: {
    kind: string;
    langs: readonly string[];
    formats: readonly string[];
    signerPost: string;
    signerName: string;
    idempotencyKey: string;
  };
  errors: FieldErrors;
  /** How many were just published. */
  published: number | null;
}
