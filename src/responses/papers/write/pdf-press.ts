import type PDFDocument from 'pdfkit';
import type {
  PaperCell,
  PaperColumn,
  PaperFrame,
  PaperLook,
  PaperPart,
  PaperRun,
  PaperSignature,
} from '../print/printed-paper.js';
import { SPELLING } from './markup.js';
import { POINTS, sheetOf, type PaperSheet } from './paper-measures.js';
import { PdfLetters, type Document } from './pdf-letters.js';
import { linesOf, type PdfLine } from './pdf-lines.js';

/** Of the letters above their line, as the font says: 891 of 1000. */
const ASCENT = 0.891;
const LEADING = 1.16;
const PAD = { x: 4.25, y: 2.5 };
const PARAGRAPH_GAP = 2;
const RULE = 0.5;
/** A row is begun at the foot of a page only where so many of its lines stand. */
const LEAST_LINES = 4;
const FOOT_SIZE = 10;
/** Of the foot, for what paper this is; the rest numbers the page. */
const FOOT_SHARE = 0.75;
const CAPTION_SIZE = 10;

interface Spaces {
  before: number;
  after: number;
}
const SPACES: Record<PaperLook, Spaces> = {
  masthead: { before: 0, after: 12 },
  title: { before: 0, after: 0 },
  heading: { before: 14, after: 6 },
  text: { before: 0, after: 6 },
  note: { before: 8, after: 8 },
};

interface Table {
  widths: number[];
  head: PdfLine[][] | null;
}

/** What of a page of pdfkit is used: a second stream is filled when the number of pages is known. */
interface Page {
  content: { write(words: string): void; end(): void };
  dictionary: { data: { Contents: unknown } };
}

const number = (value: number): string => value.toFixed(2);

/** Sets a paper page by page. Lengths are points from the upper left corner. */
export class PdfPress {
  readonly document: Document;
  private readonly sheet: PaperSheet;
  private readonly letters: PdfLetters;
  private readonly pages: { page: Page; foot: Page['content'] }[] = [];
  private table: Table | null = null;
  /** The last row of the table so far: it is set when it is known what follows. */
  private held: readonly PaperCell[] | null = null;
  private y = 0;

  constructor(
    Document: typeof PDFDocument,
    private readonly frame: PaperFrame,
  ) {
    this.sheet = sheetOf(frame, POINTS);
    this.document = new Document({
      size: [this.sheet.width, this.sheet.height],
      margin: 0,
      autoFirstPage: false,
      lang: SPELLING[frame.lang],
      displayTitle: true,
      pdfVersion: '1.7',
      info: { Title: frame.title, Creator: 'Talqy' },
    });
    this.letters = new PdfLetters(this.document);
    this.turn();
  }

  print(part: PaperPart): void {
    if (part.is === 'table-end') return; // whatever follows ends it
    this.setHeld(part.is === 'signature' ? this.heightUnder(part.signature) : 0);
    if (part.is === 'row') {
      this.held = part.cells;
      return;
    }
    this.table = null;
    if (part.is === 'paragraph') this.paragraph(part.look, part.runs);
    else if (part.is === 'table') this.begin(part.columns, part.head);
    else this.signature(part.signature);
  }

  /** Sets the row that was held; where a signature would stand alone on the next page, the row goes there with it. */
  private setHeld(follows: number): void {
    const cells = this.held;
    if (!cells) return;
    this.held = null;
    const { widths } = this.table!;
    const lines = cells.map((one, i) =>
      linesOf(one.lines, this.frame.sizes.table, widths[i]! - 2 * PAD.x, this.letters.measure),
    );
    const end = this.y + this.heightOf(lines);
    if (end <= this.bottom && end + follows > this.bottom) this.turn();
    this.row(cells);
  }

  /** Numbers the pages, now that it is known how many they are, and ends the file. */
  finish(): void {
    this.setHeld(0);
    this.document.flushPages();
    for (const [n, { page, foot }] of this.pages.entries()) {
      page.content = foot;
      this.document.page = page as unknown as Document['page'];
      this.number(n + 1);
      foot.end();
    }
    this.document.end();
  }

  private get bottom(): number {
    return this.sheet.height - this.sheet.margin.bottom;
  }

  /** A new page, with the head of the table that goes on there. */
  private turn(): void {
    this.document.addPage();
    const page = this.document.page as unknown as Page;
    const foot = this.document.ref({}) as unknown as Page['content'];
    page.dictionary.data.Contents = [page.content, foot];
    this.pages.push({ page, foot });
    this.y = this.footTop;
    this.words(this.frame.foot, this.sheet.margin.left, this.sheet.words * FOOT_SHARE, FOOT_SIZE);
    this.y = this.sheet.margin.top;
    if (this.table?.head) this.cells(this.table.head, this.table, true);
  }

  private paragraph(look: PaperLook, runs: readonly PaperRun[]): void {
    const size = look === 'note' ? this.frame.sizes.table : this.frame.sizes.text;
    const bold = look !== 'text' && look !== 'note';
    const centred = look === 'masthead' || look === 'title';
    const words = runs.map((run) => ({ ...run, ...(bold && { bold }) }));
    const lines = linesOf([{ runs: words }], size, this.sheet.words, this.letters.measure);
    const { before, after } = SPACES[look];
    // a heading stays with what follows
    const follow = bold ? 5 * size * LEADING : 0;
    if (this.y > this.sheet.margin.top) this.y += before;
    for (const line of lines) {
      if (this.y + size * LEADING + follow > this.bottom) this.turn();
      this.line(line, this.sheet.margin.left, this.sheet.words, size, centred);
      this.y += size * LEADING;
    }
    this.y += after;
  }

  private begin(columns: readonly PaperColumn[], head: boolean): void {
    const widths = columns.map(({ share }) => (this.sheet.words * share) / 100);
    const size = this.frame.sizes.table;
    const names = columns.map(({ head: text }, i) =>
      linesOf([{ runs: [{ text, bold: true }] }], size, widths[i]! - 2 * PAD.x, this.letters.measure),
    );
    this.table = { widths, head: null };
    if (!head) return;
    if (this.y + this.heightOf(names) + LEAST_LINES * size * LEADING > this.bottom) this.turn();
    this.cells(names, this.table, true);
    this.table.head = names;
  }

  /** A row that does not fit goes on, below the head, on the next page. */
  private row(cells: readonly PaperCell[]): void {
    const table = this.table!;
    const size = this.frame.sizes.table;
    let rest = cells.map(({ lines }, i) => linesOf(lines, size, table.widths[i]! - 2 * PAD.x, this.letters.measure));
    const centred = cells.map((one) => one.centred ?? false);
    const least = Math.min(LEAST_LINES, Math.max(...rest.map((lines) => lines.length)));
    if (this.y + 2 * PAD.y + least * size * LEADING + PARAGRAPH_GAP > this.bottom) this.turn();
    for (;;) {
      const room = this.bottom - this.y - 2 * PAD.y;
      const counts = rest.map((lines) => this.fitting(lines, room));
      this.cells(
        rest.map((lines, i) => lines.slice(0, counts[i])),
        table,
        centred,
      );
      rest = rest.map((lines, i) => lines.slice(counts[i]));
      if (rest.every((lines) => lines.length === 0)) return;
      this.turn();
    }
  }

  /** How many lines there is room for; one at least, or a page too small would never end. */
  private fitting(lines: readonly PdfLine[], room: number): number {
    let used = 0;
    for (const [i, one] of lines.entries()) {
      used += this.lineHeight(one, i === lines.length - 1);
      if (used > room && i > 0) return i;
    }
    return lines.length;
  }

  private lineHeight({ last }: PdfLine, end: boolean): number {
    return this.frame.sizes.table * LEADING + (last && !end ? PARAGRAPH_GAP : 0);
  }

  private heightOf(cells: readonly PdfLine[][]): number {
    const heights = cells.map((lines) =>
      lines.reduce((sum, one, i) => sum + this.lineHeight(one, i === lines.length - 1), 0),
    );
    return Math.max(this.frame.sizes.table * LEADING, ...heights) + 2 * PAD.y;
  }

  private cells(cells: readonly PdfLine[][], { widths }: Table, centred: boolean | readonly boolean[]): void {
    const height = this.heightOf(cells);
    const top = this.y;
    let x = this.sheet.margin.left;
    for (const [i, lines] of cells.entries()) {
      const width = widths[i]!;
      this.draw(`${RULE} w ${[x, top, width, height].map(number).join(' ')} re S`);
      this.y = top + PAD.y;
      const middle = typeof centred === 'boolean' ? centred : centred[i]!;
      for (const [n, one] of lines.entries()) {
        this.line(one, x + PAD.x, width - 2 * PAD.x, this.frame.sizes.table, middle);
        this.y += this.lineHeight(one, n === lines.length - 1);
      }
      x += width;
    }
    this.y = top + height;
  }

  private line({ pieces, width }: PdfLine, x: number, room: number, size: number, centred: boolean): void {
    const start = centred ? x + (room - width) / 2 : x;
    const base = this.y + size * ASCENT;
    // the page is upside down for pdfkit, so the letters are turned back
    const shown = pieces.map(
      ({ font, text, x: at }) =>
        `1 0 0 -1 ${number(start + at)} ${number(base)} Tm ${this.letters.show(text, font, size)}`,
    );
    if (shown.length > 0) this.draw(`BT ${shown.join(' ')} ET`);
  }

  private draw(operators: string): void {
    this.document.addContent(operators);
  }

  private words(text: string, x: number, room: number, size: number, centred = false): void {
    const [line] = linesOf([{ runs: [{ text }] }], size, room, this.letters.measure);
    this.line(line!, x, room, size, centred);
  }

  private signature({ post, name, words }: PaperSignature): void {
    const size = this.frame.sizes.text;
    const { left } = this.sheet.margin;
    const room = this.sheet.words;
    const office = this.officeOf(post);
    if (this.y + this.heightUnder({ post }) > this.bottom) this.turn();
    this.y += 2 * size;
    for (const [i, one] of office.entries()) {
      if (i > 0) this.y += size * LEADING;
      this.line(one, left, room * 0.4, size, false);
    }
    const columns = [
      { text: '', caption: post === '' ? words.post : '', x: 0, share: 0.4, rule: post === '' },
      { text: '', caption: words.sign, x: 0.43, share: 0.24, rule: true },
      { text: name, caption: name === '' ? words.name : '', x: 0.7, share: 0.3, rule: name === '' },
    ];
    const under = this.y + size * LEADING;
    for (const { text, caption, x, share, rule } of columns) {
      const from = left + room * x;
      if (rule)
        this.draw(`${RULE} w ${number(from)} ${number(under)} m ${number(from + room * share)} ${number(under)} l S`);
      this.words(text, from, room * share, size);
      this.y = under + 2;
      this.words(caption, from, room * share, CAPTION_SIZE, true);
      this.y = under - size * LEADING;
    }
    this.y = under + 2.2 * size;
    this.words(words.day, left, room, size);
    this.y += size * LEADING;
  }

  private officeOf(post: string): PdfLine[] {
    return linesOf([{ runs: [{ text: post }] }], this.frame.sizes.text, this.sheet.words * 0.4, this.letters.measure);
  }

  /** What a signature takes below the last words. */
  private heightUnder({ post }: Pick<PaperSignature, 'post'>): number {
    return (this.officeOf(post).length + 5) * this.frame.sizes.text * LEADING;
  }

  private get footTop(): number {
    return this.sheet.height - this.sheet.margin.bottom / 2 - FOOT_SIZE / 2;
  }

  /** At the right end of the foot; its font stands on the page already, since the left end is in it too. */
  private number(page: number): void {
    const text = this.frame.pages
      .map((one) => (typeof one === 'string' ? one : String(one.number === 'page' ? page : this.pages.length)))
      .join('');
    const width = this.letters.measure(text, 'regular') * FOOT_SIZE;
    this.y = this.footTop;
    this.words(text, this.sheet.margin.left + this.sheet.words - width - 1, width + 2, FOOT_SIZE);
  }
}
