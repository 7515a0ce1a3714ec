import { Fragment, type Node } from 'prosemirror-model';
import type { AmendedWords } from './amendment.js';
import { everyOccurrence, occurrences, withCapital, withoutCapital, type Occurrence } from './amendment-occurrences.js';
import { CommandFailed } from './amendment-place.js';
import { childrenOf } from './amendment-content.js';
import type { Language } from '../language/language.js';
import { schema } from '../act/schema.js';

/** Nodes with other words in them, and how many places were changed. */
export interface ChangedWords {
  nodes: Node[];
  count: number;
}

/** Lines around an act (title, date, signature) are not its text. */
const OF_THE_TEXT: ReadonlySet<unknown> = new Set([undefined, 'text', 'enacting']);

/**
 * Text blocks in which words of a node stand, quoted text of other acts left out. `own` is whether its own heading is
 * meant, `inner` whether those of the provisions inside are.
 */
function changedBlocks(node: Node, change: (block: Node) => Node, own: boolean, inner: boolean): Node {
  if (node.isTextblock) return OF_THE_TEXT.has(node.attrs.role) ? change(node) : node;
  if (node.type.name === 'quoted' || node.isLeaf) return node;
  const changed = childrenOf(node).map((child) =>
    child.type.name === 'heading' && !own ? child : changedBlocks(child, change, inner, inner),
  );
  return node.copy(Fragment.fromArray(changed));
}

/**
 * Replaces or excludes words, or puts words beside others, in these nodes taken together. Exactly one occurrence is
 * meant unless the command says otherwise: none or several are a failure, never a choice. «По всему тексту» the headings
 * inside are meant too; `own`: those of the nodes themselves, since they are the children of the act.
 */
export function withWords(nodes: readonly Node[], words: AmendedWords, lang: Language, own = false): ChangedWords {
  if (words.place === 'end') return { nodes: atEnd(nodes, words.to), count: 1 };
  let count = 0;
  const find = (block: Node): Node => {
    const text = textOf(block);
    const found = words.every ? everyOccurrence(text, words.from, lang) : occurrences(text, words.from);
    count += found.length;
    // from the end, so that the places before stay where they are
    return found.reduceRight((changed, one) => changedOnce(changed, one, words), block);
  };
  const changed = nodes.map((node) => changedBlocks(node, find, own && words.every, words.every));
  if (count === 0) throw new CommandFailed('words-not-found');
  if (count > 1 && !words.every) throw new CommandFailed('words-several');
  return { nodes: changed, count };
}

/** One character for each position of the block, leaves included. */
export const textOf = (block: Node): string => block.textBetween(0, block.content.size, undefined, '\n');

function changedOnce(block: Node, { from, to, capitals }: Occurrence, { place, to: plain }: AmendedWords): Node {
  const words = capitals === 'all' ? plain.toUpperCase() : plain;
  if (place === 'after') return spliced(block, to, to, joined(' ', words, true));
  if (place === 'before') {
    if (capitals !== 'first') return spliced(block, from, from, joined(' ', words, false));
    // what opened the sentence stands within it now
    const opening = withoutCapital(textOf(block).slice(from, to));
    return spliced(block, from, to, joined(' ', withCapital(words), false) + opening);
  }
  if (words !== '') return spliced(block, from, to, capitals === 'first' ? withCapital(words) : words);
  const less = without(block, from, to);
  return capitals === 'first' ? capitalAt(less, from) : less;
}

/** The blank beside excluded words goes with them. */
export function without(block: Node, from: number, to: number): Node {
  const text = textOf(block);
  const before = /\s/.test(text.charAt(from - 1));
  const closed = /^[\s,.;:)»]?$/u.test(text.charAt(to));
  if (before && closed) return spliced(block, from - 1, to, '');
  const after = /\s/.test(text.charAt(to)) && (from === 0 || before);
  return spliced(block, from, after ? to + 1 : to, '');
}

/** The sentence that goes on begins with a capital again. */
function capitalAt(block: Node, from: number): Node {
  const rest = textOf(block).slice(from);
  const opening = /^[^\p{L}\p{N}]*\p{Ll}/u.exec(rest)?.[0];
  return opening ? spliced(block, from, from + opening.length, opening.toUpperCase()) : block;
}

const joined = (blank: string, words: string, after: boolean): string => {
  if (after) return /^[,.;:)]/.test(words) ? words : blank + words;
  return words + blank;
};

/** The new words take the formatting of what they stand in. */
export function spliced(block: Node, from: number, to: number, words: string): Node {
  const marks = (block.nodeAt(from) ?? block.nodeAt(Math.max(0, from - 1)))?.marks ?? [];
  const middle = words === '' ? Fragment.empty : Fragment.from(schema.text(words, marks));
  const { content } = block;
  return block.copy(content.cut(0, from).append(middle).append(content.cut(to)));
}

/** «дополнить словами «…»» without a place: at the end of the words, before their end mark. */
function atEnd(nodes: readonly Node[], words: string): Node[] {
  const lists = nodes.filter((node) => node.type.name === 'provision' && hasNumberedChildren(node));
  if (nodes.length !== 1 || lists.length > 0) throw new CommandFailed('words-several');
  const node = nodes[0]!;
  if (node.isTextblock) {
    const text = textOf(node);
    const end = text.length - (/\s*[.;:,]?\s*$/.exec(text)?.[0].length ?? 0);
    return [spliced(node, end, end, joined(' ', words, true))];
  }
  const children = childrenOf(node);
  const last = children.findLastIndex((child) => child.type.name === 'paragraph' || child.type.name === 'provision');
  if (last < 0) throw new CommandFailed('no-place');
  return [node.copy(Fragment.fromArray(children.with(last, atEnd([children[last]!], words)[0]!)))];
}

/** The end of a list is the end of its last line, or of its lead-in: nobody can tell. */
const hasNumberedChildren = (node: Node): boolean =>
  childrenOf(node).some((child) => child.type.name === 'provision' && child.attrs.number !== '');
