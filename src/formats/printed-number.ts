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
