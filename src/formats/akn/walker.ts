import type { SourceElement } from '../../legal-text/act/source.js';
import { isBlank, textOf } from '../runs.js';
import type { XmlElement } from '../xml-tree.js';
import { HEADS, holdsBlocks, idsOf, isBeforeAnnex, isExact } from './element-roles.js';
import {
  childElements,
  childNamed,
  DOCUMENTS,
  INLINES,
  nameIn,
  PARAGRAPHS,
  SILENT,
  WRAPPERS,
  wordsOf,
} from './elements.js';
import { isHierarchical, kindOf, type Unit } from './kinds.js';
import { numberIn } from './number.js';
import { readRows } from './table.js';
import { WordsReader } from './words-reader.js';

export interface Reading {
  unit: Unit;
  /** An act of Kazakhstan: elements are what the law calls them. */
  kz: boolean;
  /** Notes kept in the metadata, by their id. */
  notes: ReadonlyMap<string, XmlElement>;
  /** The documents inside a collection are read apart. */
  collection: boolean;
}

/**
 * Follows the elements of one document and puts down its blocks. Recursion is as deep as the file nests, which the
 * parser limits (LIMITS.xmlDepth).
 */
export class AknWalker extends WordsReader {
  private readonly unknown = new Map<string, number>();
  private pictures = 0;

  constructor(private readonly reading: Reading) {
    super(reading.notes);
  }

  read(document: XmlElement): void {
    this.children(document);
    this.flush();
    const names = [...this.unknown];
    const count = names.reduce((sum, [, times]) => sum + times, 0);
    const list = names.map(([name]) => name).join(', ');
    if (count > 0) this.places.warn('format.akn-elements', { names: list.slice(0, 200), count }, null);
    if (this.pictures > 0) this.places.warn('format.image-skipped', { count: this.pictures }, null);
    if (this.changes > 0) this.places.warn('format.tracked-changes', { count: this.changes }, null);
  }

  protected element(element: XmlElement): void {
    const name = nameIn(element);
    if (SILENT.has(name)) return;
    const special = SPECIAL[name];
    if (special) return special.call(this, element);
    if (isHierarchical(name)) return this.hierarchical(element);
    if (PARAGRAPHS.has(name)) return this.paragraph(element);
    if (DOCUMENTS.has(name) && this.reading.collection) return;
    if (WRAPPERS.has(name) || DOCUMENTS.has(name)) return this.wrapper(element);
    if (!INLINES.has(name)) this.unknown.set(name, (this.unknown.get(name) ?? 0) + 1);
    if (!INLINES.has(name) && holdsBlocks(element)) return this.wrapper(element);
    this.inline(element);
  }

  // --- structure -------------------------------------------------------------------------------------------------

  private hierarchical(element: XmlElement): void {
    const { open } = this.places;
    const label = this.labelOf(element);
    const kind = kindOf(element, label.text, open, this.reading.unit, this.reading.kz);
    if (!kind) return this.wrapper(element);
    this.provision(element, kind, label);
  }

  private labelOf(element: XmlElement): { text: string; number: string } {
    const nums = childElements(element).filter((child) => nameIn(child) === 'num');
    const text = nums.map((num) => textOf(this.capture(num)).replace(/\n/g, ' ')).join(' ');
    const stated = nums[0]?.attribute('title');
    return { text, number: (stated ?? numberIn(text)).slice(0, 200) };
  }

  private provision(
    element: XmlElement,
    kind: SourceElement['kind'],
    label: { text: string; number: string },
    inside: XmlElement = element,
  ): void {
    this.flush();
    const headings = childElements(element).filter((child) => ['heading', 'subheading'].includes(nameIn(child)));
    const runs = headings.flatMap((one, i) => [...(i > 0 ? [{ text: '\n' }] : []), ...this.capture(one)]);
    if (this.cell) {
      const words = [{ text: label.text ? `${label.text} ` : '' }, ...runs];
      this.flow.runs.push(...words);
      return this.children(element, HEADS);
    }
    const outer = this.flow;
    this.flow = { ...outer, runs: [], marks: {}, exact: false, role: 'text', around: 'text' };
    this.places.enter({ kind, number: label.number, label: label.text.slice(0, 200), ...idsOf(element) });
    const printed = !isBlank(runs) || headings.some(isExact);
    if (printed) this.places.put({ kind: 'paragraph', runs }, 'heading');
    if (label.text.length > 200)
      this.places.put({ kind: 'paragraph', runs: [{ text: label.text.slice(200) }] }, 'text');
    if (printed) this.flush();
    this.children(inside, HEADS);
    this.flush();
    this.places.leave();
    this.flow = outer;
  }

  private numbered(element: XmlElement, kind: 'point' | 'indent' | 'para'): void {
    this.provision(element, kind, this.labelOf(element));
  }

  private item(element: XmlElement): void {
    const label = this.labelOf(element);
    this.provision(element, /[\p{L}\p{N}]/u.test(label.text) ? 'point' : 'indent', label);
  }

  private preamble(element: XmlElement): void {
    if (wordsOf(element) === '') return;
    this.provision(element, 'preamble', { text: '', number: '' });
  }

  private attachment(element: XmlElement): void {
    const document = childElements(element).find((child) => DOCUMENTS.has(nameIn(child)));
    const preface = document && childNamed(document, 'preface');
    const before = preface ? childElements(preface).filter((child) => isBeforeAnnex(child)) : [];
    for (const block of before) this.element(block);
    for (const block of before) this.placed.add(block);
    this.provision(element, 'annex', this.labelOf(element));
  }

  private quoted(element: XmlElement): void {
    this.flush();
    if (this.cell) return this.children(element);
    const outer = this.flow;
    this.flow = { ...outer, runs: [], marks: {}, exact: false, role: 'text', around: 'text' };
    this.places.enter({ kind: 'quoted', number: '', label: '' });
    this.children(element);
    this.flush();
    this.places.leave();
    this.flow = outer;
  }

  private table(element: XmlElement): void {
    this.flush();
    const outer = { flow: this.flow, cell: this.cell };
    if (outer.cell) this.places.warn('format.nested-table', { count: 1 });
    const rows = readRows(element, (content) => {
      this.cell = [];
      this.flow = { runs: [], marks: {}, exact: false, role: 'text', around: 'text', fresh: true };
      this.children(content);
      this.flush();
      return this.cell;
    });
    this.flow = outer.flow;
    this.cell = outer.cell;
    if (this.cell) this.cell.push(...rows.flat().flatMap((cell) => cell.paragraphs));
    else {
      for (const caption of childElements(element)) if (nameIn(caption) === 'caption') this.paragraph(caption);
      this.places.put({ kind: 'table', runs: [], rows }, 'text');
    }
    this.flush();
  }

  private deleted(element: XmlElement): void {
    const words = wordsOf(element);
    this.changes++;
    if (words) this.places.warn('format.akn-deleted', { words });
  }

  private lineBreak(): void {
    this.flow.runs.push({ text: '\n', ...this.flow.marks });
  }

  // what an element of one of these names needs, in the place of what its group needs
  // prettier-ignore
  static readonly special: Record<string, (this: AknWalker, element: XmlElement) => void> = {
    attachment: function (element) { this.attachment(element); },
    attachments: function (element) { this.wrapper(element, 'text'); },
    components: () => undefined,
    preamble: function (element) { this.preamble(element); },
    preface: function (element) { this.wrapper(element, 'preface'); },
    coverPage: function (element) { this.wrapper(element, 'preface'); },
    conclusions: function (element) { this.wrapper(element, 'signature'); },
    longTitle: function (element) { this.wrapper(element, 'title'); },
    formula: function (element) { this.wrapper(element, 'enacting'); },
    recital: function (element) { this.numbered(element, 'para'); },
    item: function (element) { this.item(element); },
    li: function (element) { this.numbered(element, 'indent'); },
    quotedStructure: function (element) { this.quoted(element); },
    embeddedStructure: function (element) { this.quoted(element); },
    table: function (element) { this.table(element); },
    authorialNote: function (element) { this.authorialNote(element); },
    noteRef: function (element) { this.noteRef(element); },
    remark: function (element) { this.remark(element); },
    toc: function (element) { this.contents(element); },
    del: function (element) { this.deleted(element); },
    br: function () { this.lineBreak(); },
    eol: function () { this.lineBreak(); },
    img: function () { this.pictures++; },
  };
}

const SPECIAL = AknWalker.special;
