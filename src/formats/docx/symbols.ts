/** Signs that drafts take from Word's symbol fonts, by font and code (the private area adds F000 to it). */
const SYMBOL: Record<number, string> = {
  0x2d: '−', 0xa3: '≤', 0xa5: '∞', 0xae: '→', 0xac: '←', 0xb0: '°', 0xb1: '±', 0xb2: '″', 0xb3: '≥', 0xb4: '×', 0xb7: '•',
  0xb8: '÷', 0xb9: '≠', 0xba: '≡', 0xbb: '≈', 0xbc: '…', 0xd6: '√', 0xd7: '⋅', 0xe5: '∑', 0xc6: '∅', 0xce: '∈', 0xd0: '∠',
  0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x64: 'δ', 0x6d: 'μ', 0x70: 'π', 0x73: 'σ', 0x6c: 'λ',
}; // prettier-ignore
const WINGDINGS: Record<number, string> = {
  0x6f: '☐', 0x71: '❑', 0x72: '❒', 0xa7: '▪', 0xa8: '☐', 0xd8: '➢', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑', 0xe0: '→', 0xdf: '←',
}; // prettier-ignore

/** Shown for a sign that no table knows; a warning points at it. */
export const UNKNOWN_SYMBOL = '□';

export function symbolOf(font: string, code: number): string {
  const place = code & 0xff;
  const table = /wingdings/i.test(font) ? WINGDINGS : /symbol/i.test(font) ? SYMBOL : undefined;
  if (!table && code < 0xe000) return String.fromCodePoint(code);
  return table?.[place] ?? UNKNOWN_SYMBOL;
}
