import type { SourceCell, SourceRun } from '../legal-text/act/source.js';
import { textOf } from './runs.js';
import type { SourceBuilder } from './source-builder.js';

/** Beginnings of corner blocks in both languages: what approves, agrees or annexes. */
const CORNER =
  /^[«"]?\s*(?:приложение|утвержд|согласован|форма|қосымша|келісілді|нысан|annex|approved)|қосымша$|бекіт|(?:приказ|постановлени|бұйр|қаулы)/iu;
const SIGNATURE_ROWS = 3;
const SIGNATURE_LENGTH = 300;

/**
 * Adds a table, or its words when the table is only a frame: one cell around everything, the right
 * half of a row that holds "Приложение 1 к приказу…", a signature with its name at the right.
 */
export function addTable(builder: SourceBuilder, rows: SourceCell[][]): void {
  const filled = rows.filter((row) => row.length);
  const cells = filled.flat();
  builder.separate();
  if (!cells.some((cell) => cell.paragraphs.length)) {
    if (cells.length > 1) builder.add({ kind: 'table', runs: [], rows: filled });
  } else if (cells.length === 1) addParagraphs(builder, cells[0]!.paragraphs, false);
  else if (isCorner(filled)) for (const cell of cells) addParagraphs(builder, cell.paragraphs, true);
  else if (isSignature(filled)) for (const cell of columnsFirst(filled)) addParagraphs(builder, cell.paragraphs, false);
  else builder.add({ kind: 'table', runs: [], rows: filled });
  builder.separate();
  builder.release();
}

function addParagraphs(builder: SourceBuilder, paragraphs: SourceRun[][], corner: boolean): void {
  for (const runs of paragraphs) builder.add({ kind: 'paragraph', runs, ...(corner && { corner }) });
}

function wordsOf(cell: SourceCell | undefined): string {
  return (cell?.paragraphs ?? []).map(textOf).join(' ').trim();
}

function isCorner(rows: SourceCell[][]): boolean {
  const last = rows
    .map((row) => wordsOf(row.at(-1)))
    .join(' ')
    .trim();
  const blank = rows.every(
    (row) => row.length <= 3 && row.length > 1 && row.slice(0, -1).every((cell) => !wordsOf(cell)),
  );
  return blank && rows.length <= 8 && last.length < 600 && CORNER.test(last);
}

/** Two columns, the left one an office, the right one a name such as "К. Токаев"; no header, no number. */
function isSignature(rows: SourceCell[][]): boolean {
  if (rows.length > SIGNATURE_ROWS || rows.some((row) => row.length > 3 || row.some((cell) => cell.header)))
    return false;
  const words = rows.flat().map(wordsOf).filter(Boolean);
  if (words.join('').length > SIGNATURE_LENGTH || words.some((text) => /^\d/.test(text))) return false;
  return words.some((text) =>
    /^(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]+$|^\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}$/u.test(text),
  );
}

function columnsFirst(rows: SourceCell[][]): SourceCell[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.flatMap((row) => row[column] ?? [])).flat();
}
