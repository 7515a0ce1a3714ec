import { Fragment, type Node } from 'prosemirror-model';
import { diffWords, type WordPiece } from '../diff/diff-words.js';
import { ownText } from './flatten.js';
import type { Provision } from './provision.js';

/** The own words of a provision, from its node or from its flat form. */
export function provisionText(provision: Node | Provision): string {
  return 'eId' in provision ? provision.text : ownText(provision);
}

/** A suggestion as tracked changes of the words in force. */
export const suggestionPieces = (original: string, proposed: string): WordPiece[] => diffWords(original, proposed);

const lineOf = (node: Node) => node.textBetween(0, node.content.size, '\n', '\n');

/** Paragraphs for the proposed lines; a line that did not change keeps its paragraph with its formatting. */
function paragraphsFor(provision: Node, proposed: string): Node[] {
  const { schema } = provision.type;
  const kept: Node[] = [];
  provision.forEach((child) => {
    if (child.type.name === 'paragraph') kept.push(child);
  });
  return proposed.split('\n').flatMap((line) => {
    const at = kept.findIndex((paragraph) => lineOf(paragraph) === line);
    if (at !== -1) return kept.splice(at, 1);
    return line.trim() === '' ? [] : [schema.node('paragraph', null, [schema.text(line)])];
  });
}

function withOwnText(provision: Node, proposed: string): Node {
  const out: Node[] = [];
  const words = paragraphsFor(provision, proposed);
  let placed = false;
  const place = () => {
    if (!placed) out.push(...words);
    placed = true;
  };
  provision.forEach((child) => {
    const { name } = child.type;
    if (name === 'table' || name === 'quoted')
      throw new RangeError(`${provision.attrs.eId} has a ${name}: its words cannot be replaced as plain text`);
    if (name !== 'heading') place();
    if (name !== 'paragraph') out.push(child);
  });
  place();
  return provision.copy(Fragment.fromArray(out));
}

function replaceIn(node: Node, wId: string, proposed: string): Node {
  if (node.type.name === 'provision' && node.attrs.wId === wId) return withOwnText(node, proposed);
  if (node.isTextblock || node.type.name === 'quoted') return node;
  let changed = false;
  const children: Node[] = [];
  node.forEach((child) => {
    const next = changed ? child : replaceIn(child, wId, proposed);
    changed ||= next !== child;
    children.push(next);
  });
  return changed ? node.copy(Fragment.fromArray(children)) : node;
}

/** The act with the own words of one provision replaced; child provisions and everything else stay. */
export function applySuggestion(doc: Node, wId: string, proposed: string): Node {
  const next = wId === '' ? doc : replaceIn(doc, wId, proposed);
  if (next === doc) throw new RangeError(`The act has no provision ${wId}`);
  return next;
}
