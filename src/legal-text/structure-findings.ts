import type { Line } from './lines.js';
import type { Issue } from './source.js';
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
] as const;
export type StructureCode = (typeof STRUCTURE_CODES)[number];

/** What was found beside the act itself: doubts, defects, editors' notes, lines left out. */
export class Findings {
  readonly issues: DraftIssue[] = [];
  readonly notes: DraftNote[] = [];
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

  private add(
    code: StructureCode,
    severity: Issue['severity'],
    source: number | null,
    at: DraftProvision | null,
    params: Issue['params'],
  ): void {
    this.issues.push({ code, severity, source, at, params });
  }
}
