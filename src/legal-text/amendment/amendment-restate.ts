import { Fragment, type Node } from 'prosemirror-model';
import type { Amendment, AmendmentTarget } from './amendment.js';
import { asUnmarked, childrenOf, isUnmarked } from './amendment-content.js';
import { CommandFailed } from './amendment-place.js';

/** New words for one of the provisions that the command restates. */
export function restated(
  { content, targets }: Amendment,
  target: AmendmentTarget,
  before: readonly Node[],
  index: number,
): Node[] {
  const leaf = target.steps.at(-1)!;
  const old = before[0]!;
  if (isUnmarked(leaf.kind) && !content.some((node) => node.attrs.kind === 'para')) {
    const blocks = asUnmarked(content, leaf.kind);
    const own = targets.length === 1 ? blocks : blocks.slice(index, index + 1);
    // the only words of a provision are a paragraph in the document
    if (old.type.name === 'paragraph') return own.flatMap((node) => childrenOf(node));
    return own.map((node, i) => (i === 0 ? keepIds(node, old) : node));
  }
  const same = content.find(
    (node) =>
      node.type.name === 'provision' && node.attrs.kind === old.attrs.kind && node.attrs.number === old.attrs.number,
  );
  if (same) return [keepIds(same, old)];
  if (leaf.number !== '' && leaf.kind !== 'annex') throw new CommandFailed('content-differs', leaf);
  return [old.copy(Fragment.fromArray(content as Node[]))];
}

/** «текст статьи 7 изложить»: the number and the heading stay. */
export function withText(before: readonly Node[], content: readonly Node[]): Node {
  const old = before[0]!;
  if (before.length !== 1 || old.type.name !== 'provision' || content.length === 0)
    throw new CommandFailed('not-supported');
  const heading = childrenOf(old).filter((child) => child.type.name === 'heading');
  const words = content.filter((node) => node.isTextblock);
  // a single unmarked line is the provision's own words, several are its parts
  const blocks = words.length > 1 ? asUnmarked(content, 'subpara') : content;
  return keepIds(old.copy(Fragment.fromArray([...heading, ...blocks])), old);
}

/** A provision that is worded anew is the same provision, and so are those inside it that keep their numbers. */
function keepIds(node: Node, old: Node): Node {
  const olds = childrenOf(old).filter((child) => child.type.name === 'provision');
  const children = childrenOf(node).map((child) => {
    const same = olds.find(
      (one) =>
        one.attrs.kind === child.attrs.kind && one.attrs.number === child.attrs.number && child.attrs.number !== '',
    );
    return same ? keepIds(child, same) : child;
  });
  return node.type.create({ ...node.attrs, wId: old.attrs.wId as string }, children);
}
