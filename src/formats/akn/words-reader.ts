import type { ParagraphRole } from '../../legal-text/act/schema.js';
import type { SourceRun } from '../../legal-text/act/source.js';
import { isBlank, tidyRuns, type RunMarks } from '../runs.js';
import type { XmlElement } from '../xml-tree.js';
import { HEADS, isExact, roleOf, type Around } from './element-roles.js';
import { attribute, childElements, nameIn, wordsOf } from './elements.js';
import { Places } from './places.js';
import { joinRuns } from './runs-of.js';

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

/**
 * Gathers the words of one document into blocks, with the notes that hang on them. Which element is what, the reader of
 * its structure knows: it comes back here for the words.
 */
export abstract class WordsReader {
  readonly places = new Places();
  protected flow: Flow = { runs: [], marks: {}, exact: false, role: 'text', around: 'text', fresh: true };
  /** Cell being read: there are no provisions in it, only paragraphs. */
  protected cell: SourceRun[][] | null = null;
  protected changes = 0;
  /** Blocks put down before their turn. */
  protected readonly placed = new Set<XmlElement>();
  private inFootnote = false;
  private footnoteNumber = '';
  private readonly remarks: SourceRun[][] = [];
  private footnotes: { number: string; element: XmlElement }[] = [];
  private readonly shown = new Set<XmlElement>();

  /** `notes`: those kept in the metadata, by their id. */
  constructor(private readonly notes: ReadonlyMap<string, XmlElement>) {}

  protected abstract element(element: XmlElement): void;

  protected children(parent: XmlElement, except: readonly string[] = []): void {
    for (const child of parent.children) {
      if (typeof child === 'string') this.text(child);
      else if (!except.includes(nameIn(child)) && !this.placed.has(child)) this.element(child);
    }
  }

  // --- words -----------------------------------------------------------------------------------------------------

  private text(data: string): void {
    const { exact, marks, runs } = this.flow;
    const text = exact ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
    if (text) runs.push({ text, ...marks });
  }

  protected inline(element: XmlElement): void {
    const { flow } = this;
    const outer = flow.marks;
    const mark = MARKS[nameIn(element)];
    if (mark) flow.marks = { ...outer, [mark]: true };
    if (nameIn(element) === 'ins') this.changes++;
    this.children(element);
    flow.marks = outer;
  }

  /** Words of a number or a heading, apart from the paragraph around them. */
  protected capture(element: XmlElement): SourceRun[] {
    const outer = this.flow;
    this.flow = { ...outer, runs: [], marks: {}, exact: isExact(element) };
    this.children(element);
    const { runs, exact } = this.flow;
    this.flow = outer;
    return exact ? runs : tidyRuns(runs);
  }

  protected paragraph(element: XmlElement): void {
    const notes = childElements(element).filter((child) => nameIn(child) === 'authorialNote');
    if (attribute(element, 'class') === 'footnote' && notes.length > 0) return this.footnoteBlock(notes);
    this.flush();
    const outer = this.flow;
    this.flow = { ...outer, runs: [], exact: isExact(element), role: roleOf(element, outer.around), fresh: true };
    this.children(element);
    this.flush(true);
    this.flow = outer;
  }

  protected wrapper(element: XmlElement, around: Around = this.flow.around): void {
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
  protected flush(whole = false): void {
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

  protected put(block: Parameters<Places['put']>[0], as: Parameters<Places['put']>[1]): void {
    if (block.kind === 'paragraph' && as === 'text' && isBlank(block.runs) && !this.flow.exact) return;
    if (this.cell) this.cell.push(block.runs);
    else if (this.inFootnote) this.places.put({ ...block, kind: 'footnote', number: this.footnoteNumber }, as);
    else this.places.put(block, as);
  }

  // --- notes -----------------------------------------------------------------------------------------------------

  protected authorialNote(element: XmlElement): void {
    const number = (attribute(element, 'marker') || String(this.shown.size + 1)).slice(0, 200);
    this.flow.runs.push({ text: '', footnote: number });
    this.shown.add(element);
    this.footnotes.push({ number, element });
  }

  protected noteRef(element: XmlElement): void {
    const target = attribute(element, 'href').replace(/^#/, '');
    const number = (attribute(element, 'marker') || target || '*').slice(0, 200);
    this.flow.runs.push({ text: '', footnote: number });
    const note = this.notes.get(target);
    if (!note || this.shown.has(note)) return;
    this.shown.add(note);
    this.footnotes.push({ number, element: note });
  }

  protected footnoteBlock(notes: readonly XmlElement[]): void {
    this.flush();
    for (const note of notes) this.footnote(attribute(note, 'marker').slice(0, 200), note);
  }

  /** A footnote holds paragraphs only; footnotes met inside it follow it. */
  private footnote(number: string, element: XmlElement): void {
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

  protected remark(element: XmlElement): void {
    this.remarks.push([{ text: wordsOf(element) }]);
  }

  protected contents(element: XmlElement): void {
    for (const line of childElements(element)) if (wordsOf(line)) this.remark(line);
    this.flush();
  }
}
