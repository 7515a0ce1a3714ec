import type { SourceRun } from '../../legal-text/act/source.js';
import { cellParagraphs } from '../cells.js';
import { addTable } from '../layout-table.js';
import { isBlank, textOf, tidyRuns } from '../runs.js';
import { SourceBuilder } from '../source-builder.js';
import { attributeOf, childOf, childrenOf, descendantsOf, nameOf, valueOf } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';
import type { DocxContext } from './context.js';
import { InlineReader, type Inline } from './inline.js';
import type { Style } from './styles.js';
import { readTable } from './table.js';

const CONTAINERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);
/** A block pushed this far right (7.4 cm) is set in the corner of the page: "Утверждены приказом…". */
const CORNER_INDENT = 4200;
const CORNER_LENGTH = 250;

/** Reads the blocks of one container: the body, a cell, a text box, a footnote. */
export class BlockReader {
  /** Words of paragraphs whose mark was deleted: they belong to the paragraph that follows. */
  private carried: SourceRun[] = [];
  /** Closes the paragraph of those words when none follows: before a table, at the end of a cell. */
  private closeCarried: () => void = () => undefined;

  constructor(
    private readonly context: DocxContext,
    readonly builder: SourceBuilder,
  ) {}

  read(container: XmlElement): this {
    this.children(container);
    this.flushCarried();
    return this;
  }

  private flushCarried(): void {
    if (this.carried.length) this.closeCarried();
    this.release();
  }

  private children(container: XmlElement): void {
    for (const element of childrenOf(container)) this.block(element);
  }

  private block(element: XmlElement): void {
    const name = nameOf(element);
    if (name === 'w:p') this.paragraph(element);
    else if (name === 'w:tbl') {
      this.flushCarried();
      this.table(element);
    } else if (CONTAINERS.has(name)) this.children(element);
    else if (name === 'w:del' || name === 'w:moveFrom') this.builder.tallyPlaces('format.tracked-changes');
    else if (name === 'mc:AlternateContent') this.children(childOf(element, 'mc:Choice') ?? element);
    else if (name === 'w:altChunk') this.builder.warn('format.embedded-document', this.builder.next, {}, 'error');
    else if (name === 'm:oMathPara') this.builder.add({ kind: 'paragraph', runs: this.inline(element, []).runs });
  }

  private inline(element: XmlElement, styles: readonly Style[]): Inline {
    return new InlineReader(this.context, this.builder, styles).read(element).finish();
  }

  private paragraph(element: XmlElement): void {
    const properties = childOf(element, 'w:pPr');
    const styleId = valueOf(properties, 'w:pStyle');
    const styles = this.context.styles.chain(styleId);
    if (isContents(styles) && descendantsOf(element, 'w:t').length)
      return this.builder.tally('format.contents-skipped');
    const inline = this.inline(element, styles);
    const runs = [...this.carried.splice(0), ...inline.runs];
    const close = (words: SourceRun[]) => this.addParagraph(properties, styleId, styles, words);
    const goesOn = isMarkDeleted(properties);
    if (goesOn) {
      this.builder.tallyPlaces('format.tracked-changes');
      this.carried = runs;
      this.closeCarried = () => close(this.carried.splice(0));
    } else close(runs);
    this.after(inline, goesOn);
  }

  private addParagraph(
    properties: XmlElement | undefined,
    styleId: string | undefined,
    styles: readonly Style[],
    runs: SourceRun[],
  ): void {
    const place = this.context.numbering.placeOf(properties, styleId);
    const label = place && this.context.counters.next(place);
    const headingLevel = this.context.styles.headingLevel(properties, styles);
    const align = this.alignOf(properties, styles);
    const corner = !label && !headingLevel && this.isCorner(properties, styles, align, runs);
    // an empty line that carries a number prints it, and the number is then missing elsewhere
    if (label && isBlank(tidyRuns(runs))) this.builder.warn('format.number-without-text', this.builder.next, { label });
    this.builder.add({
      kind: 'paragraph',
      runs,
      ...(label && { label }),
      ...(headingLevel && { headingLevel }),
      ...(align && { align }),
      ...(corner && { corner }),
    });
  }

  /** Text boxes and footnotes follow the paragraph that they hang on, each once; `goesOn`: it is not closed yet. */
  private after(inline: Inline, goesOn: boolean): void {
    for (const box of inline.textBoxes) {
      const inner = new BlockReader(this.context, new SourceBuilder()).read(box).builder;
      for (const block of inner.paragraphs)
        if (this.inCell) this.builder.add(block);
        else this.builder.hold(block);
      this.builder.adopt(inner);
      for (const block of inner.held) this.builder.hold(block);
    }
    for (const { number, body } of inline.footnotes)
      this.builder.hold({ kind: 'footnote', number, runs: this.noteRuns(body) });
    if (!goesOn) this.release();
  }

  /** Inside a cell the notes wait until the table is closed. */
  private release(): void {
    if (!this.inCell) this.builder.release();
  }

  noteRuns(body: XmlElement): SourceRun[] {
    const inner = new BlockReader(this.context, new SourceBuilder()).read(body).builder;
    return cellParagraphs(this.builder, inner).flatMap((runs, place) => (place ? [{ text: '\n' }, ...runs] : runs));
  }

  private inCell = false;

  private table(element: XmlElement): void {
    const rows = readTable(element, this.builder, (cell) => {
      const reader = new BlockReader(this.context, new SourceBuilder());
      reader.inCell = true;
      return cellParagraphs(this.builder, reader.read(cell).builder);
    });
    if (this.inCell) this.builder.add({ kind: 'table', runs: [], rows });
    else addTable(this.builder, rows);
  }

  private alignOf(
    properties: XmlElement | undefined,
    styles: readonly Style[],
  ): 'left' | 'center' | 'right' | undefined {
    const value =
      valueOf(properties, 'w:jc') ??
      this.context.styles.inherited(styles, (style) => valueOf(childOf(style, 'w:pPr'), 'w:jc'));
    if (value === 'right' || value === 'end') return 'right';
    return value === 'center' ? 'center' : value === 'left' || value === 'start' ? 'left' : undefined;
  }

  private isCorner(
    properties: XmlElement | undefined,
    styles: readonly Style[],
    align: string | undefined,
    runs: SourceRun[],
  ): boolean {
    if (align === 'right') return true;
    const indentOf = (parent: XmlElement | undefined) => {
      const indent = childOf(parent, 'w:ind');
      return attributeOf(indent, 'left') ?? attributeOf(indent, 'start');
    };
    const left =
      indentOf(properties) ?? this.context.styles.inherited(styles, (style) => indentOf(childOf(style, 'w:pPr')));
    return Number(left ?? 0) >= CORNER_INDENT && textOf(runs).length <= CORNER_LENGTH;
  }
}

function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  return Boolean(childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom'));
}

/** Lines of an automatic table of contents repeat every heading: read as text they would double the act. */
function isContents(styles: readonly Style[]): boolean {
  return styles.some((style) => /^(?:toc \d|table of figures|contents \d)$/.test(style.name));
}
