import type { CitedKind } from './citation-path.js';
import type { Cited } from './citation-ru.js';
import { englishNumberWord } from './ordinal-words.js';

/** Usage of the unofficial translations: sub-elements in small letters, articles and larger ones with a capital. */
const NOUNS: Record<CitedKind, string> = {
  preamble: 'preamble',
  part: 'part',
  section: 'Section',
  subsection: 'Subsection',
  chapter: 'Chapter',
  subchapter: '§',
  article: 'Article',
  para: 'paragraph',
  'code-part': 'part',
  point: 'subparagraph',
  'part-of-text': 'part',
  indent: 'indent',
  annex: 'Annex',
  note: 'note',
};

const SHORT: Partial<Record<CitedKind, string>> = {
  section: 'Sec.',
  subsection: 'Subsec.',
  chapter: 'Ch.',
  article: 'Art.',
  para: 'para.',
  point: 'subpara.',
};

/** Small to large: «subparagraph 2) of paragraph 3 of Article 15». */
export function citeInEnglish(steps: readonly Cited[]): string {
  const smallFirst = [...steps].reverse();
  return smallFirst.reduce((text, step, i) => {
    const below = smallFirst[i - 1];
    if (!below) return named(step);
    const attached = below.kind === 'note' || (below.kind === 'annex' && step.kind === 'annex');
    return `${text} ${attached ? 'to' : 'of'} ${named(step)}`;
  }, '');
}

export const shortInEnglish = (steps: readonly Cited[]): string =>
  steps.map((step) => step.label || join(SHORT[step.kind] ?? NOUNS[step.kind], figure(step))).join(', ');

function named(step: Cited): string {
  if (step.label) return step.label;
  const unmarked = step.kind === 'indent' || step.kind === 'part-of-text' || step.kind === 'code-part';
  const word = unmarked ? englishNumberWord(Number(step.number)) : null;
  return join(NOUNS[step.kind], word ?? figure(step));
}

const figure = ({ kind, number }: Cited): string => (kind === 'point' ? `${number})` : number);
const join = (noun: string, number: string): string => (number ? `${noun} ${number}` : noun);
