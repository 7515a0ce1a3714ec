import type { SourceParagraph, SourceRun } from '../legal-text/act/source.js';
import type { SourceBuilder } from './source-builder.js';

/**
 * Moves every footnote behind the block that refers to it: its provision is then known by place,
 * as for any other block. One that nothing refers to stays where it stood, with a warning.
 */
export function placeFootnotes(builder: SourceBuilder): void {
  const { paragraphs } = builder;
  const notes = new Map<string, SourceParagraph>();
  for (const block of paragraphs) if (block.kind === 'footnote') notes.set(block.number ?? '', block);
  const placed = new Set<SourceParagraph>();
  const ordered: SourceParagraph[] = [];
  const missing: { number: string; block: SourceParagraph }[] = [];
  const wanted = new Map<SourceParagraph, string[]>();
  for (const block of paragraphs) {
    const numbers = footnotesOf(block);
    if (numbers.length > 0) wanted.set(block, numbers);
  }
  const referred = new Set<string>();
  for (const numbers of wanted.values()) for (const number of numbers) referred.add(number);
  if (notes.size === 0 && referred.size === 0) return;
  for (const block of paragraphs) {
    if (block.kind === 'footnote' && referred.has(block.number ?? '') && notes.get(block.number ?? '') === block)
      continue;
    ordered.push(block);
    for (const number of wanted.get(block) ?? []) {
      const note = notes.get(number);
      if (!note) missing.push({ number, block });
      else if (!placed.has(note)) ordered.push(note);
      if (note) placed.add(note);
    }
  }
  renumber(builder, ordered);
  for (const { number, block } of missing) builder.warn('format.footnote-missing', block.index, { number });
  for (const block of ordered)
    if (block.kind === 'footnote' && !placed.has(block))
      builder.warn('format.footnote-orphan', block.index, { number: block.number ?? '' });
}

/** Warnings given so far point at old places: they move along with their blocks. */
function renumber(builder: SourceBuilder, ordered: SourceParagraph[]): void {
  const place = new Map(ordered.map((block, index) => [block.index, index]));
  for (const issue of builder.issues) if (issue.source !== null) issue.source = place.get(issue.source) ?? issue.source;
  builder.paragraphs.length = 0;
  ordered.forEach((block, index) => {
    block.index = index;
    builder.paragraphs.push(block);
  });
}

function footnotesOf(block: SourceParagraph): string[] {
  const numbers: string[] = [];
  const look = (runs: readonly SourceRun[]) => {
    for (const { footnote } of runs) if (footnote) numbers.push(footnote);
  };
  look(block.runs);
  for (const row of block.rows ?? []) for (const cell of row) for (const runs of cell.paragraphs) look(runs);
  return numbers;
}
