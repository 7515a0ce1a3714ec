import { quotedBlock } from '../amendment/amendment-quotes.js';
import { readMark, type Mark } from './labels.js';
import type { Language } from '../language/language.js';
import { isExcluded, readStubs, type Stubs } from './line-excluded.js';
import { goesOnNote, isEditorial, isNote, isRule } from './line-roles.js';
import { cutLine, type Line } from './lines.js';
import { follows } from '../act/numbering.js';
import { BlockReader } from './structure-blocks.js';
import { draftProvision, draftText, isProvision, type DraftProvision } from './structure-draft.js';
import type { Findings } from './structure-findings.js';
import { END_MARK, MarkReader, type PlacedMark } from './structure-marks.js';
import { goesOnHeading, opensHeading } from './structure-headings.js';
import { CONTAINERS, OpenProvisions } from './structure-stack.js';

/** Reads lines in order and grows the tree: provisions are opened by marks and closed by the rank of what comes. */
export class StructureBuilder {
  private readonly open: OpenProvisions;
  private readonly marks: MarkReader;
  private readonly blocks: BlockReader;
  /** The open provision still takes heading lines. */
  private headingOpen = false;
  /** The editor's note that was just read, where it may go on. */
  private noteBefore: Line | null = null;
  /** In a file without closing marks the search for them is kept short, or its cost would grow with the square. */
  private unclosed = 0;

  constructor(
    root: DraftProvision,
    private readonly lang: Language,
    private readonly found: Findings,
    private readonly quoted = false,
  ) {
    this.open = new OpenProvisions(root);
    this.marks = new MarkReader(this.open, lang, found);
    this.blocks = new BlockReader(this.open, lang, found);
  }

  /** Reads the lines from index `from` up to `to`. */
  read(lines: readonly Line[], from: number, to = lines.length): void {
    for (let i = from; i < to; i++) i = this.readLine(lines, i);
    if (this.blocks.awaitsAnnex) this.openAnnex(null);
  }

  /** Reads line `i`, or a whole quoted block from there; answers the index of the last line read. */
  private readLine(lines: readonly Line[], i: number): number {
    const line = lines[i]!;
    const noteBefore = this.noteBefore;
    this.noteBefore = null;
    if (line.source.kind === 'table') this.readTable(line);
    else if (isRule(line)) this.found.leaveOut(line);
    else if (isEditorial(line) || (noteBefore && goesOnNote(noteBefore, line) && !readMark(line, this.lang))) {
      this.noteBefore = line;
      this.found.note(line, this.open.top);
    } else if (line.text) return this.readWords(lines, i, line);
    return i;
  }

  private readWords(lines: readonly Line[], i: number, line: Line): number {
    // the mark of a quoted annex is new text and opens no annex here
    const end = this.readQuoted(lines, i);
    if (end !== null) return end;
    if (line.role && !this.quoted && this.blocks.takeRole(line, line.role)) return i;
    const stubs = readStubs(line, this.lang);
    if (stubs && this.openStubs(stubs, line)) return i;
    const mark = this.marks.read(lines, i);
    if (mark && mark.kind !== 'indent') this.openMark(mark, line);
    else if (!mark && !this.quoted && this.blocks.isSignatureAt(lines, i)) this.blocks.sign(line);
    else this.addWords(line, mark);
    return i;
  }

  private readTable(line: Line): void {
    if (this.blocks.awaitsAnnex) this.openAnnex(null);
    this.headingOpen = false;
    if (line.source.rows?.length) this.open.top.children.push({ is: 'table', line });
    else this.found.leaveOut(line);
  }

  // --- marks -----------------------------------------------------------------------------------------------------

  private openMark(mark: PlacedMark, line: Line): void {
    if (this.blocks.awaitsAnnex) this.openAnnex(null);
    this.closeNoteBefore(mark);
    const provision = this.openProvision(mark, line);
    const rest = cutLine(line, mark.length);
    const heads = CONTAINERS.includes(mark.kind) || mark.kind === 'article';
    this.headingOpen = heads;
    if (rest.runs.length === 0) return;
    if (CONTAINERS.includes(mark.kind) || (heads && isArticleHeading(rest))) provision.headings.push(rest);
    else this.addWords(rest, null);
  }

  private openProvision(mark: Pick<PlacedMark, 'kind' | 'number' | 'label' | 'holder'>, line: Line): DraftProvision {
    const provision = draftProvision(mark.kind, mark);
    this.blocks.endSignature();
    if (mark.holder) this.open.pushInto(mark.holder, provision, line);
    else this.open.push(provision, line);
    if (mark.kind === 'article') this.open.lastArticle = provision;
    if (mark.kind === 'para') this.open.lastPara = mark.number;
    return provision;
  }

  /** "8) – 12) исключены": each number is kept by a stub (art. 27(6)); the words stand in the first. */
  private openStubs({ kind, numbers, label, length }: Stubs, line: Line): boolean {
    const last = kind === 'article' ? this.open.lastArticle : this.open.last(kind);
    if (!last || !follows(last.number, numbers[0]!) || this.blocks.awaitsAnnex) return false;
    numbers.forEach((number, i) => {
      const stub = this.openProvision({ kind, number, label: i === 0 ? label : '' }, line);
      if (i === 0) stub.children.push(draftText(cutLine(line, length)));
    });
    this.headingOpen = false;
    return true;
  }

  /** A number after a note goes on with those before the note, unless the note has a list of its own of that kind. */
  private closeNoteBefore(mark: PlacedMark): void {
    const note = this.open.last('note');
    const holder = note && this.open.holderOf(note);
    if (!holder || (mark.kind !== 'para' && mark.kind !== 'point')) return;
    if (note.children.some((child) => isProvision(child) && child.kind === mark.kind)) return;
    const last = holder.kind === mark.kind ? holder : lastOf(holder, mark.kind);
    if (last && follows(last.number, mark.number)) this.open.closeTo(holder);
    else if (holder.kind === 'para' && mark.kind === 'para' && follows(this.open.lastPara, mark.number))
      this.open.closeTo(holder);
  }

  // --- unmarked lines --------------------------------------------------------------------------------------------

  private addWords(line: Line, bullet: Mark | null): void {
    this.blocks.endSignature();
    if (this.blocks.awaitsAnnex) return this.openAnnex(line);
    if (!bullet && this.takesHeading(line)) {
      this.open.top.headings.push(line);
      return;
    }
    this.headingOpen = false;
    if (!bullet && isNote(line)) this.openNote(line);
    else if (!bullet && !this.quoted && line.source.headingLevel !== undefined) this.openUnnumbered(line);
    else this.open.top.children.push(draftText(line, 'text', bullet));
  }

  private takesHeading(line: Line): boolean {
    const { children, headings } = this.open.top;
    if (!this.headingOpen || children.length > 0) return false;
    // the reference of a footnote in the number is no heading yet
    const before = headings.findLast((heading) => heading.text);
    return before ? goesOnHeading(before, line) : opensHeading(line);
  }

  private openAnnex(title: Line | null): void {
    this.blocks.openAnnex(title);
    this.headingOpen = true;
  }

  /** A note belongs to its article; in acts without articles to the numbered paragraph before it. */
  private openNote(line: Line): void {
    const note = draftProvision('note');
    const para = this.open.last('article') ? null : this.open.last('para');
    if (para) this.open.pushInto(para, note, line);
    else this.open.push(note, line);
    note.children.push(draftText(line));
  }

  /** A heading without number or keyword: the title of an annex whose mark is missing, or an unnumbered chapter. */
  private openUnnumbered(line: Line): void {
    const annex = this.blocks.signed && this.open.top.kind !== 'annex';
    if (annex) this.open.openAnnex(this.open.root, '').source = line.source.index;
    else this.open.push(draftProvision('chapter'), line);
    this.open.top.headings.push(line);
    this.headingOpen = true;
    this.found.warn(annex ? 'structure.annex-without-mark' : 'structure.unnumbered-heading', line, this.open.top, {});
    this.blocks.signed = false;
  }

  // --- quoted replacement text -----------------------------------------------------------------------------------

  private readQuoted(lines: readonly Line[], i: number): number | null {
    if (this.quoted || !this.mayQuote()) return null;
    const block = quotedBlock(lines, i, (index) => this.continuesCommand(lines[index]!), this.unclosed < 5 ? 5000 : 50);
    if (!block) return null;
    if (!block.closed) {
      this.unclosed++;
      this.found.warn('structure.unclosed-quote', lines[i]!, this.open.top, {});
    }
    const inside = draftProvision('act');
    new StructureBuilder(inside, this.lang, this.found, true).read(lines, i, block.end + 1);
    this.open.top.children.push({ is: 'quoted', children: inside.children });
    return block.end;
  }

  /** After "…следующего содержания:" and after a quoted block that the command goes on from. */
  private mayQuote(): boolean {
    const before = this.open.top.children.at(-1);
    return before?.is === 'quoted' || (before?.is === 'text' && before.line.text.endsWith(':'));
  }

  private continuesCommand(line: Line): boolean {
    const mark = readMark(line, this.lang);
    if (!mark || /^[«"“„]/u.test(mark.label)) return false;
    return this.open.some((open) => open.kind === mark.kind && follows(open.number, mark.number));
  }
}

const lastOf = (holder: DraftProvision, kind: DraftProvision['kind']): DraftProvision | undefined =>
  holder.children.findLast((child): child is DraftProvision => isProvision(child) && child.kind === kind);

/**
 * Art. 23(9): an article has a heading, but in amending acts its words begin on the same line and end like a sentence.
 * A line that looks like a heading is one all the same.
 */
const isArticleHeading = (rest: Line): boolean => !END_MARK.test(rest.text) && !isExcluded(rest.folded);
