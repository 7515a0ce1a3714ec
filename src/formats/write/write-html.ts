import type { Node } from 'prosemirror-model';
import type { Language } from '../../legal-text/language/language.js';
import type { SourceCell } from '../../legal-text/act/source.js';
import { cellMarkup, escapeHtml, htmlWords } from './html-words.js';
import { HTML_STYLE } from './html-style.js';
import { printAct, type ActAbout, type PrintedAct, type PrintedBlock, type PrintedHeading } from './printed-act.js';
import { labelled } from './printed-runs.js';

const NOTES: Record<Language, string> = { kk: 'Сілтемелер', ru: 'Сноски', en: 'Footnotes' };

/** An act as a whole page of its own, without scripts and without anything to load: for reading and for printing. */
export function writeHtml(doc: Node, about: ActAbout = {}): string {
  const act = printAct(doc, about);
  return `<!doctype html>
<html lang="${act.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(act.title)}</title>
<style>
${HTML_STYLE}</style>
</head>
<body>
<main>
${[...act.blocks.map((block) => markup(block, act)), ...notesMarkup(act)].join('\n')}
</main>
</body>
</html>
`;
}

function markup(block: PrintedBlock, act: PrintedAct): string {
  const { notes } = act;
  if (block.is === 'heading') return headingMarkup(block, act);
  if (block.is === 'corner')
    return `<p class="${classes('corner', block.newPage && 'page')}" style="text-align:right">${htmlWords(block.runs, notes)}</p>`;
  if (block.is === 'signature')
    return `<div class="signature">\n${block.lines.map((line) => `<p>${htmlWords(line, notes)}</p>`).join('\n')}\n</div>`;
  if (block.is === 'table') return tableMarkup(block.rows, act);
  const { role, kind, quoted } = block;
  const name = classes(role === 'text' ? (kind ?? 'text') : role, quoted && 'quoted');
  return `<p${idOf(block)} class="${name}">${htmlWords(labelled(block.label, block.runs), notes)}</p>`;
}

function headingMarkup(block: PrintedHeading, { notes }: PrintedAct): string {
  const { level, kind, newPage, quoted } = block;
  const name = classes(kind ?? 'title', quoted && 'quoted', newPage && 'page');
  return `<h${level}${idOf(block)} class="${name}">${htmlWords(labelled(block.label, block.runs), notes)}</h${level}>`;
}

/** Dot leaders and lines to write on have no place to break: one of them would push the columns off the sheet. */
const breakable = (cell: string): string => cell.replace(/[._…]{8}(?=[._…]{4})/g, '$&<wbr>');

/** Rows of heads are repeated on every page that the table is printed on. */
function tableMarkup(rows: readonly SourceCell[][], { notes }: PrintedAct): string {
  const heads = rows.findIndex((row) => !row.every((cell) => cell.header));
  const count = heads < 0 ? 0 : heads;
  const lines = (some: readonly SourceCell[][]) =>
    some.map((row) => `<tr>${row.map((cell) => breakable(cellMarkup(cell, notes))).join('')}</tr>`).join('\n');
  const head = count > 0 ? `<thead>\n${lines(rows.slice(0, count))}\n</thead>\n` : '';
  return `<div class="table"><table>\n${head}<tbody>\n${lines(rows.slice(count))}\n</tbody>\n</table></div>`;
}

function notesMarkup({ lang, notes }: PrintedAct): string[] {
  const held = notes.flatMap(({ number, runs }, i) =>
    runs.length > 0
      ? [
          `<p id="fn${i + 1}"><a href="#fnref${i + 1}">${escapeHtml(number || String(i + 1))}</a> ${htmlWords(runs, notes)}</p>`,
        ]
      : [],
  );
  return held.length > 0 ? [`<section class="notes" aria-label="${NOTES[lang]}">`, ...held, '</section>'] : [];
}

const idOf = ({ eId, kind }: { eId: string; kind: string | null }): string =>
  eId !== '' && kind !== null ? ` id="${escapeHtml(eId)}"` : '';

const classes = (...names: (string | false)[]): string => names.filter((name) => name !== false).join(' ');
