import { createHash } from 'node:crypto';
import type {
  PaperCell,
  PaperLine,
  PaperPart,
  PaperRun,
  PaperSignature,
  PrintedPaper,
} from '../print/printed-paper.js';
import { escaped } from './markup.js';

const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 60rem; background: #fff; color: #000;
  font: 1.0625rem/1.45 'Times New Roman', Tinos, 'Liberation Serif', Times, serif; }
body.wide { max-width: 84rem; }
.masthead, h1 { text-align: center; font-size: inherit; font-weight: bold; margin: 0; text-wrap: balance; }
.masthead { margin-bottom: 1rem; }
h2 { font-size: inherit; margin: 1.5rem 0 .5rem; break-after: avoid; }
.note { font-size: .9375rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.35; margin: .75rem 0; }
.rows { min-width: 48rem; table-layout: fixed; }
th, td { border: 1px solid #000; padding: .25rem .45rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
thead th, .centred { text-align: center; }
thead th { vertical-align: middle; padding-inline: .15rem; overflow-wrap: normal; }
td p { margin: 0 0 .2rem; white-space: pre-wrap; }
.signature { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: end; margin-top: 2.5rem; break-inside: avoid; }
.signature > div { flex: 1 1 12rem; display: grid; }
.signature .line { border-bottom: 1px solid #000; min-height: 1.6em; }
.signature small { text-align: center; min-height: 1.5em; }
.foot { margin-top: 2rem; font-size: .8125rem; }
@media print {
  @page { size: A4 portrait; margin: 20mm 15mm 20mm 25mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 10pt 'Times New Roman', serif; } }
  @page wide { size: A4 landscape; margin: 25mm 15mm 20mm 20mm; }
  body { max-width: none; padding: 0; font-size: 14pt; }
  body.wide { max-width: none; page: wide; }
  table { font-size: 11pt; }
  .rows { min-width: 0; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
}
`;

/** The only style that the page brings along, for the Content-Security-Policy under which it is sent. */
export const PAPER_STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

/** A paper as a page that needs nothing else, to read on a screen and to print. */
export async function* writeHtml({ frame, parts }: PrintedPaper): AsyncGenerator<Uint8Array> {
  const title = escaped(frame.title);
  yield Buffer.from(
    `<!doctype html>\n<html lang="${frame.lang}"><head><meta charset="utf-8"><title>${title}</title>` +
      '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
      `<style>${STYLE}</style></head><body${frame.landscape ? ' class="wide"' : ''}><main>\n`,
  );
  for await (const part of parts) yield Buffer.from(markup(part));
  yield Buffer.from(`</main><p class="foot">${escaped(frame.foot)}</p></body></html>\n`);
}

function markup(part: PaperPart): string {
  if (part.is === 'paragraph') return paragraph(part);
  if (part.is === 'table') return tableStart(part);
  if (part.is === 'row') return `<tr>${part.cells.map(cell).join('')}</tr>\n`;
  if (part.is === 'table-end') return '</tbody></table></div>\n';
  return signature(part.signature);
}

function paragraph({ look, runs }: Extract<PaperPart, { is: 'paragraph' }>): string {
  if (look === 'title') return `<h1>${words(runs)}</h1>\n`;
  if (look === 'heading') return `<h2>${words(runs)}</h2>\n`;
  return `<p${look === 'text' ? '' : ` class="${look}"`}>${words(runs)}</p>\n`;
}

function tableStart({ columns, head }: Extract<PaperPart, { is: 'table' }>): string {
  // a page may bring no style attributes, so widths are attributes of the columns
  const widths = columns.map(({ share }) => `<col width="${share}%">`).join('');
  const names = columns.map(({ head: name }) => `<th scope="col">${escaped(name)}</th>`).join('');
  const rows = head ? ' class="rows"' : '';
  return `<div class="scroll" tabindex="0"><table${rows}><colgroup>${widths}</colgroup>${head ? `<thead><tr>${names}</tr></thead>` : ''}<tbody>\n`;
}

const cell = ({ lines, centred }: PaperCell): string =>
  `<td${centred ? ' class="centred"' : ''}>${lines.map(line).join('')}</td>`;
const line = ({ runs, lang }: PaperLine): string => `<p${lang ? ` lang="${lang}"` : ''}>${words(runs)}</p>`;

const words = (runs: readonly PaperRun[]): string =>
  runs
    .map(({ text, bold, italic }) => {
      const inner = italic ? `<em>${escaped(text)}</em>` : escaped(text);
      return bold ? `<strong>${inner}</strong>` : inner;
    })
    .join('');

function signature({ post, name, words: under }: PaperSignature): string {
  const part = (text: string, caption: string, line: boolean) =>
    `<div><span${line ? ' class="line"' : ''}>${escaped(text)}</span><small>${escaped(caption)}</small></div>`;
  const parts = [
    part(post, post === '' ? under.post : '', post === ''),
    part('', under.sign, true),
    part(name, name === '' ? under.name : '', name === ''),
  ];
  return `<div class="signature">${parts.join('')}</div><p>${escaped(under.day)}</p>\n`;
}
