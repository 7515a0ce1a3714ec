import type { Node } from 'prosemirror-model';

/** A line of the own words of a provision, and where it stands in the document. */
export interface WordLine {
  text: string;
  /** Place of the line in the own words, in UTF-16 units. */
  start: number;
  /** The inside of its block in the document; 0 for a printed label. */
  from: number;
  to: number;
  /** Place of each unit in the document; null for a printed label, which is an attribute. */
  places: number[] | null;
  /** Which child of the provision it is; null inside a table or quoted words, and for a heading. */
  ordinal: number | null;
  heading: boolean;
}

type Found = Omit<WordLine, 'start'>;

/** The lines that `ownText` joins, each with its place; of a provision that has only a heading, that. */
export function linesOf(provision: Node, inside: number): WordLine[] {
  const found: Found[] = [];
  const headings: Found[] = [];
  provision.forEach((child, offset, ordinal) => {
    const at = inside + offset;
    const { name } = child.type;
    if (name === 'heading') headings.push(lineOf(child, at, null, true));
    else if (name === 'paragraph') found.push(lineOf(child, at, ordinal, false));
    else if (name === 'quoted' || name === 'table') inner(child, at, found);
  });
  const lines = found.some(({ text }) => text !== '') ? found : headings;
  let start = 0;
  return lines.map((line) => {
    const placed = { ...line, start };
    start += line.text.length + 1;
    return placed;
  });
}

/** Where a node of the document stands in it. */
export function placeOf(doc: Node, wanted: Node): number {
  let place = -1;
  doc.descendants((node, at) => {
    if (node === wanted) place = at;
    return place === -1;
  });
  return place;
}

function inner(block: Node, at: number, found: Found[]): void {
  block.descendants((node, offset) => {
    const label = node.type.name === 'provision' ? (node.attrs.label as string) : '';
    if (label) found.push({ text: label, from: 0, to: 0, places: null, ordinal: null, heading: false });
    if (!node.isTextblock) return true;
    found.push(lineOf(node, at + 1 + offset, null, false));
    return false;
  });
}

function lineOf(block: Node, at: number, ordinal: number | null, heading: boolean): Found {
  const places: number[] = [];
  let text = '';
  const from = at + 1;
  block.forEach((child, offset) => {
    const letters = child.isText ? child.text! : child.type.name === 'line_break' ? '\n' : '';
    text += letters;
    for (let unit = 0; unit < letters.length; unit++) places.push(from + offset + unit);
  });
  return { text, from, to: from + block.content.size, places, ordinal, heading };
}
