import type { SourceCell, SourceRun } from '../../legal-text/act/source.js';
import { isElement, isHidden, type HtmlElement } from './elements.js';

/** Rows of a table, without those of tables inside its cells. */
export function readTable(table: HtmlElement, readCell: (cell: HtmlElement) => SourceRun[][]): SourceCell[][] {
  const rows: SourceCell[][] = [];
  for (const { row, head } of rowsOf(table)) {
    const cells: SourceCell[] = [];
    for (const cell of row.childNodes) {
      if (!isElement(cell) || !['td', 'th'].includes(cell.localName) || isHidden(cell)) continue;
      cells.push({
        paragraphs: readCell(cell),
        colspan: span(cell, 'colspan'),
        rowspan: span(cell, 'rowspan'),
        header: head || cell.localName === 'th',
      });
    }
    rows.push(cells);
  }
  return rows;
}

function rowsOf(table: HtmlElement): { row: HtmlElement; head: boolean }[] {
  const rows: { row: HtmlElement; head: boolean }[] = [];
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    if (child.localName === 'tr') rows.push({ row: child, head: false });
    else if (['thead', 'tbody', 'tfoot'].includes(child.localName))
      for (const row of child.childNodes)
        if (isElement(row) && row.localName === 'tr') rows.push({ row, head: child.localName === 'thead' });
  }
  return rows.filter(({ row }) => !isHidden(row));
}

function span(cell: HtmlElement, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) && value > 1 ? Math.min(value, 100) : 1;
}
