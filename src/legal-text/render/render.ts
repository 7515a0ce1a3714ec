import type { Node } from 'prosemirror-model';
import type { Language } from '../language/language.js';
import type { ProvisionKind } from '../act/provision.js';
import { attributes, escapeHtml, footnoteHtml, inlineHtml, paragraphHtml, tableHtml } from './render-html.js';
import { slotMarker } from './render-slots.js';
import { WordCursor } from './render-words.js';
import type { WordMark } from '../act/word-mark.js';

export { escapeHtml } from './render-html.js';
export { joinSegments, segmentsOf, spliceMarks } from './render-slots.js';
export type { Segments, Slot, SlotKind } from './render-slots.js';

export interface RenderOptions {
  lang: Language;
  labels: {
    /** What the link of a provision says to a screen reader, e.g. "Comment on article 1, paragraph 2". */
    comment: (citation: string) => string;
    /** Name of a table, which is a place of its own to scroll. */
    table?: string;
  };
  /** The provision in words; it becomes part of the label. */
  citationOf: (eId: string, wId: string) => string;
  /** Where commenting on a provision starts without JavaScript. */
  hrefOf: (wId: string, eId: string) => string;
  /** Words of one provision that lead somewhere; offsets count in its `ownText`. In any order, overlaps are dropped. */
  wordMarksOf?: (eId: string) => readonly WordMark[];
}

interface Place {
  options: RenderOptions;
  /** Kinds of the enclosing provisions, outermost first. */
  inside: ProvisionKind[];
  /** Inside an article or a group: blocks already stand in a column of text. */
  inBody: boolean;
  /** Inside the words of another act: nothing there is addressed in this one. */
  quoted: boolean;
  /** Marks of the provision being rendered, null where it has none. */
  words: WordCursor | null;
}

const CONTAINERS: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'annex',
]);

/** HTML of a whole act, straight from the document: a DOM on the server would take ten times as long. */
export function renderAct(doc: Node, options: RenderOptions): string {
  const place: Place = { options, inside: [], inBody: false, quoted: false, words: null };
  return `<div class="act" lang="${options.lang}">${groupedBlocks(childrenOf(doc), place)}</div>`;
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEach((child) => children.push(child));
  return children;
}

const kindOf = (node: Node) => node.attrs.kind as ProvisionKind;
const standsAlone = (node: Node) =>
  node.type.name === 'provision' && (kindOf(node) === 'article' || CONTAINERS.has(kindOf(node)));

/**
 * Blocks of an act or of a chapter. Articles and chapters are laid out by themselves; a provision
 * outside any article (orders, rules) and each run of loose paragraphs gets a group of its own,
 * so that the browser skips the layout of those that are off the screen.
 */
function groupedBlocks(nodes: Node[], place: Place): string {
  let out = '';
  let run = '';
  const flush = () => {
    if (run !== '') out += `<div class="art grp"><div class="art-body">${run}</div></div>`;
    run = '';
  };
  for (const node of nodes) {
    if (node.type.name !== 'provision') {
      run += block(node, { ...place, inBody: true });
      continue;
    }
    flush();
    out += standsAlone(node) ? provision(node, place) : group(node, place);
  }
  flush();
  return out;
}

function group(node: Node, place: Place): string {
  const body = provision(node, { ...place, inBody: true });
  const plain = place.quoted ? '' : slotMarker('plain', node.attrs.wId as string);
  return `<div class="art grp">${plain}<div class="art-body">${body}</div></div>`;
}

function block(node: Node, place: Place): string {
  switch (node.type.name) {
    case 'provision':
      return provision(node, place);
    case 'paragraph':
      return paragraphHtml(node, place.words);
    case 'table':
      return tableHtml(node, place.options.labels.table ?? '', place.words);
    case 'footnote':
      // the words of a footnote are none of its provision's own, unless they are quoted with it
      return footnoteHtml(node, place.quoted ? place.words : null);
    case 'quoted': {
      const inner = childrenOf(node).map((child) => block(child, { ...place, inBody: true, quoted: true }));
      return `<blockquote class="quoted">${inner.join('')}</blockquote>`;
    }
    default:
      return '';
  }
}

function provision(node: Node, place: Place): string {
  if (place.quoted) return quotedProvision(node, place);
  const kind = kindOf(node);
  if (kind === 'article' && !place.inBody) return article(node, place);
  if (CONTAINERS.has(kind) && !place.inBody) return container(node, place);
  return leaf(node, place);
}

/** Splits off the heading, which the schema allows only in the first place. */
function parts(node: Node, words: WordCursor | null = null): { heading: string; blocks: Node[] } {
  const blocks = childrenOf(node);
  if (blocks[0]?.type.name !== 'heading') return { heading: '', blocks };
  return { heading: inlineHtml(blocks[0], words), blocks: blocks.slice(1) };
}

const within = (place: Place, node: Node): Place => ({ ...place, inside: [...place.inside, kindOf(node)] });

/** Below a provision of the act itself its own marks count. */
function entered(place: Place, node: Node): Place {
  const marks = place.options.wordMarksOf?.(node.attrs.eId as string) ?? [];
  return { ...within(place, node), words: marks.length > 0 ? new WordCursor(marks) : null };
}

function openTag(tag: string, className: string, node: Node): string {
  return `<${tag}${attributes({
    class: `${className} el ${kindOf(node)}`,
    id: node.attrs.eId as string,
    'data-w': node.attrs.wId as string,
  })}>`;
}

/** The printed number as a link; a provision that prints none gets a quiet sign in its place. */
function commentLink(node: Node, place: Place, text: string): string {
  const { eId, wId } = node.attrs as { eId: string; wId: string };
  if (eId === '') return text === '' ? '' : `<span class="n">${escapeHtml(text)}</span>`;
  const { citationOf, hrefOf, labels } = place.options;
  const className = text === '' ? 'n c' : 'n';
  return `<a${attributes({
    class: className,
    href: hrefOf(wId, eId),
    'aria-label': labels.comment(citationOf(eId, wId)),
  })}>${text === '' ? '¶' : escapeHtml(text)}</a>`;
}

function container(node: Node, place: Place): string {
  const { heading, blocks } = parts(node);
  const label = node.attrs.label as string;
  const number = label === '' ? '' : `<span class="n">${escapeHtml(label)}</span> `;
  const link = commentLink(node, place, '').replace('class="n c"', 'class="c"');
  const mark = slotMarker('mark', node.attrs.wId as string);
  const plain = slotMarker('plain', node.attrs.wId as string);
  const inner = groupedBlocks(blocks, entered(place, node));
  return `${openTag('section', 'chp', node)}<h2>${number}${heading} ${link}${mark}</h2>${plain}${inner}</section>`;
}

function article(node: Node, place: Place): string {
  const { heading, blocks } = parts(node);
  const link = commentLink(node, place, node.attrs.label as string);
  const mark = slotMarker('mark', node.attrs.wId as string);
  const plain = slotMarker('plain', node.attrs.wId as string);
  const inside = { ...entered(place, node), inBody: true };
  const body = blocks.map((child) => block(child, inside)).join('');
  const title = `<h3>${link}${heading === '' ? '' : ` ${heading}`}${mark}</h3>`;
  return `${openTag('section', 'art', node)}${title}${plain}<div class="art-body">${body}</div></section>`;
}

/** `par`, `pt`, `spt`: how far a provision is set in. Unmarked ones below another provision are sub-levels. */
function levelClass(node: Node, place: Place): string {
  const kind = kindOf(node);
  const above = place.inside[place.inside.length - 1];
  if (kind === 'para') return above === 'para' || above === 'point' ? 'pt' : 'par';
  if (kind === 'point') return above === 'point' ? 'spt' : 'pt';
  return above === 'para' || above === 'point' || above === 'subpara' || above === 'indent' ? 'spt' : 'par';
}

function leaf(node: Node, place: Place): string {
  const { heading, blocks } = parts(node);
  const link = commentLink(node, place, node.attrs.label as string);
  const mark = slotMarker('mark', node.attrs.wId as string);
  // a provision that stands in a group has its explanation beside it, placed by the group
  const grouped = !place.inside.includes('article') && place.inside.every((kind) => CONTAINERS.has(kind));
  const plain = grouped ? '' : slotMarker('plain', node.attrs.wId as string);
  const inside = entered(place, node);
  const body = blocks.map((child) => block(child, inside)).join('');
  const title = heading === '' ? '' : `<h4>${heading}</h4>`;
  return `${openTag('div', levelClass(node, place), node)}${link}${mark}${title}${body}${plain}</div>`;
}

function quotedProvision(node: Node, place: Place): string {
  const label = node.attrs.label as string;
  if (label !== '') place.words?.skipLine(label.length);
  const { heading, blocks } = parts(node, place.words);
  const number = label === '' ? '' : `<span class="n">${escapeHtml(label)}</span>`;
  const inside = within(place, node);
  const body = blocks.map((child) => block(child, inside)).join('');
  if (!standsAlone(node)) {
    const title = heading === '' ? '' : `<h4>${heading}</h4>`;
    return `<div class="${levelClass(node, place)} ${kindOf(node)}">${number}${title}${body}</div>`;
  }
  return `<div class="${kindOf(node)}"><h4>${number} ${heading}</h4>${body}</div>`;
}
