import { dueDay, type Day, type Term, type WorkingCalendar } from '../../agencies/working-calendar.rules.js';
import { visibleLength } from '../response.rules.js';

/** More than a decision needs: whoever waits longer is told why in a sentence. The same bound stands in the table. */
export const EXTENSION_REASON_LEAST = 20;
export const EXTENSION_REASON_MOST = 2_000;

export type ExtensionReasonFault = 'short' | 'long';

export function faultOfExtensionReason(reason: string): ExtensionReasonFault | null {
  if (visibleLength(reason) < EXTENSION_REASON_LEAST) return 'short';
  return [...reason].length > EXTENSION_REASON_MOST ? 'long' : null;
}

/** Days, counted as the table of terms counts them for this kind of act: at least one, at most as many as it allows. */
export const mayExtendBy = (days: number, longest: Term): boolean =>
  Number.isInteger(days) && days >= 1 && days <= longest.days;

/** The last day of a prolonged term: the extension runs from the last day that held before it. */
export const extendedDay = (due: Day, by: Term, calendar: WorkingCalendar): Day => dueDay(due, by, calendar);

/** What a deadline is computed from. */
export interface DeadlineBasis {
  /** The day of the event from which the term runs. */
  since: Day;
  /** By how much it was prolonged; null: it was not. */
  extension: Term | null;
}

/** The last day as it follows from its basis, the term and the calendar of now. */
export function deadlineOf({ since, extension }: DeadlineBasis, term: Term, calendar: WorkingCalendar): Day {
  const due = dueDay(since, term, calendar);
  return extension ? extendedDay(due, extension, calendar) : due;
}

/** Why a comment that waits cannot be given more time. */
export type ExtensionBar = 'late' | 'extended';

export function extensionBar(waiting: { dueOn: Day; extended: boolean }, today: Day): ExtensionBar | null {
  if (waiting.extended) return 'extended';
  return waiting.dueOn < today ? 'late' : null;
}
