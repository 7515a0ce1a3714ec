import type { CitationCase } from './citation-case.js';
import { declineKazakh, pluralKazakh } from './citation-kk-endings.js';
import type { CitedKind } from './citation-path.js';
import type { Cited } from './citation-ru.js';
import { isBackVowelled, kazakhOrdinal } from '../act/ordinal-words.js';

/** Noun and its possessive stem (тармақ → тармағы: final қ, к, п soften). */
export const KAZAKH_NOUNS: Record<CitedKind, readonly [string, string]> = {
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

/** тармақтар, тармақтары */
export function kazakhPlural(kind: CitedKind, possessed: boolean): string {
  const plural = pluralKazakh(KAZAKH_NOUNS[kind][0]);
  return possessed ? plural + (isBackVowelled(plural) ? 'ы' : 'і') : plural;
}

/**
 * Large to small, a chain of genitives whose last step takes the case of the sentence: «15-баптың 3-тармағының
 * 2) тармақшасында». Several numbers of the last step make a list: «7-баптың 1 және 2-тармақтары».
 */
export function citeInKazakh(steps: readonly Cited[], form: CitationCase, numbers: readonly string[] = []): string {
  return steps
    .map((step, i) => {
      const possessed = i > 0;
      const last = i === steps.length - 1;
      const own = last ? form : 'genitive';
      if (step.label) return declineKazakh(step.label, own, false);
      if (last && numbers.length > 1)
        return listed(step.kind, numbers, declineKazakh(kazakhPlural(step.kind, possessed), own, possessed));
      return numbered(step, declineKazakh(KAZAKH_NOUNS[step.kind][possessed ? 1 : 0], own, possessed));
    })
    .join(' ');
}

/** Kazakh has no settled abbreviations: the nouns stay whole. */
export const shortInKazakh = (steps: readonly Cited[]): string =>
  steps.map((step) => step.label || numbered(step, KAZAKH_NOUNS[step.kind][0], false)).join(', ');

/** «1, 2 және 4-тармақтары»: the noun is said once, after the last number. */
function listed(kind: CitedKind, numbers: readonly string[], noun: string): string {
  const each = numbers.map((number) => inWords({ kind, number }) ?? (kind === 'point' ? `${number})` : number));
  const last = numbered({ kind, number: numbers.at(-1)! }, noun);
  return `${each.slice(0, -1).join(', ')} және ${last}`;
}

/** «3-тармағы», «2) тармақшасы», «екінші бөлігі», «I бөлім». */
function numbered(step: Cited, noun: string, spelled = true): string {
  const { kind, number } = step;
  if (!number) return noun;
  const word = spelled ? inWords(step) : null;
  if (word) return `${word} ${noun}`;
  if (kind === 'point') return `${number}) ${noun}`;
  return /^\d/.test(number) ? `${number}-${noun}` : `${number} ${noun}`;
}

/** Parts and indents are unmarked and therefore counted in words. */
function inWords({ kind, number }: Cited): string | null {
  const unmarked = kind === 'indent' || kind === 'part-of-text' || kind === 'code-part';
  return unmarked ? kazakhOrdinal(Number(number)) : null;
}
