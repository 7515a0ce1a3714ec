import type { Line } from './lines.js';
import type { Issue } from '../act/source.js';
import type { DraftProvision } from './structure-draft.js';

export interface DraftIssue {
  code: StructureCode;
  severity: Issue['severity'];
  source: number | null;
  at: DraftProvision | null;
  params: Issue['params'];
}
export interface DraftNote {
  line: Line;
  after: DraftProvision;
}

export const STRUCTURE_CODES = [
  'structure.empty',
  'structure.no-provisions',
  'structure.no-title',
  'structure.duplicate-number',
  'structure.number-gap',
  'structure.first-number',
  'structure.out-of-order',
  'structure.doubtful-mark',
  'structure.lost-mark',
  'structure.broken-sentence',
  'structure.unclosed-quote',
  'structure.unnumbered-heading',
  'structure.annex-without-mark',
  'structure.annex-without-title',
  'structure.empty-provision',
  'structure.left-out',
  'structure.odd-number',
  'structure.lost-superscript',
  'structure.no-heading',
  'structure.no-headings',
  'structure.level',
  'structure.unpaired-quote',
  'structure.mixed-letters',
  'structure.glued-words',
  'structure.more',
] as const;
export type StructureCode = (typeof STRUCTURE_CODES)[number];

/** Nobody reads more doubts of one sort; the rest is counted. A line that was left out is always named. */
const MOST = 500;

/** What was found beside the act itself: doubts, defects, editors' notes, lines left out. */
export class Findings {
  readonly issues: DraftIssue[] = [];
  readonly notes: DraftNote[] = [];
  private readonly counts = new Map<StructureCode, number>();
  /** Sources that are neither in the act nor in a note. */
  readonly leftOut = new Set<number>();

  warn(code: StructureCode, line: Line | null, at: DraftProvision | null, params: Issue['params']): void {
    this.add(code, 'warning', line?.source.index ?? at?.source ?? null, at, params);
  }

  fail(code: StructureCode, at: DraftProvision | null, params: Issue['params']): void {
    this.add(code, 'error', at?.source ?? null, at, params);
  }

  note(line: Line, after: DraftProvision): void {
    this.notes.push({ line, after });
  }

  leaveOut(line: Line): void {
    this.leftOut.add(line.source.index);
    this.warn('structure.left-out', line, null, { text: line.text.slice(0, 60) });
  }

  /** Adds how many doubts were not listed. */
  close(): void {
    let more = 0;
    for (const [code, count] of this.counts) if (code !== 'structure.left-out') more += Math.max(0, count - MOST);
    if (more > 0) this.add('structure.more', 'warning', null, null, { count: more });
  }

  private add(
    code: StructureCode,
    severity: Issue['severity'],
    source: number | null,
    at: DraftProvision | null,
    params: Issue['params'],
  ): void {
    const before = this.counts.get(code) ?? 0;
    this.counts.set(code, before + 1);
    if (before < MOST || code === 'structure.left-out') this.issues.push({ code, severity, source, at, params });
  }
}
