import { Fragment, type Node } from 'prosemirror-model';
import type { AmendedWords } from './amendment.js';
import { CommandFailed } from './amendment-place.js';
import { childrenOf } from './amendment-content.js';
import { schema } from '../act/schema.js';

interface Occurrence {
  from: number;
  to: number;
}

/** Text blocks in which words of a provision stand: its headings and quoted text of other acts are not meant. */
function changedBlocks(node: Node, change: (block: Node) => Node, headings: boolean): Node {
  if (node.type.name === 'heading') return headings ? change(node) : node;
  if (node.isTextblock) return change(node);
  if (node.type.name === 'quoted' || node.isLeaf) return node;
  return node.copy(Fragment.fromArray(childrenOf(node).map((child) => changedBlocks(child, change, headings))));
}

/**
 * Replaces or excludes words, or puts words beside others, in these nodes taken together. Exactly one occurrence is
 * meant unless the command says otherwise: none or several are a failure, never a choice.
 */
export function withWords(nodes: readonly Node[], words: AmendedWords, headings: boolean): Node[] {
  if (words.place === 'end') return atEnd(nodes, words.to);
  let count = 0;
  const find = (block: Node): Node => {
    const found = occurrences(textOf(block), words.from);
    count += found.length;
    // from the end, so that the places before stay where they are
    return found.reduceRight((changed, one) => changedOnce(changed, one, words), block);
  };
  const changed = nodes.map((node) => changedBlocks(node, find, headings));
  if (count === 0) throw new CommandFailed('words-not-found');
  if (count > 1 && !words.every) throw new CommandFailed('words-several');
  return changed;
}

/** One character for each position of the block, leaves included. */
const textOf = (block: Node): string => block.textBetween(0, block.content.size, undefined, '\n');

/** Whole words only; blanks, dashes and quotation marks may differ, letters may not. */
function occurrences(text: string, words: string): Occurrence[] {
  const { folded, places } = fold(text);
  const wanted = fold(words).folded;
  const found: Occurrence[] = [];
  if (wanted === '') return found;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (!splitsWord(folded, at) && !splitsWord(folded, end))
      found.push({ from: places[at]!, to: places[end - 1]! + 1 });
  }
  return found;
}

/** «10» is no part of «100», nor of «10-1», «10,5» and «1-10», which are other numbers. */
const splitsWord = (text: string, at: number): boolean =>
  (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at))) ||
  /^\d[-.,]\d$/.test(text.slice(at - 1, at + 2)) ||
  /^\d[-.,]\d$/.test(text.slice(at - 2, at + 1));

/** Runs of blanks become one, dashes and quotation marks one kind each; `places` leads back. */
function fold(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = /\s/.test(text.charAt(i)) ? ' ' : foldMark(text.charAt(i));
    if (letter === ' ' && (folded === '' || folded.endsWith(' '))) continue;
    folded += letter;
    places.push(i);
  }
  while (folded.endsWith(' ')) {
    folded = folded.slice(0, -1);
    places.pop();
  }
  return { folded, places };
}

function foldMark(letter: string): string {
  if (/[-‐‑‒–—−]/.test(letter)) return '-';
  return /[«»"“”„]/.test(letter) ? '"' : letter;
}

function changedOnce(block: Node, { from, to }: Occurrence, { place, to: words }: AmendedWords): Node {
  if (place === 'after') return spliced(block, to, to, joined(' ', words, true));
  if (place === 'before') return spliced(block, from, from, joined(' ', words, false));
  if (words !== '') return spliced(block, from, to, words);
  // the blank beside excluded words goes with them
  const text = textOf(block);
  const before = /\s/.test(text.charAt(from - 1));
  const closed = /^[\s,.;:)»]?$/u.test(text.charAt(to));
  if (before && closed) return spliced(block, from - 1, to, '');
  const after = /\s/.test(text.charAt(to)) && (from === 0 || before);
  return spliced(block, from, after ? to + 1 : to, '');
}

const joined = (blank: string, words: string, after: boolean): string => {
  if (after) return /^[,.;:)]/.test(words) ? words : blank + words;
  return words + blank;
};

/** The new words take the formatting of what they stand in. */
function spliced(block: Node, from: number, to: number, words: string): Node {
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
