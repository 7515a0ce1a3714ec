import type { Node } from 'prosemirror-model';
import type { AmendmentTarget, TargetStep } from './amendment.js';
import type { Changed } from './amendment-change.js';
import { childrenOf } from './amendment-content.js';
import { changedAt, CommandFailed, nodeAt, placeOf } from './amendment-place.js';
import { compareNumbers } from '../act/numbering.js';

/**
 * «пункты 1, 2 считать соответственно пунктами 2, 3»: all at once, or the first new number would be one that the second
 * still bears. Afterwards no two provisions beside each other may bear one number.
 */
export function renumbered(doc: Node, targets: readonly AmendmentTarget[], numbers: readonly TargetStep[]): Changed {
  if (targets.length !== numbers.length)
    throw new CommandFailed('range-inserted', targets.find(({ steps }) => !isPlain(steps))?.steps.at(-1) ?? null);
  const places = targets.map(({ steps, part }) => {
    const place = placeOf(doc, steps);
    if (!place.whole || part !== 'whole' || place.at.length === 0) throw new CommandFailed('not-supported');
    return place.at;
  });
  let next = doc;
  const changes = targets.map((target, i) => {
    const before = nodeAt(doc, places[i]!);
    const after = withNumber(before, numbers[i]!);
    next = changedAt(next, places[i]!, (node) => [withNumber(node, numbers[i]!)]);
    return { target, before: [before], after: [after] };
  });
  for (const [i, at] of places.entries()) checkNumber(nodeAt(next, at.slice(0, -1)), numbers[i]!);
  return { doc: next, changes, count: 0 };
}

const isPlain = (steps: readonly TargetStep[]): boolean => /^\d+$/.test(steps.at(-1)?.number ?? '');

function withNumber(node: Node, step: TargetStep): Node {
  const { number, label } = node.attrs as { number: string; label: string };
  if (number === '' || node.attrs.kind !== step.kind) throw new CommandFailed('not-supported', step);
  return node.type.create(
    { ...node.attrs, number: step.number, label: label.replace(number, step.number) },
    node.content,
  );
}

function checkNumber(parent: Node, step: TargetStep): void {
  const same = childrenOf(parent).filter(
    (node) => node.attrs.kind === step.kind && compareNumbers(node.attrs.number as string, step.number) === 0,
  );
  if (same.length > 1) throw new CommandFailed('already-there', step);
}
