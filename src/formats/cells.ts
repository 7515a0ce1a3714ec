import type { SourceRun } from '../legal-text/act/source.js';
import type { SourceBuilder } from './source-builder.js';

/**
 * The blocks read inside a cell as its paragraphs: a printed number becomes words, a table inside a
 * table its cells one after another. Findings and footnotes move to the file around the cell.
 */
export function cellParagraphs(outer: SourceBuilder, inner: SourceBuilder): SourceRun[][] {
  outer.countCells(1);
  const paragraphs: SourceRun[][] = [];
  for (const block of inner.paragraphs) {
    if (block.kind === 'footnote') outer.hold(block);
    else if (block.kind === 'table') {
      outer.tally('format.nested-table');
      paragraphs.push(...block.rows!.flat().flatMap((cell) => cell.paragraphs));
    } else paragraphs.push(block.label ? [{ text: `${block.label} ` }, ...block.runs] : block.runs);
  }
  for (const block of inner.held) outer.hold(block);
  outer.adopt(inner);
  return paragraphs;
}
