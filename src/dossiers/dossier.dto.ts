import { z } from 'zod';

const title = z.string().trim().min(3).max(500);
const paragraph = z.string().trim().max(5_000);

/** A regulatory question as an agency registers it. Kazakh and Russian are required, English is offered. */
export const DossierInput = z
  .strictObject({
    title: z.strictObject({ kk: title, ru: title, en: title.or(z.literal('')).default('') }),
    summary: z.strictObject({ kk: paragraph, ru: paragraph, en: paragraph }).partial().default({}),
    agencyId: z.number().int().positive(),
  })
  .meta({ id: 'DossierInput' });
export type DossierInput = z.infer<typeof DossierInput>;
