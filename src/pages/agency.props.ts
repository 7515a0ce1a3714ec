import type { AgencySettings } from '../agencies/queries/agency-people.js';
import type { Language } from '../i18n/language.js';

export const SETTINGS_DONE = ['approval', 'added', 'removed'] as const;
export type SettingsDone = (typeof SETTINGS_DONE)[number];

export interface DeskSettingsProps {
  agencies: readonly AgencySettings[];
  /** The reader, who cannot remove themself. */
  self: number;
  done: SettingsDone | null;
  /** What was refused, and in which agency. */
  refused: { agencyId: number; email: string; role: string; errors: Partial<Record<string, string>> } | null;
}

export interface AgencyForm {
  code: string;
  name: Record<Language, string>;
  email: string;
}

export interface AdminAgenciesProps {
  agencies: readonly AgencySettings[];
  form: AgencyForm;
  errors: Partial<Record<string, string>>;
  /** The agency in whose own form the errors belong; null for the form of a new one. */
  at: number | null;
  idempotencyKey: string;
  done: SettingsDone | null;
}
