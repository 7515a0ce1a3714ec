import type { Issue, SourceParagraph, SourceRun } from '../legal-text/act/source.js';
import { FormatError } from './format-error.js';
import { LIMITS } from './limits.js';
import { appendLine, isBlank, lineCount, textOf, tidyRuns } from './runs.js';

export type SourceBlock = Omit<SourceParagraph, 'index'>;

/** A corner block starts again here even when no empty line stands between two of them. */
const CORNER_START = /^[«"]?(?:согласован|утвержд|приложение|келісілді|форма$|нысан$|agreed|approved|annex)/iu;
const CORNER_LINES = 14;
const RULE = /^(?:\s*[_\-–—=*⁎─━]){5,}\s*$/;

/** Collects the blocks of one file in order, and what had to be left out of them. */
export class SourceBuilder {
  readonly paragraphs: SourceParagraph[] = [];
  readonly issues: Issue[] = [];
  readonly held: SourceBlock[] = [];
  private readonly tallies = new Map<string, Issue>();
  private readonly lastPlace = new Map<string, number>();
  private cornerOpen = false;
  private cornerLines = 0;
  private elements = 0;
  private cells = 0;

  /** Index that the next block will get: the place a warning found while reading it points at. */
  get next(): number {
    return this.paragraphs.length;
  }

  /** One more element of HTML, in a page or in any piece of it that stands in Markdown; too many are refused. */
  countElement(): void {
    if (++this.elements > LIMITS.htmlTags) throw new FormatError('format.too-many-parts', { limit: LIMITS.htmlTags });
  }

  /** So many cells more, to be called before they are made; too many are refused. */
  countCells(count: number): void {
    this.cells += count;
    if (this.cells > LIMITS.cells) throw new FormatError('format.too-many-parts', { limit: LIMITS.cells });
  }

  /** Adds a block; a blank one only separates its neighbours. Returns whether it was kept. */
  add(block: SourceBlock): boolean {
    const runs = tidyRuns(block.runs);
    if (block.kind !== 'table' && isBlank(runs) && !block.label && block.kind !== 'rule') {
      this.cornerOpen = false;
      return false;
    }
    const kind = block.kind === 'paragraph' && RULE.test(textOf(runs)) ? 'rule' : block.kind;
    if (this.continuesCorner(block, runs)) {
      appendLine(this.paragraphs.at(-1)!.runs, runs);
      this.cornerLines += lineCount(runs);
      return true;
    }
    if (this.continuesFootnote(block)) {
      this.paragraphs.at(-1)!.runs.push({ text: '\n' }, ...runs);
      return true;
    }
    if (this.next >= LIMITS.blocks) throw new FormatError('format.too-many-parts', { limit: LIMITS.blocks });
    this.cornerOpen = Boolean(block.corner);
    if (this.cornerOpen) this.cornerLines = lineCount(runs);
    this.paragraphs.push({ ...block, kind, runs, index: this.next });
    return true;
  }

  /** Word and HTML give a corner block line by line; it is one block to a reader. */
  private continuesCorner(block: SourceBlock, runs: SourceRun[]): boolean {
    const last = this.paragraphs.at(-1);
    if (!this.cornerOpen || !block.corner || !last || block.label || block.headingLevel) return false;
    if (CORNER_START.test(textOf(runs))) return false;
    return this.cornerLines < CORNER_LINES;
  }

  private continuesFootnote(block: SourceBlock): boolean {
    const last = this.paragraphs.at(-1);
    return block.kind === 'footnote' && last?.kind === 'footnote' && last.number === block.number;
  }

  /** Ends a corner block, as an empty line does. */
  separate(): void {
    this.cornerOpen = false;
  }

  warn(
    code: `format.${string}`,
    source: number | null,
    params: Issue['params'] = {},
    severity: Issue['severity'] = 'warning',
  ) {
    this.issues.push({ code, severity, source, eId: null, params });
  }

  /** A finding that may repeat hundreds of times: told once, at its first place, with a count. */
  tally(code: `format.${string}`, source: number | null = this.next, count = 1): void {
    const known = this.tallies.get(code);
    if (known) {
      known.params.count = Number(known.params.count) + count;
      return;
    }
    this.warn(code, source, { count });
    this.tallies.set(code, this.issues.at(-1)!);
  }

  /** A tally that also tells in how many blocks the finding stands: `{ count, places }`. */
  tallyPlaces(code: `format.${string}`, count = 1): void {
    this.tally(code, this.next, count);
    const { params } = this.tallies.get(code)!;
    const last = this.lastPlace.get(code);
    if (last !== this.next) params.places = Number(params.places ?? 0) + 1;
    this.lastPlace.set(code, this.next);
  }

  /** Takes over the cells and findings of a part that was read apart (a cell, a text box): they point at the block around it. */
  adopt(part: SourceBuilder): void {
    this.countCells(part.cells);
    for (const { code, params } of part.issues) {
      if (typeof params.places === 'number') this.tallyPlaces(code as `format.${string}`, params.count as number);
      else if (typeof params.count === 'number') this.tally(code as `format.${string}`, this.next, params.count);
      else this.warn(code as `format.${string}`, this.next, params);
    }
  }

  /** Keeps a block that stands inside another (a footnote, a text box) until that one is closed. */
  hold(block: SourceBlock): void {
    this.held.push(block);
  }

  release(): void {
    for (const block of this.held.splice(0)) this.add(block);
  }
}
