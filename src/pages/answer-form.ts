import { z } from 'zod';
import { isDecision } from '../responses/response.rules.js';
import type { Typed } from './desk-comment-answer.js';

const text = (most: number) => z.string().max(most).default('');
const count = z.coerce.number().int().min(0).max(1_000_000_000).default(0);
const Form = z.looseObject({
  decision: text(40),
  reason: text(200_000),
  changed: text(200),
  promisedOn: text(40),
  replaces: count,
  draftEdition: count,
  lang: text(2),
  sameText: z.string().max(10).optional(),
});

/** The form of an answer as it was sent: its fields, and the filter of the list beside them. */
export function readAnswerForm(body: unknown): { typed: Typed; filter: Record<string, unknown> } {
  const { decision, reason, changed, promisedOn, replaces, draftEdition, lang, sameText, ...filter } = Form.parse(
    body ?? {},
  );
  return {
    typed: {
      decision: isDecision(decision) ? decision : null,
      reason,
      changed,
      promisedOn,
      replaces,
      draftEdition,
      lang,
      sameText: sameText !== undefined,
    },
    filter,
  };
}
