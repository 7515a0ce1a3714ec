import { Fragment, type Node } from 'prosemirror-model';
import { EID_PREFIX, type ProvisionKind } from './provision.js';

interface Naming {
  node: Node;
  /** eId of the enclosing provision, '' at the top. */
  parent: string;
  /** Siblings before it, in order. */
  before: readonly Node[];
}

/**
 * Gives every provision its readable address in this version: `chp_2__art_15__para_3__point_2`. Unmarked ones are
 * counted; a double gets a suffix, so that ids are unique whatever was written. Quoted text gets none.
 */
export function assignEIds(doc: Node): Node {
  const taken = new Set<string>();
  return renamed(doc, (naming) => {
    const wanted = (naming.parent ? `${naming.parent}__` : '') + stepOf(naming);
    // 200 characters is the schema's bound; only a hostile file nests so deep
    const base = wanted.length > 190 ? `p_${taken.size + 1}` : wanted;
    let eId = base;
    for (let copy = 2; taken.has(eId); copy++) eId = `${base}_${copy}`;
    taken.add(eId);
    return { eId };
  });
}

/** Gives opaque permanent ids where they are empty. */
export const assignWIds = (doc: Node, newId: () => string): Node =>
  renamed(doc, ({ node }) => ({ wId: (node.attrs.wId as string) || newId() }));

/** Copies permanent ids to another language of the same version, by address: languages share their numbers. */
export function shareWIds(from: Node, to: Node): Node {
  const ids = new Map<string, string>();
  const collect = (node: Node): void =>
    node.forEach((child) => {
      if (child.type.name !== 'provision') return;
      if (child.attrs.wId) ids.set(child.attrs.eId as string, child.attrs.wId as string);
      collect(child);
    });
  collect(from);
  return renamed(to, ({ node }) => ({ wId: ids.get(node.attrs.eId as string) ?? (node.attrs.wId as string) }));
}

/**
 * Ordinal of an unmarked element. Indents are counted flat with the words and parts before them, the lead-in being
 * the first («абзац второй» is the first line of the list).
 */
export function ordinalOf(kind: ProvisionKind, before: readonly Node[]): number {
  const counted = before.filter((node) => {
    if (node.type.name === 'paragraph') return kind === 'indent' && node.attrs.role === 'text';
    if (node.type.name !== 'provision') return false;
    return node.attrs.kind === kind || (kind === 'indent' && node.attrs.kind === 'subpara');
  });
  return counted.length + 1;
}

function stepOf({ node, before }: Naming): string {
  const kind = node.attrs.kind as ProvisionKind;
  const number = (node.attrs.number as string).replace(/[^\p{L}\p{N}.-]/gu, '');
  if (kind === 'preamble') return EID_PREFIX.preamble;
  const counted = kind === 'indent' || kind === 'subpara' || !number;
  return `${EID_PREFIX[kind]}_${counted ? ordinalOf(kind, before) : number}`;
}

function renamed(node: Node, attrsOf: (naming: Naming) => Record<string, string>, parent = ''): Node {
  const children: Node[] = [];
  node.forEach((child) => {
    if (child.type.name !== 'provision') return void children.push(child);
    const attrs = { ...child.attrs, ...attrsOf({ node: child, parent, before: children }) } as Record<string, string>;
    const named = child.type.create(attrs, child.content, child.marks);
    children.push(renamed(named, attrsOf, attrs.eId));
  });
  return node.copy(Fragment.fromArray(children));
}
