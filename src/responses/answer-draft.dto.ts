import { z } from 'zod';
import { LANGUAGES } from '../i18n/language.js';
import { ANSWER_STATES } from './answer-draft.lifecycle.js';
import { DECISIONS } from './response.rules.js';

const Edition = z.int().min(0);
const Words = {
  decision: z.enum(DECISIONS).nullable().default(null),
  reason: z.string().default(''),
  lang: z.enum(LANGUAGES).optional(),
  changed: z.string().max(200).nullable().default(null).describe('eId of the provision that will be changed'),
  promisedOn: z.iso.date().nullable().default(null).describe('Day by which the change is promised'),
};

export const SaveAnswerDraftBody = z
  .strictObject({ edition: Edition.describe('The edition that was read; 0 where there was none'), ...Words })
  .meta({ id: 'SaveAnswerDraft' });
export type SaveAnswerDraftBody = z.infer<typeof SaveAnswerDraftBody>;

export const AnswerEditionBody = z.strictObject({ edition: Edition.describe('The edition that was read') }).meta({
  id: 'AnswerEdition',
});
export type AnswerEditionBody = z.infer<typeof AnswerEditionBody>;

export const GiveBackAnswerBody = z
  .strictObject({ edition: Edition, remark: z.string().default('').describe('Why; only the own answer needs none') })
  .meta({ id: 'GiveBackAnswer' });
export type GiveBackAnswerBody = z.infer<typeof GiveBackAnswerBody>;

const name = z.string().nullable();
const instant = z.string().nullable();

export const AnswerDraftOut = z
  .object({
    state: z.enum(ANSWER_STATES),
    edition: z.int(),
    decision: z.enum(DECISIONS).nullable(),
    reason: z.string(),
    changed: z.string().nullable(),
    promisedOn: z.string().nullable(),
    lang: z.enum(LANGUAGES),
    writer: z.string(),
    own: z.boolean(),
    writtenAt: z.string(),
    proposer: name,
    proposedAt: instant,
    approver: name,
    approvedAt: instant,
    remark: z.string().nullable(),
    remarkBy: name,
    remarkAt: instant,
  })
  .meta({ id: 'AnswerDraft' });

export const AnswerInWorkOut = z
  .object({
    draft: AnswerDraftOut.nullable(),
    others: z.array(z.string()).describe('Names of the other officials who have the comment open'),
  })
  .meta({ id: 'AnswerInWork' });
