import { CITATION_CASES } from './citation-case.js';
import { russianAct } from './citation-find-ru-acts.js';
import type { CitedPhrase, CitedWord } from './citation-find-phrase.js';
import { smallFirstPhrases, type NounReading, type SmallFirstWords } from './citation-find-small.js';
import { isMark, isWord, OrdinalReader, type Token } from './citation-find-text.js';
import { RUSSIAN_NOUNS } from './citation-ru-nouns.js';
import { russianOrdinal } from '../act/ordinal-words.js';

type Tokens = readonly Token[];
type Form = Omit<NounReading, 'next'>;

const HERE = new Set(
  'настоящий настоящего настоящему настоящим настоящем настоящая настоящей настоящую настоящее настоящие настоящих настоящими'.split(
    ' ',
  ),
);

const FORMS = new Map<string, Form>();
for (const [kind, { singular, plural }] of Object.entries(RUSSIAN_NOUNS)) {
  if (kind === 'code-part' || kind === 'part') continue;
  for (const form of CITATION_CASES) {
    addForm(singular[form], kind as CitedWord, { owns: form === 'genitive', attaches: form === 'dative' });
    addForm(plural[form], kind as CitedWord, { plural: true, owns: form === 'genitive', attaches: form === 'dative' });
  }
}

function addForm(text: string, word: CitedWord, reading: Partial<Form>): void {
  const known = FORMS.get(text) ?? { word, owns: false, attaches: false, plural: false };
  FORMS.set(text, {
    word,
    owns: known.owns || reading.owns === true,
    attaches: known.attaches || reading.attaches === true,
    plural: known.plural || reading.plural === true,
  });
}

/** An abbreviation stands for any case; «пп.» is подпункт before a bracket and пункты before a bare number. */
const ABBREVIATIONS: Record<string, readonly CitedWord[]> = {
  ст: ['article'],
  п: ['para'],
  пп: ['point', 'para'],
  подп: ['point'],
  ч: ['part-of-text'],
  абз: ['indent'],
  гл: ['chapter'],
  разд: ['section'],
  подразд: ['subsection'],
  прил: ['annex'],
  прим: ['note'],
};

const ORDINALS = new OrdinalReader(
  [...Array(99).keys()].flatMap((i) =>
    CITATION_CASES.flatMap((form) =>
      (['feminine', 'masculine'] as const).map((gender): [string, number] => [
        russianOrdinal(i + 1, gender, form)!,
        i + 1,
      ]),
    ),
  ),
);

const WORDS: SmallFirstWords = {
  noun(tokens, at) {
    const token = tokens[at];
    if (!token) return [];
    if (isMark(token, '§')) return [{ ...ANY_CASE, word: 'subchapter', next: at + 1 }];
    if (token.kind !== 'word') return [];
    const form = FORMS.get(token.folded);
    if (form) return [{ ...form, next: at + 1 }];
    return isMark(tokens[at + 1], '.') ? abbreviated(tokens, at) : [];
  },
  here: (tokens, at) => tokens[at]?.kind === 'word' && HERE.has(tokens[at].folded),
  ordinal: (tokens, at) => ORDINALS.read(tokens, at),
  link: (tokens, at, attached) => (attached ? (isWord(tokens[at], 'к') ? at + 1 : null) : at),
  act: russianAct,
  pointing,
  separator,
  bareAnnex: (tokens, at, next) => isWord(tokens[at - 1], 'согласно') && !isWord(tokens[next], 'к'),
};

const ANY_CASE = { owns: true, attaches: true, plural: true };

function abbreviated(tokens: Tokens, at: number): NounReading[] {
  const token = tokens[at]!;
  // «№ 23, ст. 316» is a page of a gazette
  if (token.folded === 'ст' && pageOfGazette(tokens, at)) return [];
  const bracket = isMark(tokens[at + 3], ')');
  return (ABBREVIATIONS[token.folded] ?? [])
    .filter((word) => token.folded !== 'пп' || (word === 'point') === bracket)
    .map((word) => ({ ...ANY_CASE, word, next: at + 2 }));
}

function pageOfGazette(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 9); back--) {
    const token = tokens[back]!;
    if (token.kind === 'break' || isMark(token, ';') || isMark(token, '(')) return false;
    if (token.raw === '№' || token.raw === 'N') return true;
  }
  return false;
}

const POINTING =
  /^(?:(?:выше|ниже)?(?:указанн|назван|упомянут|поименован)н?|данн|эт|т|так|соответствующ)(?:ой|ого|ей|его|их|ых|ех)$/u;

/** «указанной», «этой», «той же» */
function pointing(tokens: Tokens, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'word' || !POINTING.test(token.folded)) return at;
  return isWord(tokens[at + 1], 'же') ? at + 2 : at + 1;
}

/** «,», «и», «или», «, а также», «и (или)» */
function separator(tokens: Tokens, at: number): number | null {
  let next = isMark(tokens[at], ',') ? at + 1 : at;
  if (isWord(tokens[next], 'а') && isWord(tokens[next + 1], 'также')) return next + 2;
  if (isWord(tokens[next], 'и') && isMark(tokens[next + 1], '(') && isWord(tokens[next + 2], 'или')) return next + 4;
  if (['и', 'или', 'либо'].some((word) => isWord(tokens[next], word))) next += 1;
  return next > at ? next : null;
}

/** Citations in a Russian text, in order. */
export const russianPhrases = (tokens: Tokens): CitedPhrase[] => smallFirstPhrases(tokens, WORDS);
