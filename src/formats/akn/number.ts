const DIGITS = /\p{N}+\p{L}{0,3}(?![\p{L}\p{N}])(?:[-.–]\p{N}+\p{L}{0,3}(?![\p{L}\p{N}]))*/u;

/**
 * Number in a printed label: `Статья 3-1.` → `3-1`, `(a)` → `a`, `Chapter IV` → `IV`; '' where there is none. Where
 * the label holds no digit its last short word counts («Глава первая»).
 */
export function numberIn(label: string): string {
  const digits = DIGITS.exec(label.slice(0, 200));
  if (digits) return digits[0].replace(/–/g, '-');
  const last = label.match(/\p{L}+/gu)?.at(-1) ?? '';
  return last.length <= 12 ? last : '';
}
