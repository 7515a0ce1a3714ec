import type { Language } from '../../../i18n/language.js';
import type { PaperRow } from '../paper-facts.js';
import { dataColumns, type DataValue } from '../print/paper-columns.js';

/** A spreadsheet takes what begins so for a formula, also after spaces; the wide forms are of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const MUST_QUOTE = /[",\r\n]|^\s|\s$/;

/** Whether a spreadsheet might run these words instead of showing them. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/** Words as a field of RFC 4180; an apostrophe before those that a spreadsheet might run as a formula. */
export function csvField(text: string): string {
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return MUST_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const fieldOf = (value: DataValue): string => {
  if (value === null) return '';
  if ('count' in value) return String(value.count);
  return 'day' in value ? value.day : csvField(value.text);
};

/** Rows as CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know that it is. */
export async function* writeCsv(lang: Language, rows: AsyncIterable<PaperRow>): AsyncGenerator<Uint8Array> {
  const columns = dataColumns(lang);
  yield Buffer.from(`\ufeff${columns.map(({ head }) => csvField(head)).join(',')}\r\n`);
  for await (const row of rows) yield Buffer.from(`${columns.map(({ value }) => fieldOf(value(row))).join(',')}\r\n`);
}
