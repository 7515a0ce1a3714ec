import search from 'approx-string-match';
import { wordsOf } from '../text/tokens.js';

/**
 * A phrase inside the words of one provision: W3C TextQuoteSelector and TextPositionSelector in
 * one. Offsets count UTF-16 units, as the browser's selection does.
 */
export interface TextAnchor {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

export interface AnchorPlace {
  /** `kept` at its old place, `moved` with the same words, `changed` with nearly the same words. */
  outcome: 'kept' | 'moved' | 'changed' | 'not-found';
  start: number;
  end: number;
}

const CONTEXT = 32;
const NOT_FOUND: AnchorPlace = { outcome: 'not-found', start: 0, end: 0 };

/** Moves a cut that would part a surrogate pair one unit to the left. */
function wholeChar(text: string, at: number): number {
  const inPair = /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
  return inPair ? at - 1 : at;
}

export function anchorOf(text: string, start: number, end: number): TextAnchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    throw new RangeError(`Not a phrase of a text of ${text.length} characters: ${start} to ${end}`);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeChar(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeChar(text, Math.min(text.length, end + CONTEXT))),
    start,
    end,
  };
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** How much of the remembered surroundings stands around a place, 0..1; a phrase without any has none to lose. */
function contextAt(text: string, anchor: TextAnchor, start: number, end: number): number {
  const { prefix, suffix } = anchor;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  // the edge of a provision is context too: a phrase that opened it belongs at its head
  const left = prefix === '' ? (start === 0 ? 1 : 0) : commonEnd(prefix, before) / prefix.length;
  const right = suffix === '' ? (end === text.length ? 1 : 0) : commonStart(suffix, after) / suffix.length;
  return (left + right) / 2;
}

interface Found {
  start: number;
  end: number;
  context: number;
  errors: number;
}

const MOST_PLACES = 500;
/** A phrase of fewer letters may stand anywhere by chance. */
export const TELLING_LETTERS = 12;

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char);
const joinsWord = (left: string | undefined, right: string | undefined) => isWord(left) && isWord(right);

/** Whether words at a place may be those of the phrase; see `carryAnchor`. */
export type PlaceFilter = (start: number, end: number) => boolean;

function exactPlaces(text: string, anchor: TextAnchor, mayBe: PlaceFilter): Found[] {
  const found: Found[] = [];
  const { exact, prefix, suffix } = anchor;
  const opens = !joinsWord(prefix.at(-1), exact[0]);
  const closes = !joinsWord(exact.at(-1), suffix[0]);
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    // a whole word is not found inside another one
    if ((opens && joinsWord(text[at - 1], text[at])) || (closes && joinsWord(text[end - 1], text[end]))) continue;
    if (!mayBe(at, end)) continue;
    found.push({ start: at, end, context: contextAt(text, anchor, at, end), errors: 0 });
    if (found.length === MOST_PLACES) break;
  }
  return found;
}

/** Best first: surroundings, then nearness to the old place. */
const byContext = (anchor: TextAnchor) => (a: Found, b: Found) =>
  b.context - a.context || Math.abs(a.start - anchor.start) - Math.abs(b.start - anchor.start);

function findExact(text: string, anchor: TextAnchor, mayBe: PlaceFilter): AnchorPlace | null {
  const [best, rival] = exactPlaces(text, anchor, mayBe).sort(byContext(anchor));
  if (!best) return null;
  const { start, end, context } = best;
  const outcome = start === anchor.start ? 'kept' : 'moved';
  const telling = anchor.exact.length >= TELLING_LETTERS || context >= 0.25;
  if (!rival) return telling || outcome === 'kept' ? { outcome, start, end } : null;
  const inPlace = outcome === 'kept' && context === rival.context;
  return inPlace || (telling && context - rival.context >= 0.05) ? { outcome, start, end } : NOT_FOUND;
}

/** Approximate search may stop inside a word; a phrase does not. */
function toWholeWords(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (joinsWord(text[from - 1], text[from])) from--;
  while (joinsWord(text[to - 1], text[to])) to++;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return [from, to];
}

/** The found words must be those of the quote: edit distance alone takes "не позднее" for "позднее". */
export function verified(quote: string, found: string): boolean {
  const before = wordsOf(quote);
  const after = wordsOf(found);
  if (before.length === 0 || after.length === 0) return false;
  const left = [...after];
  const shared = before.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return (2 * shared) / (before.length + after.length) >= 0.6;
}

function findNearly(text: string, anchor: TextAnchor, mayBe: PlaceFilter): AnchorPlace | null {
  if (anchor.exact.length < TELLING_LETTERS) return null;
  const allowed = Math.min(80, Math.floor(anchor.exact.length * 0.3));
  const found = search(text, anchor.exact, allowed)
    .slice(0, MOST_PLACES)
    .map(({ start, end, errors }) => ({ start, end, errors, context: contextAt(text, anchor, start, end) }))
    .sort((a, b) => a.errors - b.errors || byContext(anchor)(a, b));
  for (const place of found) {
    const [start, end] = toWholeWords(text, place.start, place.end);
    if (start < end && mayBe(start, end) && verified(anchor.exact, text.slice(start, end)))
      return { outcome: 'changed', start, end };
  }
  return null;
}

const anywhere: PlaceFilter = () => true;

/** Finds a phrase again in the words of the matched provision, and never outside them. */
export function findAnchor(text: string, anchor: TextAnchor, mayBe: PlaceFilter = anywhere): AnchorPlace {
  if (anchor.exact === '') return NOT_FOUND;
  return findExact(text, anchor, mayBe) ?? findNearly(text, anchor, mayBe) ?? NOT_FOUND;
}
