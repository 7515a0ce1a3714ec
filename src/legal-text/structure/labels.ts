import { keywordsOf, NUM, takenOutWords, type Keyword } from '../act/label-words.js';
import type { Language } from '../language/language.js';
import { isExcluded, isOrderedOut } from './line-excluded.js';
import { SUPERSCRIPT_ZERO, type Line } from './lines.js';
import { parseNumber } from '../act/numbering.js';
import type { ProvisionKind } from '../act/provision.js';

/** What a line begins with: the mark of a provision, as printed and as understood. */
export interface Mark {
  kind: ProvisionKind;
  number: string;
  label: string;
  /** Characters of the line that the mark takes, blanks after it not counted. */
  length: number;
  /** The mark lacks its end (`5-бап Мереке`, `3 Жеке`): only the place in the sequence can confirm it. */
  doubtful: boolean;
  /** A chapter without its word: «1. Общие положения», «I. Общие положения». */
  bare?: 'number' | 'roman';
  /** What follows says that the provision was taken out; where the number does not fit it is a sentence about another. */
  excluded?: true;
  /** It is said as an order («алып тасталсын»), which in an amending act is a command about another act. */
  ordered?: true;
}

const PART =
  /^(?:общая часть|особенная часть|жалпы бөлік|ерекше бөлік|жалпы бөлім|ерекше бөлім|(?:general|special) part)[ .]*$/u;
const PARA = new RegExp(`^${NUM} ?\\\\?\\.(?![\\d.])`, 'u');
/** `1.1.`, `2.3.4` of by-laws: the place in the sequence confirms them, or "2.5 процента" would open a point. */
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){1,8}(?:-\d{1,3})?)(\.|(?= )|(?=\p{L}))(?![\d.])/u;
const BARE_ROMAN = /^([ivxіх]{1,7}) ?\.(?=[ \p{L}])/u;
const POINT = new RegExp(`^${NUM} ?\\\\?\\)`, 'u');
/** «3) тармақша алып тасталсын»: a Kazakh command that names a point of another act begins like a point. */
const NAMED_POINT = /^\d{1,4}(?:-\d{1,3})*\)(?:(?: ?[,–-]| және) ?\d{1,4}(?:-\d{1,3})*\))* ?тармақша/u;
const END_OF_SENTENCE = /[.:;,]$/;
const LOST_MARK = /^(\d{1,3}) (?=\p{L})/u;
const LETTER = /^(\p{Ll})\)/u;
const BULLET = /^(?:([-•●▪·])(?=[ \p{L}«"“])|(\*{1,5})(?=[ \p{L}\d«"“]))/u;
const QUOTE = /^[«"“„]/u;

/** The mark at the beginning of a line, null for an unmarked one. A leading quotation mark is part of the label. */
export function readMark(line: Line, lang: Language): Mark | null {
  // lines are looked at again from their neighbours
  if (line.read?.lang !== lang) line.read = { lang, mark: readFresh(line, lang) };
  return line.read.mark;
}

function readFresh(line: Line, lang: Language): Mark | null {
  const quote = QUOTE.test(line.folded) ? 1 : 0;
  const folded = line.folded.slice(quote);
  const text = line.text.slice(quote);
  const mark = readWord(folded, text, lang, line.headingLike) ?? readNumber(folded, text, line.headingLike);
  if (!mark) return null;
  return { ...mark, label: line.text.slice(0, quote + mark.length).trim(), length: quote + mark.length };
}

/** `3 Жеке…`: a point whose bracket was lost. Never trusted without the sequence around it. */
export function readLostMark(line: Line): Mark | null {
  const found = LOST_MARK.exec(line.folded);
  if (!found) return null;
  const number = found[1]!;
  return { kind: 'point', number, label: number, length: number.length, doubtful: true };
}

type Found = Omit<Mark, 'label'>;

function readWord(folded: string, text: string, lang: Language, headingLike: boolean): Found | null {
  if (PART.test(folded)) return { kind: 'part', number: '', length: 0, doubtful: false };
  // the keyword's first letter, or for Kazakh the word before which the number stands
  if (!/^[\p{Lu}§]/u.test(text) && (lang !== 'kk' || !/^\d/.test(text))) return null;
  for (const keyword of keywordsOf(folded, lang)) {
    const mark = confirmedWord(keyword, folded, text, headingLike);
    if (mark) return mark;
  }
  for (const { kind, number, length } of takenOutWords(folded, lang)) {
    const rest = folded.slice(length).trim();
    const ordered = isOrderedOut(rest);
    if (!ordered && !isExcluded(rest)) continue;
    const mark: Found = { kind, number: cleanNumber(number), length, doubtful: true, excluded: true };
    return ordered ? { ...mark, ordered } : mark;
  }
  return null;
}

function confirmedWord(keyword: Keyword, folded: string, text: string, headingLike: boolean): Found | null {
  const { kind } = keyword;
  const number = cleanNumber(keyword.number);
  // "5-баптың", "Статьями 5": the word goes on; "1-бапКелісім" only lacks a blank
  if (!parseNumber(number) || /^\p{Ll}/u.test(text.slice(keyword.length))) return null;
  const dot = /^ ?[.:]/u.exec(folded.slice(keyword.length, keyword.length + 2));
  const length = keyword.length + (dot?.[0].length ?? 0);
  const rest = text.slice(length).trimStart();
  if (isExcluded(folded.slice(length).trimStart()))
    return { kind, number, length, doubtful: !dot && !headingLike, excluded: true };
  if (dot || rest === '' || (headingLike && !keyword.inWords)) return { kind, number, length, doubtful: false };
  if (/^[\p{Lu}(«"]/u.test(rest)) return { kind, number, length, doubtful: !keyword.inWords || !headingLike };
  return null;
}

function readNumber(folded: string, text: string, headingLike: boolean): Found | null {
  if (/^\d/.test(folded)) return readFigures(folded, text, headingLike);
  const letter = LETTER.exec(folded);
  if (letter) return { kind: 'indent', number: letter[1]!, length: letter[0].length, doubtful: false };
  const roman = BARE_ROMAN.exec(folded);
  if (roman && /^\p{Lu}/u.test(text) && !END_OF_SENTENCE.test(text) && text.length < 300) {
    const number = cleanNumber(roman[1]!);
    if (parseNumber(number)) return { kind: 'section', number, length: roman[0].length, doubtful: true, bare: 'roman' };
  }
  const bullet = BULLET.exec(folded);
  if (!bullet) return null;
  return { kind: 'indent', number: bullet[2] ?? '', length: bullet[0].length, doubtful: false };
}

function readFigures(folded: string, text: string, headingLike: boolean): Found | null {
  const para = PARA.exec(folded);
  if (para) {
    const number = cleanNumber(para[1]!);
    // "1. Общие положения" as a heading line without a full stop is a chapter (seen in rules of 2023)
    const heading = headingLike && !END_OF_SENTENCE.test(text) && text.length < 300;
    const mark = { number, length: para[0].length, doubtful: Number(number) >= 1900 };
    return heading ? { ...mark, kind: 'chapter', bare: 'number' } : { ...mark, kind: 'para' };
  }
  const point = NAMED_POINT.test(folded) ? null : POINT.exec(folded);
  if (point) return { kind: 'point', number: cleanNumber(point[1]!), length: point[0].length, doubtful: false };
  const decimal = DECIMAL.exec(folded);
  return decimal && { kind: 'para', number: decimal[1]!, length: decimal[0].length, doubtful: true };
}

/** `67¹` → `67-1`; Roman numerals back to Latin capitals, since the fold made them look Cyrillic. */
function cleanNumber(folded: string): string {
  const plain = folded.replace(/[\ue000-\ue009]+/gu, (raised) => `-${lowered(raised)}`).replace(/ /g, '');
  if (/\d/.test(plain)) return plain;
  const latin: Record<string, string> = { і: 'I', х: 'X', с: 'C', м: 'M' };
  return [...plain].map((letter) => latin[letter] ?? letter.toUpperCase()).join('');
}

const lowered = (raised: string): string =>
  [...raised].map((digit) => String(digit.charCodeAt(0) - SUPERSCRIPT_ZERO)).join('');
