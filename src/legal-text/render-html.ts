import type { Mark, Node } from 'prosemirror-model';

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

function inlineNode(node: Node): string {
  if (node.isText) return withMarks(escapeHtml(node.text!), node.marks);
  if (node.type.name === 'line_break') return '<br>';
  if (node.type.name === 'footnote_ref')
    return `<sup class="footnote-ref">${escapeHtml(String(node.attrs.number))}</sup>`;
  return '';
}

export function inlineHtml(node: Node): string {
  let out = '';
  node.forEach((child) => (out += inlineNode(child)));
  return out;
}

/** Empty paragraphs are spacing of the source file, not words of the act. */
export function paragraphHtml(node: Node): string {
  const inner = inlineHtml(node);
  if (inner === '') return '';
  const role = node.attrs.role as string;
  return role === 'text' ? `<p>${inner}</p>` : `<p class="${escapeHtml(role)}">${inner}</p>`;
}

function cellHtml(cell: Node): string {
  const tag = cell.type.name === 'table_header' ? 'th' : 'td';
  const span = (name: string) => ((cell.attrs[name] as number) > 1 ? (cell.attrs[name] as number) : '');
  let inner = '';
  cell.forEach((paragraph) => (inner += paragraphHtml(paragraph)));
  return `<${tag}${attributes({ colspan: span('colspan'), rowspan: span('rowspan') })}>${inner}</${tag}>`;
}

/** The wrapper lets a wide table scroll by itself on a phone; whoever has no pointer scrolls it once it has the focus. */
export function tableHtml(table: Node, label: string): string {
  let rows = '';
  table.forEach((row) => {
    let cells = '';
    row.forEach((cell) => (cells += cellHtml(cell)));
    rows += `<tr>${cells}</tr>`;
  });
  const region = attributes({ tabindex: 0, role: label === '' ? '' : 'region', 'aria-label': label });
  return `<div class="tbl"${region}><table><tbody>${rows}</tbody></table></div>`;
}

export function footnoteHtml(node: Node): string {
  const number = String(node.attrs.number);
  let inner = '';
  node.forEach((paragraph) => (inner += paragraphHtml(paragraph)));
  return `<aside class="footnote"${attributes({ 'data-number': number })}>${number ? `<sup>${escapeHtml(number)}</sup>` : ''}${inner}</aside>`;
}
