import type { Language } from '../i18n/language.js';
import { formatDay } from '../i18n/format.js';
import { invalid } from '../platform/errors/app-error.js';
import { addYear } from '../agencies/working-calendar.rules.js';
import { inBraces, PLACEHOLDERS, unknownPlaceholders } from './placeholder.rules.js';
import {
  faultOfPromise,
  faultOfReason,
  isDecision,
  mustSayWhat,
  readReason,
  REASON_LEAST,
  REASON_MOST,
  type Decision,
} from './response.rules.js';

/** A cluster as the official read it: its generation then. */
export interface ClusterTarget {
  clusterId: number;
  read: number;
}
export type AnswerTarget = { commentId: number } | ClusterTarget;

export interface AnswerInput {
  draftNumber: string;
  target: AnswerTarget;
  /** Anything else than a known decision is refused in words. */
  decision: string;
  reason: string;
  /** Language of the reason; the page's where it is not given. */
  lang?: Language | undefined;
  /** eId of the provision that will be changed; this or the promised day goes with what is accepted. */
  changed?: string | undefined;
  /** Day by which the agency promises to do it, YYYY-MM-DD. */
  promisedOn?: string | undefined;
  /** The edition that this one replaces; 0 for a first answer. */
  replaces?: number | undefined;
  /** The official knows that other answers say the same, and sends it all the same. */
  sameText?: boolean | undefined;
  /** The edition of the words in work that was seen; other words that are newer are not put aside unseen. */
  draftEdition?: number | undefined;
}

/** An answer whose parts are each in order. */
export interface Checked extends AnswerInput {
  decision: Decision;
  lang: Language;
  /** The promised day that is kept. */
  promise: string | null;
  replaces: number;
}

/** What stands in braces and for nothing is told with what could stand there. */
export function refuseUnknownPlaceholders(text: string, field: string): void {
  const [name] = unknownPlaceholders(text);
  if (name !== undefined) throw invalid('response.placeholder-unknown', field, { name, known: inBraces(PLACEHOLDERS) });
}

/** Too little to be a reason, or more than one: as it was typed, and once more as it goes out. */
export function refuseFaultyReason(reason: string): void {
  const fault = faultOfReason(reason);
  if (fault === 'short') throw invalid('response.reason-short', 'reason', { least: REASON_LEAST });
  if (fault === 'long') throw invalid('response.reason-long', 'reason', { most: REASON_MOST });
}

/** Refuses in words, beside its field, what no answer may lack or say. */
export function checkAnswer(input: AnswerInput, pageLang: Language, today: string): Checked {
  const { decision, changed } = input;
  if (!isDecision(decision)) throw invalid('response.decision-missing', 'decision');
  const reason = readReason(input.reason);
  refuseFaultyReason(reason);
  refuseUnknownPlaceholders(reason, 'reason');
  const promise = mustSayWhat(decision) ? promiseOf(input.promisedOn, today, pageLang) : null;
  if (mustSayWhat(decision) && !changed && !promise) throw invalid('response.outcome-missing', 'changed');
  return { ...input, decision, reason, promise, lang: input.lang ?? pageLang, replaces: input.replaces ?? 0 };
}

/** A day beside a refusal would promise what the decision denies: it is not kept. */
function promiseOf(day: string | undefined, today: string, lang: Language): string | null {
  if (!day) return null;
  const fault = faultOfPromise(day, today);
  if (fault === 'no-day') throw invalid('response.promise-no-day', 'promisedOn');
  if (fault === 'past') throw invalid('response.promise-past', 'promisedOn');
  if (fault === 'far') throw invalid('response.promise-far', 'promisedOn', { day: formatDay(addYear(today), lang) });
  return day;
}
