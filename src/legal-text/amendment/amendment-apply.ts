import type { Node } from 'prosemirror-model';
import { readAmendments, type Amendment, type AmendmentTarget, type TargetStep } from './amendment.js';
import { isTargetAct } from './amendment-act.js';
import { changed, type AmendmentChange, type Changed } from './amendment-change.js';
import { CommandFailed, type AmendmentFailure } from './amendment-place.js';
import { targetsIn } from './amendment-range.js';
import { renumbered } from './amendment-renumber.js';
import { assignEIds } from '../act/eid.js';

export type { AmendmentChange } from './amendment-change.js';
export { AMENDMENT_FAILURES, type AmendmentFailure } from './amendment-place.js';

export interface ApplyOptions {
  /** Takes the act for the one that is meant, whatever its title; commands that name no act apply too. */
  force?: boolean;
  /** Commands that were read before; otherwise those of `amending`. */
  amendments?: readonly Amendment[];
}

export interface AppliedAmendment {
  amendment: Amendment;
  changes: AmendmentChange[];
  /** In how many places words were changed; null where the command changes provisions. */
  occurrences: number | null;
}

export interface FailedAmendment {
  amendment: Amendment;
  code: AmendmentFailure;
  /** The step of the address at which the search failed; null where the place was found. */
  step: TargetStep | null;
}

export interface AmendedAct {
  /** The act with new eIds; provisions that stay keep their wIds. */
  doc: Node;
  applied: AppliedAmendment[];
  failed: FailedAmendment[];
}

/**
 * Applies the commands of an amending act, in order, each whole or not at all. A command that cannot be applied is
 * named with its reason and the others go on. Numbers of other provisions never change, and an excluded provision
 * keeps its number (Law on Legal Acts, art. 27(6)); end marks are left as the texts have them.
 */
export function applyAmendments(act: Node, amending: Node, options: ApplyOptions = {}): AmendedAct {
  let doc = act;
  const applied: AppliedAmendment[] = [];
  const failed: FailedAmendment[] = [];
  for (const amendment of options.amendments ?? readAmendments(amending)) {
    try {
      const done = carriedOut(doc, act, amendment, options);
      doc = done.doc;
      applied.push({ amendment, changes: done.changes, occurrences: amendment.words && done.count });
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      failed.push({ amendment, code: error.reason, step: error.step });
    }
  }
  return { doc: applied.length > 0 ? assignEIds(doc) : doc, applied, failed };
}

function carriedOut(doc: Node, act: Node, amendment: Amendment, { force }: ApplyOptions): Changed {
  if (!force && amendment.act && !isTargetAct(act, amendment.act)) throw new CommandFailed('other-act');
  const doubts = amendment.issues.filter((issue) => !(force && issue.code === 'amendment.no-act'));
  if (amendment.operation === null || doubts.length > 0) throw new CommandFailed('not-understood');
  const targets = targetsIn(doc, amendment.targets);
  if (amendment.operation === 'renumber') return renumbered(doc, targets, amendment.added);
  if (amendment.operation === 'restate') checkContent(amendment, targets);
  const changes: AmendmentChange[] = [];
  let next = doc;
  let count = 0;
  targets.forEach((target, i) => {
    const done = changed(next, { ...amendment, targets }, target, i);
    next = done.doc;
    count += done.count;
    changes.push(...done.changes);
  });
  return { doc: next, changes, count };
}

/** New text within a range for which the act has no provision: whether it is to be added nobody says. */
function checkContent({ content }: Amendment, targets: readonly AmendmentTarget[]): void {
  const leaves = targets.flatMap(({ steps }) => steps.slice(-1));
  if (leaves.length < 2) return;
  const wanted = new Set(leaves.map((leaf) => `${leaf.kind} ${leaf.number}`));
  const kinds = new Set<string>(leaves.map((leaf) => leaf.kind));
  for (const { attrs } of content)
    if (kinds.has(attrs.kind as string) && attrs.number && !wanted.has(`${attrs.kind} ${attrs.number}`))
      throw new CommandFailed('content-differs', { kind: attrs.kind, number: attrs.number });
}
