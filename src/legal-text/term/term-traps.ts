import type { Language } from '../language/language.js';
import type { WordPlace } from '../text/stem.js';
import type { IndexedTerm } from './term-index.js';

/** Words `from` to `last` of a provision, which agree with a term by their stems. */
export interface Candidate {
  text: string;
  words: readonly WordPlace[];
  from: number;
  last: number;
  lang: Language;
}

/** Names of acts and bodies that many others bear too: «Закон» alone is the one defined, «Закон о…» is another. */
const SHARED_NAMES: Record<Language, RegExp> = {
  ru: /^(?:закон|кодекс|положени|правил|приказ|постановлени|указ|решени|министерств|комитет|департамент|управлени|агентств|служб|акимат|центр|фонд|палат|совет|комисси|суд|бюро|инспекци|стандарт|инструкци|методик|перечен)/u,
  kk: /^(?:заң|кодекс|ереже|қағида|бұйрық|қаулы|жарлық|шешім|министрлік|комитет|департамент|басқарма|агенттік|қызмет|әкімдік|орталық|қор|палата|кеңес|комиссия|сот|стандарт|нұсқаулық|тізбе)/u,
  en: /^(?:law|code|rules|order|ministry|committee|department|agency|centre|center|fund|council|commission|court)/u,
};
const SELF: Record<Language, RegExp> = { ru: /^настоящ/u, kk: /^осы$/u, en: /^this$/u };
/** What makes an organ of one field out of «уполномоченный орган». */
const FIELD_AFTER: Record<Language, RegExp> = {
  ru: /^\s+(?:в (?:сфере|области)|по (?:вопросам|делам)|иностранн)/u,
  kk: /^$(?!)/u,
  en: /^\s+(?:in the (?:field|sphere)|for)\s/u,
};
const FIELD_BEFORE = /^(?:саласындағы|аясындағы|жөніндегі|бойынша|туралы)$/u;
const RUSSIAN_VERB = /(?:[аеиыуюя]т|[аеи]тся|[ую]тся|ть|ться)$/u;
const KAZAKH_OWNED = /^(?:с?[ыі](?:$|н|м)|л[ае]р[ыі]|[дт][ае]р[ыі])/u;

/**
 * Whether the words, though they agree with the term, mean something else as far as can be seen from their
 * form and from what stands around them. Where it is unclear the answer is yes: a wrong link misleads, a
 * missing one does not.
 */
export function isOther(term: IndexedTerm, found: Candidate): boolean {
  return (
    hasOtherCase(term, found) ||
    isVerb(term, found) ||
    isOfAField(term, found) ||
    isOwnedByAnother(term, found) ||
    (term.capital && term.words.length === 1 && isOfAnother(term, found))
  );
}

const letters = (found: Candidate, i: number): string => found.text.slice(found.words[i]!.start, found.words[i]!.end);

/** An abbreviation stands in capitals; one common word with a capital in mid-sentence is somebody's name. */
function hasOtherCase({ definition, words }: IndexedTerm, found: Candidate): boolean {
  const shown = letters(found, found.from);
  const defined = definition.term.slice(words[0]!.start, words[0]!.end);
  if (/^\p{Lu}{2,}$/u.test(defined)) return !/^\p{Lu}{2,}/u.test(shown);
  if (words.length > 1 || /^\p{Lu}/u.test(definition.term) || !/^\p{Lu}/u.test(shown)) return false;
  return !/(?:^|[.:;!?\n])\s*$/u.test(before(found, 4)) && shown !== shown.toUpperCase();
}

function isVerb({ words }: IndexedTerm, found: Candidate): boolean {
  if (found.lang !== 'ru') return false;
  return RUSSIAN_VERB.test(found.words[found.last]!.word) && !RUSSIAN_VERB.test(words.at(-1)!.word);
}

function isOfAField({ definition }: IndexedTerm, found: Candidate): boolean {
  if (definition.kind !== 'entry' && /^\p{Lu}/u.test(definition.term)) return false;
  if (FIELD_AFTER[found.lang].test(after(found, 24))) return true;
  return found.lang === 'kk' && FIELD_BEFORE.test(neighbour(found, -1));
}

/**
 * «иесі» defined by itself is the owner; «пәтер иелері» are those of flats. Before a word in the third person's
 * possession only what belongs to the verb may stand: a case but the genitive, or a converb.
 */
function isOwnedByAnother({ words, definition }: IndexedTerm, found: Candidate): boolean {
  if (found.lang !== 'kk' || words.length > 1 || !/[ыі]$/u.test(definition.term)) return false;
  const owner = neighbour(found, -1);
  return owner !== '' && !/(?:[дтғгқк][ае]|[дтн][ае]н|[мбп]ен|[ыі]п|[ғг][ыі])$/u.test(owner);
}

/** A name that others share, where the words beside it say whose it is. */
function isOfAnother({ words }: IndexedTerm, found: Candidate): boolean {
  const name = words[0]!.word;
  if (!SHARED_NAMES[found.lang].test(name)) return false;
  if (SELF[found.lang].test(neighbour(found, -1))) return true;
  if (found.lang === 'kk') return neighbour(found, -1) !== '' && isOwned(name, found.words[found.last]!.word);
  return /^\s*(?:[«“"№]|(?:об?|по|от|при) |of |on )/u.test(after(found, 8)) || isQualified(found);
}

/** «Министерства финансов», «Комитет государственных доходов»: a genitive follows and names another. */
function isQualified(found: Candidate): boolean {
  const next = neighbour(found, 1);
  return (
    next.length > 3 && /(?:ов|ев|ей|ии|ия|ства|ения|ания|ки|ы|и|а|ого|его|ых|их)$/u.test(next) && !VERB_PAST.test(next)
  );
}
const VERB_PAST = /(?:ал|ил|ел|ял|ыл)[аи]$|вш|щ(?:его|их)$/u;

/** The third person's possession, where the term itself has none: «сот комиссиясы» is not «Комиссия». */
function isOwned(name: string, word: string): boolean {
  return word.startsWith(name) ? KAZAKH_OWNED.test(word.slice(name.length)) : true;
}

/** The word beside, '' where punctuation or a line end parts it from the term. */
function neighbour(found: Candidate, side: -1 | 1): string {
  const at = side === 1 ? found.last : found.from;
  const other = found.words[at + side];
  if (!other) return '';
  const gap =
    side === 1
      ? found.text.slice(found.words[at]!.end, other.start)
      : found.text.slice(other.end, found.words[at]!.start);
  return /^[^\S\n]+$/u.test(gap) ? other.word : '';
}

const before = (found: Candidate, length: number): string => {
  const { start } = found.words[found.from]!;
  return start === 0 ? '' : found.text.slice(Math.max(0, start - length), start);
};
const after = (found: Candidate, length: number): string => {
  const { end } = found.words[found.last]!;
  return found.text.slice(end, end + length);
};
