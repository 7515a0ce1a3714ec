import { Fragment, type Node } from 'prosemirror-model';
import { assignEIds } from '../../legal-text/act/eid.js';
import type { Language } from '../../legal-text/language/language.js';
import type { ActKind } from '../../legal-text/act/provision.js';
import { schema } from '../../legal-text/act/schema.js';
import type {
  EditorialNote,
  Issue,
  RecognisedAct,
  SourceElement,
  SourceFate,
  SourceParagraph,
} from '../../legal-text/act/source.js';
import { inline, tableNode } from '../../legal-text/structure/structure-document.js';
import { textOf } from '../runs.js';

interface Frame {
  /** null for the act itself. */
  element: SourceElement | null;
  heading: Node[];
  children: (Frame | Node)[];
  /** Set for provisions of this act, once addresses are given. */
  eId: string | null;
  parent: Frame | null;
}

interface Put {
  source: number;
  frame: Frame;
  note: string | null;
}

const { nodes } = schema;

/** Whether the file of these blocks stated their places, so that nothing is left to recognise. */
export const hasPlaces = (paragraphs: readonly SourceParagraph[]): boolean => paragraphs.some(({ place }) => place);

/**
 * Builds the act out of blocks that know their places. Every block has a fate, as in recognition; ids of the file are
 * kept as `wId` where they say more than the address that we derive.
 */
export function assembleAct(
  paragraphs: readonly SourceParagraph[],
  { lang, kind }: { lang: Language; kind: ActKind },
): RecognisedAct {
  const root: Frame = { element: null, heading: [], children: [], eId: null, parent: null };
  const puts = placed(paragraphs, root);
  const bare = nodes.act.createChecked({ lang, kind }, contentOf(root));
  const doc = withFileIds(assignEIds(bare), root);
  const notes: EditorialNote[] = [];
  const fates: SourceFate[] = puts.map(({ source, frame, note }) => {
    const eId = addressOf(frame);
    if (note !== null) notes.push({ text: note, source, after: eId });
    return { source, fate: note === null ? 'act' : 'note', eId };
  });
  return { doc, notes, issues: issuesOf(doc), fates };
}

function placed(paragraphs: readonly SourceParagraph[], root: Frame): Put[] {
  const stack: Frame[] = [root];
  return paragraphs.map((paragraph) => {
    const { depth, opens, as } = paragraph.place ?? { depth: stack.length - 1, opens: [], as: 'text' as const };
    stack.length = Math.min(depth + 1, stack.length);
    for (const element of opens) {
      const parent = stack.at(-1)!;
      const frame: Frame = { element, heading: [], children: [], eId: null, parent };
      parent.children.push(frame);
      stack.push(frame);
    }
    const frame = stack.at(-1)!;
    if (as === 'note') return { source: paragraph.index, frame, note: textOf(paragraph.runs) };
    if (paragraph.rows) frame.children.push(tableNode(paragraph.rows));
    else if (as === 'heading' && !frame.children.length && takesHeading(frame)) addHeading(frame, paragraph);
    else if (as !== 'number' || paragraph.runs.length > 0) frame.children.push(paragraphNode(paragraph));
    return { source: paragraph.index, frame, note: null };
  });
}

const takesHeading = ({ element }: Frame): boolean =>
  element !== null && element.kind !== 'quoted' && element.kind !== 'footnote';

function addHeading(frame: Frame, { runs }: SourceParagraph): void {
  const before = frame.heading[0];
  const content = before ? [...before.children, nodes.line_break.create(), ...inline(runs)] : inline(runs);
  frame.heading = [nodes.heading.createChecked(null, Fragment.fromArray(content))];
}

function paragraphNode({ runs, place }: SourceParagraph): Node {
  const as = place?.as ?? 'text';
  const role = as === 'heading' || as === 'number' || as === 'note' ? 'text' : as;
  return nodes.paragraph.createChecked({ role }, Fragment.fromArray(inline(runs)));
}

const isFrame = (child: Frame | Node): child is Frame => 'element' in child;

function contentOf(frame: Frame): Node[] {
  return [...frame.heading, ...frame.children.flatMap((child) => (isFrame(child) ? frameNodes(child) : [child]))];
}

function frameNodes(frame: Frame): Node[] {
  const { kind, number, label } = frame.element!;
  const content = contentOf(frame);
  if (kind === 'quoted') return content.length > 0 ? [nodes.quoted.createChecked(null, content)] : [];
  if (kind === 'footnote') {
    const words = content.filter((node) => node.type === nodes.paragraph);
    return words.length > 0 ? [nodes.footnote.createChecked({ number: number.slice(0, 200) }, words)] : [];
  }
  const attrs = { kind, number: number.slice(0, 200), label: label.slice(0, 200) };
  return [nodes.provision.createChecked(attrs, content)];
}

// --- addresses ---------------------------------------------------------------------------------------------------

const LEGAL_ID = /^[\p{L}\p{N}_.-]{1,200}$/u;

/**
 * The address of an element in its file: its wId where it has one, which is what the file promises to keep; else its
 * eId where ours is another (an absent wId means the eId, AKN naming convention). A double is nobody's.
 */
function withFileIds(doc: Node, root: Frame): Node {
  const taken = new Set<string>();
  const frames = provisionFrames(root);
  let next = 0;
  const visit = (node: Node): Node => {
    const children = node.children.map((child) => {
      if (child.type !== nodes.provision) return child;
      const frame = frames[next++]!;
      frame.eId = child.attrs.eId as string;
      const { wId: stated = '', fileId = '' } = frame.element!;
      const own = stated || (fileId === frame.eId ? '' : fileId);
      const wId = LEGAL_ID.test(own) && !taken.has(own) ? own : '';
      taken.add(wId);
      return visit(child.type.create({ ...child.attrs, wId }, child.content));
    });
    return node.copy(Fragment.fromArray(children));
  };
  return visit(doc);
}

/** In reading order; what is quoted belongs to another act. */
function provisionFrames(frame: Frame): Frame[] {
  const found: Frame[] = [];
  const visit = (parent: Frame): void => {
    for (const child of parent.children) {
      if (!isFrame(child) || !takesHeading(child)) continue;
      found.push(child);
      visit(child);
    }
  };
  visit(frame);
  return found;
}

/** Quoted words and footnotes count as their provision's. */
function addressOf(frame: Frame): string | null {
  let quoted = false;
  for (let one: Frame | null = frame; one; one = one.parent) quoted ||= one.element?.kind === 'quoted';
  let at: Frame | null = frame;
  if (quoted) {
    while (at && at.element?.kind !== 'quoted') at = at.parent;
    at = at?.parent ?? null;
  }
  while (at && at.eId === null) at = at.parent;
  return at?.eId ?? null;
}

function issuesOf(doc: Node): Issue[] {
  const has = (test: (node: Node) => boolean): boolean => doc.children.some(test);
  const issue = (code: string, severity: Issue['severity']): Issue => ({
    ...{ code, severity },
    ...{ source: null, eId: null, params: {} },
  });
  if (doc.childCount === 0) return [issue('structure.empty', 'error')];
  if (!has((node) => node.type === nodes.provision && node.attrs.kind !== 'preamble'))
    return [issue('structure.no-provisions', 'error')];
  const titled = has((node) => node.type === nodes.paragraph && node.attrs.role === 'title');
  return titled ? [] : [issue('structure.no-title', 'warning')];
}
