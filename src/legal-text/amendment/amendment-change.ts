import { Fragment, type Node } from 'prosemirror-model';
import type { Amendment, AmendmentTarget } from './amendment.js';
import { childrenOf } from './amendment-content.js';
import { withAdded } from './amendment-insert.js';
import { changedAt, CommandFailed, nodeAt, nodesOf, placeOf, wholeOf, type Place } from './amendment-place.js';
import { restated, withText } from './amendment-restate.js';
import { withSentence } from './amendment-sentences.js';
import { repealedAct, stubOf } from './amendment-stub.js';
import { withWords, type ChangedWords } from './amendment-words.js';
import type { Language } from '../language/language.js';

/** What one command did to one provision; null before: new, null after: nothing is left. */
export interface AmendmentChange {
  target: AmendmentTarget;
  before: readonly Node[];
  after: readonly Node[];
}

/** The act after a change; `count`: in how many places words were changed. */
export interface Changed {
  doc: Node;
  changes: AmendmentChange[];
  count: number;
}

/** Carries out a command at one of its targets, the `index`th. */
export function changed(doc: Node, amendment: Amendment, target: AmendmentTarget, index: number): Changed {
  const place = placeOf(doc, target.steps);
  if (amendment.operation === 'add' && target.part === 'whole') return add(doc, amendment, target, place);
  if (target.part === 'heading') return changeHeading(doc, amendment, target, place);
  if (target.steps.length === 0) return changeAct(doc, amendment, target);
  const nodes = nodesOf(doc, place);
  const before = nodes.map((one) => one.node);
  const { nodes: after, count } = replacement(amendment, target, before, doc, index);
  const first = nodes[0]!.at;
  const next = changedAt(doc, first.slice(0, -1), (parent) => {
    const children = childrenOf(parent);
    children.splice(first.at(-1)!, nodes.length, ...after);
    return [parent.copy(Fragment.fromArray(children))];
  });
  return { doc: next, changes: [{ target, before, after }], count };
}

function replacement(
  amendment: Amendment,
  target: AmendmentTarget,
  before: readonly Node[],
  doc: Node,
  index: number,
): ChangedWords {
  const lang = doc.attrs.lang as Language;
  const { kind } = target.steps.at(-1)!;
  const { operation, words } = amendment;
  if (target.part === 'sentence') return { nodes: withSentence(before, amendment, target, lang), count: 1 };
  if (words) return withWords(before, words, lang);
  if (target.part === 'text')
    return { nodes: [withText(before, operation === 'restate' ? amendment.content : [])], count: 0 };
  if (operation === 'restate') return { nodes: restated(amendment, target, before, index), count: 0 };
  if (operation !== 'exclude' && operation !== 'repeal') throw new CommandFailed('not-supported');
  return {
    nodes: before.slice(0, 1).map((node) => stubOf(node, operation, kind, lang === 'kk' ? 'kk' : 'ru')),
    count: 0,
  };
}

function add(doc: Node, amendment: Amendment, target: AmendmentTarget, place: Place): Changed {
  const next = withAdded(doc, target.steps.length === 0 ? wholeOf(doc) : place, amendment);
  const shown = { part: 'whole' as const, steps: [...target.steps, ...amendment.added.slice(0, 1)] };
  return { doc: next, changes: [{ target: shown, before: [], after: amendment.content }], count: 0 };
}

function changeHeading(doc: Node, amendment: Amendment, target: AmendmentTarget, place: Place): Changed {
  const old = nodeAt(doc, place.at);
  const index = childrenOf(old).findIndex((child) =>
    target.steps.length === 0 ? child.attrs.role === 'title' : child.type.name === 'heading',
  );
  if (index < 0) throw new CommandFailed('no-heading', target.steps.at(-1) ?? null);
  const before = old.child(index);
  const { nodes, count } = newHeading(amendment, before, doc.attrs.lang as Language);
  const next = changedAt(doc, [...place.at, index], () => nodes);
  return { doc: next, changes: [{ target, before: [before], after: nodes }], count };
}

function newHeading({ operation, words, content }: Amendment, before: Node, lang: Language): ChangedWords {
  if (operation === 'restate') return { nodes: [before.copy(content[0]!.content)], count: 0 };
  if (!words) throw new CommandFailed('not-supported');
  // a title is a paragraph whose role is its own; only as a heading are its words looked through
  const { nodes, count } = withWords([before.type.create(null, before.content)], words, lang);
  return { nodes: nodes.map((node) => before.copy(node.content)), count };
}

/** Commands about the act as a whole: its repeal, its new wording, words «по всему тексту». */
function changeAct(doc: Node, amendment: Amendment, target: AmendmentTarget): Changed {
  const { nodes, count } = amendedAct(doc, amendment, target);
  return {
    doc: doc.copy(Fragment.fromArray(nodes)),
    changes: [{ target, before: childrenOf(doc), after: nodes }],
    count,
  };
}

function amendedAct(doc: Node, { operation, content, words }: Amendment, { part }: AmendmentTarget): ChangedWords {
  const children = childrenOf(doc);
  if (words && words.place !== 'end') return withWords(children, words, doc.attrs.lang as Language, true);
  if (operation === 'repeal') return { nodes: childrenOf(repealedAct(doc)), count: 0 };
  if (operation !== 'restate' || part === 'sentence') throw new CommandFailed('not-supported');
  const kept = children.filter((child) => child.type.name !== 'provision' || child.attrs.kind === 'annex');
  const head = kept.findLastIndex((child) => child.attrs.role === 'title' || child.attrs.role === 'date') + 1;
  return { nodes: [...kept.slice(0, head), ...content, ...kept.slice(head)], count: 0 };
}
