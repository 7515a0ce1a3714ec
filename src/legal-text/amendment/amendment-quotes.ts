import type { Line } from '../structure/lines.js';

/** A run of lines that an amending command quotes; `closed` is false where the quotation marks do not pair. */
export interface QuotedBlock {
  /** Index of the last line of the block. */
  end: number;
  closed: boolean;
}

const OPENING = /^[«"“„]/u;
const CLOSED_AT_END = /[»"”]\s*[;.,]?$/u;
/** `…;»;` and `….».`: the quoted text has its own end mark, then the command's (art. 26 and usage). */
const END_MARK_INSIDE = /[;.]\s*[»"”]\s*[;.,]?$/u;

/**
 * Where the quoted block that begins with line `start` ends; null when the line only begins with a quoted word
 * («Комиссия» – …). Inner quotations nest; real texts lose marks, so an unpaired block ends at the first line that
 * ends like one, or before a line that `continues` the numbering of the command itself. `reach` bounds the search.
 */
export function quotedBlock(
  lines: readonly Line[],
  start: number,
  continues: (index: number) => boolean,
  reach = Infinity,
): QuotedBlock | null {
  const first = lines[start]?.text ?? '';
  if (!OPENING.test(first) || closesInside(first)) return null;
  const limit = Math.min(lines.length, start + reach);
  let depth = 0;
  for (let i = start; i < limit; i++) {
    const { balance: own, closedAtEnd } = quotesOf(lines[i]!);
    depth = Math.max(depth + own, 0);
    if (depth === 0 && closedAtEnd) return { end: i, closed: true };
    // an inner mark was closed once too often: the block itself is still open
    if (depth === 0) depth = 1;
  }
  for (let i = start; i < limit; i++) {
    if (i > start && continues(i)) return { end: i - 1, closed: false };
    if (quotesOf(lines[i]!).endMarkInside) return { end: i, closed: false };
  }
  return { end: start, closed: false };
}

interface LineQuotes {
  balance: number;
  closedAtEnd: boolean;
  endMarkInside: boolean;
}
// a file of unclosed quotations makes every command look through the rest of the file: each line is read once
const known = new WeakMap<Line, LineQuotes>();

function quotesOf(line: Line): LineQuotes {
  let quotes = known.get(line);
  if (!quotes) {
    const { text } = line;
    quotes = {
      balance: balance(text),
      closedAtEnd: CLOSED_AT_END.test(text),
      endMarkInside: END_MARK_INSIDE.test(text),
    };
    known.set(line, quotes);
  }
  return quotes;
}

/** Opening minus closing marks; a straight mark opens after a blank or a bracket and closes elsewhere. */
export function balance(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) depth += markAt(text, i);
  return depth;
}

/** Whether the mark that opens the line closes within it and words follow. */
export function closesInside(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    depth += markAt(text, i);
    if (depth === 0) return /[\p{L}\d]/u.test(text.slice(i + 1));
  }
  return false;
}

function markAt(text: string, i: number): number {
  const letter = text.charAt(i);
  if (letter === '«' || letter === '„') return 1;
  if (letter === '»' || letter === '”') return -1;
  // “ opens in English and closes in German and old Russian typesetting („…“)
  if (letter !== '"' && letter !== '“') return 0;
  return /^[\s(«"]?$/u.test(text.charAt(i - 1)) && /[\p{L}\d«(]/u.test(text.charAt(i + 1)) ? 1 : -1;
}
