import { z } from 'zod';
import { LANGUAGES } from '../i18n/language.js';

const Text = z.string().max(200_000); // the real limits are said in words by the command

export const Quote = z
  .strictObject({ exact: z.string().min(1).max(2_000), prefix: z.string().max(200), suffix: z.string().max(200) })
  .meta({ id: 'Quote', description: 'Words of the provision that the comment is about (TextQuoteSelector).' });

export const PostCommentBody = z
  .strictObject({
    provision: z.string().max(200).meta({ description: 'eId of the provision; "act" is the draft as a whole.' }),
    version: z.int().min(1),
    body: Text,
    effect: Text.default(''),
    wish: Text.default(''),
    proposed: Text.nullable().default(null).meta({ description: 'How the provision should read.' }),
    quote: Quote.nullable().default(null),
    lang: z.enum(LANGUAGES).optional().meta({ description: 'Language of the text read, and of the comment.' }),
    name: z.string().max(500).nullable().default(null).meta({ description: 'Public name of a guest.' }),
    proof: z.string().max(5_000).nullable().default(null).meta({ description: 'Solved challenge of a guest.' }),
  })
  .meta({ id: 'PostComment' });

export const PostedComment = z
  .object({
    id: z.int(),
    number: z.string().meta({ description: 'Public number: draft number/comment number.' }),
    dueOn: z.string().meta({ description: 'Day by which the agency must answer.' }),
    href: z.string(),
    tracesHref: z.string(),
  })
  .meta({ id: 'PostedComment' });

export const SupportBody = z
  .strictObject({ proof: z.string().max(5_000).nullable().default(null) })
  .meta({ id: 'SupportComment' });

export const SupportedComment = z
  .object({
    supports: z.int(),
    added: z.boolean().meta({ description: 'false: this person had supported it before.' }),
  })
  .meta({ id: 'SupportedComment' });

export const WithdrawnSupport = z
  .object({
    supports: z.int(),
    withdrawn: z.boolean().meta({ description: 'false: this person did not support it.' }),
  })
  .meta({ id: 'WithdrawnSupport' });

export const Answer = z
  .object({
    decision: z.string(),
    reason: z.string(),
    lang: z.enum(LANGUAGES),
    agency: z.string(),
    role: z.string(),
    edition: z.int(),
    version: z.int().meta({ description: 'The latest version when it was given; its numbers are the ones it cites.' }),
    publishedAt: z.string(),
    promisedOn: z.string().nullable().meta({ description: 'Day by which the agency promises to do it.' }),
    group: z.int().nullable().meta({ description: 'How many comments it answers together; null for this one alone.' }),
    sameAs: z.int().meta({ description: 'How many other answers on the draft have the same words.' }),
    sameHref: z.string().nullable().meta({ description: 'Page that lists those answers.' }),
    answered: z.boolean().nullable().meta({ description: 'What the author says of it; null: nothing yet.' }),
  })
  .meta({ id: 'Answer' });

export const SecondLook = z
  .object({
    words: z.string().meta({ description: 'Why the author asked another official to look again.' }),
    askedAt: z.string(),
    before: z.object({
      decision: z.string(),
      reason: z.string(),
      lang: z.enum(LANGUAGES),
      publishedAt: z.string(),
    }),
    outcome: z.enum(['upheld', 'changed']).nullable().meta({
      description: 'Whether the decision is the same as before; null while the second look waits, until dueOn.',
    }),
  })
  .meta({ id: 'SecondLook' });

export const CommentOut = z
  .object({
    id: z.int(),
    number: z.string(),
    href: z.string(),
    version: z.int().meta({ description: 'Version on which it was made.' }),
    provision: z.string().meta({ description: 'eId in that version.' }),
    citation: z.string(),
    author: z.string(),
    level: z.enum(['guest', 'email']),
    lang: z.enum(LANGUAGES),
    body: z.string(),
    effect: z.string(),
    wish: z.string(),
    proposed: z.string().nullable(),
    quote: z.string().nullable(),
    supports: z.int(),
    createdAt: z.string(),
    dueOn: z.string(),
    extension: z
      .object({
        from: z.string().meta({ description: 'The last day before.' }),
        until: z.string().meta({ description: 'The last day that it was put off to.' }),
        reason: z.string(),
        lang: z.enum(LANGUAGES).meta({ description: 'Language of the reason.' }),
      })
      .nullable()
      .meta({ description: 'The agency gave itself more time, once, for a public reason.' }),
    answer: Answer.nullable(),
    ownCase: z
      .object({ words: z.string(), askedOn: z.string(), dueOn: z.string().nullable() })
      .nullable()
      .meta({ description: 'The author says that the answer to a group misses the own case; due while it waits.' }),
    secondLook: SecondLook.nullable(),
  })
  .meta({ id: 'Comment' });

export const CommentPage = z
  .object({
    comments: z.array(CommentOut),
    older: z.int().nullable().meta({ description: 'Pass as `before` for the next 50; null at the end.' }),
  })
  .meta({ id: 'CommentPage' });
