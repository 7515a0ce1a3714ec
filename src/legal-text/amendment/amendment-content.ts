import { Fragment, type Node } from 'prosemirror-model';
import type { TargetStep } from './amendment.js';
import { compareNumbers } from '../act/numbering.js';
import type { ProvisionKind } from '../act/provision.js';
import { schema } from '../act/schema.js';

const { nodes } = schema;
const OPENING = /^\s*[«"“„]\s*/u;
/** `…;»;` and `….».`: the text's own end mark, the closing quotation mark, the end mark of the command. */
const CLOSING = /\s*[»"”“]\s*[;.,]?\s*$/u;

/** The words of quoted blocks as provisions of the act that is changed: their quotation marks are taken off. */
export function contentOf(quoted: readonly Node[]): Node[] {
  return quoted.flatMap((block) => {
    const opened = withoutOpening(childrenOf(block));
    return withoutClosing(opened).filter((node) => !isEmpty(node));
  });
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEach((child) => children.push(child));
  return children;
}

/** The mark stands in the printed number, or before the first words. */
function withoutOpening(children: readonly Node[]): Node[] {
  const [first, ...rest] = children;
  if (!first) return [];
  const label = (first.attrs.label as string | undefined) ?? '';
  if (OPENING.test(label)) {
    const attrs = { ...first.attrs, label: label.replace(OPENING, '') };
    return [first.type.create(attrs, first.content), ...rest];
  }
  if (first.isTextblock) return [cutText(first, OPENING.exec(first.textContent)?.[0].length ?? 0, Infinity), ...rest];
  if (first.childCount === 0) return [...children];
  return [first.copy(Fragment.fromArray(withoutOpening(childrenOf(first)))), ...rest];
}

function withoutClosing(children: readonly Node[]): Node[] {
  const last = children.at(-1);
  if (!last) return [];
  const rest = children.slice(0, -1);
  if (last.isTextblock) return [...rest, cutText(last, 0, CLOSING.exec(last.textContent)?.index ?? Infinity)];
  if (last.childCount === 0 || last.type.name === 'table') return [...children];
  return [...rest, last.copy(Fragment.fromArray(withoutClosing(childrenOf(last))))];
}

/** Characters of a text block from `from` up to `to`; its text has no leaves but line breaks before the marks. */
function cutText(block: Node, from: number, to: number): Node {
  const end = Math.min(to, block.textContent.length);
  // leaves (line breaks, footnotes) count in positions and not in the text
  const leaves = block.content.size - block.textContent.length;
  const trailing = to === Infinity ? leaves : leavesBefore(block, end);
  return block.cut(from, Math.max(from, end + trailing));
}

function leavesBefore(block: Node, length: number): number {
  let text = 0;
  let leaves = 0;
  block.forEach((child) => {
    if (text >= length) return;
    if (child.isText) text += child.text!.length;
    else leaves++;
  });
  return leaves;
}

const isEmpty = (node: Node): boolean => node.type.name === 'paragraph' && node.textContent.trim() === '';

/** Unmarked new text: each paragraph is an абзац or a часть; what follows one (points of a часть) goes with it. */
export const asUnmarked = (content: readonly Node[], kind: ProvisionKind): Node[] =>
  content.map((node) => {
    if (node.type.name === 'paragraph') return nodes.provision.create({ kind }, node);
    const unmarked = node.attrs.kind === 'indent' || node.attrs.kind === 'subpara';
    return node.type.name === 'provision' && unmarked && node.attrs.number === ''
      ? nodes.provision.create({ ...node.attrs, kind }, node.content)
      : node;
  });

export const isUnmarked = (kind: ProvisionKind): boolean => kind === 'indent' || kind === 'subpara';

/**
 * The blocks that belong to these announced provisions; null where the quoted text holds others. A часть named by word
 * may be a numbered paragraph of a code.
 */
export function contentFor(steps: readonly TargetStep[], content: readonly Node[]): Node[] | null {
  const first = steps[0];
  if (!first) return null;
  if (isUnmarked(first.kind) && !content.some((node) => node.attrs.kind === 'para')) {
    const blocks = asUnmarked(content, first.kind);
    return blocks.filter((node) => node.attrs.kind === first.kind).length === steps.length ? blocks : null;
  }
  const found = steps.map((step) => content.filter((node) => isProvisionOf(node, step)));
  return found.every((nodes, i) => nodes.some((node) => node.attrs.number === steps[i]!.number)) ? found.flat() : null;
}

const isProvisionOf = (node: Node, step: TargetStep): boolean => {
  if (node.type.name !== 'provision') return false;
  const number = node.attrs.number as string;
  // what stands in a range is restated with it
  const inRange = step.since !== undefined && isBetween(number, step.since, step.number);
  if (number !== step.number && !inRange) return false;
  return node.attrs.kind === step.kind || (step.kind === 'subpara' && node.attrs.kind === 'para');
};

const isBetween = (number: string, from: string, to: string): boolean =>
  number !== '' && compareNumbers(from, number) < 0 && compareNumbers(number, to) < 0;

/** Words of a new heading: «Статья 5. Порядок», or the heading alone. */
export function headingWords(content: readonly Node[]): Node | null {
  const [only] = content;
  if (!only || content.length !== 1) return null;
  if (only.isTextblock) return nodes.heading.create(null, only.content);
  const first = only.firstChild;
  if (only.type.name !== 'provision' || only.childCount !== 1 || !first?.isTextblock) return null;
  return nodes.heading.create(null, first.content);
}
