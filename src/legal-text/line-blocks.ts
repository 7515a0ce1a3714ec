import { isEditorial, isRule, isSignature, shownRole, type ShownRole } from './line-roles.js';
import { lineOf, type Line } from './lines.js';
import type { SourceParagraph, SourceRun } from './source.js';

/**
 * Prepares all lines of a file: small lay-out tables become the lines that they are, and every line of a block in the
 * corner gets the role of its block. Word files hold such a block as several right-aligned paragraphs.
 */
export function linesOf(paragraphs: readonly SourceParagraph[]): Line[] {
  const lines = paragraphs.map((paragraph) => layoutLine(paragraph) ?? lineOf(paragraph));
  for (const line of lines) line.role = isEditorial(line) ? null : shownRole(line);
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (end < lines.length && inCorner(lines[end]!)) end++;
    if (end > i) fillRoles(lines.slice(i, end));
    i = Math.max(i, end);
  }
  return lines;
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
