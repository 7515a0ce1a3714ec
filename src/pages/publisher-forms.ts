import { z } from 'zod';
import { LANGUAGES, type Language } from '../i18n/language.js';
import { ACT_KINDS } from '../legal-text/act/provision.js';
import type { VersionDescription } from '../drafts/draft.dto.js';
import type { WorkingVersion } from '../drafts/owned-draft.js';

/** Fields of a form as they come: names with a language at the end. */
export type Typed = Readonly<Record<string, string>>;

export const TypedForm = z.record(z.string().max(60), z.string().max(20_000));

/** A form that holds whole provisions, also those that nobody typed. */
export const WordsForm = z.record(z.string().max(60), z.string().max(200_000));

const WORDS = ['summary', 'concerns', 'appliesFrom'] as const;

const inLanguages = (form: Typed, name: string) =>
  Object.fromEntries(
    LANGUAGES.flatMap((lang) => (form[`${name}-${lang}`]?.trim() ? [[lang, form[`${name}-${lang}`]!.trim()]] : [])),
  ) as Partial<Record<Language, string>>;

/** The description of a version from its form; what is not a kind of act or a day is refused by the schema. */
export const descriptionOf = (form: Typed): Record<keyof VersionDescription, unknown> => ({
  actKind: ACT_KINDS.find((kind) => kind === form.actKind) ?? form.actKind,
  summary: inLanguages(form, 'summary'),
  concerns: inLanguages(form, 'concerns'),
  appliesFrom: inLanguages(form, 'appliesFrom'),
  opensOn: form.opensOn || null,
  closesOn: form.closesOn || null,
});

/** The other way round: what is stored, as the form shows it. */
export function typedOf(working: WorkingVersion): Record<string, string> {
  const values: Record<string, string> = { opensOn: working.opensOn ?? '', closesOn: working.closesOn ?? '' };
  for (const name of WORDS) for (const lang of LANGUAGES) values[`${name}-${lang}`] = working[name][lang] ?? '';
  return values;
}

/** Plain words of one provision by language. */
export const explanationOf = (form: Typed) => ({
  eId: form.eId ?? '',
  words: Object.fromEntries(
    LANGUAGES.map((lang) => [
      lang,
      {
        body: form[`body-${lang}`] ?? '',
        concerned: form[`concerned-${lang}`] ?? '',
        example: form[`example-${lang}`] ?? '',
      },
    ]),
  ),
});
