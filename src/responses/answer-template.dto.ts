import { z } from 'zod';
import { LANGUAGES } from '../i18n/language.js';
import { DECISIONS } from './response.rules.js';

const decision = z.enum(DECISIONS).nullable().describe('null where it goes with any');
const lang = z.enum(LANGUAGES).describe('Language of the words');

/** Lengths and placeholders are the command's: every route gets the same sentence. */
export const SaveTemplateBody = z
  .strictObject({
    title: z.string().max(2_000),
    words: z.string().max(200_000).describe('With placeholders in braces, such as {author}'),
    lang,
    decision: decision.default(null),
    shared: z.boolean().default(false).describe('For all officials of the agency; only heads may say so'),
    agency: z
      .string()
      .max(100)
      .nullable()
      .default(null)
      .describe('Code of the agency of a new template; needed of officials of several'),
  })
  .meta({ id: 'SaveAnswerTemplate' });
export type SaveTemplateBody = z.infer<typeof SaveTemplateBody>;

export const TemplateSavedOut = z.object({ id: z.int() }).meta({ id: 'AnswerTemplateSaved' });

export const TemplatesOut = z
  .object({
    templates: z.array(
      z.object({
        id: z.int(),
        title: z.string(),
        words: z.string(),
        lang,
        decision,
        shared: z.boolean(),
        agency: z.string().describe('Code of the agency'),
        changeable: z.boolean().describe('By the caller'),
      }),
    ),
    placeholders: z.array(z.string()).describe('What may stand in braces'),
  })
  .meta({ id: 'AnswerTemplates' });

export const FilledTemplateOut = z
  .object({ words: z.string().describe('Placeholders are filled'), lang, decision })
  .meta({ id: 'FilledAnswerTemplate' });
