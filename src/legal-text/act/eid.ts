import { Fragment, type Node } from 'prosemirror-model';
import { EID_PREFIX, type ProvisionKind } from './provision.js';

/**
 * Gives every provision its readable address in this version: `chp_2__art_15__para_3__point_2` (Akoma Ntoso Naming
 * Convention 1.0, 5: the address of what it stands in, two underscores, an abbreviation, the number without its marks).
 * Unmarked ones are counted; a double gets a suffix, so that ids are unique whatever was written. Quoted text gets none.
 */
export function assignEIds(doc: Node): Node {
  const names = new EIdNames();
  return renamed(doc, ({ node, parent, siblings }) => {
    const { kind, number } = node.attrs as { kind: ProvisionKind; number: string };
    return { eId: names.name(parent, siblings.step(kind, number)) };
  });
}

/** Readable addresses of one document, each given once. */
export class EIdNames {
  private readonly taken = new Set<string>();
  /** How far the copies of an address have been counted: a hostile file has one number a hundred thousand times. */
  private readonly copies = new Map<string, number>();

  /** The address of a step inside a provision; `parent` is '' at the top. */
  name(parent: string, step: string): string {
    const wanted = (parent ? `${parent}__` : '') + step;
    // 200 characters is the schema's bound; only a hostile file nests so deep
    const base = wanted.length > 190 ? `p_${this.taken.size + 1}` : wanted;
    let eId = base;
    if (this.taken.has(eId)) {
      let copy = this.copies.get(base) ?? 2;
      while (this.taken.has((eId = `${base}_${copy}`))) copy++;
      this.copies.set(base, copy + 1);
    }
    this.taken.add(eId);
    return eId;
  }
}

/**
 * Counts the children of one provision while they pass in order. Indents are counted flat with the words and parts
 * before them, the lead-in being the first («абзац второй» is the first line of the list).
 */
export class Siblings {
  private readonly kinds = new Map<ProvisionKind, number>();
  private words = 0;

  /** An unaddressed paragraph of ordinary words went by. */
  passWords(): void {
    this.words++;
  }

  /** The last step of the next provision's address, which is counted with that. */
  step(kind: ProvisionKind, printed: string): string {
    const before = this.kinds.get(kind) ?? 0;
    const ordinal = (kind === 'indent' ? this.words : before) + 1;
    this.kinds.set(kind, before + 1);
    if (kind === 'indent' || kind === 'subpara') this.words++;
    if (kind === 'preamble') return EID_PREFIX.preamble;
    const number = printed.replace(/[^\p{L}\p{N}.-]/gu, '');
    const counted = kind === 'indent' || kind === 'subpara' || !number;
    return `${EID_PREFIX[kind]}_${counted ? ordinal : number}`;
  }
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

interface Naming {
  node: Node;
  /** eId of the enclosing provision, '' at the top. */
  parent: string;
  siblings: Siblings;
}

function renamed(node: Node, attrsOf: (naming: Naming) => Record<string, string>, parent = ''): Node {
  const children: Node[] = [];
  const siblings = new Siblings();
  node.forEach((child) => {
    if (child.type.name === 'paragraph' && child.attrs.role === 'text') siblings.passWords();
    if (child.type.name !== 'provision') return void children.push(child);
    const attrs = { ...child.attrs, ...attrsOf({ node: child, parent, siblings }) } as Record<string, string>;
    const named = child.type.create(attrs, child.content, child.marks);
    children.push(renamed(named, attrsOf, attrs.eId));
  });
  return node.copy(Fragment.fromArray(children));
}
