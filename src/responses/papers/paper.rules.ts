import type { Language } from '../../i18n/language.js';

/** `proposals`: the comparative table of own wordings; `report`: the results of the public discussion. */
export const PAPER_KINDS = ['proposals', 'report'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Papers to sign and to show, and two of plain data. */
export const PAPER_FORMATS = ['docx', 'pdf', 'html', 'xlsx', 'csv'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export type PaperState = 'queued' | 'running' | 'done' | 'failed';

/** What the paper is, for its makers. */
export interface PaperOrder {
  kind: PaperKind;
  lang: Language;
  format: PaperFormat;
}

/** Letters of the post and the name under a paper. */
export const SIGNER_MOST = 200;

const TYPES: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
export const mediaType = (format: PaperFormat): string => TYPES[format];

/** A page is read in the browser, everything else is kept as a file. */
export const disposition = (draftNumber: string, { kind, lang, format }: PaperOrder): string =>
  `${format === 'html' ? 'inline' : 'attachment'}; filename="${fileName(draftNumber, { kind, lang, format })}"`;

/** Letters that every system keeps: `2026-0042-report-kk.docx`. */
export const fileName = (draftNumber: string, { kind, lang, format }: PaperOrder): string =>
  `${draftNumber.replace(/[^\w-]/g, '_')}-${kind}-${lang}.${format}`;

/** One line without invisible marks, as it is printed under a paper. */
export const readSigner = (typed: string): string =>
  typed
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, SIGNER_MOST);

export const isKind = (value: unknown): value is PaperKind => PAPER_KINDS.includes(value as PaperKind);
export const isFormat = (value: unknown): value is PaperFormat => PAPER_FORMATS.includes(value as PaperFormat);

/** Address of the file of a paper. */
export const fileHref = (draftNumber: string, id: number): string =>
  `/api/v1/drafts/${encodeURIComponent(draftNumber)}/papers/${id}/file`;
