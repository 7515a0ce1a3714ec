import { Fragment, type Node } from 'prosemirror-model';
import type { Amendment, Beside, TargetStep } from './amendment.js';
import { withAnnex } from './amendment-annex.js';
import { asUnmarked, childrenOf, isUnmarked } from './amendment-content.js';
import { changedAt, CommandFailed, hasList, indentsOf, nodeAt, partsOf, type Place } from './amendment-place.js';
import { compareNumbers } from '../act/numbering.js';
import { schema } from '../act/schema.js';

/** The document with the new provisions of a command in their places. */
export function withAdded(doc: Node, place: Place, amendment: Amendment): Node {
  const { added, beside, content } = amendment;
  const first = added[0];
  if (!first || content.length === 0) throw new CommandFailed('content-differs');
  if (first.kind === 'annex' && place.at.length === 0 && !beside) return withAnnex(doc, content, first);
  const unmarked = isUnmarked(first.kind) && content.every((node) => node.attrs.number === '' || !node.attrs.kind);
  if (unmarked || content.some((node) => node.attrs.kind === first.kind && isUnmarked(first.kind)))
    return withUnmarked(doc, place, fromBeside(added, beside), asUnmarked(content, first.kind));
  // the place grows by what was put into it
  return content.reduce(
    (changed, node, i) => withNumbered(changed, { ...place, to: place.to + i }, node, i === 0 ? beside : null),
    doc,
  );
}

/** «после части первой дополнить частью второй»: the two ways to name the place must agree. */
function fromBeside(added: readonly TargetStep[], beside: Beside | null): readonly TargetStep[] {
  if (!beside) return added;
  const first = Number(beside.step.number) + (beside.role === 'after' ? 1 : 0);
  if (Number(added[0]!.number) !== first) throw new CommandFailed('beside-differs', added[0]!);
  return added;
}

// --- numbered ------------------------------------------------------------------------------------------------------

/** Beside the provisions of its kind, in the order of the numbers (art. 26(7)). */
function withNumbered(doc: Node, { at, from, to }: Place, added: Node, beside: Beside | null): Node {
  const kind = added.attrs.kind as string;
  const number = added.attrs.number as string;
  const siblings = inside(nodeAt(doc, at), kind, from, at.length === 0 ? doc.childCount : to, kind === 'annex');
  if (BEGIN_ANEW.has(kind) && !ascend(siblings)) throw new CommandFailed('several-places');
  const same = siblings.find(({ node }) => compareNumbers(node.attrs.number as string, number) === 0);
  if (same) throw new CommandFailed('already-there', { kind: added.attrs.kind, number });
  const before = siblings.findLast(({ node }) => compareNumbers(node.attrs.number as string, number) < 0);
  const neighbour = beside?.role === 'before' ? siblings[before ? siblings.indexOf(before) + 1 : 0] : before;
  if (beside && neighbour?.node.attrs.number !== beside.step.number)
    throw new CommandFailed('beside-differs', { kind: added.attrs.kind, number });
  if (before) return changedAt(doc, [...at, ...before.path], (node) => [node, added]);
  const after = siblings[0];
  if (after) return changedAt(doc, [...at, ...after.path], (node) => [added, node]);
  return withFirst(doc, at, from, to, added);
}

/** Kinds whose numbers begin anew in each provision around them (Law on Legal Acts, art. 23). */
const BEGIN_ANEW: ReadonlySet<string> = new Set(['point', 'para', 'subchapter', 'subsection']);

/** Numbers that do not grow belong to several lists: of which one the command speaks nobody can tell. */
const ascend = (siblings: readonly { node: Node }[]): boolean =>
  siblings.every(
    ({ node }, i) =>
      i === 0 || compareNumbers(siblings[i - 1]!.node.attrs.number as string, node.attrs.number as string) < 0,
  );

/** Provisions of this kind in the place, in reading order: those of one list, at the depth of the first. */
function inside(
  node: Node,
  kind: string,
  from: number,
  to: number,
  annexes: boolean,
): { node: Node; path: number[] }[] {
  const found: { node: Node; path: number[] }[] = [];
  const search = (inner: Node, path: readonly number[], first: number, last: number): void => {
    for (let i = first; i < last; i++) {
      const child = inner.child(i);
      if (child.type.name !== 'provision') continue;
      if (child.attrs.kind === kind) found.push({ node: child, path: [...path, i] });
      else if (child.attrs.kind !== 'annex' || annexes) search(child, [...path, i], 0, child.childCount);
    }
  };
  search(node, [], from, Math.min(to, node.childCount));
  // points of several paragraphs are several lists: only those right inside are meant
  const direct = found.filter((one) => one.path.length === 1);
  return kind === 'point' || kind === 'para' ? (direct.length > 0 ? direct : onlyList(found)) : found;
}

function onlyList(found: { node: Node; path: number[] }[]): { node: Node; path: number[] }[] {
  const parents = new Set(found.map((one) => one.path.slice(0, -1).join('.')));
  if (parents.size > 1) throw new CommandFailed('several-places');
  return found;
}

/** The first of its kind: after the words of its parent, before the annexes of an act. */
function withFirst(doc: Node, at: readonly number[], from: number, to: number, added: Node): Node {
  const put = (node: Node): Node[] => {
    const children = childrenOf(node);
    const kind = added.attrs.kind as string;
    const end =
      at.length === 0
        ? endOfBody(children, kind)
        : kind === 'point'
          ? endOfLead(children, from, to)
          : Math.min(to, children.length);
    return [node.copy(Fragment.fromArray([...children.slice(0, end), added, ...children.slice(end)]))];
  };
  return at.length === 0 ? put(doc)[0]! : changedAt(doc, at, put);
}

/** The first point of a provision follows the words that end with a colon, not a часть that stands after them. */
function endOfLead(children: readonly Node[], from: number, to: number): number {
  const end = Math.min(to, children.length);
  const parts = partsOf(children).filter((index) => index >= from && index < end);
  if (parts.length < 2) return end;
  const [lead, ...others] = parts.filter((index) => children[index]!.textContent.trimEnd().endsWith(':'));
  if (lead === undefined || others.length > 0) throw new CommandFailed('several-places');
  return parts.find((index) => index > lead) ?? end;
}

function endOfBody(children: readonly Node[], kind: string): number {
  if (kind === 'annex') return children.length;
  const last = children.findLastIndex((node) => node.type.name === 'provision' && node.attrs.kind !== 'annex');
  return last + 1;
}

// --- unmarked ------------------------------------------------------------------------------------------------------

function withUnmarked(doc: Node, place: Place, added: readonly TargetStep[], content: readonly Node[]): Node {
  const kind = added[0]!.kind;
  const groups = grouped(content, kind);
  if (groups.length !== added.length) throw new CommandFailed('content-differs', added[0]!);
  const put = (node: Node): Node[] => {
    let children = kind === 'subpara' ? withPartsMarked(node) : childrenOf(node);
    added.forEach((step, i) => {
      const index = indexFor(children, place, step);
      children = [...children.slice(0, index), ...groups[i]!, ...children.slice(index)];
    });
    return [node.copy(Fragment.fromArray(children))];
  };
  return place.at.length === 0 ? put(doc)[0]! : changedAt(doc, place.at, put);
}

/** Each unmarked provision with what follows it: points of the часть. */
function grouped(content: readonly Node[], kind: string): Node[][] {
  const groups: Node[][] = [];
  for (const node of content) {
    if (node.attrs.kind === kind) groups.push([node]);
    else if (groups.length === 0) throw new CommandFailed('content-differs');
    else groups.at(-1)!.push(node);
  }
  return groups;
}

/** Index among the children at which the new one has its ordinal; those after it shift by one. */
function indexFor(children: readonly Node[], place: Place, step: TargetStep): number {
  const within = place.at.length > 0 && place.from > 0;
  const counted =
    step.kind === 'subpara' ? partsOf(children) : indentsOf(children, place.from, within ? place.to : children.length);
  const ordinal = step.number === '' ? counted.length + 1 : Number(step.number);
  if (ordinal > counted.length + 1) throw new CommandFailed('gap', step);
  const next = counted[ordinal - 1] ?? (within ? place.to : children.length);
  if (step.kind === 'indent' && hasList(children, place.from, next)) throw new CommandFailed('indent-unclear', step);
  if (ordinal <= counted.length) return counted[ordinal - 1]!;
  if (step.kind === 'subpara') return children.length;
  return counted.length > 0 ? counted.at(-1)! + 1 : children.length;
}

/** A single unmarked paragraph is the provision's own words; it becomes its first part when there are several. */
function withPartsMarked(node: Node): Node[] {
  const children = childrenOf(node);
  return children.map((child) =>
    child.type.name === 'paragraph' && child.attrs.role === 'text'
      ? schema.nodes.provision.create({ kind: 'subpara' }, child)
      : child,
  );
}
