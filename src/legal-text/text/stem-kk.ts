import { KNOWN, PARTICIPLE_ROOTS, SHORT_NOUNS, SHORT_VERBS } from './stem-kk-words.js';
import { FINITE, NOMINAL, VERBAL, harmonises, lastSound, type Suffix, type SuffixTable } from './stem-kk-suffixes.js';

const SHORTEST = 3;
const VOWEL = /[аәеоөұүыіэяёуию]/;

/**
 * Stem of a Kazakh word in lower case. Suffixes of nouns are peeled off from the end, the longest that fits the
 * sound before it first, until none fits; then at most one that made the word out of a verb. Agents in -ушы keep
 * theirs: «тексеру» and «тексеруші» are two terms wherever an act defines them.
 *
 * The end of the stem is folded: қ к п soften before a vowel (тармақ – тармағы, бап – бабы), and some words lose a
 * vowel there (халық – халқы, орын – орны, мүлік – мүлкі).
 */
export function stemKazakh(word: string): string {
  const finite = longest(word, FINITE, verbAllowed);
  if (finite && !KNOWN.has(word) && !KNOWN.has(nominal(word)?.rest ?? '')) return folded(openVerb(finite.rest));
  let rest = word;
  while (!KNOWN.has(rest)) {
    const noun = nominal(rest);
    const verb = longest(rest, VERBAL, verbAllowed);
    if (verb && verb.suffix.form.length > (noun?.suffix.form.length ?? 0) && !(noun && KNOWN.has(noun.rest)))
      return folded(openVerb(verb.rest));
    if (!noun) break;
    rest = noun.rest;
  }
  return folded(rest);
}

/** As `stemKazakh`, but what was made out of a verb stays: «тексерудің» → «тексеру», which «тексереді» is not. */
export function nounStemKazakh(word: string): string {
  let rest = word;
  while (!KNOWN.has(rest)) {
    const noun = nominal(rest);
    if (!noun) break;
    rest = noun.rest;
  }
  return folded(rest);
}

interface Cut {
  rest: string;
  suffix: Suffix;
}

function cuts(word: string, table: SuffixTable, allowed: (rest: string, suffix: Suffix) => boolean): Cut[] {
  const found: Cut[] = [];
  for (const suffix of table.get(word.at(-1) ?? '') ?? []) {
    if (!word.endsWith(suffix.form)) continue;
    const rest = word.slice(0, -suffix.form.length);
    const sound = lastSound(rest);
    if (sound && suffix.after.has(sound) && harmonises(rest, suffix.back) && allowed(rest, suffix))
      found.push({ rest, suffix });
  }
  return found;
}

const longest = (word: string, table: SuffixTable, allowed: (rest: string, suffix: Suffix) => boolean) =>
  cuts(word, table, allowed)[0];

/** «органы» is орган + ы, not орга + ны: a known noun wins, then a shape that only one reading has, then the longest. */
function nominal(word: string): Cut | undefined {
  const found = cuts(word, NOMINAL, nounAllowed);
  return found.find(({ rest }) => KNOWN.has(rest)) ?? found.find(({ rest, suffix }) => !misread(rest, suffix));
}

/**
 * A consonant of the stem taken for the first of the suffix. Nouns of action end in -ыс, -іс (жұмысы: жұмыс + ы),
 * participles in -ған (болғаны: болған + ы).
 */
function misread(rest: string, { form }: Suffix): boolean {
  if (form.startsWith('с')) return /[^ш][ыі]$/.test(rest) && !/(?:[ыі]нд|[кнсрлфп]т|нк|рж|қ)[ыі]$/.test(rest);
  if (form === 'ны' || form === 'ні') return /[ғқ]а$|[гк]е$/.test(rest);
  return (form === 'гі' || form === 'ғы') && rest.endsWith('ин');
}

const nounAllowed = (rest: string) => (rest.length >= SHORTEST && VOWEL.test(rest)) || SHORT_NOUNS.has(rest);

function verbAllowed(rest: string, { form }: Suffix): boolean {
  if (!(rest.length >= SHORTEST && VOWEL.test(rest)) && !SHORT_VERBS.has(rest)) return false;
  if (form === 'сын' || form === 'сін') return /[лнртз]$/.test(rest);
  // «құжатын» is құжат + ын: a participle only where the rest is seen to be a verb
  return (form !== 'атын' && form !== 'етін') || PARTICIPLE_ROOTS.test(rest);
}

/** оқы + ған, but оқ + у: the vowel that -у swallows. */
const openVerb = (rest: string): string => (rest.length > SHORTEST ? rest.replace(/[ыі]$/, '') : rest);

const SOFTENED: Record<string, string> = { ғ: 'қ', г: 'к', б: 'п' };

function folded(rest: string): string {
  const last = SOFTENED[rest.at(-1)!];
  const hard = last ? rest.slice(0, -1) + last : rest;
  return hard.length > SHORTEST ? hard.replace(/([лрй])[ыі]([қкнп])$|(у)[ыі]([зп])$/, '$1$2$3$4') : hard;
}
