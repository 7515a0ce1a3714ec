import { checkText } from '../legal-text/text/text-check.js';

/** Letters of a reason beside spaces; the same bound stands in the table. Longer than an answer's: it is for all of them. */
export const OVERRIDE_LEAST = 20;
export const OVERRIDE_MOST = 5_000;

export type OverrideReason = { ok: true; text: string } | { ok: false; fault: 'short' | 'long' };

/** The reason as it is stored: no invisible controls, no space around. */
export function readOverride(typed: string): OverrideReason {
  const checked = checkText(typed, { min: 1, max: OVERRIDE_MOST });
  if (!checked.ok) return { ok: false, fault: checked.reason === 'too-long' ? 'long' : 'short' };
  const letters = [...checked.text.replace(/\s/gu, '')].length;
  return letters < OVERRIDE_LEAST ? { ok: false, fault: 'short' } : { ok: true, text: checked.text };
}
