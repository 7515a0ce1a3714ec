import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { ReplaceStep, Step, Transform, type StepMap } from 'prosemirror-transform';
import { tokenChanges, type TokenChange } from '../diff/token-changes.js';
import { findProvision, headingOf, ownText } from './flatten.js';
import { linesOf, placeOf, type WordLine } from './word-lines.js';
import { schema } from './schema.js';

/** The place that was to be changed holds a table, words of another act, or provisions between its lines. */
export class WordsNotPlain extends Error {}

/** The document with its words changed, and the steps that changed it, as they are stored. */
export interface WordedAct {
  doc: Node;
  steps: Step[];
  /** What takes each step out again, in the same order. */
  back: Step[];
}

/** What a person comments and changes: the own words of a provision; of one that has only a heading, that. */
export const ownWords = (provision: Node): string => ownText(provision) || headingOf(provision);

/** Controls, which no XML file may hold, and marks that turn a line, so that it reads other than it is published. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Words as they are put into a provision: a line a paragraph, none of them empty, and nothing that cannot be seen. */
export const wordLines = (words: string): string =>
  words
    .replace(UNSEEN, '')
    .replace(/[\t\v\f]/g, ' ')
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/**
 * Makes the own words of the provision read `words` and touches only what differs, word by word, from the end to the
 * beginning, in at most 250 steps: marks, notes and everything around stay. Throws `WordsNotPlain`, and `RangeError` where there is no such
 * provision.
 */
export function wordSteps(doc: Node, eId: string, words: string): WordedAct {
  const provision = findProvision(doc, { eId });
  if (!provision) throw new RangeError(`The act has no provision ${eId}`);
  const lines = linesOf(provision, placeOf(doc, provision) + 1);
  const text = lines.map((line) => line.text).join('\n');
  const wished = lines[0]?.heading ? words.replaceAll('\n', ' ') : words;
  const change = new Transform(doc);
  for (const one of fewer(text, tokenChanges(text, wished)).reverse()) change.step(replacing(doc, lines, one));
  const back = change.steps.map((step, at) => step.invert(change.docs[at]!));
  return { doc: change.doc, steps: change.steps, back };
}

/** Each step copies the provision around it, and taking steps out again maps each over all others. */
const MOST_STEPS = 250;

/** A text that changed at more places was written anew: neighbours are changed together, with what stands between. */
function fewer(text: string, changes: TokenChange[]): TokenChange[] {
  const size = Math.ceil(changes.length / MOST_STEPS);
  if (size <= 1) return changes;
  const joined: TokenChange[] = [];
  for (let first = 0; first < changes.length; first += size) {
    const [one, ...others] = changes.slice(first, first + size);
    const whole = { ...one! };
    for (const { from, to, text: words } of others) {
      whole.text += text.slice(whole.to, from) + words;
      whole.to = to;
    }
    joined.push(whole);
  }
  return joined;
}

/** A change as it is stored: `back[n]` takes `steps[n]` out of the document that it made. */
export interface StoredChange {
  steps: readonly Step[];
  back: readonly Step[];
}

/**
 * Takes one change out again: its inverted steps, mapped over the maps of all changes since. Null where a later change
 * left no place for one of them.
 */
export function stepsBack(doc: Node, { steps, back }: StoredChange, since: readonly StepMap[]): WordedAct | null {
  const change = new Transform(doc);
  const undone: Step[] = [];
  for (let at = steps.length - 1; at >= 0; at--) {
    const maps = [...steps.slice(at + 1).map((step) => step.getMap()), ...since];
    let step: Step | null = back[at]!;
    for (const map of maps) step = step && step.map(map);
    step = step && step.map(change.mapping);
    const before = change.doc;
    if (!step || change.maybeStep(step).failed) return null;
    undone.push(step.invert(before));
  }
  return { doc: change.doc, steps: change.steps, back: undone };
}

/** Steps as they were stored; throws `RangeError` for what is none. */
export const readSteps = (json: unknown): Step[] => (json as unknown[]).map((step) => Step.fromJSON(schema, step));

function replacing(doc: Node, lines: readonly WordLine[], { from, to, text }: TokenChange): Step {
  const first = lines.findIndex((line) => from <= line.start + line.text.length);
  const last = lines.findIndex((line) => to <= line.start + line.text.length);
  const [head, tail] = [lines[first], lines[last]];
  if (!head || !tail) throw new WordsNotPlain('The provision has no words');
  const [begin, end] = [from - head.start, to - tail.start];
  const marks = from < to ? marksAt(doc, head, begin) : marksBetween(doc, head, begin);
  if (first === last && !text.includes('\n')) {
    if (head.places === null) throw new WordsNotPlain('A label is no words');
    const at = from < to ? head.places[begin]! : insertionAt(head, begin);
    const until = from < to ? head.places[end - 1]! + 1 : at;
    return new ReplaceStep(at, until, new Slice(inline(text, marks, notesIn(doc, at, until)), 0, 0));
  }
  if (!sideBySide(lines.slice(first, last + 1))) throw new WordsNotPlain('The lines are no paragraphs side by side');
  const at = begin < head.text.length ? head.places![begin]! : head.to;
  const until = end > 0 ? tail.places![end - 1]! + 1 : tail.from;
  const notes = notesIn(doc, at, until);
  const parts = text.split('\n').map((line, part, all) => inline(line, marks, part === all.length - 1 ? notes : []));
  const paragraphs = parts.map((content) => schema.node('paragraph', null, content));
  return new ReplaceStep(at, until, new Slice(Fragment.from(paragraphs), 1, 1));
}

const inline = (text: string, marks: readonly Mark[], notes: readonly Node[]): Fragment =>
  Fragment.from([...(text === '' ? [] : [schema.text(text, marks)]), ...notes]);

const sideBySide = (lines: readonly WordLine[]): boolean =>
  lines.every(({ ordinal }, at) => ordinal !== null && ordinal === lines[0]!.ordinal! + at);

const insertionAt = (line: WordLine, at: number): number => (at > 0 ? line.places![at - 1]! + 1 : line.from);

const marksAt = (doc: Node, { places }: WordLine, at: number): readonly Mark[] => {
  const place = places?.[at];
  return place === undefined ? [] : (doc.nodeAt(place)?.marks ?? []);
};

/** What is put between letters looks as both do, so that a word after a raised figure is not raised. */
function marksBetween(doc: Node, line: WordLine, at: number): readonly Mark[] {
  const before = at > 0 ? marksAt(doc, line, at - 1) : null;
  const after = at < line.text.length ? marksAt(doc, line, at) : null;
  if (!before || !after) return before ?? after ?? [];
  return before.filter((mark) => mark.isInSet(after));
}

/** Marks of footnotes stand between letters: the words around them may go, the notes stay. */
function notesIn(doc: Node, from: number, to: number): Node[] {
  const notes: Node[] = [];
  if (from < to) doc.nodesBetween(from, to, (node) => void (node.type.name === 'footnote_ref' && notes.push(node)));
  return notes;
}
