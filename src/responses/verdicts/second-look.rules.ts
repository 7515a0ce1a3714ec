import { dueDay, type Day, type Term, type WorkingCalendar } from '../../agencies/working-calendar.rules.js';

/**
 * How long after an answer its author may ask for a second look. No act sets a term for it: the platform's own rule
 * takes the thirty calendar days that agencies have for remarks to each other (Law on Legal Acts, art. 21 (4)), so that
 * the citizen has no less time to object than a ministry.
 */
export const SECOND_LOOK_TERM: Term = { days: 30, unit: 'calendar' };

/** Most characters of the author's words: a reason, not a second comment. */
export const SECOND_LOOK_WORDS_MOST = 2_000;

/** Last day on which an author may ask, by the day of the answer; it never is a day off. */
export const secondLookUntil = (answeredOn: Day, calendar: WorkingCalendar): Day =>
  dueDay(answeredOn, SECOND_LOOK_TERM, calendar);

/** Why a second look cannot be asked for (again). */
export type SecondLookBar = 'asked' | 'still-owed' | 'too-late';

/** null: the author may ask. */
export function secondLookBar(standing: {
  /** It was asked for before. */
  asked: boolean;
  /** The agency still owes the author an answer. */
  owed: boolean;
  today: Day;
  until: Day;
}): SecondLookBar | null {
  if (standing.asked) return 'asked';
  if (standing.owed) return 'still-owed';
  return standing.today > standing.until ? 'too-late' : null;
}
