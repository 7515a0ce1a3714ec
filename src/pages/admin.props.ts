import type { TermPurpose, TermRow } from '../agencies/term.rules.js';
import type { CalendarEntry } from '../agencies/queries/legal-time-tables.js';
import type { TermUnit } from '../agencies/working-calendar.rules.js';
import type { RecomputationProgress } from '../responses/queries/recomputation-progress.js';
import type { DeadlineMove } from '../responses/queries/deadline-moves.js';
import type { Language } from '../i18n/language.js';

export interface AdminProps {
  /** Deadlines are being computed afresh. */
  underWay: RecomputationProgress | null;
  moves: readonly (Omit<DeadlineMove, 'movedAt'> & { movedAt: string })[];
}

export interface CalendarForm {
  day: string;
  working: boolean;
  name: Record<Language, string>;
}

export interface AdminCalendarProps {
  year: number;
  years: readonly number[];
  /** This or next year without a single day entered. */
  unknownYears: readonly number[];
  entries: readonly CalendarEntry[];
  form: CalendarForm;
  errors: Partial<Record<string, string>>;
  idempotencyKey: string;
  saved: boolean;
}

export interface AdminTermsProps {
  terms: readonly TermRow[];
  purposes: readonly TermPurpose[];
  units: readonly TermUnit[];
  /** By `<kind of act> <purpose>`. */
  errors: Partial<Record<string, string>>;
  saved: boolean;
}
