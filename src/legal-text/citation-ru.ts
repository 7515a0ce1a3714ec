import type { CitedKind } from './citation-path.js';
import { russianOrdinal } from './ordinal-words.js';

export interface Cited {
  kind: CitedKind;
  number: string;
  label?: string | undefined;
}

/** Nominative, genitive, dative: the words of grammar live here and not in the catalogues. */
const NOUNS: Record<CitedKind, [string, string, string]> = {
  preamble: ['преамбула', 'преамбулы', 'преамбуле'],
  part: ['часть', 'части', 'части'],
  section: ['раздел', 'раздела', 'разделу'],
  subsection: ['подраздел', 'подраздела', 'подразделу'],
  chapter: ['глава', 'главы', 'главе'],
  subchapter: ['параграф', 'параграфа', 'параграфу'],
  article: ['статья', 'статьи', 'статье'],
  para: ['пункт', 'пункта', 'пункту'],
  'code-part': ['часть', 'части', 'части'],
  point: ['подпункт', 'подпункта', 'подпункту'],
  'part-of-text': ['часть', 'части', 'части'],
  indent: ['абзац', 'абзаца', 'абзацу'],
  annex: ['приложение', 'приложения', 'приложению'],
  note: ['примечание', 'примечания', 'примечанию'],
};

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

/** Small to large, each step after the first in the genitive: «подпункт 2) пункта 3 статьи 15». */
export function citeInRussian(steps: readonly Cited[]): string {
  const smallFirst = [...steps].reverse();
  return smallFirst
    .map((step, i) => {
      const below = smallFirst[i - 1];
      const attached = below && (below.kind === 'note' || (below.kind === 'annex' && step.kind === 'annex'));
      if (attached) return `к ${named(step, 2)}`;
      return named(step, i === 0 ? 0 : 1);
    })
    .join(' ');
}

export const shortInRussian = (steps: readonly Cited[]): string =>
  steps.map((step) => step.label || join(SHORT[step.kind], figure(step))).join(', ');

function named(step: Cited, form: 0 | 1 | 2): string {
  if (step.label) return step.label;
  return join(NOUNS[step.kind][form], byWord(step, form) ?? figure(step));
}

/** Parts and indents by ordinal word; a dative never meets them. */
function byWord({ kind, number }: Cited, form: 0 | 1 | 2): string | null {
  const nominative = form === 0;
  if (kind === 'indent') return russianOrdinal(Number(number), nominative ? 'masculine' : 'masculineGenitive');
  if (kind !== 'part-of-text' && kind !== 'code-part') return null;
  return russianOrdinal(Number(number), nominative ? 'feminine' : 'feminineGenitive');
}

const figure = ({ kind, number }: Cited): string => (kind === 'point' ? `${number})` : number);
const join = (noun: string, number: string): string => (number ? `${noun} ${number}` : noun);
