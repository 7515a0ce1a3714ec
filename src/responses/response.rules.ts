import { addYear, isDay, type Day } from '../agencies/working-calendar.rules.js';

export const DECISIONS = ['accepted', 'partly', 'rejected', 'already-covered', 'out-of-scope'] as const;
export type Decision = (typeof DECISIONS)[number];

export const isDecision = (value: unknown): value is Decision => DECISIONS.includes(value as Decision);

/** Shorter is no reason: "не принято" has nine letters. The same bound stands in the table. */
export const REASON_LEAST = 10;
export const REASON_MOST = 10_000;
/** What an author says of the own case: a few words, not a second comment. */
export const OWN_CASE_MOST = 1_000;

// controls but tab and line break, and the marks that turn the direction of a whole line (CVE-2021-42574)
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** The reason as it is stored: one kind of line break, no invisible controls, no space around. */
export const readReason = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Characters that can be seen; spaces and invisible marks do not make a reason. */
export const visibleLength = (text: string): number => [...text.replace(/[\s\p{C}\p{Z}\p{M}\u2800]/gu, '')].length;

export type ReasonFault = 'short' | 'long';

export function faultOfReason(reason: string): ReasonFault | null {
  if (visibleLength(reason) < REASON_LEAST) return 'short';
  return [...reason].length > REASON_MOST ? 'long' : null;
}

/** Who takes a comment in, wholly or in part, says which words will change, or by when. */
export const mustSayWhat = (decision: Decision): boolean => decision === 'accepted' || decision === 'partly';

export type PromiseFault = 'no-day' | 'past' | 'far';

/** A day promised to the author: not before today, and within a year, for what lies further off binds nobody. */
export function faultOfPromise(day: string, today: Day): PromiseFault | null {
  if (!isDay(day)) return 'no-day';
  if (day < today) return 'past';
  return day > addYear(today) ? 'far' : null;
}
