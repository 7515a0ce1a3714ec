import type { CitedAct, CitedPhrase, CitedWord } from './citation-find-phrase.js';
import { smallFirstPhrases, type SmallFirstWords } from './citation-find-small.js';
import { isCapital, isMark, isWord, OrdinalReader, type Token } from './citation-find-text.js';
import { englishNumberWord } from '../act/ordinal-words.js';

type Tokens = readonly Token[];

const NOUNS: Record<string, CitedWord> = {
  preamble: 'preamble',
  section: 'section',
  subsection: 'subsection',
  chapter: 'chapter',
  article: 'article',
  paragraph: 'para',
  subparagraph: 'point',
  part: 'part-of-text',
  indent: 'indent',
  annex: 'annex',
  note: 'note',
};
const ACTS = new Set(
  'law code constitution decree resolution order decision rules regulations regulation instruction act statute'.split(
    ' ',
  ),
);
const ORDINALS = new OrdinalReader(
  [...Array(99).keys()].map((i): [string, number] => [englishNumberWord(i + 1)!, i + 1]),
);

const WORDS: SmallFirstWords = {
  noun(tokens, at) {
    const token = tokens[at];
    if (!token) return [];
    const paragraphSigns = isMark(token, '§') ? (isMark(tokens[at + 1], '§') ? 2 : 1) : 0;
    const any = { owns: true, attaches: true };
    if (paragraphSigns > 0)
      return [{ ...any, word: 'subchapter', plural: paragraphSigns === 2, next: at + paragraphSigns }];
    // «sub-paragraph» is written in both ways
    const split = isWord(token, 'sub') && isMark(tokens[at + 1], '-');
    const text = split ? `sub${tokens[at + 2]?.folded ?? ''}` : token.kind === 'word' ? token.folded : '';
    const singular = NOUNS[text];
    const word = singular ?? NOUNS[text.replace(/s$/, '')] ?? NOUNS[text.replace(/es$/, '')];
    if (!word) return [];
    return [{ ...any, word, plural: !singular, next: at + (split ? 3 : 1) }];
  },
  here: (tokens, at) => isWord(tokens[at], 'this'),
  ordinal: (tokens, at) => ORDINALS.read(tokens, at),
  link: (tokens, at, attached) => (isWord(tokens[at], 'of') || (attached && isWord(tokens[at], 'to')) ? at + 1 : null),
  act,
  // "of that Article": the act reader takes what follows "of" for another text
  pointing: (_tokens, at) => at,
  separator(tokens, at) {
    let next = isMark(tokens[at], ',') ? at + 1 : at;
    if (isWord(tokens[next], 'and') || isWord(tokens[next], 'or')) next += 1;
    return next > at ? next : null;
  },
  bareAnnex: () => false,
};

/** «of this Law», «of the Law of the Republic of Kazakhstan», «to these Rules» */
function act(tokens: Tokens, at: number, attached: boolean): CitedAct | null {
  if (!isWord(tokens[at], 'of') && !(attached && isWord(tokens[at], 'to'))) return null;
  const token = tokens[at + 2];
  const own = isWord(tokens[at + 1], 'this') || isWord(tokens[at + 1], 'these');
  const known = token?.kind === 'word' && ACTS.has(token.folded);
  const first = tokens[at + 1];
  if (first?.kind !== 'word') return null;
  if (own && known) return actOf('this', token.folded, tokens, at, at + 2);
  const last = known ? at + 2 : at + 1;
  // "of the Rules" may be what the act has called itself; whatever else follows is another text
  const short = known && isCapital(token) && !isWord(tokens[at + 3], 'of') && !isWord(tokens[at + 3], 'on');
  return actOf(short ? 'short' : 'other', known ? token.folded : '', tokens, at, last);
}

const actOf = (which: CitedAct['which'], noun: string, tokens: Tokens, first: number, last: number): CitedAct => ({
  ...{ which, noun, start: tokens[first]!.start, end: tokens[last]!.end },
  name: tokens
    .slice(first + 1, last + 1)
    .map(({ raw }) => raw)
    .join(' '),
});

/** Citations in an English text, in order. */
export const englishPhrases = (tokens: Tokens): CitedPhrase[] => smallFirstPhrases(tokens, WORDS);
