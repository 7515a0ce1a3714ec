import { z } from 'zod';
import { isDay } from '../agencies/working-calendar.rules.js';
import { ACT_KINDS } from '../legal-text/act/provision.js';
import { LANGUAGES } from '../i18n/language.js';

const title = z.string().trim().min(3).max(1000);

export const DraftInput = z
  .strictObject({
    dossierNumber: z.string().max(40),
    actKind: z.enum(ACT_KINDS),
    title: z.strictObject({ kk: title, ru: title, en: title.or(z.literal('')).default('') }),
  })
  .meta({ id: 'DraftInput' });
export type DraftInput = z.infer<typeof DraftInput>;

const words = (limit: number) => z.partialRecord(z.enum(LANGUAGES), z.string().trim().max(limit));
const day = z.iso.date().refine(isDay).nullable();

/** What the publisher says of a version beside its text. */
export const VersionDescription = z
  .strictObject({
    actKind: z.enum(ACT_KINDS),
    summary: words(5_000),
    concerns: words(1_000),
    appliesFrom: words(300),
    opensOn: day,
    closesOn: day,
  })
  .meta({ id: 'VersionDescription' });
export type VersionDescription = z.infer<typeof VersionDescription>;
