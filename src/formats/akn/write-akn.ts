import type { Node } from 'prosemirror-model';
import { assignEIds } from '../../legal-text/act/eid.js';
import { EID_PREFIX, type ProvisionKind } from '../../legal-text/act/provision.js';
import { BlockWriter, isProvision, type Place } from './block-writer.js';
import { AKN_3, ELEMENT_OF } from './elements.js';
import { escapeXml, lines, tag, type Attributes } from './markup.js';
import { numberIn } from './number.js';
import { documentParts } from './parts.js';
import { inlineXml, spaceOf, spaceOfText } from './write-inline.js';
import { metaXml, type AknAbout, type Described } from './write-meta.js';

export type { AknAbout } from './write-meta.js';

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

class AknWriter extends BlockWriter {
  constructor(
    doc: Node,
    private readonly described: Described,
  ) {
    super(doc);
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

  protected provision(node: Node, place: Place): string {
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
}
