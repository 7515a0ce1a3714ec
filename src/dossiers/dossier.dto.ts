import { z } from 'zod';
import { DOSSIER_STAGES } from './dossier.lifecycle.js';

const title = z.string().trim().min(3).max(500);
const paragraph = z.string().trim().max(5_000);

/** A regulatory question as an agency registers it. Kazakh and Russian are required, English is offered. */
export const DossierInput = z
  .strictObject({
    title: z.strictObject({ kk: title, ru: title, en: title.or(z.literal('')).default('') }),
    summary: z.strictObject({ kk: paragraph, ru: paragraph, en: paragraph }).partial().default({}),
    agencyId: z.number().int().min(1),
  })
  .meta({ id: 'DossierInput' });
export type DossierInput = z.infer<typeof DossierInput>;

const stage = z.enum(DOSSIER_STAGES);

/** Where a dossier goes; that its next stage and day are named is the command's to ask. */
export const MoveInput = z
  .strictObject({
    stage,
    next: stage.nullable().default(null),
    nextOn: z.string().max(10).nullable().default(null).describe('YYYY-MM-DD'),
    ownerId: z.int().min(1).nullable().default(null).describe('Answers for the next day; absent: as before'),
    override: z.string().max(20_000).default('').describe('Why it goes on although answers are owed; public'),
  })
  .meta({ id: 'MoveDossier' });
export type MoveInput = z.infer<typeof MoveInput>;

export const MovedOut = z.object({ number: z.string(), stage }).meta({ id: 'MovedDossier' });

export const OverridesOut = z
  .object({
    overrides: z.array(
      z.object({
        from: stage,
        to: stage,
        publicName: z.string(),
        office: z.enum(['publisher', 'head']),
        reason: z.string(),
        owed: z.array(z.string()),
        on: z.string(),
      }),
    ),
  })
  .meta({ id: 'StageOverrides' });
