import type { Decision } from './response.rules.js';
import { readReason } from './response.rules.js';

/** What an answer says, whether it is public or not. */
export interface AnswerWords {
  decision: Decision | null;
  reason: string;
  /** eId of the provision that will be changed; null where none is named. */
  changed: string | null;
  /** Day by which the change is promised, YYYY-MM-DD; null where none is. */
  promisedOn: string | null;
}

/** Longer than any answer may be, so that what is too long is kept until it is shortened; code points. */
export const DRAFT_MOST = 50_000;
export const REMARK_MOST = 2_000;

// what PostgreSQL takes in no text, or can be seen by nobody, and would turn the line
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** Words as they are kept while somebody types: nothing is trimmed, or the space before the next word would go. */
export const readTyped = (typed: string): string =>
  typed.replace(/\r\n?/g, '\n').replace(UNFIT, '').replace(LONE_SURROGATES, '\ufffd');

/** Do they say the same, once they are read as an answer is? */
export const sameWords = (a: AnswerWords, b: AnswerWords): boolean =>
  a.decision === b.decision &&
  a.changed === b.changed &&
  a.promisedOn === b.promisedOn &&
  readReason(a.reason) === readReason(b.reason);
