import type { Mark, Node } from 'prosemirror-model';
import type { WordCursor } from './render-words.js';
import type { WordMark } from '../act/word-mark.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and for attribute values alike. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (char) => ESCAPES[char]!) : text;
}

/** ` name="value"` for each value that is not empty. */
export function attributes(values: Record<string, string | number>): string {
  let out = '';
  for (const name in values) if (values[name] !== '') out += ` ${name}="${escapeHtml(String(values[name]))}"`;
  return out;
}

/** The marks of an act are named after their HTML elements; a mark that is not is shown as plain text. */
const MARK_TAG: Record<string, string> = { strong: 'strong', em: 'em', sup: 'sup', sub: 'sub' };

function withMarks(html: string, marks: readonly Mark[]): string {
  return marks.reduceRight((inner, mark) => {
    const tag = MARK_TAG[mark.type.name];
    return tag ? `<${tag}>${inner}</${tag}>` : inner;
  }, html);
}

/** Inline content of one line. With a cursor its marked words become links, which never lie within one another. */
export function inlineHtml(node: Node, words: WordCursor | null = null): string {
  const line = new LinkedLine();
  node.forEach((child) => {
    if (child.isText) addText(line, child, words);
    else if (child.type.name === 'line_break') line.add('<br>', words?.runs(1)[0]!.mark ?? null);
    else if (child.type.name === 'footnote_ref')
      line.add(`<sup class="footnote-ref">${escapeHtml(String(child.attrs.number))}</sup>`, words?.around() ?? null);
  });
  words?.endLine();
  return line.html();
}

function addText(line: LinkedLine, { text, marks }: Node, words: WordCursor | null): void {
  if (!words) return line.add(withMarks(escapeHtml(text!), marks), null);
  for (const { from, to, mark } of words.runs(text!.length))
    line.add(withMarks(escapeHtml(text!.slice(from, to)), marks), mark);
}

const LINK_CLASS: Record<WordMark['kind'], string> = { citation: 'ref', term: 'term' };

/** Joins what belongs to one mark into one link, whatever its formatting. */
class LinkedLine {
  private out = '';
  private link = '';
  private mark: WordMark | null = null;

  add(html: string, mark: WordMark | null): void {
    if (mark !== this.mark) this.close();
    this.mark = mark;
    if (mark) this.link += html;
    else this.out += html;
  }

  html(): string {
    this.close();
    return this.out;
  }

  private close(): void {
    if (!this.mark) return;
    const { kind, href, title } = this.mark;
    this.out += `<a${attributes({ class: LINK_CLASS[kind], href, title })}>${this.link}</a>`;
    this.link = '';
    this.mark = null;
  }
}

/** Empty paragraphs are spacing of the source file, not words of the act. */
export function paragraphHtml(node: Node, words: WordCursor | null = null): string {
  const inner = inlineHtml(node, words);
  if (inner === '') return '';
  const role = node.attrs.role as string;
  return role === 'text' ? `<p>${inner}</p>` : `<p class="${escapeHtml(role)}">${inner}</p>`;
}

function cellHtml(cell: Node, words: WordCursor | null): string {
  const tag = cell.type.name === 'table_header' ? 'th' : 'td';
  const span = (name: string) => ((cell.attrs[name] as number) > 1 ? (cell.attrs[name] as number) : '');
  let inner = '';
  cell.forEach((paragraph) => (inner += paragraphHtml(paragraph, words)));
  return `<${tag}${attributes({ colspan: span('colspan'), rowspan: span('rowspan') })}>${inner}</${tag}>`;
}

/** The wrapper lets a wide table scroll by itself on a phone; whoever has no pointer scrolls it once it has the focus. */
export function tableHtml(table: Node, label: string, words: WordCursor | null = null): string {
  let rows = '';
  table.forEach((row) => {
    let cells = '';
    row.forEach((cell) => (cells += cellHtml(cell, words)));
    rows += `<tr>${cells}</tr>`;
  });
  const region = attributes({ tabindex: 0, role: label === '' ? '' : 'region', 'aria-label': label });
  return `<div class="tbl"${region}><table><tbody>${rows}</tbody></table></div>`;
}

export function footnoteHtml(node: Node, words: WordCursor | null = null): string {
  const number = String(node.attrs.number);
  let inner = '';
  node.forEach((paragraph) => (inner += paragraphHtml(paragraph, words)));
  return `<aside class="footnote"${attributes({ 'data-number': number })}>${number ? `<sup>${escapeHtml(number)}</sup>` : ''}${inner}</aside>`;
}
