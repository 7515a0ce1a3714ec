import type { SourceRun } from '../../legal-text/act/source.js';
import { FormatError } from '../format-error.js';
import { addTable } from '../layout-table.js';
import { LIMITS } from '../limits.js';
import { startsOwnLine } from '../printed-number.js';
import { cleanText, isBlank, joinLines, splitLines, textOf, type RunMarks } from '../runs.js';
import { SourceBuilder } from '../source-builder.js';
import { cellParagraphs } from '../cells.js';
import {
  alignOf,
  BLOCKS,
  DROPPED,
  footnoteNumber,
  footnoteReference,
  isBackReference,
  isContents,
  isElement,
  isHidden,
  isPageHeader,
  isReviewRemark,
  marksOf,
  styleOf,
  type HtmlElement,
  type HtmlNode,
} from './elements.js';
import { listLabels } from './list-labels.js';
import { readTable } from './table.js';

export interface HtmlOptions {
  /** Line ends inside cells are meant (HTML tables typed into Markdown); in a page they are only wrapping. */
  keepLines: boolean;
}

/** What the elements around a place say about it. */
interface Surroundings {
  marks: RunMarks;
  align?: 'left' | 'center' | 'right';
  headingLevel?: number;
  footnote?: string;
  preserve: boolean;
  /** Every line is a paragraph of its own. */
  eachLine?: boolean;
  depth: number;
}

/** Walks a page in reading order and closes a block wherever a block element begins or ends. */
export class HtmlWalker {
  private runs: SourceRun[] = [];
  private label = '';
  private readonly labels = new Map<HtmlElement, string>();

  constructor(
    private readonly builder: SourceBuilder,
    private readonly options: HtmlOptions,
  ) {}

  read(root: HtmlElement): void {
    const around: Surroundings = { marks: {}, preserve: false, depth: 0 };
    this.children(root, around);
    this.flush(around);
  }

  private children(element: HtmlElement, around: Surroundings): void {
    for (const child of element.childNodes) this.node(child, around);
  }

  private node(node: HtmlNode, around: Surroundings): void {
    if (around.depth > LIMITS.htmlDepth) throw new FormatError('format.too-deep');
    if (node.nodeType === 3) this.words(node.nodeValue ?? '', around);
    else if (isElement(node)) this.element(node, { ...around, depth: around.depth + 1 });
  }

  private words(text: string, around: Surroundings): void {
    const folded = around.preserve ? text : text.replace(/[\t\n\r\f ]+/g, ' ');
    if (folded) this.runs.push({ text: folded, ...around.marks });
  }

  private element(element: HtmlElement, around: Surroundings): void {
    const name = element.localName;
    if (DROPPED.has(name) || (!element.bare && this.leavesOut(element))) return;
    if (name === 'ins') this.builder.tallyPlaces('format.tracked-changes');
    if (name === 'br') this.runs.push({ text: '\n' });
    else if (name === 'img' || name === 'svg') this.builder.tally('format.image-skipped');
    else if (name === 'del') this.builder.tallyPlaces('format.tracked-changes');
    else if (styleOf(element).includes('mso-list:ignore'))
      this.label = (element.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
    else if (isBackReference(element)) return;
    else if (footnoteReference(element)) this.runs.push({ text: '', footnote: footnoteReference(element)! });
    else if (name === 'table') this.table(element, around);
    else if (BLOCKS.has(name)) this.block(element, around);
    else this.children(element, { ...around, marks: marksOf(element, around.marks) });
  }

  /** What is no part of the act, by the attributes of the element; said, not read. */
  private leavesOut(element: HtmlElement): boolean {
    if (isHidden(element)) {
      if (element.textContent?.trim()) this.builder.tally('format.hidden-text');
    } else if (isContents(element)) {
      if (element.textContent?.trim()) this.builder.tally('format.contents-skipped');
    } else if (isReviewRemark(element)) {
      if (/mso-element:comment/.test(styleOf(element))) this.builder.tally('format.comments-skipped');
    } else if (isPageHeader(element)) {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (/\p{L}{2}/u.test(text)) this.builder.warn('format.header-skipped', null, { text: text.slice(0, 200) });
    } else return false;
    return true;
  }

  private block(element: HtmlElement, around: Surroundings): void {
    const name = element.localName;
    const level = /^h([1-6])$/.exec(name)?.[1];
    const footnote = footnoteNumber(element) ?? around.footnote;
    const align = alignOf(element) ?? around.align;
    const inside: Surroundings = {
      ...around,
      marks: marksOf(element, around.marks),
      preserve: around.preserve || name === 'pre',
      ...(align && { align }),
      ...(footnote && { footnote }),
      ...(level && { headingLevel: Number(level) }),
    };
    this.flush(around);
    if (name === 'hr') this.builder.separate();
    if (name === 'ol' || name === 'ul') for (const [item, label] of listLabels(element)) this.labels.set(item, label);
    if (name === 'li') this.label = this.labels.get(element) ?? '';
    this.children(element, inside);
    this.flush(inside);
    if (name === 'li') this.label = '';
  }

  private table(element: HtmlElement, around: Surroundings): void {
    this.flush(around);
    for (const child of element.childNodes)
      if (isElement(child) && child.localName === 'caption') this.block(child, around);
    addTable(
      this.builder,
      readTable(element, (cell) => this.cell(cell, around)),
    );
  }

  /** A cell is read as a small page of its own; its blocks become the paragraphs of the cell. */
  private cell(cell: HtmlElement, around: Surroundings): SourceRun[][] {
    const inner = new SourceBuilder();
    const walker = new HtmlWalker(inner, this.options);
    const inside: Surroundings = {
      marks: marksOf(cell, around.marks),
      preserve: this.options.keepLines,
      eachLine: this.options.keepLines,
      depth: around.depth + 1,
    };
    walker.children(cell, inside);
    walker.flush(inside);
    return cellParagraphs(this.builder, inner);
  }

  private flush(around: Surroundings): void {
    const runs = this.runs;
    const label = this.label;
    if (isBlank(runs)) {
      this.runs = [];
      if (runs.length) this.builder.separate();
      return;
    }
    this.runs = [];
    this.label = '';
    for (const [place, paragraph] of paragraphsIn(runs, Boolean(around.eachLine)).entries()) {
      this.builder.add({
        kind: around.footnote ? 'footnote' : 'paragraph',
        runs: paragraph,
        ...(place === 0 && label && { label }),
        ...(around.footnote && { number: around.footnote }),
        ...(around.headingLevel && { headingLevel: around.headingLevel }),
        ...(around.align && { align: around.align }),
        ...(around.align === 'right' && !around.headingLevel && { corner: true }),
      });
    }
  }
}

/**
 * Where `<br>` ends a paragraph and where it only breaks a line: two in a row, or one before a line
 * that has a number of its own, start a new paragraph.
 */
function paragraphsIn(runs: SourceRun[], eachLine: boolean): SourceRun[][] {
  const paragraphs: SourceRun[][][] = [];
  let fresh = true;
  for (const line of splitLines(runs)) {
    if (isBlank(line)) {
      fresh = true;
      continue;
    }
    if (fresh || eachLine || startsOwnLine(cleanText(textOf(line)))) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
    fresh = false;
  }
  return paragraphs.map(joinLines);
}
