/** An address with or without its scheme; letters of the host are Latin, so that «и/или» is none. */
const LINK = /(?<![\w.-])(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.|(?:[a-z\d-]+\.)+[a-z]{2,}\/)\S*/giu;
/** Lines marked as mail marks them. */
const QUOTED_LINE = /^[ \t\u00a0]*>.*$/gmu;
/** A passage said to be another's: «цитата: "…"», «дәйексөз: «…»»; without quotation marks, to the end of the line. */
const CITED =
  /(?<!\p{L})(?:цитата|дәйексөз|цитирую)\s{0,3}:\s{0,3}(?:«[^»]{0,4000}»|"[^"]{0,4000}"|“[^”]{0,4000}”|.*$)/gimu;
const CITING = /цитат|цитиру|дәйексөз/iu;

/**
 * The text without links and without quotations that are marked as such: neither makes two comments one opinion, as
 * many name the same page, and who answers somebody repeats what he contradicts. Most texts have none and are given
 * back as they are. Other passages in quotation marks stay: often they are the wording that is wished for.
 */
export function ownWords(text: string): string {
  let own = text;
  if (own.includes('/') || own.includes('www.')) own = own.replace(LINK, ' ');
  if (own.includes('>')) own = own.replace(QUOTED_LINE, ' ');
  if (own.includes(':') && CITING.test(own)) own = own.replace(CITED, ' ');
  return own;
}
