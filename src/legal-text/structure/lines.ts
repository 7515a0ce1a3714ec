import type { Mark } from './labels.js';
import type { Language } from '../language/language.js';
import type { ParagraphRole } from '../act/schema.js';
import type { SourceParagraph, SourceRun } from '../act/source.js';

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
  /** The mark that was read at its beginning, kept by `readMark`. */
  read?: { lang: Language; mark: Mark | null };
}

// Latin letters typed for Cyrillic ones, common in old acts ("пpава", "деңгейi").
const LOOKALIKES: Record<string, string> = {
  ...{ a: 'а', b: 'ь', c: 'с', e: 'е', h: 'һ', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' },
};
/** Superscript digits of a number (67¹) are folded to private characters, so that 67¹ is not read as 671. */
export const SUPERSCRIPT_ZERO = 0xe000;
const UNICODE_SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const BLANK = /[\s\u200b\u00ad]/;
const HYPHEN = /[‐‑‒–—−]/;
// what differs from its folded form: in clean text nearly nothing, so that a line is folded by one pass of the engine
const FOLDED = /[\t-\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff\u00ad‐‑‒–—−⁰¹²³⁴-⁹]/g;
const FOLDED_CYRILLIC = new RegExp(`${FOLDED.source.slice(0, -1)}abcehikmoptxy]`, 'g');
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** No pattern looks further into a line than this; words beyond it are not folded. */
const FOLDED_LENGTH = 700;

export function lineOf(source: SourceParagraph): Line {
  return lineFrom(source, source.label ? [{ text: `${source.label.trim()} ` }, ...source.runs] : source.runs);
}

/** A line made of some of its paragraph's words. */
export function lineFrom(source: SourceParagraph, words: readonly SourceRun[]): Line {
  const runs = trimRuns(words);
  const text = textOf(runs);
  return { source, runs, text, folded: foldRuns(runs, text), headingLike: isHeadingLike(source, runs), role: null };
}

/** The line without its first `length` characters and the blanks after them; references to footnotes stay. */
export function cutLine(line: Line, length: number): Line {
  const referred = line.runs.some((run) => run.footnote !== undefined)
    ? sliceRuns(line.runs, 0, length).filter((run) => run.footnote !== undefined)
    : [];
  const runs = [...referred.map((run) => ({ ...run, text: '' })), ...trimRuns(sliceRuns(line.runs, length))];
  const text = textOf(runs);
  return { ...line, runs, text, folded: line.folded.slice(line.text.length - text.length), read: undefined };
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

const textOf = (runs: readonly SourceRun[]): string =>
  runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('');

function foldRuns(runs: readonly SourceRun[], text: string): string {
  const cyrillic = CYRILLIC.test(text);
  if (!runs.some((run) => run.sup)) return fold(text.slice(0, FOLDED_LENGTH), cyrillic);
  let folded = '';
  for (const run of runs) {
    if (folded.length >= FOLDED_LENGTH) break;
    const part = fold(run.text.slice(0, FOLDED_LENGTH), cyrillic);
    folded += run.sup ? part.replace(/[0-9]/g, (digit) => raised(Number(digit))) : part;
  }
  return folded;
}

/** The words as patterns read them: look-alike letters, blanks and hyphens unified; of the same length as `text`. */
export function fold(text: string, cyrillic: boolean): string {
  let lower = text.toLowerCase();
  // some capitals (İ) grow when lowered; positions must not move
  if (lower.length !== text.length)
    lower = Array.from({ length: text.length }, (_, i) => lowered(text.charAt(i))).join('');
  return lower.replace(cyrillic ? FOLDED_CYRILLIC : FOLDED, foldLetter);
}

const lowered = (letter: string): string => {
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
};

function foldLetter(letter: string): string {
  if (BLANK.test(letter)) return ' ';
  if (HYPHEN.test(letter)) return '-';
  return LOOKALIKES[letter] ?? raised(UNICODE_SUPERSCRIPTS.indexOf(letter));
}

const raised = (digit: number): string => String.fromCharCode(SUPERSCRIPT_ZERO + digit);

/** Without blanks at both ends; runs that need no change are kept as they are, most files have one for a paragraph. */
function trimRuns(runs: readonly SourceRun[]): SourceRun[] {
  const kept = runs.filter((run) => run.text !== '' || run.footnote !== undefined);
  let first = 0;
  for (; first < kept.length && kept[first]!.footnote === undefined; first++) {
    const text = kept[first]!.text.trimStart();
    if (text) {
      kept[first] = withText(kept[first]!, text);
      break;
    }
  }
  let end = kept.length;
  for (; end > first && kept[end - 1]!.footnote === undefined; end--) {
    const text = kept[end - 1]!.text.trimEnd();
    if (text) {
      kept[end - 1] = withText(kept[end - 1]!, text);
      break;
    }
  }
  return kept.slice(first, end);
}

const withText = (run: SourceRun, text: string): SourceRun => (run.text === text ? run : { ...run, text });

function isHeadingLike(source: SourceParagraph, runs: readonly SourceRun[]): boolean {
  if (source.headingLevel !== undefined || source.align === 'center') return true;
  const printed = runs.filter((run) => run.text.trim());
  return printed.length > 0 && printed.every((run) => run.strong);
}
