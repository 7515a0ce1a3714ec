import type { ParagraphRole } from './schema.js';
import type { SourceParagraph, SourceRun } from './source.js';

/** Roles that a line shows by itself, whatever stands around it. */
export type ShownRole = Extract<ParagraphRole, 'agreed' | 'approval' | 'annexmark' | 'form'>;

/** A source paragraph prepared for reading: its words, and a folded copy of the same length to match patterns on. */
export interface Line {
  source: SourceParagraph;
  runs: SourceRun[];
  /** Original words, number printed by the word processor included, outer white space cut. */
  text: string;
  /** Lower case, with look-alike letters, blanks and hyphens unified; position i is position i of `text`. */
  folded: string;
  /** Looks like a heading: a style of the format, centred, or bold throughout. */
  headingLike: boolean;
  /** Role that the line or its block in the corner shows by itself. */
  role: ShownRole | null;
}

// Latin letters typed for Cyrillic ones, common in old acts ("пpава", "деңгейi").
const LOOKALIKES: Record<string, string> = {
  ...{ a: 'а', b: 'ь', c: 'с', e: 'е', h: 'һ', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' },
};
/** Superscript digits of a number (67¹) are folded to private characters, so that 67¹ is not read as 671. */
export const SUPERSCRIPT_ZERO = 0xe000;
const UNICODE_SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function lineOf(source: SourceParagraph): Line {
  return lineFrom(source, source.label ? [{ text: `${source.label.trim()} ` }, ...source.runs] : source.runs);
}

/** A line made of some of its paragraph's words. */
export function lineFrom(source: SourceParagraph, words: readonly SourceRun[]): Line {
  const runs = trimRuns(words);
  const text = runs.map((run) => run.text).join('');
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  const folded = runs.map((run) => fold(run.text, cyrillic, run.sup === true)).join('');
  return { source, runs, text, folded, headingLike: isHeadingLike(source, runs), role: null };
}

/** The line without its first `length` characters and the blanks after them; references to footnotes stay. */
export function cutLine(line: Line, length: number): Line {
  const referred = sliceRuns(line.runs, 0, length).filter((run) => run.footnote !== undefined);
  const runs = [...referred.map((run) => ({ ...run, text: '' })), ...trimRuns(sliceRuns(line.runs, length))];
  const text = runs.map((run) => run.text).join('');
  const folded = line.folded.slice(line.text.length - text.length);
  return { ...line, runs, text, folded };
}

/** Runs from character `from` up to `to`. */
export function sliceRuns(runs: readonly SourceRun[], from: number, to = Infinity): SourceRun[] {
  const rest: SourceRun[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text || (run.footnote !== undefined && start >= from && start < to)) rest.push({ ...run, text });
    start = end;
  }
  return rest;
}

function fold(text: string, cyrillic: boolean, superscript: boolean): string {
  const known = cyrillic ? foldedCyrillic : foldedOther;
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (superscript && letter >= '0' && letter <= '9') folded += raised(Number(letter));
    else {
      let one = known.get(letter);
      if (one === undefined) known.set(letter, (one = foldLetter(letter, cyrillic)));
      folded += one;
    }
  }
  return folded;
}

// every letter is folded once: acts repeat a hundred of them a hundred thousand times
const foldedCyrillic = new Map<string, string>();
const foldedOther = new Map<string, string>();

function foldLetter(letter: string, cyrillic: boolean): string {
  if (/[\s\u00a0\u2000-\u200b\u202f\ufeff\u00ad]/.test(letter)) return ' ';
  if (/[‐‑‒–—−]/.test(letter)) return '-';
  if (UNICODE_SUPERSCRIPTS.includes(letter)) return raised(UNICODE_SUPERSCRIPTS.indexOf(letter));
  const lower = letter.toLowerCase();
  // some capitals (İ) grow when lowered; positions must not move
  if (lower.length !== 1) return letter;
  return cyrillic ? (LOOKALIKES[lower] ?? lower) : lower;
}

const raised = (digit: number): string => String.fromCharCode(SUPERSCRIPT_ZERO + digit);

function trimRuns(runs: readonly SourceRun[]): SourceRun[] {
  const kept = runs.filter((run) => run.text !== '' || run.footnote !== undefined).map((run) => ({ ...run }));
  for (let first = kept[0]; first && first.footnote === undefined; first = kept[0]) {
    first.text = first.text.trimStart();
    if (first.text) break;
    kept.shift();
  }
  for (let last = kept.at(-1); last && last.footnote === undefined; last = kept.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text) break;
    kept.pop();
  }
  return kept;
}

function isHeadingLike(source: SourceParagraph, runs: readonly SourceRun[]): boolean {
  if (source.headingLevel !== undefined || source.align === 'center') return true;
  const printed = runs.filter((run) => run.text.trim());
  return printed.length > 0 && printed.every((run) => run.strong);
}
