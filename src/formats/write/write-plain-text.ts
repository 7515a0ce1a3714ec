import type { Node } from 'prosemirror-model';
import type { SourceCell, SourceRun } from '../../legal-text/act/source.js';
import { cleanText } from '../runs.js';
import { firstReferences } from './first-references.js';
import { labelled } from './printed-runs.js';
import { printAct, type ActAbout, type PrintedAct, type PrintedBlock, type PrintedNote } from './printed-act.js';

/** How editors of Kazakh acts begin a note: a reader of the file knows it for none of the act's own lines. */
const NOTE_WORD = { kk: 'Ескерту', ru: 'Сноска', en: 'Footnote' } as const;
const CORNER = { indent: 42, width: 46 };

/**
 * An act as plain text: a paragraph a line, with an empty line between; blocks of the corner pushed right; tables drawn
 * with bars. It holds no formatting, no line breaks inside paragraphs and no headings other than by their numbers.
 */
export function writePlainText(doc: Node, about: ActAbout = {}): string {
  const act = printAct(doc, about);
  const references = firstReferences(act);
  const blocks = act.blocks.flatMap((block, i) => [...linesOf(block, act), ...noteLines(references[i]!, act)]);
  return `${blocks.filter((block) => block.trim() !== '').join('\n\n')}\n`;
}

function linesOf(block: PrintedBlock, act: PrintedAct): string[] {
  const words = (runs: readonly SourceRun[]) => flat(runs, act.notes);
  if (block.is === 'corner') return [cornerLines(block.runs, act.notes)];
  if (block.is === 'signature') return block.lines.map(words);
  if (block.is === 'table') return block.rows.map((row) => rowLine(row, act.notes));
  // "Глава 1" without a full stop is a heading only where its words stand below it
  if (block.is === 'heading' && /\p{L}[^.:]*$/u.test(block.label)) return [block.label, words(block.runs)];
  return [words(labelled(block.label, block.runs))];
}

function flat(runs: readonly SourceRun[], notes: readonly PrintedNote[]): string {
  const text = runs.map((run) => (run.footnote ? `[${notes[Number(run.footnote) - 1]!.number}]` : run.text)).join('');
  return cleanText(text.replace(/\s+/g, ' ')).trim();
}

/** Lines pushed to the right by blanks; long ones are broken, since two lines show a block where one does not. */
function cornerLines(runs: readonly SourceRun[], notes: readonly PrintedNote[]): string {
  const text = runs.map((run) => run.text).join('');
  const lines = text.split('\n').flatMap((line) => broken(flat([{ text: line }], notes)));
  return lines.map((line) => ' '.repeat(CORNER.indent) + line).join('\n');
}

function broken(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < CORNER.width) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
}

const rowLine = (row: readonly SourceCell[], notes: readonly PrintedNote[]): string =>
  `| ${row.map((cell) => cell.paragraphs.map((runs) => flat(runs, notes)).join(' / ')).join(' | ')} |`;

/** A note follows the block that refers to it first. */
function noteLines(keys: readonly string[], { lang, notes }: PrintedAct): string[] {
  return keys.map((key) => {
    const { number, runs } = notes[Number(key) - 1]!;
    return runs.length > 0 ? `${NOTE_WORD[lang]} ${number}. ${flat(runs, notes)}` : '';
  });
}
