import type { Cited } from './citation-ru.js';
import type { CitedKind } from './citation-path.js';
import { isBackVowelled, kazakhOrdinal } from './ordinal-words.js';

/** Noun and its possessive stem (тармақ → тармағы: final қ, к, п soften). */
const NOUNS: Record<CitedKind, [string, string]> = {
  preamble: ['кіріспе', 'кіріспесі'],
  part: ['бөлік', 'бөлігі'],
  section: ['бөлім', 'бөлімі'],
  subsection: ['кіші бөлім', 'кіші бөлімі'],
  chapter: ['тарау', 'тарауы'],
  subchapter: ['параграф', 'параграфы'],
  article: ['бап', 'бабы'],
  para: ['тармақ', 'тармағы'],
  'code-part': ['бөлік', 'бөлігі'],
  point: ['тармақша', 'тармақшасы'],
  'part-of-text': ['бөлік', 'бөлігі'],
  indent: ['абзац', 'абзацы'],
  annex: ['қосымша', 'қосымшасы'],
  note: ['ескертпе', 'ескертпесі'],
};

/** Large to small, a chain of genitives: «15-баптың 3-тармағының 2) тармақшасы». */
export function citeInKazakh(steps: readonly Cited[]): string {
  return steps
    .map((step, i) => {
      const [noun, possessed] = NOUNS[step.kind];
      const word = i === 0 ? noun : possessed;
      const last = i === steps.length - 1;
      if (step.label) return last ? step.label : genitive(step.label, false);
      return numbered(step, last ? word : genitive(word, i > 0));
    })
    .join(' ');
}

/** Kazakh has no settled abbreviations: the nouns stay whole. */
export const shortInKazakh = (steps: readonly Cited[]): string =>
  steps.map((step) => step.label || numbered(step, NOUNS[step.kind][0], false)).join(', ');

/**
 * The genitive ending agrees with the last vowel and the last sound: -ның/-нің after vowels and nasals,
 * -дың/-дің after voiced sounds, -тың/-тің after voiceless ones. A possessed noun ends in a vowel.
 */
export function genitive(word: string, possessed: boolean): string {
  const back = isBackVowelled(word);
  const last = word.at(-1)!.toLowerCase();
  if (possessed || /[аәеоөұүыіэямнң]/u.test(last)) return word + (back ? 'ның' : 'нің');
  if (/[бвгғджзлрйуи]/u.test(last)) return word + (back ? 'дың' : 'дің');
  return word + (back ? 'тың' : 'тің');
}

/** «3-тармағы», «2) тармақшасы», «екінші бөлігі», «I бөлім». */
function numbered({ kind, number }: Cited, noun: string, inWords = true): string {
  if (!number) return noun;
  const unmarked = kind === 'indent' || kind === 'part-of-text' || kind === 'code-part';
  const word = unmarked && inWords ? kazakhOrdinal(Number(number)) : null;
  if (word) return `${word} ${noun}`;
  if (kind === 'point') return `${number}) ${noun}`;
  return /^\d/.test(number) ? `${number}-${noun}` : `${number} ${noun}`;
}
