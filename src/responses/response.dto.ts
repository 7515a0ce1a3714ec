import { z } from 'zod';
import { LANGUAGES } from '../i18n/language.js';
import { DECISIONS } from './response.rules.js';

/** Length and emptiness of the reason are the command's: every route gets the same sentence. */
export const PublishResponseBody = z
  .strictObject({
    decision: z.enum(DECISIONS),
    reason: z.string().default(''),
    lang: z.enum(LANGUAGES).optional(),
    promisedOn: z.string().max(40).optional().describe('Day by which it will be done, YYYY-MM-DD'),
    sameText: z
      .boolean()
      .optional()
      .describe('Send it though other answers on the draft have the same words; it is marked so in public'),
    changed: z
      .string()
      .max(200)
      .optional()
      .describe('eId of the provision that will be changed; this or promisedOn goes with what is accepted'),
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

export const AskOwnAnswerBody = z
  .strictObject({ words: z.string().max(20_000).describe('What is different about the own comment') })
  .meta({ id: 'AskOwnAnswer' });

export const OwnAnswerAskedOut = z
  .object({ draftNumber: z.string(), commentId: z.int(), dueOn: z.string().describe('Day by which it is due') })
  .meta({ id: 'OwnAnswerAsked' });

export const ClusterAnswersOut = z
  .object({
    answers: z.array(
      z.object({
        edition: z.int(),
        occasion: z.enum(['answer', 'edition']),
        decision: z.enum(DECISIONS),
        reason: z.string(),
        lang: z.enum(LANGUAGES),
        changed: z.string().nullable().describe('eId of the provision that will be changed'),
        promisedOn: z.string().nullable(),
        comments: z.int().describe('How many comments it answered'),
        toTell: z.int().nullable().describe('Authors with an address; null until telling begins'),
        told: z.int().describe('Authors to whom a mail has been written'),
        publishedAt: z.string(),
        toldAt: z.string().nullable().describe('When the last of them was told'),
      }),
    ),
  })
  .meta({ id: 'ClusterAnswers' });

/** To a cluster: the same, for the members that were there when it was read. */
export const AnswerClusterBody = PublishResponseBody.extend({
  read: z.int().min(0).describe('The generation of the cluster as it was read; who came since is told first'),
}).meta({ id: 'AnswerCluster' });
export type AnswerClusterBody = z.infer<typeof AnswerClusterBody>;

export const ClusterAnswerGivenOut = z
  .object({
    draftNumber: z.string(),
    clusterId: z.int(),
    edition: z.int().describe('Counts the answers to the cluster: first ones, those to newcomers, new editions'),
    decision: z.enum(DECISIONS),
    comments: z.int().describe('How many comments it answers'),
  })
  .meta({ id: 'ClusterAnswerGiven' });
