import type { SourceParagraph } from '../legal-text/act/source.js';
import { textOf } from './runs.js';

/** All words of a source, tables included, one block a line. */
export function plainTextOf(paragraphs: readonly SourceParagraph[]): string {
  return paragraphs
    .map((block) => [block.label, textOf(block.runs), ...cellTexts(block)].filter(Boolean).join(' '))
    .join('\n');
}

function cellTexts(block: SourceParagraph): string[] {
  return (block.rows ?? []).flat().flatMap((cell) => cell.paragraphs.map(textOf));
}
