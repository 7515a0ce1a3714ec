import { closesInside } from '../amendment/amendment-quotes.js';
import { readMark } from './labels.js';
import type { Language } from '../language/language.js';
import { approvalStart, fillPlainBlocks, inCorner } from './line-plain-blocks.js';
import { endsKazakhBlock, isEditorial, isSignature, shownRole, type ShownRole } from './line-roles.js';
import { lineFrom, lineOf, type Line } from './lines.js';
import type { SourceParagraph, SourceRun } from '../act/source.js';

/**
 * Prepares all lines of a file: small lay-out tables become the lines that they are, and every line of a block in the
 * corner gets the role of its block. Word files hold such a block as several right-aligned paragraphs.
 */
export function linesOf(paragraphs: readonly SourceParagraph[], lang: Language): Line[] {
  const lines = paragraphs.flatMap(
    (paragraph) => layoutLine(paragraph) ?? splitAtMarks(lineOf(paragraph), lang).flatMap(splitAtQuote),
  );
  for (const line of lines) line.role = isEditorial(line) ? null : shownRole(line);
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (end < lines.length && inCorner(lines[end]!)) end++;
    if (end > i) fillRoles(lines.slice(i, end));
    i = Math.max(i, end);
  }
  fillPlainBlocks(lines, lang);
  return lines;
}

/** A mark and the words that confirm it stand within so many characters. */
const MARK_REACH = 300;

/** A paragraph with line breaks inside («1. …⏎1) …⏎2) …») holds as many lines as it has marks. */
function splitAtMarks(line: Line, lang: Language): Line[] {
  const { corner, align, kind } = line.source;
  if (kind !== 'paragraph' || corner || align === 'right' || !line.text.includes('\n')) return [line];
  const starts = [0];
  for (let at = line.text.indexOf('\n'); at >= 0; at = line.text.indexOf('\n', at + 1)) {
    const mark = readMark(lineFrom(line.source, [{ text: line.text.slice(at + 1, at + 1 + MARK_REACH) }]), lang);
    if (mark && mark.kind !== 'indent' && !mark.doubtful) starts.push(at + 1);
  }
  const pieces = splitRuns(line.runs, starts);
  return pieces.map((runs) => lineFrom(line.source, runs));
}

/** What announces new text, the colon and the quotation mark. */
const NEW_TEXT =
  /(?:следующего содержания|(?:следующей|новой|такой) редакции|толықтырылсын|редакцияда жазылсын|жаңа редакцияда) ?: ?(?=[«"“„])/gu;
/** Words that are put into a line are part of the command. */
const NEW_WORDS = /(?:слов(?:ом|ами)|цифр(?:ой|ами)|знак(?:ом|ами)|сөз(?:бен|дермен)|цифр(?:мен|лармен))[^«»]*$/u;

/** «… изложить в следующей редакции: «2. Двор чист.»;» holds two lines: a command and the new text that it quotes. */
function splitAtQuote(line: Line): Line[] {
  if (line.source.kind !== 'paragraph' || !/: ?[«"“„]/u.test(line.folded)) return [line];
  const found = line.folded.matchAll(NEW_TEXT).next().value;
  if (!found || NEW_WORDS.test(line.folded.slice(0, found.index))) return [line];
  const start = found.index + found[0].length;
  if (closesInside(line.text.slice(start))) return [line];
  return splitRuns(line.runs, [0, start]).map((runs) => lineFrom(line.source, runs));
}

/** Runs cut at these characters, in one pass: a hostile paragraph has a hundred thousand of them. */
function splitRuns(runs: readonly SourceRun[], starts: readonly number[]): SourceRun[][] {
  const pieces: SourceRun[][] = starts.map(() => []);
  let piece = 0;
  let at = 0;
  for (const run of runs) {
    let from = 0;
    while (piece + 1 < starts.length && starts[piece + 1]! < at + run.text.length) {
      const cut = Math.max(starts[piece + 1]! - at, 0);
      if (cut > from) pieces[piece]!.push({ ...run, text: run.text.slice(from, cut) });
      from = Math.max(cut, from);
      piece++;
    }
    if (from < run.text.length || run.footnote !== undefined)
      pieces[piece]!.push({ ...run, text: run.text.slice(from) });
    at += run.text.length;
  }
  return pieces;
}

/** Russian and English blocks begin with the telling word, Kazakh ones end with it (бекітілген, қосымша). */
function fillRoles(block: readonly Line[]): void {
  let current: ShownRole | null = null;
  let waiting: Line[] = [];
  for (const line of block) {
    if (line.role && endsKazakhBlock(line)) {
      const own = current === 'agreed' ? waiting.slice(approvalStart(waiting)) : waiting;
      for (const earlier of own) earlier.role = line.role;
      current = null;
      waiting = [];
    } else if (line.role) {
      current = line.role;
      waiting = [];
    } else {
      waiting.push(line);
      if (current && current !== 'form') line.role = current;
    }
  }
}

/** A table of one row that only lays out a signature or a block of the corner, as Word files have it. */
function layoutLine(source: SourceParagraph): Line | null {
  const rows = source.rows ?? [];
  if (source.kind !== 'table' || rows.length !== 1 || rows[0]!.length > 3) return null;
  const cells = rows[0]!.flatMap((cell) => cell.paragraphs).filter((runs) => runs.some((run) => run.text.trim()));
  const runs = cells.flatMap((cell, i): SourceRun[] => (i > 0 ? [{ text: '\n' }, ...cell] : cell));
  if (runs.reduce((length, run) => length + run.text.length, 0) > 400) return null;
  const line = lineOf({ ...source, kind: 'paragraph', runs, corner: true });
  const signature = cells.length > 0 && cells.every((cell) => isSignature(lineFrom(source, cell)));
  return signature || shownRole(line) ? line : null;
}
