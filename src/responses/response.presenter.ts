import type { Language } from '../i18n/language.js';
import { legalDay } from '../platform/clock.js';
import type { Decision } from './response.rules.js';

/** What everybody may read of an answer: the agency speaks, not the person. */
export interface PublicResponse {
  agency: string;
  role: 'official';
  decision: Decision;
  reason: string;
  /** Language in which the reason is written. */
  lang: Language;
  /** Day of this edition, YYYY-MM-DD. */
  publishedOn: string;
  edition: number;
  /** eId, in the version asked for, of the provision that the agency says it will change. */
  changed: string | null;
  /** Day by which the agency promises to do it, YYYY-MM-DD. */
  promisedOn: string | null;
}

export interface ResponseRow {
  comment_id: number;
  edition: number;
  decision: Decision;
  reason: string;
  lang: Language;
  published_at: Date;
  agency: Record<Language, string>;
  changed_e_id: string | null;
  promised_on: string | null;
}

export const presentResponse = (row: ResponseRow, lang: Language): PublicResponse => ({
  agency: row.agency[lang],
  role: 'official',
  decision: row.decision,
  reason: row.reason,
  lang: row.lang,
  publishedOn: legalDay(row.published_at),
  edition: row.edition,
  changed: row.changed_e_id,
  promisedOn: row.promised_on,
});
