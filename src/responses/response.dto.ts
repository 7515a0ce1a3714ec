import { z } from 'zod';
import { LANGUAGES } from '../i18n/language.js';
import { DECISIONS } from './response.rules.js';

/** Length and emptiness of the reason are the command's: every route gets the same sentence. */
export const PublishResponseBody = z
  .strictObject({
    decision: z.enum(DECISIONS),
    reason: z.string().default(''),
    lang: z.enum(LANGUAGES).optional(),
    changed: z.string().max(200).optional().describe('eId of the provision that will be changed'),
    replaces: z.int().min(0).optional().describe('The edition that this one replaces; absent or 0 for a first answer'),
  })
  .meta({ id: 'PublishResponse' });
export type PublishResponseBody = z.infer<typeof PublishResponseBody>;

export const ResponseGivenOut = z
  .object({
    draftNumber: z.string(),
    commentId: z.int(),
    edition: z.int(),
    decision: z.enum(DECISIONS),
  })
  .meta({ id: 'ResponseGiven' });
