import type { CitedKind } from './citation-path.js';
import { isMark, type Token } from './citation-find-text.js';
import { parseNumber } from '../act/numbering.js';

/** How a text calls an element: часть is one word, whatever the act numbers so. */
export type CitedWord = Exclude<CitedKind, 'code-part' | 'part'>;

/** One number of a list, with its own place in the text. */
export interface CitedNumber {
  number: string;
  start: number;
  end: number;
  /** `1-3` after a plural noun: an inserted number, or the ends of a range. */
  range: { from: CitedNumber; to: CitedNumber } | null;
}

/** «подпунктах 3) и 5)», «настоящей статьи», «осы баптың», «приложения». */
export interface CitedUnit {
  word: CitedWord;
  /** Empty where the unit is named without a number. */
  numbers: CitedNumber[];
  /** The element in which the words stand: «настоящей статьи». */
  here: boolean;
  start: number;
  end: number;
}

/** The act to which a citation belongs, as written after or before it. */
export interface CitedAct {
  /** `this`: «настоящего Закона»; `short`: a bare «Правил», which the act may have defined; `other`: anything else. */
  which: 'this' | 'short' | 'other';
  /** Lemma of the noun (закон, правила, қағидалар), '' where no noun is known. */
  noun: string;
  /** As written: «Закона Республики Казахстан «О …»». */
  name: string;
  start: number;
  end: number;
}

/** One citation or one list of them: the smallest unit may have several numbers, the larger ones have one each. */
export interface CitedPhrase {
  /** Smallest first. */
  units: CitedUnit[];
  act: CitedAct | null;
  /** A Kazakh possessive whose owner is not said: it belongs to something else. */
  orphan: boolean;
  start: number;
  end: number;
}

/** What may enclose what, in one citation (Law on Legal Acts, art. 23; a часть may stand inside or around a list). */
const PARENTS: Record<CitedWord, readonly CitedWord[]> = {
  preamble: [],
  section: ['annex'],
  subsection: ['section', 'annex'],
  chapter: ['subsection', 'section', 'annex'],
  subchapter: ['chapter', 'subsection', 'section', 'annex'],
  article: ['subchapter', 'chapter', 'subsection', 'section', 'annex'],
  para: ['article', 'subchapter', 'chapter', 'subsection', 'section', 'annex', 'note'],
  point: ['part-of-text', 'para', 'article', 'subchapter', 'chapter', 'annex', 'note'],
  'part-of-text': ['point', 'para', 'article', 'subchapter', 'chapter', 'annex', 'note', 'preamble'],
  indent: ['part-of-text', 'point', 'para', 'article', 'annex', 'note', 'preamble'],
  annex: ['annex'],
  note: ['point', 'para', 'article', 'chapter', 'annex'],
};

export const mayBelong = (smaller: CitedWord, larger: CitedWord): boolean => PARENTS[smaller].includes(larger);

/** Numbers are cited in figures; sections and chapters may carry Roman ones, points keep their bracket. */
export function readFigure(
  tokens: readonly Token[],
  at: number,
  word: CitedWord,
): { value: CitedNumber; next: number } | null {
  const sign = word === 'annex' && /^(?:№|n)$/u.test(tokens[at]?.folded ?? '') ? at + 1 : at;
  const token = tokens[sign];
  if (!token) return null;
  const roman = token.kind === 'word' && /^[IVXLC]+$/.test(token.raw) && (word === 'section' || word === 'chapter');
  if (!(token.kind === 'number' || roman) || !parseNumber(token.raw)) return null;
  let next = sign + 1;
  if (isMark(tokens[next], '\\')) next += 1;
  const bracket = word === 'point' && isMark(tokens[next], ')') && tokens[next]!.glued;
  if (!bracket) next = sign + 1;
  if (goesOn(tokens, next) || goesOn(tokens, sign - 1, /[./]/)) return null;
  const end = bracket ? tokens[next]!.end : token.end;
  return {
    value: { number: plainNumber(token.raw), start: token.start, end, range: rangeIn(token) },
    next: bracket ? next + 1 : next,
  };
}

const plainNumber = (raw: string): string => raw.replace(/[‐‑‒–—−]/gu, '-');

/** Whether the mark at `at` stands within one figure, `3.1`, `3/4`: that is no number of a provision. */
function goesOn(tokens: readonly Token[], at: number, marks = /[./,]/): boolean {
  const [mark, after] = [tokens[at], tokens[at + 1]];
  return mark?.kind === 'mark' && mark.glued && marks.test(mark.raw) && after?.kind === 'number' && after.glued;
}

function rangeIn({ raw, start, end }: Token): CitedNumber['range'] {
  const both = /^(\d+)\D(\d+)$/.exec(raw);
  if (!both || Number(both[1]) >= Number(both[2])) return null;
  return {
    from: { number: both[1]!, start, end: start + both[1]!.length, range: null },
    to: { number: both[2]!, start: end - both[2]!.length, end, range: null },
  };
}
