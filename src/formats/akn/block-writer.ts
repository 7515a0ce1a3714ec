import type { Node } from 'prosemirror-model';
import { isBlank } from '../runs.js';
import { DerivedIds } from './derived-ids.js';
import { lines, tag } from './markup.js';
import { runsOf } from './runs-of.js';
import { inlineXml, noteRefXml, spaceOf } from './write-inline.js';

/** Where a block is written. */
export interface Place {
  /** Address of the element around it. */
  parent: string;
  /** Role that reading gives a paragraph here when nothing is said. */
  role: string;
  /** Inside the words of another act, whose provisions have no address in this one. */
  quoted: boolean;
  /** In the preamble the words that enact the act are a formula. */
  enacts?: boolean;
}

export const isProvision = (node: Node): boolean => node.type.name === 'provision';

/** Writes paragraphs, tables, footnotes and the words of other acts; provisions among them are written by the rest. */
export abstract class BlockWriter {
  protected readonly ids: DerivedIds;

  constructor(doc: Node) {
    this.ids = new DerivedIds(doc);
  }

  protected abstract provision(node: Node, place: Place): string;

  protected blocks(nodes: readonly Node[], place: Place): string[] {
    const written: string[] = [];
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!;
      if (node.type.name === 'table') written.push(this.table(node, place));
      else if (node.type.name === 'footnote') written.push(this.footnoteBlock(node, place));
      else if (node.type.name === 'quoted') written.push(this.command(null, node, place));
      else if (isProvision(node)) written.push(this.provision(node, place));
      else i += this.words(nodes, i, place, written);
    }
    return written;
  }

  /** A paragraph, with the quoted words or the footnotes that follow it; answers how many of them it took. */
  private words(nodes: readonly Node[], i: number, place: Place, written: string[]): number {
    const node = nodes[i]!;
    const next = nodes[i + 1];
    if (next?.type.name === 'quoted' && node.attrs.role === 'text' && !isBlank(runsOf(node))) {
      written.push(this.command(node, next, place));
      return 1;
    }
    const notes = footnotesOf(node, nodes, i + 1);
    written.push(this.paragraph(node, place, notes));
    return notes.length;
  }

  private paragraph(node: Node, place: Place, notes: readonly Node[] = []): string {
    const role = node.attrs.role as string;
    if (role === 'enacting' && place.enacts) {
      const eId = this.ids.of(place.parent, 'formula');
      const words = this.paragraph(node, { parent: eId, role, quoted: false }, notes);
      return tag('formula', { eId, name: 'enacting' }, words);
    }
    const waiting = [...notes];
    const words = inlineXml(node, (number) => {
      const note = waiting[0]?.attrs.number === number ? waiting.shift() : undefined;
      return note ? this.footnote(note, place.parent) : this.noteRef(number);
    });
    const inner = place.role === 'preface' && role === 'title' && words ? tag('docTitle', {}, words) : words;
    const stated = role === place.role ? {} : { class: role };
    return tag('p', { eId: this.ids.of(place.parent, 'p'), ...stated, ...spaceOf(node) }, inner);
  }

  private command(words: Node | null, quoted: Node, place: Place): string {
    const p = this.ids.of(place.parent, 'p');
    const mod = this.ids.of(place.parent, 'mod');
    const qstr = this.ids.of(mod, 'qstr');
    const inside: Place = { parent: qstr, role: 'text', quoted: true };
    const structure = lines('quotedStructure', { eId: qstr }, this.blocks(quoted.children, inside));
    const before = words ? inlineXml(words, this.noteRef) : '';
    const stated = place.role === 'text' ? {} : { class: 'text' };
    return tag('p', { eId: p, ...stated, ...(words && spaceOf(words)) }, tag('mod', { eId: mod }, before + structure));
  }

  protected readonly noteRef = (number: string): string => noteRefXml(number, this.ids.noteAt(number));

  private footnoteBlock(node: Node, place: Place): string {
    return tag('p', { eId: this.ids.of(place.parent, 'p'), class: 'footnote' }, this.footnote(node, place.parent));
  }

  private footnote(node: Node, parent: string): string {
    const eId = this.ids.note(parent, String(node.attrs.number));
    const place: Place = { parent: eId, role: 'text', quoted: false };
    const paragraphs = node.children.map((child) => this.paragraph(child, place)).join('');
    return tag('authorialNote', { eId, marker: String(node.attrs.number), placement: 'bottom' }, paragraphs);
  }

  private table(node: Node, place: Place): string {
    const eId = this.ids.of(place.parent, 'table');
    const inside: Place = { parent: eId, role: 'text', quoted: false };
    const span = (cell: Node, name: string) => {
      const value = cell.attrs[name] as number;
      return value > 1 ? { [name]: value } : {};
    };
    const cellXml = (cell: Node, row: string): string => {
      const name = cell.type.name === 'table_header' ? 'th' : 'td';
      const own = this.ids.of(row, name);
      const paragraphs = cell.children.map((one) => this.paragraph(one, { ...inside, parent: own }));
      return tag(name, { eId: own, ...span(cell, 'colspan'), ...span(cell, 'rowspan') }, paragraphs.join(''));
    };
    const rows = node.children.map((row) => {
      const own = this.ids.of(eId, 'tr');
      if (row.childCount === 0)
        return tag('tr', { eId: own, class: 'empty' }, tag('td', { eId: this.ids.of(own, 'td') }));
      return lines(
        'tr',
        { eId: own },
        row.children.map((cell) => cellXml(cell, own)),
      );
    });
    return lines('table', { eId }, rows);
  }
}

/** Footnotes that follow a paragraph and are just those that it refers to, in order: they stand at their references. */
function footnotesOf(paragraph: Node, nodes: readonly Node[], from: number): Node[] {
  const numbers = paragraph.children
    .filter((child) => child.type.name === 'footnote_ref')
    .map((child) => child.attrs.number as string);
  const notes = nodes.slice(from, from + numbers.length);
  const same = notes.every((note, at) => note.type.name === 'footnote' && note.attrs.number === numbers[at]);
  return same && notes.length === numbers.length ? notes : [];
}
