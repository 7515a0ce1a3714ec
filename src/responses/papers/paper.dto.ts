import { z } from 'zod';
import { LANGUAGES } from '../../i18n/language.js';
import { PAPER_FORMATS, PAPER_KINDS, SIGNER_MOST } from './paper.rules.js';

export const OrderPaperBody = z
  .strictObject({
    kind: z.enum(PAPER_KINDS).describe('proposals: the comparative table of own wordings; report: the results'),
    lang: z.enum(LANGUAGES),
    format: z.enum(PAPER_FORMATS),
    signerPost: z.string().max(SIGNER_MOST).optional().describe('Printed under the paper; absent leaves a line'),
    signerName: z.string().max(SIGNER_MOST).optional(),
  })
  .meta({ id: 'OrderPaper' });
export type OrderPaperBody = z.infer<typeof OrderPaperBody>;

export const PublishPapersBody = z.strictObject({ kind: z.enum(PAPER_KINDS) }).meta({ id: 'PublishPapers' });
export type PublishPapersBody = z.infer<typeof PublishPapersBody>;

export const PaperOut = z
  .object({
    id: z.int(),
    kind: z.enum(PAPER_KINDS),
    lang: z.enum(LANGUAGES),
    format: z.enum(PAPER_FORMATS),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    progress: z.int(),
    failure: z.string().nullable(),
    bytes: z.int(),
    readAt: z.string().nullable().describe('The moment of which it tells'),
    outdated: z.boolean().describe('Comments or answers have come since'),
    publishedAt: z.string().nullable(),
    file: z.string().nullable().describe('Address of the file, once it is done'),
  })
  .meta({ id: 'Paper' });

export const PapersOut = z.object({ papers: z.array(PaperOut) }).meta({ id: 'Papers' });
export const PapersPublishedOut = z.object({ published: z.int() }).meta({ id: 'PapersPublished' });
