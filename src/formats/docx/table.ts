import type { Element } from '@xmldom/xmldom';
import type { SourceCell, SourceRun } from '../../legal-text/source.js';
import { attributeOf, childOf, childrenOf, nameOf, switchOf, valueOf } from '../xml.js';

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Rows of a table with merged cells as spans: `gridSpan` across, `vMerge` down. */
export function readTable(table: Element, readCell: (cell: Element) => SourceRun[][]): SourceCell[][] {
  const rows: SourceCell[][] = [];
  /** By grid column: the cell that a `vMerge` without `restart` continues. */
  const open = new Map<number, SourceCell>();
  for (const row of within(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del')) continue;
    const header = switchOf(properties, 'w:tblHeader') ?? false;
    const cells: SourceCell[] = [];
    let column = Number(valueOf(properties, 'w:gridBefore') ?? 0);
    if (column > 0) cells.push({ paragraphs: [], colspan: column, rowspan: 1, header });
    for (const cell of within(row, 'w:tc')) column = addCell(cell, cells, open, column, header, readCell);
    if (cells.length || within(row, 'w:tc').length) rows.push(cells);
  }
  return rows;
}

function addCell(
  element: Element,
  cells: SourceCell[],
  open: Map<number, SourceCell>,
  column: number,
  header: boolean,
  readCell: (cell: Element) => SourceRun[][],
): number {
  const properties = childOf(element, 'w:tcPr');
  const colspan = Math.min(Math.max(Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1, 1), 100);
  const paragraphs = readCell(element);
  const merge = childOf(properties, 'w:vMerge');
  const above = merge && attributeOf(merge, 'val') !== 'restart' ? open.get(column) : undefined;
  const beside =
    valueOf(properties, 'w:hMerge') === 'continue' ||
    (childOf(properties, 'w:hMerge') && !attributeOf(childOf(properties, 'w:hMerge'), 'val'));
  const left = cells.at(-1);
  if (above) {
    above.rowspan++;
    above.paragraphs.push(...paragraphs);
  } else if (beside && left) {
    left.colspan += colspan;
    left.paragraphs.push(...paragraphs);
  } else {
    const cell: SourceCell = { paragraphs, colspan, rowspan: 1, header };
    cells.push(cell);
    open.delete(column);
    if (merge) open.set(column, cell);
  }
  return column + colspan;
}

function within(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (nameOf(child) === name) return [child];
    return WRAPPERS.has(nameOf(child)) ? within(child, name) : [];
  });
}
