import { formatNumber } from '../number-format.js';
import type { RunMarks } from '../runs.js';

/** The part of the DOM that reading needs; the server has no DOM types. */
export interface HtmlNode {
  nodeType: number;
  nodeValue: string | null;
  childNodes: Iterable<HtmlNode>;
}
export interface HtmlElement extends HtmlNode {
  localName: string;
  /** Without any attribute, as most elements are: nothing to ask it about its looks. */
  bare: boolean;
  textContent: string | null;
  getAttribute(name: string): string | null;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1;
}

const words = (list: string) => new Set(list.split(' '));

/** What is never part of a text: programs, looks, navigation and form fields. */
export const DROPPED = words(
  'script style noscript template head title meta link base nav iframe object embed applet audio video canvas map ' +
    'input button select textarea option datalist progress meter dialog menu',
);
export const BLOCKS = words(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html li main ol p pre section summary table ul caption tbody thead tfoot tr td th',
);

/** Formatting that an element adds, by its name or its own style; classes are not followed. */
export function marksOf(element: HtmlElement, around: RunMarks): RunMarks {
  const marks = { ...around };
  const name = element.localName;
  if (name === 'b' || name === 'strong') marks.strong = true;
  if (name === 'i' || name === 'em') marks.em = true;
  if (name === 'sup') marks.sup = true;
  if (name === 'sub') marks.sub = true;
  if (element.bare) return marks;
  const style = styleOf(element);
  if (/font-weight:(?:bold|[6-9]00)/.test(style)) marks.strong = true;
  if (/font-weight:(?:normal|400)/.test(style)) delete marks.strong;
  if (/font-style:italic/.test(style)) marks.em = true;
  if (/font-style:normal/.test(style)) delete marks.em;
  if (/vertical-align:super/.test(style)) marks.sup = true;
  if (/vertical-align:sub/.test(style)) marks.sub = true;
  return marks;
}

export function styleOf(element: HtmlElement): string {
  const style = element.getAttribute('style');
  // asked a dozen times for each element, of which few have any
  return style === null ? '' : style.toLowerCase().replace(/\s+/g, '').replace(/"/g, "'");
}

export function isHidden(element: HtmlElement): boolean {
  return (
    element.getAttribute('hidden') !== null || /display:none|visibility:hidden|mso-hide:all/.test(styleOf(element))
  );
}

/** What Word writes for a remark of a reviewer: the sign in the text, and the remark itself at the end. */
export function isReviewRemark(element: HtmlElement): boolean {
  return (
    /^msocom(?:anchor|txt|off)/i.test(element.getAttribute('class') ?? '') ||
    /mso-element:comment(?!-list)|mso-special-character:comment/.test(styleOf(element))
  );
}

/** A header or footer of the printed page that Word keeps in its HTML. */
export function isPageHeader(element: HtmlElement): boolean {
  return /mso-element:(?:header|footer)/.test(styleOf(element));
}

/** A line of Word's automatic table of contents, which repeats a heading. */
export function isContents(element: HtmlElement): boolean {
  return element.localName === 'p' && /^MsoToc(?:\d|Heading)/i.test(element.getAttribute('class') ?? '');
}

export function alignOf(element: HtmlElement): 'left' | 'center' | 'right' | undefined {
  if (element.localName === 'center') return 'center';
  if (element.bare) return undefined;
  const value =
    /text-align:(left|center|right|start|end)/.exec(styleOf(element))?.[1] ??
    element.getAttribute('align')?.toLowerCase();
  if (value === 'right' || value === 'end') return 'right';
  if (value === 'center' || value === 'middle') return 'center';
  return value === 'left' || value === 'start' ? 'left' : undefined;
}

const NOTE = '(ftn|edn|sdfootnote|sdendnote|fn:?|footnote-?|endnote-?)(\\d+)';
const REFERENCE = new RegExp(`^#_?${NOTE}(?:sym)?$`);
const BODY = new RegExp(`^_?${NOTE}$`);

/** Endnotes have numbers of their own, printed i, ii, iii: 1 and i are two notes. */
function noteNumber(found: RegExpExecArray | null): string | undefined {
  if (!found) return undefined;
  return /^(?:edn|sdendnote|endnote)/.test(found[1]!) ? formatNumber(Number(found[2]), 'lowerRoman') : found[2];
}

/** Number of the footnote that a link refers to, in the habits of Word, LibreOffice and plain pages. */
export function footnoteReference(element: HtmlElement): string | undefined {
  return element.localName === 'a' ? noteNumber(REFERENCE.exec(element.getAttribute('href') ?? '')) : undefined;
}

/** Number of the footnote that a block holds. */
export function footnoteNumber(element: HtmlElement): string | undefined {
  return noteNumber(BODY.exec(element.getAttribute('id') ?? ''));
}

/** The sign that leads from a footnote back to its reference: Word `_ftnref1`, LibreOffice `sdfootnote1anc`. */
export function isBackReference(element: HtmlElement): boolean {
  return (
    element.localName === 'a' &&
    /^#_?(?:(?:ftn|edn|fn|footnote-|endnote-)ref:?-?\d+|sd(?:foot|end)note\d+anc)$/.test(
      element.getAttribute('href') ?? '',
    )
  );
}
