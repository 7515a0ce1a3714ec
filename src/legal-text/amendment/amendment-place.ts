import { Fragment, type Node } from 'prosemirror-model';
import type { TargetStep } from './amendment.js';
import { childrenOf, isUnmarked } from './amendment-content.js';

/** Why a command could not be applied; each is an i18n key below `amendment.failed.`. */
export const AMENDMENT_FAILURES = [
  'not-understood',
  'other-act',
  'no-place',
  'several-places',
  'already-there',
  'gap',
  'content-differs',
  'words-not-found',
  'words-several',
  'no-heading',
  'range-apart',
  'range-order',
  'range-inserted',
  'indent-unclear',
  'sentence-unclear',
  'beside-differs',
  'not-supported',
] as const;
export type AmendmentFailure = (typeof AMENDMENT_FAILURES)[number];

/** Thrown inside one command and caught around it: the document stays as it was. */
export class CommandFailed extends Error {
  constructor(
    readonly reason: AmendmentFailure,
    readonly step: TargetStep | null = null,
  ) {
    super(reason);
  }
}

/**
 * A place in the act: indices of children from the act down to a node. An unmarked part that is not printed as a
 * provision (the only words of an article) is a paragraph. `from` and `to` bound the children that count when a
 * часть holds a list: the list stands beside it in the document.
 */
export interface Place {
  at: readonly number[];
  from: number;
  to: number;
  /** The node itself is meant, not the children between the bounds: a часть of a code is a numbered paragraph. */
  whole: boolean;
}

/** Searching stops here: acts are not nested deeper. */
const DEEPEST = 60;

export const wholeOf = (doc: Node): Place => ({ at: [], from: 0, to: doc.childCount, whole: true });

export const nodeAt = (doc: Node, at: readonly number[]): Node => at.reduce((node, index) => node.child(index), doc);

/** The document with the node at `at` replaced by what `change` makes of it. */
export function changedAt(doc: Node, at: readonly number[], change: (node: Node) => readonly Node[]): Node {
  const [index, ...rest] = at;
  if (index === undefined) return change(doc)[0]!;
  const children = childrenOf(doc);
  const next = rest.length === 0 ? change(children[index]!) : [changedAt(children[index]!, rest, change)];
  return doc.copy(Fragment.fromArray([...children.slice(0, index), ...next, ...children.slice(index + 1)]));
}

/** Finds a provision by its steps, largest first; fails where there is none or more than one. */
export function placeOf(doc: Node, steps: readonly TargetStep[]): Place {
  let place = wholeOf(doc);
  steps.forEach((step, i) => {
    place = stepInto(doc, place, step, i === 0);
  });
  return place;
}

function stepInto(doc: Node, place: Place, step: TargetStep, top: boolean): Place {
  const node = nodeAt(doc, place.at);
  if (isUnmarked(step.kind)) {
    const own = step.kind === 'subpara' && doc.attrs.kind === 'code' ? numbered(node, place, step) : [];
    return own.length > 0 ? only(node, place, own, step) : unmarkedPlace(node, place, step);
  }
  // in the act itself annexes are a text of their own: their numbers begin anew
  return only(node, place, numbered(node, place, step, top), step);
}

function only(node: Node, place: Place, found: readonly number[][], step: TargetStep): Place {
  if (found.length === 0) throw new CommandFailed('no-place', step);
  // the nearest to the place is meant: «подпункт 1) статьи 5» is not one of its пункт 2
  const nearest = Math.min(...found.map((path) => path.length));
  const near = found.filter((path) => path.length === nearest);
  if (near.length > 1 || (found.length > 1 && beginsAnew(node, near[0]!)))
    throw new CommandFailed('several-places', step);
  const at = [...place.at, ...near[0]!];
  const target = near[0]!.reduce((inner, index) => inner.child(index), node);
  return { at, from: 0, to: target.childCount, whole: true };
}

/** Numbers within an article or a numbered paragraph are its own: depth does not choose between «3)» of two of them. */
function beginsAnew(node: Node, path: readonly number[]): boolean {
  let inner = node;
  return path.slice(0, -1).some((index) => {
    inner = inner.child(index);
    return ['article', 'para', 'point'].includes(inner.attrs.kind as string);
  });
}

/** Paths of the provisions with this kind and number, annexes only when they are asked for or entered. */
function numbered(node: Node, place: Place, step: TargetStep, outsideAnnexes = false): number[][] {
  const kind = step.kind === 'subpara' ? 'para' : step.kind;
  const found: number[][] = [];
  const search = (inner: Node, path: readonly number[], from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const child = inner.child(i);
      if (child.type.name !== 'provision') continue;
      const at = [...path, i];
      const matches = child.attrs.kind === kind && (child.attrs.number === step.number || step.number === '');
      if (matches) found.push(at);
      else if (!(outsideAnnexes && child.attrs.kind === 'annex') && at.length < DEEPEST)
        search(child, at, 0, child.childCount);
    }
  };
  search(node, [], place.from, place.to);
  return found;
}

const isText = (node: Node): boolean => node.type.name === 'paragraph' && node.attrs.role === 'text';
const isKind = (node: Node, kind: string): boolean => node.type.name === 'provision' && node.attrs.kind === kind;

/** Indices of the parts of a provision: its own words and its unmarked parts. */
export function partsOf(children: readonly Node[]): number[] {
  return indicesOf(children, (node) => isText(node) || isKind(node, 'subpara'));
}

/** Indices of what is counted as абзац: the words, the parts and the lines of lists, the lead-in being the first. */
export function indentsOf(children: readonly Node[], from = 0, to = children.length): number[] {
  return indicesOf(children, (node, i) => i >= from && i < to && (isText(node) || isUnmarkedNode(node)));
}

/**
 * Numbered lines are подпункты and no абзацы (Law on Legal Acts, art. 23), but some count every line: of a line after
 * them nobody can tell which абзац it is.
 */
export const hasList = (children: readonly Node[], from: number, to: number): boolean =>
  children.slice(from, to).some((node) => node.type.name === 'provision' && node.attrs.number !== '');

const isUnmarkedNode = (node: Node): boolean => isKind(node, 'subpara') || isKind(node, 'indent');

function indicesOf(children: readonly Node[], counts: (node: Node, index: number) => boolean): number[] {
  return children.flatMap((node, i) => (counts(node, i) ? [i] : []));
}

function unmarkedPlace(node: Node, place: Place, step: TargetStep): Place {
  const children = childrenOf(node);
  // a часть that was named before is itself the first абзац of its list
  const counted = step.kind === 'subpara' ? partsOf(children) : indentsOf(children, place.from, place.to);
  const index = counted[Number(step.number) - 1];
  if (index === undefined) throw new CommandFailed('no-place', step);
  if (step.kind === 'indent' && hasList(children, place.from, index)) throw new CommandFailed('indent-unclear', step);
  const next = counted[Number(step.number)];
  // what is inside of a часть stands beside it, up to the next one
  const to = step.kind === 'subpara' ? (next ?? children.length) : index + 1;
  return { at: place.at, from: index, to, whole: false };
}

/** The nodes of a place: one provision, or a часть with the list that stands after it. */
export function nodesOf(doc: Node, place: Place): { at: number[]; node: Node }[] {
  const node = nodeAt(doc, place.at);
  if (place.whole) return [{ at: [...place.at], node }];
  return childrenOf(node)
    .slice(place.from, place.to)
    .map((child, i) => ({ at: [...place.at, place.from + i], node: child }));
}
