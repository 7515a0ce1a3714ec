/**
 * Numbers of provisions: a base and any number of inserted levels, `3`, `3-1`, `256-10`, `2-1-1`.
 * Law on Legal Acts, art. 26(7) and 27(6): an inserted element takes a number after a hyphen and the
 * numbers of the others never change. Sections may carry Roman numerals.
 */
const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const ROMAN = /^(?=[IVXLCDM])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** `3-1` → [3, 1], `2.3` → [2, 3] (by-laws number so by depth), `IV` → [4]; null where it is no number. Hyphens of any kind and spaces around them are accepted. */
export function parseNumber(text: string): number[] | null {
  const clean = text.trim().replace(/\s*[-‐‑‒–—]\s*/g, '-');
  if (/^\d{1,6}([-.]\d{1,6})*$/.test(clean)) return clean.split(/[-.]/).map(Number);
  return ROMAN.test(clean) ? [romanValue(clean)] : null;
}

export const formatNumber = (parts: readonly number[]): string => parts.join('-');

/** Orders printed numbers: 3 < 3-1 < 4; what is no number comes last, in alphabetical order. */
export function compareNumbers(a: string, b: string): number {
  const left = parseNumber(a);
  const right = parseNumber(b);
  if (!left || !right) return left ? -1 : right ? 1 : a < b ? -1 : a > b ? 1 : 0;
  for (let level = 0; level < Math.max(left.length, right.length); level++) {
    const difference = (left[level] ?? -1) - (right[level] ?? -1);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}

/** Whether `next` may stand directly after `previous`: 3 → 4 or 3-1; 3-1 → 3-2, 3-1-1 or 4. */
export function follows(previous: string, next: string): boolean {
  const before = parseNumber(previous);
  const after = parseNumber(next);
  if (!before || !after) return false;
  if (after.length === before.length + 1) return after.at(-1) === 1 && before.every((part, i) => part === after[i]);
  if (after.length > before.length) return false;
  const last = after.length - 1;
  return after[last] === before[last]! + 1 && after.slice(0, last).every((part, i) => part === before[i]);
}

/** A list may begin with 1, with 0 (seen in annexes), or with the first number of its depth (2.1). */
export const opensList = (number: string): boolean => ['0', '1', 'I'].includes(number) || /\.1$/.test(number);

function romanValue(text: string): number {
  const values = [...text].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
