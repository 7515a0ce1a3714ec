import type { Node } from 'prosemirror-model';

export interface DocumentParts {
  /** Title, date, approval: what stands before the act itself. */
  preface: Node[];
  preamble: Node | null;
  body: Node[];
  /** Signature and consents. */
  conclusions: Node[];
  /** Annexes with the blocks that announce each. */
  annexes: { marks: Node[]; annex: Node }[];
}

const PREFACE: readonly string[] = ['title', 'date', 'approval', 'agreed', 'annexmark', 'form'];
const CONCLUSIONS: readonly string[] = ['signature', 'agreed'];
const ANNOUNCES: readonly string[] = ['approval', 'annexmark', 'form'];

const isRole = (node: Node | undefined, roles: readonly string[]): boolean =>
  node?.type.name === 'paragraph' && roles.includes(node.attrs.role as string);
const isKind = (node: Node | undefined, kind: string): boolean =>
  node?.type.name === 'provision' && node.attrs.kind === kind;

/**
 * Cuts the blocks of an act, or of an annex (`whole` false), into the parts that Akoma Ntoso keeps in elements of their
 * own. The parts in their order are the blocks in theirs.
 */
export function documentParts(blocks: readonly Node[], whole: boolean): DocumentParts {
  let start = 0;
  let end = blocks.length;
  const annexes: DocumentParts['annexes'] = [];
  while (end > start && isKind(blocks[end - 1], 'annex')) {
    const annex = blocks[--end]!;
    const last = end;
    while (end > start && isRole(blocks[end - 1], ANNOUNCES)) end--;
    annexes.unshift({ marks: blocks.slice(end, last), annex });
  }
  const closing = end;
  while (end > start && isRole(blocks[end - 1], CONCLUSIONS)) end--;
  const conclusions = blocks.slice(end, closing);
  if (whole) while (start < end && isRole(blocks[start], PREFACE)) start++;
  const preface = blocks.slice(0, start);
  const preamble = whole && start < end && standsAsPreamble(blocks[start]!) ? blocks[start++]! : null;
  return { preface, preamble, body: blocks.slice(start, end), conclusions, annexes };
}

/** The element takes neither number nor heading, and no provisions. */
function standsAsPreamble(node: Node): boolean {
  if (!isKind(node, 'preamble') || node.attrs.label || node.attrs.number) return false;
  const bare = node.children.every((child) => child.type.name !== 'heading' && child.type.name !== 'provision');
  return bare && node.textContent.trim() !== '';
}
