import type { CitationCase } from './citation-case.js';
import type { CitedKind } from './citation-path.js';
import type { Cited } from './citation-ru.js';
import { englishNumberWord } from '../act/ordinal-words.js';

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

/** Small to large: «subparagraph 2) of paragraph 3 of Article 15»; a list: «paragraphs 1, 2 and 4 of Article 15». */
export function citeInEnglish(steps: readonly Cited[], _form: CitationCase, numbers: readonly string[] = []): string {
  const smallFirst = [...steps].reverse();
  return smallFirst.reduce((text, step, i) => {
    const below = smallFirst[i - 1];
    if (!below) return numbers.length > 1 ? listed(step, numbers) : named(step);
    const attached = below.kind === 'note' || (below.kind === 'annex' && step.kind === 'annex');
    return `${text} ${attached ? 'to' : 'of'} ${named(step)}`;
  }, '');
}

export const shortInEnglish = (steps: readonly Cited[]): string =>
  steps.map((step) => step.label || join(SHORT[step.kind] ?? NOUNS[step.kind], figure(step))).join(', ');

const named = (step: Cited): string => step.label || join(NOUNS[step.kind], inWords(step) ?? figure(step));

function listed({ kind }: Cited, numbers: readonly string[]): string {
  const each = numbers.map((number) => inWords({ kind, number }) ?? figure({ kind, number }));
  const noun = kind === 'annex' ? 'Annexes' : kind === 'subchapter' ? '§§' : `${NOUNS[kind]}s`;
  return `${noun} ${each.slice(0, -1).join(', ')} and ${each.at(-1)!}`;
}

function inWords({ kind, number }: Cited): string | null {
  const unmarked = kind === 'indent' || kind === 'part-of-text' || kind === 'code-part';
  return unmarked ? englishNumberWord(Number(number)) : null;
}

const figure = ({ kind, number }: Cited): string => (kind === 'point' ? `${number})` : number);
const join = (noun: string, number: string): string => (number ? `${noun} ${number}` : noun);
