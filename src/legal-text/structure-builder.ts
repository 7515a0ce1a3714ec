import { quotedBlock } from './amendment-quotes.js';
import { readLostMark, readMark, type Mark } from './labels.js';
import type { Language } from './language.js';
import { annexNumber, goesOnSignature, isAnnexOfRules, isEditorial, isRule, isSignature } from './line-roles.js';
import { cutLine, type Line, type ShownRole } from './lines.js';
import { follows, opensList } from './numbering.js';
import { draftProvision, draftText, isProvision, type DraftProvision, type DraftText } from './structure-draft.js';
import type { Findings } from './structure-findings.js';

const RANK: Record<DraftProvision['kind'], number> = {
  act: 0,
  annex: 0,
  preamble: 1,
  part: 1,
  section: 2,
  subsection: 3,
  chapter: 4,
  subchapter: 5,
  article: 6,
  note: 7,
  para: 8,
  point: 9,
  subpara: 10,
  indent: 11,
};
const CONTAINERS: readonly string[] = ['part', 'section', 'subsection', 'chapter', 'subchapter'];
const NOTE = /^(?:примечани[ея]|ескертпе(?:лер)?|notes?)(?: ?\d+)? ?[.:]/u;
const END_MARK = /[.:;,!?]["»”]?$/u;
const EXCLUDED = /^\(?(?:исключен|утратил|алып таста|күші жойыл|excluded|repealed)/u;

/** Reads lines in order and grows the tree: a stack of open provisions, closed by the rank of what comes. */
export class StructureBuilder {
  private readonly stack: DraftProvision[];
  private lastArticle: DraftProvision | null = null;
  /** Number of the last paragraph outside articles: these run through the act or annex. */
  private lastPara = '';
  /** A block of approval or an annex mark was read: the next words are the annex's title. */
  private pendingAnnex: { number: string; ofRules: boolean; marks: DraftText[] } | null = null;
  private signing = false;
  private signed = false;
  /** The open provision still takes heading lines. */
  private headingOpen = false;
  /** In a file without closing marks the search for them is kept short, or its cost would grow with the square. */
  private unclosed = 0;

  constructor(
    private readonly root: DraftProvision,
    private readonly lang: Language,
    private readonly found: Findings,
    private readonly quoted = false,
  ) {
    this.stack = [root];
  }

  read(lines: readonly Line[], from: number): void {
    for (let i = from; i < lines.length; i++) i = this.readLine(lines, i);
    if (this.pendingAnnex) this.openAnnex(null);
  }

  private get top(): DraftProvision {
    return this.stack.at(-1)!;
  }

  /** Reads line `i`, or a whole quoted block from there; answers the index of the last line read. */
  private readLine(lines: readonly Line[], i: number): number {
    const line = lines[i]!;
    if (line.source.kind === 'table') this.readTable(line);
    else if (isRule(line)) this.found.leaveOut(line);
    else if (isEditorial(line)) this.found.note(line, this.top);
    else if (line.text) return this.readWords(lines, i, line);
    return i;
  }

  private readWords(lines: readonly Line[], i: number, line: Line): number {
    if (line.role && !this.quoted && this.takeRole(line, line.role)) return i;
    const end = this.readQuoted(lines, i);
    if (end !== null) return end;
    const mark = this.asChapter(this.confirmed(line), line, lines[i + 1]);
    if (mark && mark.kind !== 'indent') this.open(mark, line);
    else if (!mark && this.isSignatureAt(lines, i)) this.sign(line);
    else this.addWords(line, mark);
    return i;
  }

  private readTable(line: Line): void {
    if (this.pendingAnnex) this.openAnnex(null);
    this.headingOpen = false;
    if (line.source.rows?.length) this.top.children.push({ is: 'table', line });
    else this.found.leaveOut(line);
  }

  // --- marks -----------------------------------------------------------------------------------------------------

  /** The line's mark, where its number or the numbers around it make it credible. */
  private confirmed(line: Line): Mark | null {
    const mark = readMark(line, this.lang);
    if (!mark) return this.confirmedLostMark(line);
    if (mark.doubtful && !this.continuesSequence(mark)) {
      this.found.warn('structure.doubtful-mark', line, this.top, { label: mark.label });
      return null;
    }
    // a short bold "1. …" is a chapter only where chapters are not named by a word, and never inside an article
    const named = this.stack.some(
      (open) => open.kind === 'article' || (open.kind === 'chapter' && /\p{L}/u.test(open.label)),
    );
    return mark.kind === 'chapter' && /^\P{L}+$/u.test(mark.label) && named ? { ...mark, kind: 'para' } : mark;
  }

  /**
   * Plain text shows no headings: a short "2. Порядок" is a chapter when the next line carries the number that the
   * points of the rules go on with.
   */
  private asChapter(mark: Mark | null, line: Line, next: Line | undefined): Mark | null {
    const after = mark?.kind === 'para' && next && !END_MARK.test(line.text) ? readMark(next, this.lang) : null;
    if (!mark || after?.kind !== 'para' || line.text.length > 200 || this.lastOpen('article')) return mark;
    const last = this.lastPara;
    const goesOn = (number: string): boolean => (last ? follows(last, number) : opensList(number));
    const heading = goesOn(after.number) && (after.number === mark.number || !goesOn(mark.number));
    return heading ? { ...mark, kind: 'chapter' } : mark;
  }

  private continuesSequence(mark: Mark): boolean {
    const last = mark.kind === 'article' ? this.lastArticle : this.lastOpen(mark.kind);
    return last ? follows(last.number, mark.number) : opensList(mark.number);
  }

  private confirmedLostMark(line: Line): Mark | null {
    const mark = readLostMark(line);
    const point = mark && this.lastOpen('point');
    if (!mark || !point || !follows(point.number, mark.number)) return null;
    const before = point.children.at(-1);
    if (before?.is !== 'text' || !/;$/.test(before.line.text)) return null;
    if (!/^\p{Lu}/u.test(line.text.slice(mark.length).trim())) return null;
    this.found.warn('structure.lost-mark', line, point, { label: mark.label });
    return mark;
  }

  private lastOpen(kind: DraftProvision['kind']): DraftProvision | null {
    return this.stack.findLast((open) => open.kind === kind) ?? null;
  }

  private open(mark: Mark, line: Line): void {
    if (this.pendingAnnex) this.openAnnex(null);
    this.closeNoteBefore(mark);
    const provision = draftProvision(mark.kind, mark);
    this.push(provision, line);
    const rest = cutLine(line, mark.length);
    if (mark.kind === 'article') this.lastArticle = provision;
    if (mark.kind === 'para') this.lastPara = mark.number;
    const heads = CONTAINERS.includes(mark.kind) || mark.kind === 'article';
    this.headingOpen = heads;
    if (rest.runs.length === 0) return;
    if (CONTAINERS.includes(mark.kind) || (heads && isArticleHeading(rest))) provision.headings.push(rest);
    else this.addWords(rest, null);
  }

  private push(provision: DraftProvision, line: Line): void {
    provision.source = line.source.index;
    this.signing = false;
    while (this.stack.length > 1 && this.top.kind !== 'annex' && RANK[this.top.kind] >= RANK[provision.kind])
      this.stack.pop();
    this.top.children.push(provision);
    this.stack.push(provision);
  }

  /** A numbered paragraph after a note goes on with the article's numbers, unless the note has a list of its own. */
  private closeNoteBefore(mark: Mark): void {
    const at = this.stack.findIndex((open) => open.kind === 'note');
    if (at < 1 || mark.kind !== 'para' || this.stack[at]!.children.some(isProvision)) return;
    const last = this.stack[at - 1]!.children.filter(isProvision).findLast((child) => child.kind === 'para');
    if (last && follows(last.number, mark.number)) this.stack.length = at;
  }

  // --- unmarked lines --------------------------------------------------------------------------------------------

  private addWords(line: Line, bullet: Mark | null): void {
    this.signing = false;
    if (this.pendingAnnex) return this.openAnnex(line);
    if (!bullet && this.takesHeading(line)) {
      this.top.headings.push(line);
      return;
    }
    this.headingOpen = false;
    if (!bullet && NOTE.test(line.folded)) this.openNote(line);
    else if (!bullet && !this.quoted && line.source.headingLevel !== undefined) this.openUnnumbered(line);
    else this.top.children.push(draftText(line, 'text', bullet));
  }

  private takesHeading(line: Line): boolean {
    if (!this.headingOpen || this.top.children.length > 0) return false;
    const sentence = END_MARK.test(line.text) || line.text.length > 400;
    // the reference of a footnote in the number is no heading yet
    if (this.top.headings.some((heading) => heading.text)) return line.headingLike && !sentence;
    return line.headingLike || (!sentence && !/^\p{Ll}/u.test(line.text));
  }

  private openNote(line: Line): void {
    this.push(draftProvision('note'), line);
    this.top.children.push(draftText(line));
  }

  /** A heading without number or keyword: the title of an annex whose mark is missing, or an unnumbered chapter. */
  private openUnnumbered(line: Line): void {
    const annex = this.signed && this.top.kind !== 'annex';
    if (annex) this.stack.length = 1;
    this.push(draftProvision(annex ? 'annex' : 'chapter'), line);
    this.top.headings.push(line);
    this.headingOpen = true;
    this.found.warn(annex ? 'structure.annex-without-mark' : 'structure.unnumbered-heading', line, this.top, {});
    this.signed = false;
  }

  // --- quoted replacement text -----------------------------------------------------------------------------------

  private readQuoted(lines: readonly Line[], i: number): number | null {
    if (this.quoted || !this.mayQuote()) return null;
    const block = quotedBlock(lines, i, (index) => this.continuesCommand(lines[index]!), this.unclosed < 5 ? 5000 : 50);
    if (!block) return null;
    if (!block.closed) {
      this.unclosed++;
      this.found.warn('structure.unclosed-quote', lines[i]!, this.top, {});
    }
    const inside = draftProvision('act');
    new StructureBuilder(inside, this.lang, this.found, true).read(lines.slice(0, block.end + 1), i);
    this.top.children.push({ is: 'quoted', children: inside.children });
    return block.end;
  }

  /** After "…следующего содержания:" and after a quoted block that the command goes on from. */
  private mayQuote(): boolean {
    const before = this.top.children.at(-1);
    return before?.is === 'quoted' || (before?.is === 'text' && before.line.text.endsWith(':'));
  }

  private continuesCommand(line: Line): boolean {
    const mark = readMark(line, this.lang);
    if (!mark || /^[«"“„]/u.test(mark.label)) return false;
    return this.stack.some((open) => open.kind === mark.kind && follows(open.number, mark.number));
  }

  // --- annexes, signature and other blocks -----------------------------------------------------------------------

  private takeRole(line: Line, role: ShownRole): boolean {
    if (role === 'form' && !this.pendingAnnex) return false;
    this.signing = false;
    if (role === 'agreed') this.blockHome().children.push(draftText(line, role));
    else {
      const number = role === 'annexmark' ? annexNumber(line) : '';
      if (number && this.pendingAnnex?.number && this.pendingAnnex.number !== number) this.openAnnex(null);
      this.pendingAnnex ??= { number: '', ofRules: false, marks: [] };
      this.pendingAnnex.number ||= number;
      this.pendingAnnex.ofRules ||= role === 'annexmark' && isAnnexOfRules(line);
      this.pendingAnnex.marks.push(draftText(line, role));
    }
    return true;
  }

  private openAnnex(title: Line | null): void {
    const { number, ofRules, marks } = this.pendingAnnex!;
    this.pendingAnnex = null;
    this.lastArticle = null;
    this.lastPara = '';
    // an annex to approved rules lies inside them; any other belongs to the act
    const rules = ofRules ? this.stack.find((open) => open.kind === 'annex') : undefined;
    this.stack.length = rules ? this.stack.indexOf(rules) + 1 : 1;
    const annex = draftProvision('annex', { number, label: '' });
    annex.source = title?.source.index ?? marks[0]?.line.source.index ?? null;
    this.top.children.push(...marks, annex);
    this.stack.push(annex);
    this.headingOpen = true;
    this.signed = false;
    if (title) annex.headings.push(title);
    else this.found.warn('structure.annex-without-title', null, annex, { number });
  }

  private isSignatureAt(lines: readonly Line[], i: number): boolean {
    const line = lines[i]!;
    if (this.quoted || this.pendingAnnex || (this.stack.length < 2 && !this.signing)) return false;
    if (this.signing) return goesOnSignature(line);
    if (line.source.headingLevel !== undefined || !isSignature(line)) return false;
    // an office named in the middle of the act is followed by more of its numbers
    for (let next = i + 1; next < lines.length; next++) {
      if (lines[next]!.role || lines[next]!.source.kind === 'table') return true;
      const mark = readMark(lines[next]!, this.lang);
      if (mark && mark.kind !== 'indent') return false;
    }
    return true;
  }

  private sign(line: Line): void {
    this.blockHome().children.push(draftText(line, 'signature'));
    this.signing = true;
    this.signed = true;
  }

  private blockHome(): DraftProvision {
    return this.lastOpen('annex') ?? this.root;
  }
}

/** Art. 23(9): an article has a heading, but in amending acts its words begin on the same line and end like a sentence. */
function isArticleHeading(rest: Line): boolean {
  if (/[:;]$/.test(rest.text) || EXCLUDED.test(rest.folded)) return false;
  return rest.source.headingLevel !== undefined || !END_MARK.test(rest.text);
}
