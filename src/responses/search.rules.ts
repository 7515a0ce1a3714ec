import type { Language } from '../i18n/language.js';
import { stemFolded, wordPlaces } from '../legal-text/text/stem.js';

/** What is searched for: a comment by its number, or comments by words that all occur. */
export type DeskSearch =
  { kind: 'number'; draftNumber: string; commentId: number } | { kind: 'words'; words: readonly string[] };

/** Words of a comment as they are kept to be found. */
export interface SaidWords {
  lang: Language;
  texts: readonly string[];
  author: string;
}

const NUMBER = /^№?\s*([\w.-]{1,40})\/(\d{1,15})$/;
/** A longer query is a text, and every further word only makes it slower. */
const MOST_WORDS = 12;
/** Nobody searches for a longer word, and the column takes none over 2 KB. */
const LONGEST = 64;

/** Stems of different languages must not meet: Kazakh «вода» would become the Russian preposition «во». */
const MARK: Record<Language, string> = { kk: 'k', ru: 'r', en: 'e' };
const LANGUAGES = ['kk', 'ru', 'en'] as const;
const lexeme = (word: string, lang: Language): string => MARK[lang] + stemFolded(word, lang);
const quoted = (text: string): string => `'${text}'`;

/** null where nothing is searched for. Single letters are left out where there is more than them. */
export function readSearch(typed: string): DeskSearch | null {
  const number = NUMBER.exec(typed.trim());
  if (number) return { kind: 'number', draftNumber: number[1]!, commentId: Number(number[2]) };
  const all = wordPlaces(typed)
    .map(({ word }) => word)
    .filter((word) => word.length <= LONGEST);
  const long = all.filter((word) => word.length > 1);
  const words = [...new Set(long.length > 0 ? long : all)].slice(0, MOST_WORDS);
  return words.length > 0 ? { kind: 'words', words } : null;
}

/**
 * Each different word form once: of the texts by their language (kRU: `r`, `k`, `e`), of the author's name as written
 * (`n`) and by its first letters (`b`), and the draft and agency (`d7`, `a3`), so that a search meets the words of others
 * nowhere.
 */
export function lexemesOf(said: SaidWords, draftId: number, agencyId: number): string[] {
  const found = new Set<string>([`d${draftId}`, `a${agencyId}`]);
  for (const text of said.texts)
    for (const { word } of wordPlaces(text)) if (word.length <= LONGEST) found.add(lexeme(word, said.lang));
  for (const { word } of wordPlaces(said.author)) {
    if (word.length > LONGEST) continue;
    found.add(`n${word}`);
    for (const beginning of beginningsOf(word)) found.add(`b${beginning}`);
  }
  return [...found];
}

/** A name is found by its beginning, but by fewer letters only as a whole: too many names begin with them. */
const SHORTEST_BEGINNING = 3;
/**
 * Beginnings up to here are words of the index: asked for as a prefix, the first letters of a frequent name collect all
 * who bear it before the other words are looked at (106 ms of CPU at a million comments). Longer ones are rare enough.
 */
const LONGEST_BEGINNING = 6;

function beginningsOf(name: string): string[] {
  const letters = [...name].slice(0, LONGEST_BEGINNING);
  return letters.map((_, at) => letters.slice(0, at + 1).join('')).slice(SHORTEST_BEGINNING - 1);
}

function nameLike(word: string): string {
  const { length } = [...word];
  if (length < SHORTEST_BEGINNING) return quoted(`n${word}`);
  return length > LONGEST_BEGINNING ? `${quoted(`n${word}`)}:*` : quoted(`b${word}`);
}

/** The search as PostgreSQL's tsquery: every word in one of its forms, or as the beginning of a name. */
export function tsqueryOf(
  words: readonly string[],
  within: { agencyIds: readonly number[]; draftId: number | null },
): string {
  const places = within.draftId === null ? within.agencyIds.map((id) => `a${id}`) : [`d${within.draftId}`];
  const anyOf = (list: readonly string[]) => `(${[...new Set(list)].join(' | ')})`;
  const forms = words.map((word) => anyOf([...LANGUAGES.map((lang) => quoted(lexeme(word, lang))), nameLike(word)]));
  return [...forms, anyOf(places.map(quoted))].join(' & ');
}

/** A piece of an excerpt; `hit` where it is a word that was searched for. */
export interface ExcerptPiece {
  text: string;
  hit: boolean;
}

const EXCERPT = 260;
/** Letters before the first hit that are shown with it. */
const LEAD = 60;

/** The part of a text around the first word that was searched for, its beginning where there is none. */
export function excerptOf(text: string, search: DeskSearch | null, lang: Language): ExcerptPiece[] {
  const hits = search?.kind === 'words' ? hitsIn(text, search.words, lang) : [];
  const start = startOf(text, hits[0]?.start ?? 0);
  const end = endOf(text, start);
  const pieces: ExcerptPiece[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.start < at) continue;
    if (hit.end > end) break;
    if (hit.start > at) pieces.push({ text: text.slice(at, hit.start), hit: false });
    pieces.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false });
  if (start > 0) pieces.unshift({ text: '… ', hit: false });
  if (end < text.length) pieces.push({ text: ' …', hit: false });
  return pieces;
}

function hitsIn(text: string, words: readonly string[], lang: Language) {
  const stems = new Set(words.map((word) => stemFolded(word, lang)));
  return wordPlaces(text).filter(({ word }) => stems.has(stemFolded(word, lang)));
}

function startOf(text: string, hit: number): number {
  if (hit <= LEAD * 2) return 0;
  const space = text.indexOf(' ', hit - LEAD);
  return space >= 0 && space < hit ? space + 1 : hit;
}

function endOf(text: string, start: number): number {
  if (text.length - start <= EXCERPT) return text.length;
  const space = text.lastIndexOf(' ', start + EXCERPT);
  return space > start ? space : start + EXCERPT;
}
