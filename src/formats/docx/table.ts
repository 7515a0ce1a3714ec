import type { SourceCell, SourceRun } from '../../legal-text/act/source.js';
import type { SourceBuilder } from '../source-builder.js';
import { attributeOf, childOf, childrenOf, nameOf, switchOf, valueOf } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';

const WIDEST = 100;
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Rows of a table with merged cells as spans: `gridSpan` across, `vMerge` down. */
export function readTable(
  table: XmlElement,
  builder: SourceBuilder,
  readCell: (cell: XmlElement) => SourceRun[][],
): SourceCell[][] {
  const rows: SourceCell[][] = [];
  /** By grid column: the cell that a `vMerge` without `restart` continues. */
  const open = new Map<number, SourceCell>();
  for (const row of within(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    const deleted = childOf(properties, 'w:del');
    if (deleted ?? childOf(properties, 'w:ins')) builder.tallyPlaces('format.tracked-changes');
    if (deleted) continue;
    const header = switchOf(properties, 'w:tblHeader') ?? false;
    const cells: SourceCell[] = [];
    let column = spanOf(properties, 'w:gridBefore', 0);
    if (column > 0) cells.push({ paragraphs: [], colspan: column, rowspan: 1, header });
    const kept = within(row, 'w:tc').filter((cell) => !isDeleted(cell, builder));
    for (const cell of kept) column = addCell(cell, cells, open, column, header, readCell);
    if (cells.length || kept.length) rows.push(cells);
  }
  return rows;
}

function addCell(
  element: XmlElement,
  cells: SourceCell[],
  open: Map<number, SourceCell>,
  column: number,
  header: boolean,
  readCell: (cell: XmlElement) => SourceRun[][],
): number {
  const properties = childOf(element, 'w:tcPr');
  const colspan = spanOf(properties, 'w:gridSpan', 1);
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

/** A column taken out as a tracked change leaves its cells with a mark. */
function isDeleted(cell: XmlElement, builder: SourceBuilder): boolean {
  const properties = childOf(cell, 'w:tcPr');
  const deleted = childOf(properties, 'w:cellDel') !== undefined;
  if (deleted || childOf(properties, 'w:cellIns')) builder.tallyPlaces('format.tracked-changes');
  return deleted;
}

function spanOf(properties: XmlElement | undefined, name: string, least: number): number {
  const span = Number(valueOf(properties, name) ?? least);
  return Number.isInteger(span) ? Math.min(Math.max(span, least), WIDEST) : least;
}

function within(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (nameOf(child) === name) return [child];
    return WRAPPERS.has(nameOf(child)) ? within(child, name) : [];
  });
}
