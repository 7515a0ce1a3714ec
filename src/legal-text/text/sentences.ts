import type { Language } from '../language/language.js';

/** `[start, end)` in UTF-16 units of the text that was given. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Abbreviations with a full stop that stand before what they belong to («ст. 5», «г. Алматы», «п. 3»): a capital
 * after them does not begin a sentence.
 */
const LEADING: Record<Language, RegExp> = {
  ru: /(?:^|[^\p{L}\p{N}])(?:ст|стт|п|пп|подп|ч|чч|гл|разд|абз|прил|рис|табл|см|ср|напр|им|г|гг|с|пос|ул|просп|пер|д|кв|корп|стр|обл|р-н|мкр|тел|т\.е|т\.к|и\.о|к\.э\.н)$/iu,
  kk: /(?:^|[^\p{L}\p{N}])(?:т|тт|б|бб|қар|мыс|қ|көш|даң|обл|ауд|шағын|үй|тел|а|м\.а|ж)$/iu,
  en: /(?:^|[^\p{L}\p{N}])(?:art|arts|para|paras|no|nos|sec|ch|p|pp|mr|mrs|ms|dr|st|vs|e\.g|i\.e|cf)$/iu,
};
/** «2018 г. Закон…»: after a figure the abbreviation of "year" closes what it belongs to. */
const YEAR = /\d\s?(?:г|гг|ж|жж)$/iu;
/** «и т.д.», «и др.», «т.б.»: they close a list, and with it mostly the sentence. */
const CLOSING = /(?:^|[^\p{L}])(?:т\.\s?[дпб]|т\.\s?с\.\s?с|др|пр)$/iu;
/** Initials: «А. Б. Серикова». */
const INITIAL = /(?:^|[^\p{L}\p{N}])\p{Lu}$/u;
/** The number of a line printed within a text: «1. Текст». */
const LINE_NUMBER = /^\s*\d{1,4}(?:-\d{1,3})*$/u;

const STOP = /(?<![.!?…])[.!?…]+[»”"')\]]*(?=\s|$)/gu;
const OPENS = /^[\s]*[«“„"'([–—-]*\s*[\p{Lu}\p{N}]/u;
/** As much of the text before a full stop as an abbreviation takes. */
const LOOK_BACK = 16;

/**
 * Sentences of a legal text, without the white space around them. A line end closes a sentence: paragraphs and the
 * items of a list are written as lines. A semicolon does not, since a list in one paragraph is read in one breath.
 */
export function sentencesOf(text: string, lang: Language): Span[] {
  const found: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const last = line.trimEnd().length;
    let from = 0;
    for (const match of line.matchAll(STOP)) {
      const end = match.index + match[0].length;
      if (end < last && !closes(line, from, match, lang)) continue;
      push(found, line, from, end, lineStart);
      from = end;
    }
    push(found, line, from, last, lineStart);
    lineStart += line.length + 1;
  }
  return found;
}

function push(found: Span[], line: string, from: number, end: number, offset: number): void {
  const words = line.slice(from, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  const start = from + (words.length - words.trimStart().length);
  found.push({ start: offset + start, end: offset + end });
}

function closes(line: string, from: number, stop: RegExpExecArray, lang: Language): boolean {
  const end = stop.index + stop[0].length;
  if (!OPENS.test(line.slice(end, end + LOOK_BACK))) return false;
  if (stop[0] !== '.') return true;
  const before = line.slice(Math.max(from, stop.index - LOOK_BACK), stop.index);
  if (INITIAL.test(before) || LINE_NUMBER.test(before)) return false;
  return YEAR.test(before) || CLOSING.test(before) || !LEADING[lang].test(before);
}
