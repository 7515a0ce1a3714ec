import type { Node } from 'prosemirror-model';
import type { SourceCell, SourceRun } from '../../legal-text/act/source.js';
import { textOf } from '../runs.js';
import { firstReferences } from './first-references.js';
import { tableMarkup } from './html-words.js';
import { markdownWords, startOfBlock } from './markdown-words.js';
import { printAct, type ActAbout, type PrintedAct, type PrintedBlock } from './printed-act.js';
import { labelled } from './printed-runs.js';

/**
 * An act as Markdown that shows the same in any viewer: numbers are escaped, so that no list is made of them; blocks of
 * the corner are block quotes; tables with merged cells are HTML.
 */
export function writeMarkdown(doc: Node, about: ActAbout = {}): string {
  const act = printAct(doc, about);
  const references = firstReferences(act);
  const blocks = act.blocks.flatMap((block, i) => [...blocksOf(block, act), ...noteBlocks(references[i]!, act)]);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function blocksOf(block: PrintedBlock, act: PrintedAct): string[] {
  if (block.is === 'heading') return [`${'#'.repeat(block.level)} ${markdownWords(labelled(block.label, block.runs))}`];
  if (block.is === 'corner') return [cornerLines(block.runs)];
  if (block.is === 'signature') return block.lines.map((line) => paragraph(line));
  if (block.is === 'table') return [isPlain(block.rows) ? pipes(block.rows) : tableMarkup(block.rows, act.notes)];
  return [paragraph(labelled(block.label, block.runs))];
}

const paragraph = (runs: readonly SourceRun[]): string => startOfBlock(markdownWords(runs));

function cornerLines(runs: readonly SourceRun[]): string {
  return markdownWords(runs)
    .split('<br>')
    .map((line) => `> ${startOfBlock(line)}`)
    .join('\\\n');
}

/** Whether pipes can hold the table: one row of heads, nothing merged, no line break that is not a paragraph. */
function isPlain(rows: readonly SourceCell[][]): boolean {
  const width = rows[0]?.length ?? 0;
  return rows.every(
    (row, i) =>
      row.length === width &&
      row.every(
        (cell) =>
          cell.colspan === 1 &&
          cell.rowspan === 1 &&
          cell.header === (i === 0) &&
          cell.paragraphs.every((runs) => !textOf(runs).includes('\n')),
      ),
  );
}

function pipes(rows: readonly SourceCell[][]): string {
  const words = (cell: SourceCell) =>
    cell.paragraphs.map((runs) => markdownWords(runs).replace(/\|/g, '\\|')).join('<br>');
  const lines = rows.map((row) => `| ${row.map(words).join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(rows[0]!.length)}`);
  return lines.join('\n');
}

function noteBlocks(keys: readonly string[], { notes }: PrintedAct): string[] {
  return keys.map((key) => {
    const { runs } = notes[Number(key) - 1]!;
    return runs.length > 0 ? `[^${key}]: ${markdownWords(runs)}` : '';
  });
}
