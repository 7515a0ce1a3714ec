import type { Language } from '../i18n/language.js';
import type { AnswerState } from './answer-draft.lifecycle.js';
import type { AnswerWords } from './answer-draft.rules.js';
import type { AnswerDraftRow } from './open-answer-draft.js';

/** What officials of the agency see of an answer in work; names, no accounts. */
export interface ShownAnswerDraft extends AnswerWords {
  state: AnswerState;
  edition: number;
  lang: Language;
  writer: string;
  /** The reader wrote these words, and so does not approve them. */
  own: boolean;
  /** Instants, ISO 8601. */
  writtenAt: string;
  proposer: string | null;
  proposedAt: string | null;
  approver: string | null;
  approvedAt: string | null;
  remark: string | null;
  remarkBy: string | null;
  remarkAt: string | null;
}

export const presentAnswerDraft = (row: AnswerDraftRow, reader: number | null): ShownAnswerDraft => ({
  state: row.state,
  edition: row.edition,
  decision: row.decision,
  reason: row.reason,
  changed: row.changed,
  promisedOn: row.promisedOn,
  lang: row.lang,
  writer: row.writer,
  own: row.writerId === reader,
  writtenAt: row.writtenAt.toISOString(),
  proposer: row.proposer,
  proposedAt: row.proposedAt?.toISOString() ?? null,
  approver: row.approver,
  approvedAt: row.approvedAt?.toISOString() ?? null,
  remark: row.remark,
  remarkBy: row.remarkBy,
  remarkAt: row.remarkAt?.toISOString() ?? null,
});
