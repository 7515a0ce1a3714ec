import type { Node } from 'prosemirror-model';
import type { SourceCell, SourceRun } from '../../legal-text/act/source.js';
import { textOf } from '../runs.js';

/** The words of a text block, formatting kept; `refer` answers the place of a footnote by its number. */
export function runsOf(block: Node, refer: (number: string) => string): SourceRun[] {
  const runs: SourceRun[] = [];
  block.forEach((node) => {
    if (node.type.name === 'footnote_ref') runs.push({ text: '', footnote: refer(node.attrs.number as string) });
    else if (node.type.name === 'line_break') runs.push({ text: '\n' });
    else runs.push({ text: node.text ?? '', ...Object.fromEntries(node.marks.map((mark) => [mark.type.name, true])) });
  });
  return runs;
}

export function cellsOf(table: Node, refer: (number: string) => string): SourceCell[][] {
  const rows: SourceCell[][] = [];
  table.forEach((row) => {
    const cells: SourceCell[] = [];
    row.forEach((cell) => {
      const paragraphs: SourceRun[][] = [];
      cell.forEach((paragraph) => void paragraphs.push(runsOf(paragraph, refer)));
      const { colspan, rowspan } = cell.attrs as { colspan: number; rowspan: number };
      cells.push({ paragraphs, colspan, rowspan, header: cell.type.name === 'table_header' });
    });
    rows.push(cells);
  });
  return rows;
}

/** Lines of a paragraph as runs, joined by line breaks. */
export const brokenLines = (lines: readonly SourceRun[][]): SourceRun[] =>
  lines.flatMap((line, i) => (i > 0 ? [{ text: '\n' }, ...line] : line));

/** A number and the words after it. */
export const labelled = (label: string, runs: readonly SourceRun[]): SourceRun[] =>
  label === '' ? [...runs] : textOf(runs) === '' ? [{ text: label }, ...runs] : [{ text: `${label} ` }, ...runs];
