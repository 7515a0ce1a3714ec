import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { SourceCell, SourceRun } from '../../legal-text/act/source.js';
import { textOf } from '../runs.js';
import { NO_BORDERS, PAGE, STYLES, styleId } from './docx-look.js';
import { docxWords } from './docx-words.js';

/** Letters that a column is made for, beyond which lines are broken; measures in twentieths of a point at 12 points. */
const COLUMN = { narrowest: 2, longestWord: 16, widest: 80, letter: 138, margins: 170 };
const CELL_MARGINS = { top: 40, bottom: 40, left: 85, right: 85 };

/** A table with borders over the whole width; rows of heads are repeated on every page. */
export function docxTable(rows: readonly SourceCell[][]): Table {
  const heads = rows.findIndex((row) => !row.every((cell) => cell.header));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columnWidths(rows),
    margins: CELL_MARGINS,
    rows: rows.map(
      (row, i) =>
        new TableRow({ tableHeader: i < heads, cantSplit: i < heads, children: row.map((cell) => docxCell(cell)) }),
    ),
  });
}

function docxCell({ paragraphs, colspan, rowspan, header }: SourceCell): TableCell {
  const lines = paragraphs.length > 0 ? paragraphs : [[]];
  return new TableCell({
    ...(colspan > 1 && { columnSpan: colspan }),
    ...(rowspan > 1 && { rowSpan: rowspan }),
    ...(header && { verticalAlign: VerticalAlignTable.CENTER }),
    children: lines.map((runs) => cellParagraph(runs, header)),
  });
}

const cellParagraph = (runs: readonly SourceRun[], header: boolean): Paragraph =>
  new Paragraph({
    style: styleId(STYLES.cell),
    children: docxWords(runs),
    ...(header && { alignment: AlignmentType.CENTER, keepNext: true }),
  });

/** Columns hold their longest word where the page allows it; the rest is shared by how many letters they hold. */
function columnWidths(rows: readonly SourceCell[][]): number[] {
  const columns: { word: number; letters: number }[] = [];
  for (const { cell, at } of placed(rows)) {
    const texts = cell.paragraphs.map(textOf);
    const letters = Math.max(0, ...texts.map((text) => text.length)) / cell.colspan;
    const words = cell.colspan > 1 ? [] : texts.flatMap((text) => text.split(/\s+/));
    const word = Math.max(0, ...words.map((one) => one.length));
    for (let i = at; i < at + cell.colspan; i++) {
      const column = (columns[i] ??= { word: COLUMN.narrowest, letters: COLUMN.narrowest });
      column.word = Math.max(column.word, Math.min(word, COLUMN.longestWord));
      column.letters = Math.max(column.letters, Math.min(letters, COLUMN.widest));
    }
  }
  const least = columns.map(({ word }) => word * COLUMN.letter + COLUMN.margins);
  const rest = Math.max(0, PAGE.textWidth - sum(least));
  const all = sum(columns.map(({ letters }) => letters));
  const wanted = columns.map(({ letters }, i) => least[i]! + (rest * letters) / all);
  const scale = PAGE.textWidth / sum(wanted);
  return wanted.map((width) => Math.floor(width * scale));
}

/** Cells with the column in which each begins: those that reach down from the rows above push the others right. */
function placed(rows: readonly SourceCell[][]): { cell: SourceCell; at: number }[] {
  const found: { cell: SourceCell; at: number }[] = [];
  let reaching: number[] = [];
  for (const row of rows) {
    const next = reaching.map((left) => Math.max(0, left - 1));
    let at = 0;
    for (const cell of row) {
      while ((reaching[at] ?? 0) > 0) at++;
      found.push({ cell, at });
      for (const end = at + cell.colspan; at < end; at++) next[at] = cell.rowspan - 1;
    }
    reaching = Array.from(next, (left) => left ?? 0);
  }
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** An office at the left and the name at the right of its last line, as acts are signed. */
export function docxSignature(office: readonly SourceRun[][], name: readonly SourceRun[]): Table {
  const line = (runs: readonly SourceRun[], alignment: 'left' | 'right') =>
    new Paragraph({ style: styleId(STYLES.signature), alignment, children: docxWords(runs) });
  const widths = [Math.floor(PAGE.textWidth * 0.6), Math.floor(PAGE.textWidth * 0.4)];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ children: office.map((runs) => line(runs, AlignmentType.LEFT)) }),
          new TableCell({ verticalAlign: VerticalAlignTable.BOTTOM, children: [line(name, AlignmentType.RIGHT)] }),
        ],
      }),
    ],
  });
}
