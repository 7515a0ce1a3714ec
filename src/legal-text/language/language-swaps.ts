import { looseKey } from '../text/tokens.js';
import type { LanguageFacts } from './language-facts.js';

/** One provision of a list: its words, and what they hold whatever the language. */
export interface ListedText {
  words: string;
  facts: Pick<LanguageFacts, 'numbers' | 'dates'>;
  /** Citations by their steps. */
  citations: readonly string[];
}

/** Loan words are written alike and take other endings: «инвестиция» and «инвестицияның», «министерство» and «министрлік». */
const STEM = 6;
/** A word tells more than a number, which may itself be what differs. */
const WEIGHT = { word: 2, figure: 1 };
const SURE = 2;

/**
 * Provisions of two lists under the same numbers whose words stand under each other's numbers: by place, the place of
 * its words in the other language. Definitions follow the Kazakh alphabet in both languages (Law on Legal Acts,
 * art. 23(7)), so one sorted anew in one language defines something else under the same number.
 *
 * Told without translating, by marks that occur once in each list: loan words, Latin words, citations, numbers. Only a
 * closed ring is believed (`1 → 2 → 1`), of places that share nothing with their own number. Linear in the words.
 */
export function swappedPlaces(own: readonly ListedText[], other: readonly ListedText[]): Map<number, number> {
  const votes = votesOf(own, other);
  const voters = new Map<number, number>();
  for (const places of votes.values())
    for (const place of places.keys()) voters.set(place, (voters.get(place) ?? 0) + 1);
  const leads = new Map<number, number>();
  for (const [from, places] of votes) {
    const [to, weight] = [...places][0]!;
    if (places.size === 1 && to !== from && weight >= SURE && voters.get(to) === 1) leads.set(from, to);
  }
  return closedRings(leads);
}

/** By place in the one list, the places of the other that share marks with it alone, and how much they weigh. */
function votesOf(own: readonly ListedText[], other: readonly ListedText[]): Map<number, Map<number, number>> {
  const theirs = soleMarks(other);
  const votes = new Map<number, Map<number, number>>();
  for (const [mark, from] of soleMarks(own)) {
    const to = theirs.get(mark);
    if (from === null || to === undefined || to === null) continue;
    const places = votes.get(from) ?? new Map<number, number>();
    const weight = mark.startsWith('word ') ? WEIGHT.word : WEIGHT.figure;
    votes.set(from, places.set(to, (places.get(to) ?? 0) + weight));
  }
  return votes;
}

/** The only place of each mark, null where it has several. */
function soleMarks(texts: readonly ListedText[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [place, text] of texts.entries())
    for (const mark of marksOf(text)) places.set(mark, places.has(mark) ? null : place);
  return places;
}

function marksOf({ words, facts, citations }: ListedText): Set<string> {
  const marks = new Set<string>();
  for (const word of looseKey(words).split(' ')) if (word.length >= STEM) marks.add(`word ${word.slice(0, STEM)}`);
  for (const [latin] of words.matchAll(/(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/gu)) marks.add(`word ${latin.toLowerCase()}`);
  for (const figure of [...facts.numbers, ...facts.dates, ...citations]) marks.add(`figure ${figure}`);
  return marks;
}

function closedRings(leads: ReadonlyMap<number, number>): Map<number, number> {
  const rings = new Map<number, number>();
  const seen = new Set<number>();
  for (const start of leads.keys()) {
    const path: number[] = [];
    let at: number | undefined = start;
    for (; at !== undefined && !seen.has(at); at = leads.get(at)) {
      seen.add(at);
      path.push(at);
    }
    // no two lead to one place, so that a ring can only close at its beginning
    if (at === start) for (const place of path) rings.set(place, leads.get(place)!);
  }
  return rings;
}
