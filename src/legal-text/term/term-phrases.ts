import type { Language } from '../language/language.js';
import { sentencesOf, type Span } from '../text/sentences.js';
import { foldSpace } from '../text/tokens.js';

/** A term as a text introduces it; places are of that text. */
export interface Introduced {
  terms: Span[];
  /** Where its meaning stands. */
  meaning: Span;
}

/** Longer than any term of an act: what is longer is a sentence with a dash. */
const LONGEST_TERM = 200;
const MOST_WORDS = 16;
const DASH = /(?:\s[-–—]|[–—])(?=\s)|\s[–—]/;
const OPEN_QUOTE = '«“„';
const CLOSE_QUOTE = '»”';

/**
 * «термин – значение». The dash is the first outside brackets and quotation marks. Several terms of one meaning are
 * told apart only where each is quoted, since a comma may also join the adjectives of one term.
 */
export function readEntry(text: string): Introduced | null {
  const dash = firstDash(text);
  if (!dash) return null;
  const head = text.slice(0, dash.start);
  if (/[.:;?!]\s|[.:;]$/.test(head.replace(/\([^()]*\)/g, ''))) return null;
  const terms = quotedSpans(head) ?? [bareSpan(head)];
  const meaning = spanOf(text, dash.end, text.length);
  if (!meaning || terms.some((term) => term === null || !isTerm(text.slice(term.start, term.end)))) return null;
  return { terms: terms as Span[], meaning };
}

const isTerm = (term: string): boolean =>
  /^\p{L}/u.test(term) && term.length <= LONGEST_TERM && term.split(/\s+/).length <= MOST_WORDS;

function firstDash(text: string): Span | null {
  let brackets = 0;
  let quotes = 0;
  const reach = Math.min(text.length, LONGEST_TERM * 2);
  for (let i = 0; i < reach; i++) {
    const letter = text[i]!;
    if (letter === '(') brackets++;
    else if (letter === ')') brackets = Math.max(0, brackets - 1);
    else if (OPEN_QUOTE.includes(letter)) quotes++;
    else if (CLOSE_QUOTE.includes(letter)) quotes = Math.max(0, quotes - 1);
    else if (brackets === 0 && quotes === 0 && /[-–—\s]/.test(letter)) {
      const found = DASH.exec(text.slice(i, i + 3));
      if (found?.index === 0) return { start: i, end: i + found[0].length };
    }
  }
  return null;
}

/** Every quoted piece, where the head consists of them: «А», «Б» и «В». */
function quotedSpans(head: string): Span[] | null {
  if (!/^\s*[«“„"]/.test(head)) return null;
  const found = [...head.matchAll(/[«“„"]([^«»“”„"]+)[»”"]/gu)].map((match) => ({
    start: match.index + 1,
    end: match.index + 1 + match[1]!.length,
  }));
  return found.length > 0 ? found : null;
}

/** The head without brackets at its end. */
function bareSpan(head: string): Span | null {
  return spanOf(head, 0, head.replace(/(?:\s*\([^()]*\))+\s*$/u, '').length);
}

function spanOf(text: string, from: number, to: number): Span | null {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

const KK_I = '[іi]';
/** The words that introduce a short name, up to the name. */
const SHORT_NAME: Record<Language, RegExp> = {
  ru: /\(\s*(?:далее|в дальнейшем)(?: по тексту)?(?: соответственно)?(?:\s*[-–—:]| именуем\p{Ll}{2,4})\s*([^()\n]{1,160})\)/giu,
  kk: new RegExp(
    `\\(\\s*(?:бұдан әр${KK_I}|әр${KK_I} қарай|бұдан былай)(?: мәт${KK_I}н бойынша)?\\s*[-–—:]\\s*([^()\\n]{1,160})\\)`,
    'giu',
  ),
  en: /\(\s*(?:hereinafter|hereafter)(?:,? (?:referred to|called|named)(?: as)?)?\s*[-–—:]?\s*(?:the )?([^()\n]{1,160})\)/giu,
};
const MOST_SHORT_WORDS = 8;

/** Short names in brackets, in the order of the text; the meaning is the phrase before the bracket. */
export function readShortNames(text: string, lang: Language): Introduced[] {
  if (!text.includes('(')) return [];
  const found: Introduced[] = [];
  for (const match of text.matchAll(SHORT_NAME[lang])) {
    const at = match.index + match[0].indexOf(match[1]!, 1);
    const name = unquoted(text, at, at + match[1]!.length);
    const meaning = phraseBefore(text, match.index, name ? text.slice(name.start, name.end) : '', lang);
    if (name && meaning && isShortName(text.slice(name.start, name.end))) found.push({ terms: [name], meaning });
  }
  return found;
}

const isShortName = (name: string): boolean =>
  /^\p{L}/u.test(name) && !/[;:!?]|\.\s/u.test(name) && name.split(/\s+/).length <= MOST_SHORT_WORDS;

function unquoted(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /[\s«“„"]/.test(text[start]!)) start++;
  while (end > start && /[\s»”",.]/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

const LONGEST_PHRASE = 400;

/**
 * What a bracket names: the words before it back to the end of the clause; in Russian and English back to the word
 * that the name begins with («Закона Республики Казахстан «О…» (далее – Закон…)»), where it is there.
 */
function phraseBefore(text: string, bracket: number, name: string, lang: Language): Span | null {
  const from = Math.max(0, bracket - LONGEST_PHRASE);
  const before = text.slice(from, bracket);
  const sentence = sentencesOf(before, lang).at(-1)?.start ?? 0;
  const clause = Math.max(sentence, clauseStart(before, lang));
  // in Kazakh the head is the last word, and all that says more of it stands before
  const head = lang === 'kk' ? -1 : headAt(before, sentence, name);
  return spanOf(text, from + (head === -1 ? clause : head), bracket);
}

/**
 * Behind the last dash, colon or bracket that no quotation mark encloses; in Russian and English the last comma, too,
 * while in Kazakh it parts the words that all belong to the head.
 */
function clauseStart(text: string, lang: Language): number {
  const ends = lang === 'kk' ? /[;:()\n–—]/ : /[,;:()\n–—]/;
  let quotes = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const letter = text[i]!;
    if (CLOSE_QUOTE.includes(letter)) quotes++;
    else if (OPEN_QUOTE.includes(letter)) quotes = Math.max(0, quotes - 1);
    else if (quotes === 0 && (ends.test(letter) || (letter === '-' && text[i - 1] === ' '))) return i + 1;
  }
  return 0;
}

/** The nearest word before the bracket that the name begins or ends with, endings aside. */
function headAt(text: string, from: number, name: string): number {
  const lower = text.toLowerCase();
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (lower.length !== text.length) return -1;
  const first = rootAt(lower, from, words[0] ?? '');
  return first !== -1 ? first : rootAt(lower, from, words.at(-1) ?? '');
}

function rootAt(lower: string, from: number, word: string): number {
  if (word.length < 4) return -1;
  const root = word.slice(0, Math.max(4, word.length - 3));
  for (let at = lower.lastIndexOf(root); at >= from; at = lower.lastIndexOf(root, at - 1))
    if (at === 0 || !/\p{L}/u.test(lower[at - 1]!)) return withAdjectives(lower, from, at);
  return -1;
}

const ADJECTIVE =
  /(?:^|\s)[\p{L}-]{3,}(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ей|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)\s+$/u;

/** «государственного органа (далее – орган)»: the adjectives before the head belong to the meaning. */
function withAdjectives(text: string, from: number, head: number): number {
  let at = head;
  for (let i = 0; i < 5; i++) {
    const found = ADJECTIVE.exec(text.slice(Math.max(from, at - 40), at));
    if (!found) break;
    at -= found[0].trimStart().length;
  }
  return at;
}

/** A meaning on one line, without the mark that closes its list item. */
export function meaningText(words: string, longest: number): string {
  const line = foldSpace(words).replace(/\s*[;.,]$/u, '');
  if (line.length <= longest) return line;
  const cut = line.lastIndexOf(' ', longest - 1);
  return `${line.slice(0, cut > longest / 2 ? cut : longest - 1)}…`;
}
