import type { VerdictChoice } from '../responses/verdicts/queries/own-verdicts.js';

/** What the author is asked about the latest answer. */
export interface VerdictProps extends VerdictChoice {
  /** Where its forms go, without their last step. */
  href: string;
  /** Where to go on from a good word. */
  returnTo: string;
}

/** With the form by which another official is asked to look again. */
export interface VerdictFormProps extends VerdictProps {
  /** How long one may ask, in calendar days after the answer. */
  days: number;
  most: number;
  words: string;
  errors: { words?: string; form?: string };
  idempotencyKey: string;
}
