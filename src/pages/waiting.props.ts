import type { TermPurpose, TermRow } from '../agencies/term.rules.js';
import type { CalendarEntry } from '../agencies/queries/legal-time-tables.js';
import type { WaitingComment, WaitingFilter } from '../responses/deadlines/queries/waiting-list.js';

export interface WaitingProps {
  filter: WaitingFilter;
  agencies: readonly { code: string; name: string }[];
  comments: readonly (WaitingComment & { href: string; draftHref: string })[];
  /** null on the first page, and at the end. */
  first: string | null;
  older: string | null;
}

export interface TermsProps {
  terms: readonly TermRow[];
  purposes: readonly TermPurpose[];
  /** This year and the next; without days where nobody has entered any. */
  years: readonly { year: number; days: readonly CalendarEntry[] }[];
}
