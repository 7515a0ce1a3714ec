import { z } from 'zod';
import { LANGUAGES } from '../i18n/language.js';
import { DESK_TABS } from './desk-filter.js';

const MOST_AT_ONCE = 1_000;
const Draft = z.string().min(1).max(60).describe('Number of the draft');
const official = z.int().min(1).nullable().describe('Account of the official; null gives the comments back');

/** One of three ways to say which; all need an official of the draft's agency. */
export const AssignBody = z
  .union([
    z.strictObject({ draft: Draft, comments: z.array(z.int().min(1)).min(1).max(MOST_AT_ONCE), official }),
    z.strictObject({
      draft: Draft,
      provision: z.string().min(1).max(200).describe('eId; its open comments, and those of what stands inside it'),
      official,
    }),
    z.strictObject({ draft: Draft, cluster: z.int().min(1).describe('The open comments of a cluster'), official }),
  ])
  .meta({ id: 'AssignComments' });
export type AssignBody = z.infer<typeof AssignBody>;

export const AssignedOut = z
  .object({
    assigned: z.int().describe('Held now as asked'),
    skipped: z
      .int()
      .describe('Left as they were: answered meanwhile, or of a whole provision or cluster held by others'),
  })
  .meta({ id: 'Assigned' });

const Row = z
  .object({
    number: z.string(),
    draft: z.string(),
    id: z.int(),
    place: z.string().describe('The provision in short words; empty for the draft as a whole'),
    author: z.string(),
    lang: z.enum(LANGUAGES),
    excerpt: z.string(),
    suggestion: z.boolean(),
    supports: z.int(),
    dueOn: z.string(),
    headTold: z
      .int()
      .nullable()
      .describe('How often the head was told that it is overdue, 1 or 2; null where that was not done'),
    waitsFor: z.enum(['answer', 'own-answer', 'second-look']).nullable(),
    state: z.enum(['none', 'drafted', 'proposed', 'approved']),
    holder: z.object({ official: z.int(), name: z.string() }).nullable(),
    cluster: z.int().nullable(),
  })
  .meta({ id: 'DeskRow' });

export const DeskOut = z
  .object({
    comments: z.array(Row),
    next: z.string().nullable().describe('`after` of the next page; a page may be shorter than its size and have one'),
  })
  .meta({ id: 'Desk' });

export const TABS: string[] = [...DESK_TABS];
