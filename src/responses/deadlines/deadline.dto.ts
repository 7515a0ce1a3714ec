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
    moves: z.array(Move),
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
          comments: z.int(),
          moves: z.array(Move.extend({ comments: z.int() })),
        })
        .meta({ id: 'Extension' }),
    ),
  })
  .meta({ id: 'Extensions' });
