import type { SourceCell } from '../../legal-text/act/source.js';
import { readHtmlInto } from '../html/read-html.js';
import { LIMITS } from '../limits.js';
import { placeFootnotes } from '../footnotes.js';
import { splitLines, textOf, tidyRuns } from '../runs.js';
import { SourceBuilder } from '../source-builder.js';
import { joinSoftLines, markdownBlocks, type MarkdownBlock } from './blocks.js';
import { parseInline } from './inline.js';

/** Reads Markdown as people type acts in it: numbers are text, `>` is a corner block, tables may be HTML. */
export function readMarkdown(source: string): SourceBuilder {
  const builder = new SourceBuilder();
  for (const block of markdownBlocks(source)) addBlock(builder, block);
  placeFootnotes(builder);
  return builder;
}

function addBlock(builder: SourceBuilder, block: MarkdownBlock): void {
  if (block.type === 'html') {
    readHtmlInto(builder, block.html, { keepLines: true });
    return;
  }
  if (block.type === 'pipes') return addPipes(builder, block.lines);
  builder.separate();
  if (block.type === 'front') {
    builder.warn('format.front-matter', builder.next, { text: block.text.slice(0, 200) });
    builder.add({ kind: 'rule', runs: [{ text: block.text }] });
    return;
  }
  if (block.type === 'rule') {
    builder.add({ kind: 'rule', runs: [{ text: block.text }] });
    return;
  }
  const runs = parseInline(joinSoftLines(block.text));
  // no bracket inside: `![![![` would be read anew from each of them
  if (/!\[[^[\]]*\]\(/.test(block.text)) builder.tally('format.image-skipped');
  if (block.type === 'heading') builder.add({ kind: 'paragraph', runs, headingLevel: block.level });
  else if (block.type === 'footnote') builder.add({ kind: 'footnote', runs, number: block.number });
  else builder.add({ kind: 'paragraph', runs, ...(block.type === 'corner' && { corner: true }) });
}

function addPipes(builder: SourceBuilder, lines: string[]): void {
  let [given, width] = [0, 0];
  const texts = lines
    .filter((_, place) => place !== 1)
    .map((line) => {
      const row = pipeCells(line);
      builder.countCells(row.length);
      given += row.length;
      width = Math.max(width, row.length);
      return row;
    });
  // counted before they are made: one wide row widens all others
  builder.countCells(texts.length * width - given);
  const rows = texts.map((row, place) =>
    Array.from({ length: width }, (_, at): SourceCell => {
      const text = row[at];
      return { ...cell(text ?? ''), header: place === 0 && text !== undefined };
    }),
  );
  builder.add({ kind: 'table', runs: [], rows });
}

function pipeCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/, LIMITS.cells + 1).map((text) => text.replace(/\\\|/g, '|').trim());
}

function cell(text: string): SourceCell {
  const lines = splitLines(parseInline(text))
    .map(tidyRuns)
    .filter((runs) => textOf(runs) || runs.length);
  return { paragraphs: lines, colspan: 1, rowspan: 1, header: false };
}
