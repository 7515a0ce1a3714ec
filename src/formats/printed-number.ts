/**
 * A line that begins with a number of its own: `1.`, `3-1.`, `2)`, `11-1)`, `а)`, `Статья 5`, `5-бап`.
 * Only for telling where one source line ends; what the number means is decided by legal-text.
 */
const NUMBERED =
  /^[\s«"„]*(?:\d{1,4}(?:[-–]\d{1,3})*\\?[.)](?!\d)|\p{Ll}\\?\)|(?:статья|глава|раздел|article|chapter|section)\s+\d|\d{1,4}(?:-\d+)?\s*[-–]?\s*(?:бап|тарау|бөлім)(?!\p{L}))/iu;
/** Notes that a collection of laws prints on a line of their own under a paragraph. */
const EDITORIAL = /^\s*(?:сноска|ескерту|footnote|примечание\s+изпи|note)\s*[.:]/iu;

export function startsOwnLine(text: string): boolean {
  return NUMBERED.test(text) || EDITORIAL.test(text);
}

export function isDashItem(text: string): boolean {
  return /^\s*[-–—•*]\s+\S/.test(text);
}

const UNIT_HEADING =
  /^[\s*_#«"„]*(?:(?:статья|глава|раздел|article|chapter|section)\s+\d|\d{1,4}(?:-\d+)*\s*[-–]?\s*(?:бап|тарау|бөлім)(?!\p{L}))/iu;
/** A number of any size before a sentence, `1)` also before a small letter. */
const SENTENCE_NUMBER = /^[\s*_]*\d[\d.–-]*\\?(?:\.\s+[\p{Lu}«"„]|\)\s+[\p{L}«"„])/u;

/** A numbered line right under «Статья 1. Общее»: a heading ends without a full stop, and must not swallow it. */
export function numberUnderHeading(before: string, text: string): boolean {
  return UNIT_HEADING.test(before) && SENTENCE_NUMBER.test(text);
}
