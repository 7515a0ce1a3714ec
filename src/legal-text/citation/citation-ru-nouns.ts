import type { CitationCase } from './citation-case.js';
import type { CitedKind } from './citation-path.js';

type Gender = 'feminine' | 'masculine' | 'neuter';
interface Noun {
  gender: Gender;
  singular: Record<CitationCase, string>;
  plural: Record<CitationCase, string>;
}

const ORDER: readonly CitationCase[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative'];
/** Endings in the order above, `-` for none; the ablative of Kazakh is a genitive here. */
const ENDINGS: Record<string, readonly [Gender, string, string]> = {
  hard: ['masculine', '- а у - ом е', 'ы ов ам ы ами ах'],
  hissing: ['masculine', '- а у - ем е', 'ы ев ам ы ами ах'],
  open: ['feminine', 'а ы е у ой е', 'ы - ам ы ами ах'],
  soft: ['feminine', 'ь и и ь ью и', 'и ей ям и ями ях'],
  article: ['feminine', 'ья ьи ье ью ьей ье', 'ьи ей ьям ьи ьями ьях'],
  neuter: ['neuter', 'е я ю е ем и', 'я й ям я ями ях'],
};

function noun(stem: string, declension: keyof typeof ENDINGS): Noun {
  const [gender, singular, plural] = ENDINGS[declension]!;
  const forms = (endings: string): Record<CitationCase, string> => {
    const list = endings.split(' ').map((ending) => (ending === '-' ? stem : stem + ending));
    const named = ORDER.map((name, i): [string, string] => [name, list[i]!]);
    return Object.fromEntries([...named, ['ablative', list[1]!]]) as Record<CitationCase, string>;
  };
  return { gender, singular: forms(singular), plural: forms(plural) };
}

const PART = noun('част', 'soft');

export const RUSSIAN_NOUNS: Record<CitedKind, Noun> = {
  preamble: noun('преамбул', 'open'),
  part: PART,
  section: noun('раздел', 'hard'),
  subsection: noun('подраздел', 'hard'),
  chapter: noun('глав', 'open'),
  subchapter: noun('параграф', 'hard'),
  article: noun('стат', 'article'),
  para: noun('пункт', 'hard'),
  'code-part': PART,
  point: noun('подпункт', 'hard'),
  'part-of-text': PART,
  indent: noun('абзац', 'hissing'),
  annex: noun('приложени', 'neuter'),
  note: noun('примечани', 'neuter'),
};
