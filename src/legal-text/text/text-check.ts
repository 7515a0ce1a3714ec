export type TextCheck = { ok: true; text: string } | { ok: false; reason: 'empty' | 'too-long' | 'not-text' };

/** C0 and C1 controls but for the line end, byte order marks, non-characters. */
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/gu;
/** They reorder what is shown, so that a text reads other than it is stored (Unicode TR 36, "Trojan Source"). */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Something that leaves ink: white space, format characters and the blank letters of Unicode do not. */
const VISIBLE = /[^\s\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;

function cleaned(value: string): string {
  const plain = value
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[\t\v\f]/gu, ' ')
    .replace(CONTROLS, '')
    .replace(BIDI, '')
    .normalize('NFC');
  // line by line: a pattern for "spaces at the end" takes quadratic time on a flood of spaces
  const lines = plain.split('\n').map((line) => line.trimEnd());
  // two blank lines are a pause, more are a wall
  return lines
    .join('\n')
    .replace(/\n{4,}/gu, '\n\n\n')
    .trim();
}

/** What a person typed, made fit to store; length is counted in code points. */
export function checkText(value: unknown, { min, max }: { min: number; max: number }): TextCheck {
  if (typeof value !== 'string' || /\p{Surrogate}/u.test(value)) return { ok: false, reason: 'not-text' };
  const text = cleaned(value);
  if (text === '' || !VISIBLE.test(text)) return min > 0 ? { ok: false, reason: 'empty' } : { ok: true, text: '' };
  const length = [...text].length;
  if (length < min) return { ok: false, reason: 'empty' };
  return length > max ? { ok: false, reason: 'too-long' } : { ok: true, text };
}
