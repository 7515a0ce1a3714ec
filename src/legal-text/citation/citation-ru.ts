import type { CitationCase } from './citation-case.js';
import type { CitedKind } from './citation-path.js';
import { RUSSIAN_NOUNS } from './citation-ru-nouns.js';
import { russianOrdinal } from '../act/ordinal-words.js';

export interface Cited {
  kind: CitedKind;
  number: string;
  label?: string | undefined;
}

const SHORT: Record<CitedKind, string> = {
  preamble: 'преамбула',
  part: 'часть',
  section: 'разд.',
  subsection: 'подразд.',
  chapter: 'гл.',
  subchapter: '§',
  article: 'ст.',
  para: 'п.',
  'code-part': 'ч.',
  point: 'пп.',
  'part-of-text': 'ч.',
  indent: 'абз.',
  annex: 'прил.',
  note: 'прим.',
};

/**
 * Small to large, the smallest in the case that the sentence needs, each step after it in the genitive: «подпунктом 2)
 * пункта 3 статьи 15». Several numbers of the smallest step make a list: «подпункты 3), 5) и 6) пункта 2».
 */
export function citeInRussian(steps: readonly Cited[], form: CitationCase, numbers: readonly string[] = []): string {
  const smallFirst = [...steps].reverse();
  return smallFirst
    .map((step, i) => {
      const below = smallFirst[i - 1];
      if (!below) return numbers.length > 1 ? listed(step, numbers, form) : named(step, form);
      const attached = below.kind === 'note' || (below.kind === 'annex' && step.kind === 'annex');
      return attached ? `к ${named(step, 'dative')}` : named(step, 'genitive');
    })
    .join(' ');
}

export const shortInRussian = (steps: readonly Cited[]): string =>
  steps.map((step) => step.label || join(SHORT[step.kind], figure(step))).join(', ');

function named(step: Cited, form: CitationCase): string {
  if (step.label) return step.label;
  return join(RUSSIAN_NOUNS[step.kind].singular[form], inWords(step, form) ?? figure(step));
}

/** «части вторая и третья», «пункты 3, 4 и 6» */
function listed({ kind }: Cited, numbers: readonly string[], form: CitationCase): string {
  const each = numbers.map((number) => inWords({ kind, number }, form) ?? figure({ kind, number }));
  return `${RUSSIAN_NOUNS[kind].plural[form]} ${each.slice(0, -1).join(', ')} и ${each.at(-1)!}`;
}

/** Parts and indents are unmarked and therefore counted in words. */
function inWords({ kind, number }: Cited, form: CitationCase): string | null {
  if (kind === 'indent') return russianOrdinal(Number(number), 'masculine', form);
  if (kind !== 'part-of-text' && kind !== 'code-part') return null;
  return russianOrdinal(Number(number), 'feminine', form);
}

const figure = ({ kind, number }: Cited): string => (kind === 'point' ? `${number})` : number);
const join = (noun: string, number: string): string => (number ? `${noun} ${number}` : noun);
