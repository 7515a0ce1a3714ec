import type { SourceRun } from '../legal-text/act/source.js';
import { FormatError } from './format-error.js';
import { LIMITS } from './limits.js';

export type RunMarks = Pick<SourceRun, 'strong' | 'em' | 'sup' | 'sub'>;

/** Characters that no act prints: controls, invisible joiners, byte order marks, marks of writing direction. */
const UNPRINTED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

export function cleanText(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd').replace(UNPRINTED, '');
}

export function textOf(runs: readonly SourceRun[]): string {
  return runs.map((run) => run.text).join('');
}

/** Whether a reader would see anything: a letter, a digit, a sign or a footnote reference. */
export function isBlank(runs: readonly SourceRun[]): boolean {
  return runs.every((run) => !run.footnote && !run.text.trim());
}

function sameMarks(a: SourceRun, b: SourceRun): boolean {
  return (['strong', 'em', 'sup', 'sub'] as const).every((mark) => !a[mark] === !b[mark]);
}

/**
 * Runs as a paragraph shows them: neighbours of one formatting joined, wide gaps folded to one
 * space (acts are justified by hand with spaces), nothing blank at either end or beside a line break.
 */
export function tidyRuns(runs: readonly SourceRun[]): SourceRun[] {
  const tidy: SourceRun[] = [];
  // kept apart: reading the end of a text that grows piece by piece copies the whole of it each time
  let ending = '';
  for (const run of runs) {
    const last = tidy.at(-1);
    if (run.footnote) {
      tidy.push({ text: '', footnote: run.footnote });
      ending = '';
      continue;
    }
    let text = cleanText(run.text)
      .replace(/[ \u00a0]{2,}/g, ' ')
      .replace(/[ \u00a0]?\n[ \u00a0]?/g, '\n');
    if (!last || (!last.footnote && isSpace(ending))) text = text.replace(/^[ \u00a0\t]+/, '');
    if (!last) text = text.trimStart();
    if (!text) continue;
    ending = text.at(-1)!;
    if (last && !last.footnote && sameMarks(last, run)) last.text += text;
    else tidy.push({ ...run, text });
  }
  return trimEnd(tidy);
}

function isSpace(letter: string): boolean {
  return letter !== '' && !letter.trim();
}

function trimEnd(runs: SourceRun[]): SourceRun[] {
  for (let last = runs.at(-1); last && !last.footnote; last = runs.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text) break;
    runs.pop();
  }
  return runs;
}

/** The lines of a text; more than any act has are refused before the rest is cut. */
export function linesIn(text: string): string[] {
  const lines = text.split('\n', LIMITS.lines + 1);
  if (lines.length > LIMITS.lines) throw new FormatError('format.too-many-parts', { limit: LIMITS.lines });
  return lines;
}

/** Cuts runs at line breaks. */
export function splitLines(runs: readonly SourceRun[]): SourceRun[][] {
  if (!runs.some((run) => run.text.includes('\n'))) return [runs.filter((run) => run.text || run.footnote)];
  const lines: SourceRun[][] = [[]];
  for (const run of runs) {
    linesIn(run.text).forEach((text, place) => {
      if (place) lines.push([]);
      if (text || run.footnote) lines.at(-1)!.push({ ...run, text });
    });
  }
  return lines;
}

/** A line more behind tidy runs, tidy itself: its beginning joins their end where the formatting is the same. */
export function appendLine(runs: SourceRun[], line: readonly SourceRun[]): void {
  for (const run of [{ text: '\n' }, ...line]) {
    const last = runs.at(-1);
    if (last && !last.footnote && !run.footnote && sameMarks(last, run)) last.text += run.text;
    else runs.push(run);
  }
}

export const lineCount = (runs: readonly SourceRun[]): number =>
  runs.reduce((count, run) => count + run.text.split('\n').length - 1, 1);

export function joinLines(lines: readonly (readonly SourceRun[])[]): SourceRun[] {
  if (lines.length === 1) return [...lines[0]!];
  return lines.flatMap((line, place) => (place ? [{ text: '\n' }, ...line] : line));
}
