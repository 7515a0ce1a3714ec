import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { SourceCell, SourceRun } from '../../legal-text/source.js';
import { textOf } from '../runs.js';
import { NO_BORDERS, PAGE, STYLES, styleId } from './docx-look.js';
import { docxWords } from './docx-words.js';

/** Letters for which a column is made narrower or wider; beyond them lines are broken. */
const COLUMN = { narrowest: 5, widest: 60 };
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

/** The width of the page, shared by how many letters the cells of each column hold. */
function columnWidths(rows: readonly SourceCell[][]): number[] {
  const letters: number[] = [];
  for (const row of rows) {
    let column = 0;
    for (const { paragraphs, colspan } of row) {
      const longest = Math.max(COLUMN.narrowest, ...paragraphs.map((runs) => textOf(runs).length));
      for (let i = 0; i < colspan; i++, column++)
        letters[column] = Math.max(letters[column] ?? COLUMN.narrowest, Math.min(longest / colspan, COLUMN.widest));
    }
  }
  const all = letters.reduce((sum, count) => sum + count, 0);
  return letters.map((count) => Math.floor((PAGE.textWidth * count) / all));
}

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
