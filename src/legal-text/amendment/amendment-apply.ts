import { Fragment, type Node } from 'prosemirror-model';
import { readAmendments, type Amendment, type AmendmentTarget, type TargetStep } from './amendment.js';
import { isTargetAct } from './amendment-act.js';
import { asUnmarked, childrenOf, isUnmarked } from './amendment-content.js';
import { withAdded } from './amendment-insert.js';
import {
  changedAt,
  CommandFailed,
  nodeAt,
  nodesOf,
  placeOf,
  wholeOf,
  type AmendmentFailure,
  type Place,
} from './amendment-place.js';
import { repealedAct, stubOf } from './amendment-stub.js';
import { withWords } from './amendment-words.js';
import { assignEIds } from '../act/eid.js';

export { AMENDMENT_FAILURES, type AmendmentFailure } from './amendment-place.js';

export interface ApplyOptions {
  /** Takes the act for the one that is meant, whatever its title; commands that name no act apply too. */
  force?: boolean;
  /** Commands that were read before; otherwise those of `amending`. */
  amendments?: readonly Amendment[];
}

/** What one command did to one provision; null before: new, null after: nothing is left. */
export interface AmendmentChange {
  target: AmendmentTarget;
  before: readonly Node[];
  after: readonly Node[];
}

export interface AppliedAmendment {
  amendment: Amendment;
  changes: AmendmentChange[];
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
      applied.push({ amendment, changes: done.changes });
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      failed.push({ amendment, code: error.reason, step: error.step });
    }
  }
  return { doc: applied.length > 0 ? assignEIds(doc) : doc, applied, failed };
}

interface Done {
  doc: Node;
  changes: AmendmentChange[];
}

function carriedOut(doc: Node, act: Node, amendment: Amendment, { force }: ApplyOptions): Done {
  if (!force && amendment.act && !isTargetAct(act, amendment.act)) throw new CommandFailed('other-act');
  const doubts = amendment.issues.filter((issue) => !(force && issue.code === 'amendment.no-act'));
  if (amendment.operation === null || doubts.length > 0) throw new CommandFailed('not-understood');
  const changes: AmendmentChange[] = [];
  let next = doc;
  amendment.targets.forEach((target, i) => {
    const done = changed(next, amendment, target, i);
    next = done.doc;
    changes.push(...done.changes);
  });
  return { doc: next, changes };
}

function changed(doc: Node, amendment: Amendment, target: AmendmentTarget, index: number): Done {
  const place = placeOf(doc, target.steps);
  if (amendment.operation === 'add') return add(doc, amendment, target, place);
  if (target.part === 'heading') return changeHeading(doc, amendment, target, place);
  if (target.steps.length === 0) return changeAct(doc, amendment, target);
  const nodes = nodesOf(doc, place);
  const before = nodes.map((one) => one.node);
  const after = replacement(amendment, target, before, doc, index);
  const first = nodes[0]!.at;
  const doc2 = changedAt(doc, first.slice(0, -1), (parent) => {
    const children = childrenOf(parent);
    children.splice(first.at(-1)!, nodes.length, ...after);
    return [parent.copy(Fragment.fromArray(children))];
  });
  return { doc: doc2, changes: [{ target, before, after }] };
}

function replacement(
  amendment: Amendment,
  target: AmendmentTarget,
  before: readonly Node[],
  doc: Node,
  index: number,
): Node[] {
  const lang = doc.attrs.lang === 'kk' ? 'kk' : 'ru';
  const { kind } = target.steps.at(-1)!;
  switch (amendment.operation) {
    case 'restate':
      return restated(amendment, target, before, index);
    case 'exclude':
    case 'repeal':
      return before.slice(0, 1).map((node) => stubOf(node, amendment.operation as 'exclude' | 'repeal', kind, lang));
    case 'renumber':
      return before.map((node) => renumbered(node, amendment.added[index]!));
    default:
      return withWords(before, amendment.words!, false);
  }
}

/** New words for one of the provisions that the command restates. */
function restated(
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

function renumbered(node: Node, step: TargetStep): Node {
  const { number, label } = node.attrs as { number: string; label: string };
  if (number === '' || node.attrs.kind !== step.kind) throw new CommandFailed('not-supported', step);
  return node.type.create(
    { ...node.attrs, number: step.number, label: label.replace(number, step.number) },
    node.content,
  );
}

function add(doc: Node, amendment: Amendment, target: AmendmentTarget, place: Place): Done {
  const next = withAdded(doc, target.steps.length === 0 ? wholeOf(doc) : place, amendment);
  const shown = { part: 'whole' as const, steps: [...target.steps, ...amendment.added.slice(0, 1)] };
  return { doc: next, changes: [{ target: shown, before: [], after: amendment.content }] };
}

function changeHeading(doc: Node, amendment: Amendment, target: AmendmentTarget, place: Place): Done {
  const old = nodeAt(doc, place.at);
  const index = childrenOf(old).findIndex((child) =>
    target.steps.length === 0 ? child.attrs.role === 'title' : child.type.name === 'heading',
  );
  if (index < 0) throw new CommandFailed('no-heading', target.steps.at(-1) ?? null);
  const before = old.child(index);
  const after = newHeading(amendment, before);
  const next = changedAt(doc, [...place.at, index], () => [after]);
  return { doc: next, changes: [{ target, before: [before], after: [after] }] };
}

function newHeading({ operation, words, content }: Amendment, before: Node): Node {
  if (operation === 'restate') return before.copy(content[0]!.content);
  if (words) return withWords([before], words, true)[0]!;
  throw new CommandFailed('not-supported');
}

/** Commands about the act as a whole: its repeal, its new wording, words «по всему тексту». */
function changeAct(doc: Node, amendment: Amendment, target: AmendmentTarget): Done {
  const after = amendedAct(doc, amendment);
  return { doc: after, changes: [{ target, before: childrenOf(doc), after: childrenOf(after) }] };
}

function amendedAct(doc: Node, { operation, content, words }: Amendment): Node {
  if (operation === 'repeal') return repealedAct(doc);
  if (operation === 'restate') {
    const kept = childrenOf(doc).filter((child) => child.type.name !== 'provision' || child.attrs.kind === 'annex');
    const head = kept.findLastIndex((child) => child.attrs.role === 'title' || child.attrs.role === 'date') + 1;
    return doc.copy(Fragment.fromArray([...kept.slice(0, head), ...content, ...kept.slice(head)]));
  }
  if (words && words.place !== 'end') return doc.copy(Fragment.fromArray(withWords(childrenOf(doc), words, false)));
  throw new CommandFailed('not-supported');
}
