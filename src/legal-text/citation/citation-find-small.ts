import {
  mayBelong,
  readFigure,
  type CitedAct,
  type CitedNumber,
  type CitedPhrase,
  type CitedUnit,
  type CitedWord,
} from './citation-find-phrase.js';
import { isMark, type Token } from './citation-find-text.js';

type Tokens = readonly Token[];

/** What a noun of a citation may be where it stands. */
export interface NounReading {
  word: CitedWord;
  /** May follow a smaller element: «… пункта 3», "… of paragraph 3". */
  owns: boolean;
  /** May follow «к»: «примечание к приложению 1». */
  attaches: boolean;
  plural: boolean;
  next: number;
}

/** Words of a language that cites from small to large (Russian, English). Each answer holds the next token's place. */
export interface SmallFirstWords {
  noun(tokens: Tokens, at: number): NounReading[];
  /** «настоящей», "this" */
  here(tokens: Tokens, at: number): boolean;
  ordinal(tokens: Tokens, at: number): { number: string; next: number } | null;
  /** Between an element and the larger one: nothing in Russian, "of" in English; «к» where `attached`. */
  link(tokens: Tokens, at: number, attached: boolean): number | null;
  act(tokens: Tokens, at: number, attached: boolean): CitedAct | null;
  /** Past the words that point at an element named elsewhere: «указанной», «той же», "of that"; `at` where none stand. */
  pointing(tokens: Tokens, at: number): number;
  /** Between the numbers of a list, or between two citations that share what follows: «и», «, а также». */
  separator(tokens: Tokens, at: number): number | null;
  /** An unnumbered annex that is a citation and no thing: «согласно приложению». */
  bareAnnex(tokens: Tokens, at: number, next: number): boolean;
}

const UNNUMBERED: readonly CitedWord[] = ['annex', 'note', 'preamble'];
const COUNTED_IN_WORDS: readonly CitedWord[] = ['part-of-text', 'indent'];

/** Citations of one text, in order; those joined by commas and «и» already share their larger elements. Linear. */
export function smallFirstPhrases(tokens: Tokens, words: SmallFirstWords): CitedPhrase[] {
  const phrases: CitedPhrase[] = [];
  let group: CitedPhrase[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = readPhrase(tokens, at, words);
    if (!read) {
      at += 1;
      continue;
    }
    group.push(read.phrase);
    phrases.push(read.phrase);
    const joined = words.separator(tokens, read.next);
    if (joined !== null && readPhrase(tokens, joined, words)) {
      at = joined;
      continue;
    }
    share(group);
    group = [];
    at = read.next;
  }
  return phrases;
}

/** «подпункты 1) и 2) пункта 3 и пункт 4 статьи 5»: what stands at the end is said for all of them. */
function share(group: readonly CitedPhrase[]): void {
  for (let i = group.length - 2; i >= 0; i--) {
    const [phrase, later] = [group[i]!, group[i + 1]!];
    const top = phrase.units.at(-1)!;
    if (phrase.act || top.here) continue;
    phrase.orphan ||= later.orphan;
    for (const unit of later.units.slice(1))
      if (mayBelong(phrase.units.at(-1)!.word, unit.word)) phrase.units.push(unit);
    phrase.act = later.act;
  }
}

function readPhrase(tokens: Tokens, at: number, words: SmallFirstWords): { phrase: CitedPhrase; next: number } | null {
  const head = readHead(tokens, at, words);
  if (!head) return null;
  const units = [head.unit];
  let next = head.next;
  for (
    let tail = readTail(tokens, next, units.at(-1)!, words);
    tail;
    tail = readTail(tokens, next, units.at(-1)!, words)
  ) {
    units.push(tail.unit);
    next = tail.next;
  }
  const top = units.at(-1)!;
  const act = top.here ? null : words.act(tokens, next, top.word === 'annex' || top.word === 'note');
  while (act && next < tokens.length && tokens[next]!.start < act.end) next += 1;
  if (head.needsMore && units.length === 1 && !act?.noun) return null;
  const end = act?.which === 'this' ? act.end : top.end;
  // «часть первая подпункта», «пункт 3 указанной статьи»: any of them is meant
  const owner = words.pointing(tokens, next);
  const orphan =
    act === null && !top.here && words.noun(tokens, owner).some((noun) => noun.owns && noun.next === owner + 1);
  return { phrase: { units, act, orphan, start: head.unit.start, end }, next };
}

interface Head {
  unit: CitedUnit;
  next: number;
  /** A word that is a citation only with an element or an act around it. */
  needsMore: boolean;
}

function readHead(tokens: Tokens, at: number, words: SmallFirstWords): Head | null {
  const start = tokens[at]?.start;
  if (start === undefined) return null;
  if (words.here(tokens, at)) {
    const noun = words.noun(tokens, at + 1)[0];
    if (!noun || UNNUMBERED.includes(noun.word)) return null;
    return { unit: unitOf(noun.word, [], true, start, tokens[noun.next - 1]!.end), next: noun.next, needsMore: false };
  }
  for (const noun of words.noun(tokens, at)) {
    const list = readNumbers(tokens, noun, words);
    if (list)
      return {
        unit: unitOf(noun.word, list.numbers, false, start, list.numbers.at(-1)!.end),
        next: list.next,
        needsMore: false,
      };
    if (!UNNUMBERED.includes(noun.word)) continue;
    const needsMore = noun.word === 'note' || (noun.word === 'annex' && !words.bareAnnex(tokens, at, noun.next));
    return { unit: unitOf(noun.word, [], false, start, tokens[noun.next - 1]!.end), next: noun.next, needsMore };
  }
  return readOrdinalFirst(tokens, at, words);
}

/** «первой части пункта 2»: a citation only where the larger element follows. */
function readOrdinalFirst(tokens: Tokens, at: number, words: SmallFirstWords): Head | null {
  const ordinal = words.ordinal(tokens, at);
  const noun = ordinal && words.noun(tokens, ordinal.next)[0];
  if (!ordinal || !noun || !COUNTED_IN_WORDS.includes(noun.word) || readNumbers(tokens, noun, words)) return null;
  const [start, end] = [tokens[at]!.start, tokens[noun.next - 1]!.end];
  const number: CitedNumber = { number: ordinal.number, start, end, range: null };
  return { unit: unitOf(noun.word, [number], false, start, end), next: noun.next, needsMore: true };
}

function readTail(
  tokens: Tokens,
  at: number,
  below: CitedUnit,
  words: SmallFirstWords,
): { unit: CitedUnit; next: number } | null {
  if (below.here) return null;
  const attached = below.word === 'note' || below.word === 'annex';
  const linked = words.link(tokens, at, attached);
  if (linked === null || !tokens[linked]) return null;
  const { start } = tokens[linked];
  const here = words.here(tokens, linked);
  for (const noun of words.noun(tokens, here ? linked + 1 : linked)) {
    if (!(attached ? noun.attaches : noun.owns) || !mayBelong(below.word, noun.word)) continue;
    const nounEnd = tokens[noun.next - 1]!.end;
    if (here) return { unit: unitOf(noun.word, [], true, start, nounEnd), next: noun.next };
    const list = readNumbers(tokens, noun, words);
    if (list) return { unit: unitOf(noun.word, list.numbers, false, start, list.numbers.at(-1)!.end), next: list.next };
    if (UNNUMBERED.includes(noun.word)) return { unit: unitOf(noun.word, [], false, start, nounEnd), next: noun.next };
  }
  return null;
}

const unitOf = (word: CitedWord, numbers: CitedNumber[], here: boolean, start: number, end: number): CitedUnit => ({
  word,
  numbers,
  here,
  start,
  end,
});

function readNumbers(
  tokens: Tokens,
  noun: NounReading,
  words: SmallFirstWords,
): { numbers: CitedNumber[]; next: number } | null {
  const first = readNumber(tokens, noun.next, noun.word, words);
  if (!first) return null;
  const numbers = [withoutRange(first.value, noun)];
  let { next } = first;
  for (;;) {
    const dash = isMark(tokens[next], '-') ? next + 1 : null;
    const after = dash ?? words.separator(tokens, next);
    const more = after === null ? null : readNumber(tokens, after, noun.word, words);
    // a singular noun takes no second number, unless the brackets show that it does
    if (!more || !(noun.plural || (noun.word === 'point' && isMark(tokens[more.next - 1], ')')))) break;
    numbers.push(withoutRange(more.value, noun));
    next = more.next;
  }
  return { numbers, next };
}

const withoutRange = (value: CitedNumber, noun: NounReading): CitedNumber =>
  noun.plural ? value : { ...value, range: null };

function readNumber(
  tokens: Tokens,
  at: number,
  word: CitedWord,
  words: SmallFirstWords,
): { value: CitedNumber; next: number } | null {
  const figure = readFigure(tokens, at, word);
  if (figure || !COUNTED_IN_WORDS.includes(word)) return figure;
  const ordinal = words.ordinal(tokens, at);
  if (!ordinal) return null;
  const [start, end] = [tokens[at]!.start, tokens[ordinal.next - 1]!.end];
  return { value: { number: ordinal.number, start, end, range: null }, next: ordinal.next };
}
