import {
  findAnchor,
  TELLING_LETTERS,
  verified,
  type AnchorPlace,
  type PlaceFilter,
  type TextAnchor,
} from './anchor.js';
import type { ProvisionMatch } from '../match/match.js';
import type { Provision } from '../act/provision.js';
import { tokensOf } from '../text/text-tokens.js';
import { tokenPairs } from '../text/token-pairs.js';

/** Where a phrase of an older version stands in the newer one. */
export interface CarriedAnchor extends AnchorPlace {
  /** eId of the newer provision that holds the words, null when they were not found. Offsets are those of its text. */
  eId: string | null;
}

/** Open questions are not answered by carrying: until someone decides, a doubtful provision has no words to look in. */
const isSure = ({ outcome }: ProvisionMatch) => outcome !== 'needs-review';

/**
 * The newer provisions that hold the words of each older one, by its eId: one for most, several where it was split,
 * none where it is gone or in doubt. The first is the one that keeps the `wId`, the others follow in reading order.
 */
export function partsAfter(matches: readonly ProvisionMatch[], newer: readonly Provision[]): Map<string, Provision[]> {
  const known = new Map(newer.map((provision) => [provision.eId, provision]));
  const parts = new Map<string, Provision[]>();
  for (const row of matches) {
    if (row.older === null || row.newer === null || !isSure(row)) continue;
    const provision = known.get(row.newer);
    if (!provision) throw new RangeError(`The newer version has no ${row.newer}`);
    const list = parts.get(row.older);
    if (!list) parts.set(row.older, [provision]);
    else if (row.part) list.push(provision);
    else list.unshift(provision);
  }
  return parts;
}

interface Token {
  start: number;
  end: number;
  isWord: boolean;
  /** Its equal in the other text, -1 where it was taken out or put in. */
  other: number;
}

function placed(tokens: string[]): Token[] {
  let at = 0;
  return tokens.map((token) => {
    const start = at;
    at += token.length;
    return { start, end: at, isWord: /[\p{L}\p{N}]/u.test(token), other: -1 };
  });
}

/** The words of a provision then and now, token by token, each with its equal. */
function aligned(before: string, after: string): { then: Token[]; now: Token[] } {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const [then, now] = [placed(a), placed(b)];
  tokenPairs(a, b).forEach((q, p) => {
    if (q === -1) return;
    then[p]!.other = q;
    now[q]!.other = p;
  });
  return { then, now };
}

/** Words of the phrase by their places among the tokens: cut words belong to it. */
const within = (tokens: Token[], start: number, end: number) =>
  tokens.flatMap((token, at) => (token.isWord && token.end > start && token.start < end ? [at] : []));

/** Where a comparison of the whole provision puts the phrase; null where too few of its words are left together. */
function byAlignment(anchor: TextAnchor, text: string, then: Token[], now: Token[]): AnchorPlace | null {
  const own = within(then, anchor.start, anchor.end);
  const left = own.filter((at) => then[at]!.other !== -1);
  if (left.length === 0 || left.length < ENOUGH * own.length) return null;
  const [first, last] = [then[left[0]!]!.other, then[left.at(-1)!]!.other];
  const inside = now.slice(first, last + 1).filter(({ isWord }) => isWord).length;
  const whole = left.length === own.length && inside === own.length;
  if (whole && !supported(own, then, now, anchor)) return null;
  let [start, end] = [now[first]!.start, now[last]!.end];
  if (whole) {
    // marks and parts of words at the edges of the phrase
    const exact = start - (then[own[0]!]!.start - anchor.start);
    if (text.startsWith(anchor.exact, exact)) [start, end] = [exact, exact + anchor.exact.length];
  }
  const found = text.slice(start, end);
  if (found === anchor.exact) return { outcome: start === anchor.start ? 'kept' : 'moved', start, end };
  return inside <= 2 * own.length && verified(anchor.exact, found) ? { outcome: 'changed', start, end } : null;
}

/** A few letters may be paired by chance: then a word beside them has to be paired as well, or most of the text. */
function supported(own: number[], then: Token[], now: Token[], anchor: TextAnchor): boolean {
  if (anchor.exact.length >= TELLING_LETTERS) return true;
  const beside = (at: number, step: number): Token | undefined => {
    let next = at + step;
    while (then[next] && !then[next]!.isWord) next += step;
    return then[next];
  };
  const neighbours = [beside(own[0]!, -1), beside(own.at(-1)!, 1)];
  const words = then.filter(({ isWord }) => isWord);
  const paired = words.filter(({ other }) => other !== -1).length;
  return (
    neighbours.some((one) => one === undefined || one.other !== -1) || paired >= 0.5 * words.length || now.length <= 1
  );
}

/** Share of a phrase's words that have to be left for the rest to count as the same phrase, changed. */
const ENOUGH = 0.6;

/** What carrying has to know of a newer provision. */
export type PhrasePart = Pick<Provision, 'eId' | 'text' | 'ordinal'>;

/**
 * Finds phrases again in the provisions that hold the words of their own one, and nowhere else. First by comparing all
 * its words then and now, once for all phrases; then by the quote with its surroundings, exactly and nearly, among the
 * words that are new there: words that were there before beside the phrase are not the phrase. `parts` begins with the
 * provision that keeps the `wId`; `words` are those then, of which the phrase is a part.
 */
export function phraseCarrier(words: string, parts: readonly PhrasePart[]): (anchor: TextAnchor) => CarriedAnchor {
  const inOrder = [...parts].sort((a, b) => a.ordinal - b.ordinal);
  const text = inOrder.map((part) => part.text).join('\n');
  let tokens: { then: Token[]; now: Token[] } | null = null;
  return (anchor) => {
    const { exact, start, end } = anchor;
    if (parts[0]?.text === words && words.slice(start, end) === exact)
      return { outcome: 'kept', start, end, eId: parts[0].eId };
    const { then, now } = (tokens ??= aligned(words, text));
    const place = byAlignment(anchor, text, then, now) ?? findAnchor(text, anchor, newWords(anchor, text, then, now));
    return inPart(place, parts[0]!, inOrder);
  };
}

/** One phrase alone; see `phraseCarrier`. */
export const carryAnchor = (anchor: TextAnchor, words: string, parts: readonly PhrasePart[]): CarriedAnchor =>
  phraseCarrier(words, parts)(anchor);

/** Words are the phrase's only if most of them did not stand elsewhere in the provision before. */
const newWords =
  (anchor: TextAnchor, text: string, then: Token[], now: Token[]): PlaceFilter =>
  (start, end) => {
    if (!besideSame(anchor, text, start, end)) return false;
    const found = within(now, start, end).map((at) => now[at]!.other);
    const foreign = found.filter((at) => at !== -1 && (then[at]!.end <= anchor.start || then[at]!.start >= anchor.end));
    return foreign.length <= (1 - ENOUGH) * found.length;
  };

/** Letters on each side of a short phrase that have to be the same: a word or two. */
const BESIDE = 12;

/** A short phrase is known by what stands right before and right after it; a long one by itself. */
function besideSame({ exact, prefix, suffix }: TextAnchor, text: string, start: number, end: number): boolean {
  if (exact.length >= TELLING_LETTERS) return true;
  const before = prefix === '' ? start === 0 : text.slice(0, start).endsWith(prefix.slice(-BESIDE));
  const after = suffix === '' ? end === text.length : text.startsWith(suffix.slice(0, BESIDE), end);
  return before && after;
}

/** A place in the joined words as one of the part that holds most of it. */
function inPart(place: AnchorPlace, main: PhrasePart, parts: PhrasePart[]): CarriedAnchor {
  let from = 0;
  let best: CarriedAnchor = { ...place, eId: null };
  let most = 0;
  for (const { eId, text } of parts) {
    const [start, end] = [Math.max(place.start - from, 0), Math.min(place.end - from, text.length)];
    if (end - start > most) {
      const whole = end - start === place.end - place.start;
      const kept = place.outcome === 'kept' && eId !== main.eId ? 'moved' : place.outcome;
      best = { eId, outcome: whole ? kept : 'changed', start, end };
      most = end - start;
    }
    from += text.length + 1;
  }
  return best;
}
