import { readMark } from './labels.js';
import type { Language } from './language.js';
import { isEditorial, isRule, isSignature, shownRole, type ShownRole } from './line-roles.js';
import { lineFrom, lineOf, sliceRuns, type Line } from './lines.js';
import type { SourceParagraph, SourceRun } from './source.js';

/**
 * Prepares all lines of a file: small lay-out tables become the lines that they are, and every line of a block in the
 * corner gets the role of its block. Word files hold such a block as several right-aligned paragraphs.
 */
export function linesOf(paragraphs: readonly SourceParagraph[], lang: Language): Line[] {
  const lines = paragraphs.flatMap((paragraph) => layoutLine(paragraph) ?? splitAtMarks(lineOf(paragraph), lang));
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

/** A paragraph with line breaks inside («1. …⏎1) …⏎2) …») holds as many lines as it has marks. */
function splitAtMarks(line: Line, lang: Language): Line[] {
  const { corner, align, kind } = line.source;
  if (kind !== 'paragraph' || corner || align === 'right' || !line.text.includes('\n')) return [line];
  const starts = [0];
  for (let at = line.text.indexOf('\n'); at >= 0; at = line.text.indexOf('\n', at + 1)) {
    const mark = readMark(lineFrom(line.source, sliceRuns(line.runs, at + 1)), lang);
    if (mark && mark.kind !== 'indent' && !mark.doubtful) starts.push(at + 1);
  }
  return starts.map((start, i) => lineFrom(line.source, sliceRuns(line.runs, start, starts[i + 1])));
}

/** Plain text has no corner: "Приложение" goes on with "к приказу …", "от 5 мая …" on lines of their own. */
function fillPlainBlocks(lines: readonly Line[], lang: Language): void {
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (line.role || !line.text || line.headingLike || (before?.role !== 'approval' && before?.role !== 'annexmark'))
      return;
    if (inCorner(before) || isEditorial(line) || readMark(line, lang)) return;
    if (/^\p{Ll}|^(?:Республики Казахстан|Республикасы(?:ның)?)$/u.test(line.text) && line.text.length < 120)
      line.role = before.role;
  });
}

const inCorner = (line: Line): boolean =>
  (line.source.corner === true || line.source.align === 'right') &&
  line.text !== '' &&
  !isEditorial(line) &&
  !isRule(line);

/** Russian and English blocks begin with the telling word, Kazakh ones end with it (бекітілген, қосымша). */
function fillRoles(block: readonly Line[]): void {
  const kazakhEnd = (line: Line): boolean => /(?:бекітілген|бекітілді|қосымша(?:сы)?)\.?$/u.test(line.folded);
  let current: ShownRole | null = null;
  let waiting: Line[] = [];
  for (const line of block) {
    if (line.role && kazakhEnd(line)) {
      for (const earlier of waiting) earlier.role = line.role;
      current = null;
      waiting = [];
    } else if (line.role) {
      current = line.role;
      waiting = [];
    } else if (current && current !== 'form') line.role = current;
    else waiting.push(line);
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
  const signature =
    cells.length > 0 && cells.every((cell) => isSignature(lineOf({ ...source, kind: 'paragraph', runs: cell })));
  return signature || shownRole(line) ? line : null;
}
