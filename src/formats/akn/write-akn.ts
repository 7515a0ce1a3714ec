import type { Node } from 'prosemirror-model';
import { assignEIds } from '../../legal-text/eid.js';
import { EID_PREFIX, type ProvisionKind } from '../../legal-text/provision.js';
import { DerivedIds } from './derived-ids.js';
import { AKN_3, ELEMENT_OF } from './elements.js';
import { escapeXml, lines, tag, type Attributes } from './markup.js';
import { numberIn } from './number.js';
import { isBlank } from '../runs.js';
import { documentParts } from './parts.js';
import { runsOf } from './runs-of.js';
import { inlineXml, noteRefXml, spaceOf, spaceOfText } from './write-inline.js';
import { metaXml, type AknAbout, type Described } from './write-meta.js';

export type { AknAbout } from './write-meta.js';

/** Where a block is written. */
interface Place {
  /** Address of the element around it. */
  parent: string;
  /** Role that reading gives a paragraph here when nothing is said. */
  role: string;
  /** Inside the words of another act, whose provisions have no address in this one. */
  quoted: boolean;
  /** In the preamble the words that enact the act are a formula. */
  enacts?: boolean;
}

/**
 * An act as Akoma Ntoso 3.0. Reading it with `readAkn` gives the same document: what Akoma Ntoso has no element for
 * stands in an `hcontainer` of its name, words between provisions in one named "text", roles of paragraphs in `class`.
 */
export function writeAkn(doc: Node, about: AknAbout): string {
  const act = hasAddresses(doc) ? doc : assignEIds(doc);
  const described: Described = { about, document: 'act', subtype: act.attrs.kind as string, component: 'main' };
  const body = new AknWriter(act, described).act(act);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines('akomaNtoso', { xmlns: AKN_3 }, [body])}\n`;
}

function hasAddresses(doc: Node): boolean {
  const seen = new Set<string>();
  let whole = true;
  doc.descendants((node) => {
    if (node.type.name === 'quoted') return false;
    if (node.type.name !== 'provision') return true;
    const eId = node.attrs.eId as string;
    whole &&= eId !== '' && !seen.has(eId);
    seen.add(eId);
    return true;
  });
  return whole;
}

const isProvision = (node: Node): boolean => node.type.name === 'provision';

class AknWriter {
  private readonly ids: DerivedIds;

  constructor(
    doc: Node,
    private readonly described: Described,
  ) {
    this.ids = new DerivedIds(doc);
  }

  act(doc: Node): string {
    const { preface, preamble, body, conclusions, annexes } = documentParts(doc.children, true);
    const place: Place = { parent: '', role: 'text', quoted: false };
    const content = this.hierarchy(body, place);
    return lines('act', { name: doc.attrs.kind as string, contains: 'singleVersion' }, [
      metaXml(this.described),
      ...this.section('preface', preface, place, 'preface'),
      ...(preamble ? [this.preamble(preamble)] : []),
      lines('body', { eId: this.ids.of('', 'body') }, content.length > 0 ? content : [this.loose([], place)]),
      ...this.section('conclusions', conclusions, place, 'signature'),
      ...this.attachments(annexes),
    ]);
  }

  private section(name: string, nodes: readonly Node[], place: Place, role: string): string[] {
    if (nodes.length === 0) return [];
    const eId = this.ids.of(place.parent, name);
    return [lines(name, { eId }, this.blocks(nodes, { ...place, parent: eId, role }))];
  }

  private preamble(node: Node): string {
    const { eId, wId } = node.attrs as Record<string, string>;
    const place: Place = { parent: eId!, role: 'text', quoted: false, enacts: true };
    return lines('preamble', { eId, ...(wId && { wId }) }, this.blocks(node.children, place));
  }

  // --- annexes ---------------------------------------------------------------------------------------------------

  private attachments(annexes: readonly { marks: readonly Node[]; annex: Node }[]): string[] {
    if (annexes.length === 0) return [];
    return [
      lines(
        'attachments',
        {},
        annexes.map(({ marks, annex }) => this.attachment(marks, annex)),
      ),
    ];
  }

  private attachment(marks: readonly Node[], annex: Node): string {
    const eId = annex.attrs.eId as string;
    const place: Place = { parent: eId, role: 'text', quoted: false };
    const { heads, rest } = this.heads(annex, eId);
    const { body, conclusions, annexes } = documentParts(rest, false);
    const content = body.map((node) => (isProvision(node) ? this.provision(node, place) : node));
    return lines('attachment', this.idsOf(annex, eId), [
      ...heads,
      lines('doc', { name: 'annex', contains: 'singleVersion' }, [
        metaXml({ ...this.described, component: eId }),
        ...this.section('preface', marks, place, 'preface'),
        lines('mainBody', { eId: this.ids.of(eId, 'body') }, this.mixed(content, place)),
        ...this.section('conclusions', conclusions, place, 'signature'),
        ...this.attachments(annexes),
      ]),
    ]);
  }

  /** Provisions and blocks side by side; the schema wants one of them at least. */
  private mixed(content: readonly (Node | string)[], place: Place): string[] {
    const written: string[] = [];
    let run: Node[] = [];
    const flush = () => {
      if (run.length > 0) written.push(...this.blocks(run, place));
      run = [];
    };
    for (const one of content) {
      if (typeof one !== 'string') run.push(one);
      else {
        flush();
        written.push(one);
      }
    }
    flush();
    return written.length > 0 ? written : [tag('p', { eId: this.ids.of(place.parent, 'p') })];
  }

  // --- provisions ------------------------------------------------------------------------------------------------

  private idsOf(node: Node, eId: string): Attributes {
    return { eId, ...(node.attrs.wId && { wId: node.attrs.wId as string }) };
  }

  private provision(node: Node, place: Place): string {
    const kind = node.attrs.kind as ProvisionKind;
    const { number } = node.attrs as { number: string };
    const eId = place.quoted ? this.ids.quoted(place.parent, EID_PREFIX[kind], number) : (node.attrs.eId as string);
    const element = ELEMENT_OF[kind];
    const named = element === 'hcontainer' ? { name: kind } : {};
    const { heads, rest } = this.heads(node, eId);
    const inside: Place = { parent: eId, role: 'text', quoted: place.quoted };
    return lines(element, { ...this.idsOf(node, eId), ...named }, [...heads, ...this.content(rest, inside)]);
  }

  /** Number and heading, and the blocks after them. */
  private heads(node: Node, eId: string): { heads: string[]; rest: Node[] } {
    const { label, number } = node.attrs as { label: string; number: string };
    const title = numberIn(label) === number ? {} : { title: number };
    const heads: string[] = [];
    if (label !== '' || number !== '') {
      const attributes = { eId: this.ids.of(eId, 'num'), ...title, ...(label !== '' && spaceOfText(label)) };
      heads.push(tag('num', attributes, label === '' ? null : escapeXml(label)));
    }
    const heading = node.firstChild?.type.name === 'heading' ? node.firstChild : null;
    if (heading)
      heads.push(
        tag('heading', { eId: this.ids.of(eId, 'heading'), ...spaceOf(heading) }, inlineXml(heading, this.noteRef)),
      );
    return { heads, rest: node.children.slice(heading ? 1 : 0) };
  }

  private content(nodes: readonly Node[], place: Place): string[] {
    if (nodes.length === 0) return [];
    const first = nodes.findIndex(isProvision);
    if (first < 0) return [this.contentXml(nodes, place)];
    const last = nodes.findLastIndex(isProvision);
    return [
      ...this.framing('intro', nodes.slice(0, first), place),
      ...this.hierarchy(nodes.slice(first, last + 1), place),
      ...this.framing('wrapUp', nodes.slice(last + 1), place),
    ];
  }

  private contentXml(nodes: readonly Node[], place: Place): string {
    return lines('content', { eId: this.ids.of(place.parent, 'content') }, this.blocks(nodes, place));
  }

  private framing(name: 'intro' | 'wrapUp', nodes: readonly Node[], place: Place): string[] {
    if (nodes.length === 0) return [];
    const eId = this.ids.of(place.parent, name.toLowerCase());
    return [lines(name, { eId }, this.blocks(nodes, { ...place, parent: eId }))];
  }

  /** Where only provisions may stand, words between them get a container of their own. */
  private hierarchy(nodes: readonly Node[], place: Place): string[] {
    const written: string[] = [];
    for (let i = 0; i < nodes.length; i++) {
      if (isProvision(nodes[i]!)) {
        written.push(this.provision(nodes[i]!, place));
        continue;
      }
      let end = i;
      while (end < nodes.length && !isProvision(nodes[end]!)) end++;
      written.push(this.loose(nodes.slice(i, end), place));
      i = end - 1;
    }
    return written;
  }

  private loose(nodes: readonly Node[], place: Place): string {
    const eId = this.ids.of(place.parent, 'hcontainer');
    return lines('hcontainer', { eId, name: 'text' }, [this.contentXml(nodes, { ...place, parent: eId })]);
  }

  // --- blocks ----------------------------------------------------------------------------------------------------

  private blocks(nodes: readonly Node[], place: Place): string[] {
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

  private readonly noteRef = (number: string): string => noteRefXml(number, this.ids.noteAt(number));

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
