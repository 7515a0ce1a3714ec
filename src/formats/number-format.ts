const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Letters of Russian lists: ё, й, ъ and ь are left out (as in LibreOffice's table), ы is not. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';

type Formatter = (value: number, language: string) => string;

const FORMATS: Record<string, Formatter> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: (value) => letters(value, LATIN),
  upperLetter: (value) => letters(value, LATIN).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  russianLower: (value) => letters(value, RUSSIAN),
  russianUpper: (value) => letters(value, RUSSIAN).toUpperCase(),
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  numberInDash: (value) => `- ${value} -`,
  ordinal,
  none: () => '',
};

export function knowsNumberFormat(format: string): boolean {
  return format in FORMATS || format === 'bullet';
}

/** A number as Word prints it in one of its formats; an unknown format prints digits. `language`: `ru-RU` or alike. */
export function formatNumber(value: number, format: string, language = ''): string {
  const known = FORMATS[format];
  return known ? known(value, language) : String(value);
}

function ordinal(value: number, language: string): string {
  if (/^ru/i.test(language)) return `${value}-й`;
  if (!/^en/i.test(language)) return `${value}.`;
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${(!teen && ['th', 'st', 'nd', 'rd'][value % 10]) || 'th'}`;
}

/** After the last letter Word doubles it: z, aa, bb. */
function letters(value: number, alphabet: string): string {
  if (value < 1) return '';
  const letter = alphabet[(value - 1) % alphabet.length]!;
  return letter.repeat(Math.min(Math.ceil(value / alphabet.length), 30));
}

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let left = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / size));
    left %= size;
  }
  return text;
}
