import type { Node } from 'prosemirror-model';
import type { Provision, ProvisionKind } from './provision.js';

/** Every provision in reading order, with its own words only. Quoted replacement text counts as words of its command. */
export function flattenProvisions(doc: Node): Provision[] {
  const list: Provision[] = [];
  collect(doc, null, list);
  return list;
}

/** The provision with this permanent or readable id, null where there is none. */
export function findProvision(doc: Node, id: { wId: string } | { eId: string }): Node | null {
  let found: Node | null = null;
  doc.descendants((node) => {
    if (found || node.type.name === 'quoted') return false;
    if (node.type.name !== 'provision') return true;
    if ('wId' in id ? node.attrs.wId === id.wId : node.attrs.eId === id.eId) found = node;
    return true;
  });
  return found;
}

/** The provision's own words, without heading, label and child provisions; paragraphs are joined by a new line. */
export function ownText(provision: Node): string {
  return ownLines(provision)
    .map(({ text }) => text)
    .join('\n');
}

/** The lines of `ownText`. `foreign`: words of another act, quoted to be put into it. */
export function ownLines(provision: Node): { text: string; foreign: boolean }[] {
  const lines: { text: string; foreign: boolean }[] = [];
  provision.forEach((child) => {
    const foreign = child.type.name === 'quoted';
    if (child.type.name === 'paragraph') lines.push({ text: wordsOf(child), foreign });
    else if (foreign || child.type.name === 'table') lines.push(...allLines(child).map((text) => ({ text, foreign })));
  });
  return lines;
}

export function headingOf(provision: Node): string {
  const first = provision.firstChild;
  return first?.type.name === 'heading' ? wordsOf(first).replace(/\s+/g, ' ').trim() : '';
}

function collect(node: Node, parent: string | null, list: Provision[]): void {
  node.forEach((child) => {
    if (child.type.name !== 'provision') return;
    const { wId, eId, number, label } = child.attrs as Record<'wId' | 'eId' | 'number' | 'label', string>;
    const kind = child.attrs.kind as ProvisionKind;
    list.push({
      ...{ wId, eId, kind, number, label },
      heading: headingOf(child),
      text: ownText(child),
      parent,
      ordinal: list.length,
    });
    collect(child, eId, list);
  });
}

const wordsOf = (node: Node): string =>
  node.textBetween(0, node.content.size, '\n', (leaf) => (leaf.type.name === 'line_break' ? '\n' : ''));

function allLines(node: Node): string[] {
  const lines: string[] = [];
  node.descendants((inner) => {
    if (inner.type.name === 'provision' && inner.attrs.label) lines.push(inner.attrs.label as string);
    if (!inner.isTextblock) return true;
    lines.push(wordsOf(inner));
    return false;
  });
  return lines;
}
