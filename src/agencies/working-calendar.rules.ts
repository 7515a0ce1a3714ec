/** A legal day as YYYY-MM-DD in the time of Kazakhstan; text, because a day has no hour and sorts as it is. */
export type Day = string;

export const TERM_UNITS = ['working', 'calendar'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

export interface Term {
  days: number;
  unit: TermUnit;
}

/** Monday to Friday work; the exceptions (day → does it work?) are holidays, days off and swapped Saturdays. */
export interface WorkingCalendar {
  readonly exceptions: ReadonlyMap<Day, boolean>;
}

export function workingCalendar(rows: Iterable<{ day: Day; working: boolean }>): WorkingCalendar {
  return { exceptions: new Map([...rows].map(({ day, working }) => [readDay(day), working])) };
}

const DAY_MS = 86_400_000;

/** Checks that the text is a day of the calendar: 2026-02-30 is refused, and a year that nobody plans for (20266). */
export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function readDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

// Days are counted in UTC, where every day has 24 hours, so that no change of time zone can lose one.
const numberOf = (day: Day): number => Date.parse(`${readDay(day)}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** 0 is Monday. 1970-01-01, day number 0, was a Thursday. */
const weekday = (number: number) => (((number + 3) % 7) + 7) % 7;

const works = (number: number, calendar: WorkingCalendar) =>
  calendar.exceptions.get(dayOf(number)) ?? weekday(number) < 5;

export const isWorking = (day: Day, calendar: WorkingCalendar): boolean => works(numberOf(day), calendar);
export const isWeekend = (day: Day): boolean => weekday(numberOf(day)) >= 5;

/** A calendar in which nothing works would never end a term: stop after a year without a working day. */
const MOST_IDLE = 366;

function nextWorking(number: number, calendar: WorkingCalendar): number {
  for (let next = number; next <= number + MOST_IDLE; next++) if (works(next, calendar)) return next;
  throw new RangeError(`No working day within a year of ${dayOf(number)}`);
}

/** The day `count` days later, without its own day; 0 is the day itself, whether it works or not. */
export function addDays(day: Day, count: number, unit: TermUnit, calendar: WorkingCalendar): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of days: ${count}`);
  let number = numberOf(day);
  if (unit === 'calendar') return dayOf(number + count);
  for (let left = count; left > 0; left--) number = nextWorking(number + 1, calendar);
  return dayOf(number);
}

/**
 * Last day of a term. It starts on the day after the event (Civil Code of Kazakhstan, art. 173), and a term that would
 * end on a day off ends on the next working day (art. 175); a term in working days cannot end on a day off.
 */
export function dueDay(from: Day, term: Term, calendar: WorkingCalendar): Day {
  const last = addDays(from, term.days, term.unit, calendar);
  return dayOf(nextWorking(numberOf(last), calendar));
}

/** The earliest last day on which comments must still be taken, when they are first taken on `opensOn`. */
export const earliestClosing = (opensOn: Day, term: Term, calendar: WorkingCalendar): Day =>
  dueDay(opensOn, term, calendar);

/**
 * Working days until `due`: 0 on the day itself, negative afterwards. What is late is at least one day late, also on
 * the Saturday after a Friday; what is not yet due has at least one day left.
 */
export function daysLeft(today: Day, due: Day, calendar: WorkingCalendar): number {
  const from = numberOf(today);
  const to = numberOf(due);
  if (from === to) return 0;
  let count = 0;
  for (let number = Math.min(from, to) + 1; number <= Math.max(from, to); number++)
    if (works(number, calendar)) count++;
  return Math.sign(to - from) * Math.max(1, count);
}

/**
 * What was due on the day returned, or before, is at least `days` working days late today, as `daysLeft` counts them.
 * The first day late is the one after, though it be a Saturday.
 */
export function lateSince(today: Day, days: number, calendar: WorkingCalendar): Day {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`Not a number of days: ${days}`);
  let number = numberOf(today);
  if (days === 1) return dayOf(number - 1);
  for (let late = 0; late < days; number--) if (works(number, calendar)) late++;
  return dayOf(number);
}

/** Every date counts: days from one to the other, negative when it is past. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** The same date a year later; 28 February after a 29th. */
export function addYear(day: Day): Day {
  const next = `${Number(readDay(day).slice(0, 4)) + 1}${day.slice(4)}`;
  return isDay(next) ? next : `${next.slice(0, 4)}-02-28`;
}

/** Has anybody entered this year's days off? Without them terms are still computed, by weekends alone, and too short. */
export function calendarKnown(year: number, calendar: WorkingCalendar): boolean {
  const prefix = `${String(year).padStart(4, '0')}-`;
  for (const day of calendar.exceptions.keys()) if (day.startsWith(prefix)) return true;
  return false;
}

/** Years through which the days run and for which no day off is known. */
export function unknownYears(from: Day, to: Day, calendar: WorkingCalendar): number[] {
  const unknown: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    if (!calendarKnown(year, calendar)) unknown.push(year);
  return unknown;
}
