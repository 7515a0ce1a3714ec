import { tokensOf } from '../text/text-tokens.js';
import { tokenPairs } from '../text/token-pairs.js';
import { evenSpaces } from './token-changes.js';

/** A place that both sides changed, each in its own way. */
export interface MergeConflict {
  base: string;
  ours: string;
  theirs: string;
}

/** Both changes in one text; where they overlap it reads as ours, and each such place is told. */
export interface WordMerge {
  words: string;
  conflicts: MergeConflict[];
}

/** Ends of a stretch in the three texts, in tokens; the beginnings are the ends of the one before. */
interface Ends {
  base: number;
  ours: number;
  theirs: number;
}

interface Texts {
  base: string[];
  ours: string[];
  theirs: string[];
}

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/**
 * Three-way merge by words (Khanna, Kunal, Pierce, "A Formal Investigation of Diff3", 2007): `base` is the text that
 * both sides began with, `ours` reads now, `theirs` is proposed. Changes with at least one whole unchanged word between
 * them go together; those that meet, cross or stand at one place do not, unless they are the same. Near-linear, bounded
 * like `tokenPairs`.
 */
export function mergeWords(base: string, ours: string, theirs: string): WordMerge {
  const texts: Texts = { base: tokensOf(base), ours: tokensOf(ours), theirs: tokensOf(theirs) };
  const conflicts: MergeConflict[] = [];
  let words = '';
  let from: Ends = { base: 0, ours: 0, theirs: 0 };
  for (const [to, stable] of stretchesOf(texts)) {
    const one = wordsBetween(texts, from, to);
    from = to;
    if (stable || same(one.theirs, one.base) || same(one.theirs, one.ours)) words += one.ours;
    else if (same(one.ours, one.base)) words += one.theirs;
    else {
      conflicts.push(one);
      words += one.ours;
    }
  }
  return { words, conflicts };
}

const same = (a: string, b: string): boolean => even(a) === even(b);
const even = (text: string): string => evenSpaces(tokensOf(text)).join('');

function wordsBetween(texts: Texts, from: Ends, to: Ends): MergeConflict {
  const cut = (side: keyof Texts) => texts[side].slice(from[side], to[side]).join('');
  return { base: cut('base'), ours: cut('ours'), theirs: cut('theirs') };
}

/** Where the three texts go together and where they do not, by turns; only a whole word makes them go together. */
function stretchesOf({ base, ours, theirs }: Texts): [Ends, boolean][] {
  const before = evenSpaces(base);
  const inOurs = tokenPairs(before, evenSpaces(ours));
  const inTheirs = tokenPairs(before, evenSpaces(theirs));
  const stretches: [Ends, boolean][] = [];
  let last: Ends = { base: 0, ours: 0, theirs: 0 };
  for (let at = 0; at < base.length;) {
    const run = runFrom(at, base, inOurs, inTheirs);
    if (run.words > 0) {
      const begin: Ends = { base: at, ours: inOurs[at]!, theirs: inTheirs[at]! };
      const end: Ends = { base: run.end, ours: begin.ours + run.end - at, theirs: begin.theirs + run.end - at };
      if (begin.base > last.base || begin.ours > last.ours || begin.theirs > last.theirs)
        stretches.push([begin, false]);
      stretches.push([end, true]);
      last = end;
    }
    at = Math.max(run.end, at + 1);
  }
  if (last.base < base.length || last.ours < ours.length || last.theirs < theirs.length)
    stretches.push([{ base: base.length, ours: ours.length, theirs: theirs.length }, false]);
  return stretches;
}

/** How far the three texts go on together from a place, and how many words that holds. */
function runFrom(
  from: number,
  base: string[],
  inOurs: Int32Array,
  inTheirs: Int32Array,
): { end: number; words: number } {
  let end = from;
  let words = 0;
  const together = (at: number, pairs: Int32Array) => pairs[at] !== -1 && pairs[at] === pairs[from]! + at - from;
  while (end < base.length && together(end, inOurs) && together(end, inTheirs)) {
    if (isWord(base[end]!)) words++;
    end++;
  }
  return { end, words };
}
