import { CITATION_CASES, type CitationCase } from './citation-case.js';
import { kazakhAct } from './citation-find-kk-acts.js';
import {
  mayBelong,
  readFigure,
  type CitedNumber,
  type CitedPhrase,
  type CitedUnit,
  type CitedWord,
} from './citation-find-phrase.js';
import { isMark, isWord, OrdinalReader, type Token } from './citation-find-text.js';
import { KAZAKH_NOUNS, kazakhPlural } from './citation-kk.js';
import { declineKazakh } from './citation-kk-endings.js';
import { kazakhOrdinal } from '../act/ordinal-words.js';

type Tokens = readonly Token[];

interface Noun {
  word: CitedWord;
  form: CitationCase;
  possessed: boolean;
  plural: boolean;
}

const FORMS = new Map<string, Noun>();
for (const kind of Object.keys(KAZAKH_NOUNS) as (keyof typeof KAZAKH_NOUNS)[]) {
  if (kind === 'code-part' || kind === 'part' || kind === 'subsection') continue;
  const [plain, belonging] = KAZAKH_NOUNS[kind];
  addForms(plain, { word: kind, possessed: false, plural: false });
  addForms(belonging, { word: kind, possessed: true, plural: false });
  addForms(kazakhPlural(kind, false), { word: kind, possessed: false, plural: true });
  addForms(kazakhPlural(kind, true), { word: kind, possessed: true, plural: true });
}

function addForms(stem: string, noun: Omit<Noun, 'form'>): void {
  for (const form of CITATION_CASES) {
    const word = declineKazakh(stem, form, noun.possessed);
    FORMS.set(word, { ...noun, form });
    // «тармақшасындағы», «бабындағы»: what stands in it
    if (form === 'locative') FORMS.set(word + (word.endsWith('а') ? 'ғы' : 'гі'), { ...noun, form });
  }
}

const ORDINALS = new OrdinalReader([...Array(99).keys()].map((i): [string, number] => [kazakhOrdinal(i + 1)!, i + 1]));
const UNNUMBERED: readonly CitedWord[] = ['annex', 'note', 'preamble'];
const COUNTED_IN_WORDS: readonly CitedWord[] = ['part-of-text', 'indent'];

interface Reading {
  unit: CitedUnit;
  noun: Noun;
  next: number;
}

/** Citations in a Kazakh text, in order: chains of genitives from large to small. Linear. */
export function kazakhPhrases(tokens: Tokens): CitedPhrase[] {
  const phrases: CitedPhrase[] = [];
  let before: { phrase: CitedPhrase; joined: number } | null = null;
  for (let at = 0; at < tokens.length;) {
    const read = readChain(tokens, at);
    if ('skip' in read) {
      at = read.skip;
      continue;
    }
    const { phrase, next } = read;
    if (phrase.orphan && before?.joined === at) inherit(phrase, before.phrase);
    if (usable(phrase)) phrases.push(phrase);
    const joined = separator(tokens, next);
    before = joined === null ? null : { phrase, joined };
    at = joined ?? next;
  }
  return phrases;
}

/** «осы баптың 2-тармағында және 3-тармағында»: the owner is said once. */
function inherit(phrase: CitedPhrase, before: CitedPhrase): void {
  let top = phrase.units.at(-1)!;
  for (const unit of before.units) {
    if (!mayBelong(top.word, unit.word)) continue;
    phrase.units.push(unit);
    top = unit;
  }
  phrase.act = before.act;
  phrase.orphan = before.orphan || (phrase.units.length === 1 && !phrase.act);
}

/** An annex, a note or a preamble without number is a citation only with something around it. */
const usable = ({ units, act }: CitedPhrase): boolean =>
  units.length > 1 || act !== null || units[0]!.numbers.length > 0 || units[0]!.here || units[0]!.word === 'preamble';

function readChain(tokens: Tokens, at: number): { phrase: CitedPhrase; next: number } | { skip: number } {
  const first = readUnit(tokens, at);
  if ('skip' in first) return first;
  const largeFirst = [first.unit];
  let last = first;
  for (;;) {
    const more = readUnit(tokens, last.next);
    if ('skip' in more || more.unit.here || !joins(last, more)) break;
    largeFirst.push(more.unit);
    last = more;
  }
  const act = first.unit.here ? null : kazakhAct(tokens, at, first.unit.word === 'annex');
  const start = act?.which === 'this' ? act.start : first.unit.start;
  const orphan = first.noun.possessed && act === null;
  return { phrase: { units: largeFirst.reverse(), act, orphan, start, end: last.unit.end }, next: last.next };
}

/** An annex of an annex is attached to it: «1-қосымшаға 2-қосымша». */
const joins = ({ noun, unit }: Reading, { unit: smaller }: Reading): boolean =>
  mayBelong(smaller.word, unit.word) && (smaller.word === 'annex' ? noun.form === 'dative' || owns(noun) : owns(noun));

/** «7-баптың 2-тармағы» and, with the ending left out, «7-бабы 2-тармағының». */
const owns = (noun: Noun): boolean => noun.form === 'genitive' || (noun.form === 'nominative' && noun.possessed);

function readUnit(tokens: Tokens, at: number): Reading | { skip: number } {
  const token = tokens[at];
  if (!token) return { skip: at + 1 };
  if (isWord(token, 'осы')) {
    const noun = nounAt(tokens, at + 1);
    if (!noun || noun.possessed || UNNUMBERED.includes(noun.word)) return { skip: at + 1 };
    return { unit: unitOf(noun.word, [], true, token.start, tokens[noun.next - 1]!.end), noun, next: noun.next };
  }
  const bare = nounAt(tokens, at);
  if (bare && UNNUMBERED.includes(bare.word))
    return { unit: unitOf(bare.word, [], false, token.start, tokens[bare.next - 1]!.end), noun: bare, next: bare.next };
  return readNumbered(tokens, at);
}

function nounAt(tokens: Tokens, at: number): (Noun & { next: number }) | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const form = FORMS.get(token.folded);
  if (form) return { ...form, next: at + 1 };
  // «2-кіші бөлімі»
  const section = token.folded === 'кіші' ? FORMS.get(tokens[at + 1]?.folded ?? '') : undefined;
  return section?.word === 'section' ? { ...section, word: 'subsection', next: at + 2 } : null;
}

interface Item {
  value: CitedNumber;
  kind: 'figure' | 'bracket' | 'word';
  /** How it is joined to the item before it. */
  joined: 'comma' | 'and' | 'dash' | null;
}

/** «1, 2 және 3-тармақтар», «3), 5) және 6) тармақшалар», «екінші бөлігі»: the noun follows the numbers. */
function readNumbered(tokens: Tokens, at: number): Reading | { skip: number } {
  const items: Item[] = [];
  let next = at;
  for (let joined: Item['joined'] = null; ;) {
    const item = readItem(tokens, next);
    if (!item) return { skip: Math.max(at + 1, next) };
    items.push({ ...item.value, joined });
    next = item.next;
    const noun = nounAt(tokens, isMark(tokens[next], '-') ? next + 1 : next);
    if (noun) {
      const own = fitting(items, noun);
      if (own.length === 0) return { skip: noun.next };
      const start = own[0]!.value.start;
      const values = own.map(({ value }) => (noun.plural ? value : { ...value, range: null }));
      return { unit: unitOf(noun.word, values, false, start, tokens[noun.next - 1]!.end), noun, next: noun.next };
    }
    const after = joint(tokens, next);
    if (!after) return { skip: next };
    joined = after.joined;
    next = after.next;
  }
}

function readItem(tokens: Tokens, at: number): { value: Omit<Item, 'joined'>; next: number } | null {
  const point = readFigure(tokens, at, 'point');
  if (point) {
    const kind = isMark(tokens[point.next - 1], ')') ? 'bracket' : 'figure';
    return { value: { value: point.value, kind }, next: point.next };
  }
  const roman = readFigure(tokens, at, 'section');
  if (roman) return { value: { value: roman.value, kind: 'figure' }, next: roman.next };
  const ordinal = ORDINALS.read(tokens, at);
  if (!ordinal) return null;
  const [start, end] = [tokens[at]!.start, tokens[ordinal.next - 1]!.end];
  return { value: { value: { number: ordinal.number, start, end, range: null }, kind: 'word' }, next: ordinal.next };
}

/** The numbers that the noun can mean: «12 күн, 3-тармақ» has one, and a singular noun takes no list of commas. */
function fitting(items: readonly Item[], noun: Noun): Item[] {
  const fits = ({ kind }: Item): boolean => {
    if (kind === 'bracket') return noun.word === 'point';
    return kind === 'figure' || COUNTED_IN_WORDS.includes(noun.word);
  };
  const last = items.at(-1)!;
  if (!fits(last)) return [];
  const alike = items.slice(items.findLastIndex((item) => item.kind !== last.kind) + 1);
  if (noun.plural || alike.some(({ joined }, i) => i > 0 && joined === 'and')) return alike;
  return [last];
}

function joint(tokens: Tokens, at: number): { joined: 'comma' | 'and' | 'dash'; next: number } | null {
  if (isMark(tokens[at], '-') || isMark(tokens[at], '–')) return { joined: 'dash', next: at + 1 };
  const next = separator(tokens, at);
  if (next === null) return null;
  return { joined: next === at + 1 && isMark(tokens[at], ',') ? 'comma' : 'and', next };
}

/** «,», «және», «мен», «немесе», «, сондай-ақ» */
function separator(tokens: Tokens, at: number): number | null {
  let next = isMark(tokens[at], ',') ? at + 1 : at;
  if (isWord(tokens[next], 'сондай') && isWord(tokens[next + 2], 'ақ')) return next + 3;
  if (['және', 'немесе', 'не', 'мен', 'пен', 'бен'].some((word) => isWord(tokens[next], word))) next += 1;
  return next > at ? next : null;
}

const unitOf = (word: CitedWord, numbers: CitedNumber[], here: boolean, start: number, end: number): CitedUnit => ({
  ...{ word, numbers, here, start, end },
});
