import type { SourceCell, SourceRun } from '../../legal-text/act/source.js';
import type { XmlElement } from '../xml-tree.js';
import { attribute, childElements, nameIn } from './elements.js';

/** Rows of a table; `read` gives the paragraphs of a cell. */
export function readRows(table: XmlElement, read: (cell: XmlElement) => SourceRun[][]): SourceCell[][] {
  return rowsOf(table).map((row) => {
    // a row of the document that has no cells at all: the schema of Akoma Ntoso wants one
    if (attribute(row, 'class') === 'empty') return [];
    return childElements(row)
      .filter((cell) => ['td', 'th'].includes(nameIn(cell)))
      .map((cell) => ({
        paragraphs: read(cell),
        colspan: span(cell, 'colspan'),
        rowspan: span(cell, 'rowspan'),
        header: nameIn(cell) === 'th',
      }));
  });
}

const rowsOf = (parent: XmlElement): XmlElement[] =>
  childElements(parent).flatMap((child) => {
    if (nameIn(child) === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(nameIn(child)) ? rowsOf(child) : [];
  });

/** HTML's own bound on spans; anything else is one. */
function span(cell: XmlElement, name: string): number {
  const value = Number(attribute(cell, name));
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
}
