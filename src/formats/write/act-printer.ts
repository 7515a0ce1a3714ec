import type { Node } from 'prosemirror-model';
import type { ProvisionKind } from '../../legal-text/act/provision.js';
import type { ParagraphRole } from '../../legal-text/act/schema.js';
import type { SourceRun } from '../../legal-text/act/source.js';
import { textOf } from '../runs.js';
import { brokenLines, cellsOf, runsOf } from './printed-runs.js';
import type { CornerRole, PrintedBlock, PrintedNote } from './printed-act.js';

const CORNERS: readonly string[] = ['agreed', 'approval', 'annexmark', 'form'];
const CONTAINERS: readonly string[] = ['part', 'section', 'subsection', 'chapter', 'subchapter', 'annex'];
/** These carry no number of their own: the number before them stands on their first line. */
const UNMARKED: readonly string[] = ['subpara', 'indent'];
/** A block of the corner begins with one of these; other lines of the same role go on with the block before. */
const CORNER_START = /^[«"]?(?:согласован|утвержд|приложение|келісілді|форма$|нысан$|agreed|approved|annex)/iu;
const CORNER_END = /(?:бекітілген|бекітілді|қосымша(?:сы)?)\.?$/iu;
/** Words that stand on the line of an article's number and are no heading: they end as a sentence does, or are a stub. */
const ARTICLE_WORDS = /[.:;,!?]["»”]?$|^\(?(?:исключен|утратил|алып таста|күші жойыл|excluded|repealed)/iu;

interface Place {
  quoted: boolean;
  /** Headings around this place. */
  depth: number;
}

interface Owner {
  kind: ProvisionKind | null;
  eId: string;
}

/** Walks an act in reading order and prints it block by block. */
export class ActPrinter {
  readonly blocks: PrintedBlock[] = [];
  readonly notes: PrintedNote[] = [];
  /** Number that waits for the first words of its provision. */
  private waiting: (Owner & { label: string; quoted: boolean }) | null = null;
  /** By printed number: the footnote meant by it at this place. */
  private readonly meant = new Map<string, { key: string; found: boolean }>();
  private readonly toCome = new Map<string, number>();
  /** Provisions whose first block was printed: later ones do not open them again. */
  private readonly opened = new Set<string>();

  print(doc: Node): this {
    doc.descendants((node) => {
      if (node.type.name === 'footnote') this.count(node.attrs.number as string, 1);
      return !node.isTextblock;
    });
    this.children(doc, { quoted: false, depth: 0 }, { kind: null, eId: '' });
    this.releaseLabel();
    return this;
  }

  private children(node: Node, place: Place, owner: Owner): void {
    node.forEach((child) => {
      const name = child.type.name;
      if (name === 'provision') this.provision(child, place);
      else if (name === 'paragraph') this.paragraph(child, place, owner);
      else if (name === 'footnote') this.note(child);
      else if (name === 'quoted') {
        this.releaseLabel();
        this.children(child, { ...place, quoted: true }, { kind: null, eId: '' });
        this.releaseLabel();
      } else if (name === 'table') {
        this.releaseLabel();
        this.blocks.push({ is: 'table', quoted: place.quoted, rows: cellsOf(child, this.refer) });
      }
    });
  }

  // --- provisions ------------------------------------------------------------------------------------------------

  private provision(node: Node, place: Place): void {
    const { label, eId } = node.attrs as { label: string; eId: string };
    const kind = node.attrs.kind as ProvisionKind;
    const owner: Owner = { kind, eId: place.quoted ? '' : eId };
    const heading = node.firstChild?.type.name === 'heading' ? node.firstChild : null;
    const container = CONTAINERS.includes(kind);
    if (label !== '' || heading || !UNMARKED.includes(kind)) this.releaseLabel();
    if (heading || (container && label !== '')) this.heading(heading, label, owner, place);
    else if (label !== '') {
      this.waiting = { ...owner, label, quoted: place.quoted };
      if (kind === 'article' && !this.goesOn(node, label)) this.releaseLabel();
    }
    const depth = container || heading ? place.depth + 1 : place.depth;
    this.children(node, { ...place, depth }, owner);
    // a number without any words is printed all the same
    if (this.waiting && this.waiting.eId === owner.eId && this.waiting.label === label) this.releaseLabel();
  }

  private heading(heading: Node | null, label: string, owner: Owner, { quoted, depth }: Place): void {
    const runs = heading ? runsOf(heading, this.refer) : [];
    const newPage = owner.kind === 'annex' && !quoted && !this.breakBeforeCorner();
    const level = Math.min(2 + depth, 6);
    this.opened.add(owner.eId);
    this.blocks.push({
      is: 'heading',
      level,
      label,
      runs,
      ...owner,
      quoted,
      newPage: newPage && this.blocks.length > 0,
    });
  }

  /** The blocks in the corner belong to the annex below them: the first of them begins the page. */
  private breakBeforeCorner(): boolean {
    let first = this.blocks.length;
    for (; first > 0; first--) {
      const block = this.blocks[first - 1]!;
      if (block.is !== 'corner' || block.role === 'agreed') break;
    }
    const corner = this.blocks[first];
    if (corner?.is !== 'corner') return false;
    corner.newPage = first > 0;
    return true;
  }

  /** Whether the words of an article without heading may stand on the line of its number and stay words. */
  private goesOn(article: Node, label: string): boolean {
    let first: Node | null | undefined = article.firstChild;
    while (first?.type.name === 'provision') first = first.firstChild;
    return first?.type.name === 'paragraph' && /[.:]$/.test(label) && ARTICLE_WORDS.test(first.textContent.trim());
  }

  /** Prints a number on a line of its own. */
  private releaseLabel(): void {
    if (!this.waiting) return;
    const { kind, eId, label, quoted } = this.waiting;
    this.waiting = null;
    this.opened.add(eId);
    this.blocks.push({ is: 'paragraph', role: 'text', kind, eId, label, quoted, runs: [] });
  }

  // --- paragraphs ------------------------------------------------------------------------------------------------

  private paragraph(node: Node, { quoted }: Place, owner: Owner): void {
    const role = node.attrs.role as ParagraphRole;
    const runs = runsOf(node, this.refer);
    const last = this.blocks.at(-1);
    if (role !== 'text') this.releaseLabel();
    if (role === 'title') {
      this.blocks.push({ is: 'heading', level: 1, label: '', runs, kind: null, eId: '', quoted, newPage: false });
    } else if (CORNERS.includes(role)) this.corner(role as CornerRole, runs);
    else if (role === 'signature') {
      if (last?.is === 'signature') last.lines.push(runs);
      else this.blocks.push({ is: 'signature', lines: [runs] });
    } else this.words(role, runs, owner, quoted);
  }

  private words(role: ParagraphRole, runs: SourceRun[], owner: Owner, quoted: boolean): void {
    const { kind, eId, label } = this.waiting ?? { ...owner, label: '' };
    this.waiting = null;
    const opens = !this.opened.has(eId);
    this.opened.add(eId);
    this.blocks.push({ is: 'paragraph', role, kind, eId: opens ? eId : '', label, quoted, runs });
  }

  /** Sources give a block of the corner whole or line by line; on paper it is one block. */
  private corner(role: CornerRole, runs: SourceRun[]): void {
    const last = this.blocks.at(-1);
    const goesOn = last?.is === 'corner' && last.role === role && !CORNER_END.test(textOf(last.runs));
    if (goesOn && !CORNER_START.test(textOf(runs))) last.runs = brokenLines([last.runs, runs]);
    else this.blocks.push({ is: 'corner', role, runs, newPage: false });
  }

  // --- footnotes -------------------------------------------------------------------------------------------------

  private readonly refer = (number: string): string => {
    const known = this.meant.get(number);
    // numbers may begin anew: once its note was printed, the same number means the next note of that number
    if (known && !(known.found && (this.toCome.get(number) ?? 0) > 0)) return known.key;
    const key = this.newNote(number);
    this.meant.set(number, { key, found: false });
    return key;
  };

  private note(node: Node): void {
    const number = node.attrs.number as string;
    this.count(number, -1);
    const lines: SourceRun[][] = [];
    node.forEach((paragraph) => void lines.push(runsOf(paragraph, this.refer)));
    const meant = this.meant.get(number);
    const key = meant && !meant.found ? meant.key : this.referFromLast(number);
    if (meant?.key === key) meant.found = true;
    this.notes[Number(key) - 1]!.runs = brokenLines(lines);
  }

  /** Nothing refers to this note: it is referred to from where it stands, or paper could not show it. */
  private referFromLast(number: string): string {
    const key = this.newNote(number);
    this.releaseLabel();
    const last = this.blocks.findLast((block) => block.is === 'paragraph' || block.is === 'heading');
    if (last) last.runs.push({ text: '', footnote: key });
    else this.words('text', [{ text: '', footnote: key }], { kind: null, eId: '' }, false);
    return key;
  }

  private newNote(number: string): string {
    return String(this.notes.push({ number, runs: [] }));
  }

  private count(number: string, change: number): void {
    this.toCome.set(number, (this.toCome.get(number) ?? 0) + change);
  }
}
