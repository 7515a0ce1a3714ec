import type { Element } from '@xmldom/xmldom';
import { PARAGRAPH_ROLES, type ParagraphRole } from '../../legal-text/schema.js';
import type { SourceElement, SourceRun } from '../../legal-text/source.js';
import { isBlank, textOf, tidyRuns, type RunMarks } from '../runs.js';
import {
  attribute,
  childElements,
  descendantNamed,
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
import { Places } from './places.js';
import { joinRuns } from './runs-of.js';
import { readRows } from './table.js';

export interface Reading {
  unit: Unit;
  /** An act of Kazakhstan: elements are what the law calls them. */
  kz: boolean;
  /** Notes kept in the metadata, by their id. */
  notes: ReadonlyMap<string, Element>;
  /** The documents inside a collection are read apart. */
  collection: boolean;
}

/** What a paragraph is where nothing says otherwise; in a preface it depends on what it holds. */
type Around = ParagraphRole | 'preface';

interface Flow {
  runs: SourceRun[];
  marks: RunMarks;
  /** White space counts as it stands (xml:space). */
  exact: boolean;
  role: ParagraphRole;
  around: Around;
  /** Nothing of the paragraph was put down yet. */
  fresh: boolean;
}

const MARKS: Record<string, keyof RunMarks> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  sup: 'sup',
  sub: 'sub',
};
/** Blocks of an annex that stand before its title. */
const BEFORE_ANNEX: readonly string[] = ['approval', 'annexmark', 'form', 'agreed', 'date'];

/**
 * Follows the elements of one document and puts down its blocks. Recursion is as deep as the file nests, which the
 * parser limits (LIMITS.xmlDepth).
 */
export class AknWalker {
  readonly places = new Places();
  private flow: Flow = { runs: [], marks: {}, exact: false, role: 'text', around: 'text', fresh: true };
  /** Cell being read: there are no provisions in it, only paragraphs. */
  private cell: SourceRun[][] | null = null;
  private inFootnote = false;
  private readonly remarks: SourceRun[][] = [];
  private footnotes: { number: string; element: Element }[] = [];
  private readonly shown = new Set<Element>();
  private readonly unknown = new Map<string, number>();
  private changes = 0;
  private pictures = 0;

  constructor(private readonly reading: Reading) {}

  read(document: Element): void {
    this.children(document);
    this.flush();
    const names = [...this.unknown];
    const count = names.reduce((sum, [, times]) => sum + times, 0);
    const list = names.map(([name]) => name).join(', ');
    if (count > 0) this.places.warn('format.akn-elements', { names: list.slice(0, 200), count }, null);
    if (this.pictures > 0) this.places.warn('format.image-skipped', { count: this.pictures }, null);
    if (this.changes > 0) this.places.warn('format.tracked-changes', { count: this.changes }, null);
  }

  private children(parent: Element, except: readonly string[] = []): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3 || child.nodeType === 4) this.text(child.nodeValue ?? '');
      else if (child.nodeType === 1 && !except.includes(nameIn(child as Element))) this.element(child as Element);
    }
  }

  private element(element: Element): void {
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

  // --- words -----------------------------------------------------------------------------------------------------

  private text(data: string): void {
    const { exact, marks, runs } = this.flow;
    const text = exact ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
    if (text) runs.push({ text, ...marks });
  }

  private inline(element: Element): void {
    const { flow } = this;
    const outer = flow.marks;
    const mark = MARKS[nameIn(element)];
    if (mark) flow.marks = { ...outer, [mark]: true };
    if (nameIn(element) === 'ins') this.changes++;
    this.children(element);
    flow.marks = outer;
  }

  /** Words of a number or a heading, apart from the paragraph around them. */
  private capture(element: Element): SourceRun[] {
    const outer = this.flow;
    this.flow = { ...outer, runs: [], marks: {}, exact: isExact(element) };
    this.children(element);
    const { runs, exact } = this.flow;
    this.flow = outer;
    return exact ? runs : tidyRuns(runs);
  }

  private paragraph(element: Element): void {
    const notes = childElements(element).filter((child) => nameIn(child) === 'authorialNote');
    if (attribute(element, 'class') === 'footnote' && notes.length > 0) return this.footnoteBlock(notes);
    this.flush();
    const outer = this.flow;
    this.flow = { ...outer, runs: [], exact: isExact(element), role: roleOf(element, outer.around), fresh: true };
    this.children(element);
    this.flush(true);
    this.flow = outer;
  }

  private wrapper(element: Element, around: Around = this.flow.around): void {
    this.flush();
    const outer = this.flow;
    const role = around === 'preface' ? 'text' : around;
    this.flow = { ...outer, runs: [], marks: {}, exact: false, role, around };
    for (const child of childElements(element))
      if (HEADS.includes(nameIn(child))) this.put({ kind: 'paragraph', runs: this.capture(child) }, role);
    this.children(element, HEADS);
    this.flush();
    this.flow = outer;
  }

  /** Puts down what was read of the paragraph, then the notes that were met in it. */
  private flush(whole = false): void {
    const { flow } = this;
    const runs = flow.exact ? joinRuns(flow.runs) : tidyRuns(flow.runs);
    const kept = !isBlank(runs) || (whole && flow.exact && flow.fresh);
    flow.runs = [];
    flow.fresh = false;
    if (kept) this.put({ kind: 'paragraph', runs }, flow.role);
    if (this.cell || this.inFootnote) return;
    for (const remark of this.remarks.splice(0)) this.places.put({ kind: 'paragraph', runs: remark }, 'note');
    for (const { number, element } of this.footnotes.splice(0)) this.footnote(number, element);
  }

  private put(block: Parameters<Places['put']>[0], as: Parameters<Places['put']>[1]): void {
    if (block.kind === 'paragraph' && as === 'text' && isBlank(block.runs) && !this.flow.exact) return;
    if (this.cell) this.cell.push(block.runs);
    else if (this.inFootnote) this.places.put({ ...block, kind: 'footnote', number: this.footnoteNumber }, as);
    else this.places.put(block, as);
  }

  // --- structure -------------------------------------------------------------------------------------------------

  private hierarchical(element: Element): void {
    const { open } = this.places;
    const label = this.labelOf(element);
    const kind = kindOf(element, label.text, open, this.reading.unit, this.reading.kz);
    if (!kind) return this.wrapper(element);
    this.provision(element, kind, label);
  }

  private labelOf(element: Element): { text: string; number: string } {
    const nums = childElements(element).filter((child) => nameIn(child) === 'num');
    const text = nums.map((num) => textOf(this.capture(num)).replace(/\n/g, ' ')).join(' ');
    const stated = nums[0]?.getAttribute('title');
    return { text, number: (stated ?? numberIn(text)).slice(0, 200) };
  }

  private provision(
    element: Element,
    kind: SourceElement['kind'],
    label: { text: string; number: string },
    inside: Element = element,
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

  private numbered(element: Element, kind: 'point' | 'indent' | 'para'): void {
    this.provision(element, kind, this.labelOf(element));
  }

  private item(element: Element): void {
    const label = this.labelOf(element);
    this.provision(element, /[\p{L}\p{N}]/u.test(label.text) ? 'point' : 'indent', label);
  }

  private preamble(element: Element): void {
    if (wordsOf(element) === '') return;
    this.provision(element, 'preamble', { text: '', number: '' });
  }

  private attachment(element: Element): void {
    const document = childElements(element).find((child) => DOCUMENTS.has(nameIn(child)));
    const preface = document && childElements(document).find((child) => nameIn(child) === 'preface');
    const before = preface ? childElements(preface).filter((child) => isBeforeAnnex(child)) : [];
    for (const block of before) this.element(block);
    for (const block of before) preface!.removeChild(block);
    this.provision(element, 'annex', this.labelOf(element));
  }

  private quoted(element: Element): void {
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

  private table(element: Element): void {
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

  // --- notes -----------------------------------------------------------------------------------------------------

  private footnoteNumber = '';

  private authorialNote(element: Element): void {
    const number = (attribute(element, 'marker') || String(this.shown.size + 1)).slice(0, 200);
    this.flow.runs.push({ text: '', footnote: number });
    this.shown.add(element);
    this.footnotes.push({ number, element });
  }

  private noteRef(element: Element): void {
    const target = attribute(element, 'href').replace(/^#/, '');
    const number = (attribute(element, 'marker') || target || '*').slice(0, 200);
    this.flow.runs.push({ text: '', footnote: number });
    const note = this.reading.notes.get(target);
    if (!note || this.shown.has(note)) return;
    this.shown.add(note);
    this.footnotes.push({ number, element: note });
  }

  private footnoteBlock(notes: readonly Element[]): void {
    this.flush();
    for (const note of notes) this.footnote(attribute(note, 'marker').slice(0, 200), note);
  }

  /** A footnote holds paragraphs only; footnotes met inside it follow it. */
  private footnote(number: string, element: Element): void {
    const outer = { flow: this.flow, number: this.footnoteNumber };
    this.flow = { runs: [], marks: {}, exact: false, role: 'text', around: 'text', fresh: true };
    this.footnoteNumber = number;
    this.places.enter({ kind: 'footnote', number, label: '' });
    this.inFootnote = true;
    this.children(element);
    this.flush();
    this.inFootnote = false;
    this.places.leave();
    this.flow = outer.flow;
    this.footnoteNumber = outer.number;
    this.flush();
  }

  private remark(element: Element): void {
    this.remarks.push([{ text: wordsOf(element) }]);
  }

  private contents(element: Element): void {
    for (const line of childElements(element)) if (wordsOf(line)) this.remark(line);
    this.flush();
  }

  private deleted(element: Element): void {
    const words = wordsOf(element);
    this.changes++;
    if (words) this.places.warn('format.akn-deleted', { words });
  }

  private lineBreak(): void {
    this.flow.runs.push({ text: '\n', ...this.flow.marks });
  }

  // what an element of one of these names needs, in the place of what its group needs
  // prettier-ignore
  static readonly special: Record<string, (this: AknWalker, element: Element) => void> = {
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
const HEADS: readonly string[] = ['num', 'heading', 'subheading'];

const isExact = (element: Element): boolean => attribute(element, 'xml:space') === 'preserve';

function idsOf(element: Element): { wId?: string; fileId?: string } {
  const wId = attribute(element, 'wId');
  const fileId = attribute(element, 'eId') || attribute(element, 'id');
  return { ...(wId && { wId }), ...(fileId && { fileId }) };
}

const isRole = (value: string): value is ParagraphRole => (PARAGRAPH_ROLES as readonly string[]).includes(value);

function roleOf(element: Element, around: Around): ParagraphRole {
  const stated = attribute(element, 'class');
  if (isRole(stated)) return stated;
  if (around !== 'preface') return around;
  if (descendantNamed(element, 'docTitle') || descendantNamed(element, 'shortTitle')) return 'title';
  return descendantNamed(element, 'docDate') || descendantNamed(element, 'docNumber') ? 'date' : 'text';
}

const isBeforeAnnex = (element: Element): boolean =>
  PARAGRAPHS.has(nameIn(element)) && BEFORE_ANNEX.includes(attribute(element, 'class'));

function holdsBlocks(element: Element): boolean {
  return childElements(element).some(
    (child) => PARAGRAPHS.has(nameIn(child)) || WRAPPERS.has(nameIn(child)) || nameIn(child) === 'table',
  );
}
