import { z } from 'zod';
import { LANGUAGES } from '../../i18n/language.js';

const MOST_AT_ONCE = 1_000;
const common = {
  days: z.int().meta({ description: 'By how many days, counted as the table of terms counts them.' }),
  // the real limits are said in words by the command
  reason: z.string().max(200_000).default('').meta({ description: 'Why; public.' }),
  lang: z.enum(LANGUAGES).optional().meta({ description: 'Language of the reason.' }),
};

/** One of four ways to say which comments. */
export const ExtendDeadlineBody = z
  .union([
    z.strictObject({ comments: z.array(z.int().min(1)).min(1).max(MOST_AT_ONCE), ...common }),
    z.strictObject({
      provision: z.string().min(1).max(200).describe('eId; its open comments, and those of what stands inside it'),
      ...common,
    }),
    z.strictObject({ cluster: z.int().min(1).describe('The open comments of a cluster'), ...common }),
    z.strictObject({ all: z.literal(true).describe('All open comments of the draft'), ...common }),
  ])
  .meta({ id: 'ExtendDeadline' });
export type ExtendDeadlineBody = z.infer<typeof ExtendDeadlineBody>;

const Move = z.object({ from: z.string(), to: z.string() });

export const ExtendedOut = z
  .object({
    draftNumber: z.string(),
    extensionId: z.int(),
    comments: z.int().meta({ description: 'How many comments have more time now.' }),
    skipped: z.int().meta({ description: 'Left as they were: their term has passed, or was extended before.' }),
    moves: z.array(Move).meta({ description: 'Between which days deadlines move.' }),
    finished: z.boolean().meta({ description: 'False while the rest is moved, batch by batch: see the list.' }),
  })
  .meta({ id: 'DeadlineExtended' });

export const ExtensionsOut = z
  .object({
    extensions: z.array(
      z
        .object({
          id: z.int(),
          agency: z.string(),
          scope: z.enum(['comments', 'provision', 'cluster', 'draft']),
          days: z.int(),
          unit: z.enum(['working', 'calendar']),
          reason: z.string(),
          lang: z.enum(LANGUAGES),
          on: z.string(),
          comments: z.int().meta({ description: 'How many comments have more time now.' }),
          moves: z.array(Move.extend({ comments: z.int() })),
          finished: z.boolean().meta({ description: 'False while more comments get their new day.' }),
          progress: z.int().min(0).max(100).meta({ description: 'Per cent of the comments that were looked at.' }),
        })
        .meta({ id: 'Extension' }),
    ),
  })
  .meta({ id: 'Extensions' });

const Owed = z.enum(['answer', 'own-answer', 'second-look']);
const provisional = z
  .int()
  .nullable()
  .meta({ description: 'The year of dueOn where its days off are not entered yet: the day may still move.' });

export const WaitingOut = z
  .object({
    comments: z.array(
      z
        .object({
          number: z.string(),
          draft: z.object({ number: z.string(), title: z.string() }),
          agency: z.string(),
          citation: z.string().meta({ description: 'The provision; empty for the draft as a whole.' }),
          author: z.string(),
          lang: z.enum(LANGUAGES),
          excerpt: z.string(),
          waitsFor: Owed,
          since: z.string(),
          waitedDays: z.int().meta({ description: 'Days of the calendar since then.' }),
          dueOn: z.string(),
          daysLeft: z.int().meta({ description: 'Working days until dueOn; negative once it has passed.' }),
          extended: z.boolean(),
          provisional,
        })
        .meta({ id: 'WaitingComment' }),
    ),
    next: z.string().nullable().meta({ description: 'Pass as `after` for the next page; null at the end.' }),
  })
  .meta({ id: 'Waiting' });

export const CommentDeadlineOut = z
  .object({
    waitsFor: Owed.nullable().meta({ description: 'What is owed to the author; null once nothing is.' }),
    since: z.string(),
    dueOn: z.string(),
    waitedDays: z.int().meta({ description: 'Working days since then.' }),
    daysLeft: z.int().meta({ description: 'Working days until dueOn; negative once it has passed.' }),
    provisional,
    extension: Move.extend({
      reason: z.string(),
      lang: z.enum(LANGUAGES),
      agency: z.string(),
      on: z.string(),
    }).nullable(),
    moves: z.array(Move.extend({ on: z.string(), cause: z.enum(['calendar', 'term']) })),
  })
  .meta({ id: 'CommentDeadline' });
