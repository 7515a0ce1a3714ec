import type { Node } from 'prosemirror-model';
import type { AmendmentTarget, TargetStep } from './amendment.js';
import { CommandFailed, nodeAt, placeOf } from './amendment-place.js';
import { compareNumbers } from '../act/numbering.js';
import { isStub } from '../structure/structure-stub.js';

/**
 * The targets of a command as this act has them. A range («статьи 6 – 8») also means what was inserted between its ends
 * (6-1, 7-1: art. 26(7) of the Law on Legal Acts), in the order of the act; what was taken out before is passed over.
 * Throws where the ends lie in different provisions or the act does not have them in the order of the numbers.
 */
export function targetsIn(doc: Node, targets: readonly AmendmentTarget[]): AmendmentTarget[] {
  const found = new Map<string, AmendmentTarget>();
  for (const target of targets)
    for (const steps of addressesIn(doc, target.steps))
      found.set(JSON.stringify([target.part, target.sentence, steps]), { ...target, steps });
  return [...found.values()];
}

function addressesIn(doc: Node, steps: readonly TargetStep[]): TargetStep[][] {
  const at = steps.findIndex((step) => step.since !== undefined);
  if (at < 0) return [[...steps]];
  const { kind } = steps[at]!;
  const numbers = numbersIn(doc, steps.slice(0, at), steps[at]!);
  return numbers.flatMap((number) =>
    addressesIn(doc, [...steps.slice(0, at), { kind, number }, ...steps.slice(at + 1)]),
  );
}

/** The numbers after `step.since` up to `step` itself. */
function numbersIn(doc: Node, above: readonly TargetStep[], { kind, number, since }: TargetStep): string[] {
  const step = { kind, number };
  const first = placeOf(doc, [...above, { kind, number: since! }]);
  const last = placeOf(doc, [...above, step]);
  // unmarked parts and indents have ordinals: nothing is inserted between two of them
  if (!first.whole || !last.whole) return [number];
  const holder = last.at.slice(0, -1);
  if (first.at.slice(0, -1).join() !== holder.join()) throw new CommandFailed('range-apart', step);
  const [from, to] = [first.at.at(-1)!, last.at.at(-1)!];
  if (from >= to) throw new CommandFailed('range-order', step);
  const parent = nodeAt(doc, holder);
  const numbers: string[] = [];
  let before = since!;
  for (let i = from + 1; i <= to; i++) {
    const sibling = parent.child(i);
    if (sibling.attrs.kind !== parent.child(to).attrs.kind) continue;
    const own = sibling.attrs.number as string;
    if (compareNumbers(own, before) <= 0) throw new CommandFailed('range-order', { kind, number: own });
    before = own;
    if (!isStub(sibling)) numbers.push(own);
  }
  return numbers;
}
