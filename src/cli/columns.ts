/** Rows as lines with aligned columns, two spaces apart; the last column is as wide as it likes. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.slice(0, -1).forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, widthOf(cell))));
  return rows
    .map((row) => row.map((cell, i) => (i < row.length - 1 ? padded(cell, widths[i]!) : cell)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Letters that a terminal shows: colours take no place. */
export const widthOf = (text: string): number => [...text.replace(/\u001b\[[\d;]*m/g, '').normalize('NFC')].length;

/** One line of words, cut with “…” where it is longer than `width`. */
export function fitted(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= width
    ? line
    : `${letters
        .slice(0, Math.max(width - 1, 1))
        .join('')
        .trimEnd()}…`;
}

export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
