import { readLostMark, readMark, type Mark } from './labels.js';
import type { Language } from '../language/language.js';
import type { Line } from './lines.js';
import { compareNumbers, follows, opensList } from '../act/numbering.js';
import { isProvision, type DraftProvision } from './structure-draft.js';
import type { Findings } from './structure-findings.js';
import type { OpenProvisions } from './structure-stack.js';

export const END_MARK = /[.:;,!?]["»”]?$/u;
/** Longer lines are sentences, whatever they end with. */
const HEADING_LENGTH = 200;
/** How far the second of Roman chapters is looked for. */
const ROMAN_REACH = 3000;
const ODD_NUMBER =
  /^(?:статья |глава |article |chapter )?(?:\d{5,}(?:[-.]\d+)*|\d+(?:-\d+){5,}|\d{1,3}(?:\.\d{1,3}){9,})(?: ?-? ?(?:бап|тарау))?[.)](?= |$|\p{L})/u;
/** «… мынадай өзгерістер енгізілсін:»: what is ordered below is ordered of another act. */
const COMMANDS = /(?:енгізілсін|енгізілетін|изменени|дополнени)/u;
const HOLDS_DECIMALS: readonly string[] = ['section', 'chapter', 'subchapter', 'annex', 'para', 'point'];

/** A mark with its place: `holder` is the open provision that a decimal number (2.3.4.) names by its beginning. */
export interface PlacedMark extends Mark {
  holder?: DraftProvision;
}

function opensCommands({ headings, children }: DraftProvision): boolean {
  const [first] = children;
  const opening = first?.is === 'text' ? [...headings, first.line] : headings;
  return opening.some((line) => COMMANDS.test(line.folded));
}

/** Decides which marks at the beginnings of lines open provisions, by the numbers around them. */
export class MarkReader {
  constructor(
    private readonly open: OpenProvisions,
    private readonly lang: Language,
    private readonly found: Findings,
  ) {}

  /** The mark of line `i` where the numbers around it make it credible. */
  read(lines: readonly Line[], i: number): PlacedMark | null {
    const line = lines[i]!;
    const mark = readMark(line, this.lang);
    if (!mark) return this.lostMark(line);
    if (mark.number.includes('.')) return this.decimal(mark);
    if (mark.bare === 'roman' && !this.romanChapter(mark, lines, i)) return null;
    if (mark.doubtful && mark.bare !== 'roman' && !this.continuesSequence(mark)) {
      if (!mark.excluded) this.found.warn('structure.doubtful-mark', line, this.open.top, { label: mark.label });
      return null;
    }
    return this.asChapter(this.asPara(mark), line, lines[i + 1]);
  }

  /** A short bold "1. …" is a chapter only where chapters are not named by a word, and never inside an article. */
  private asPara(mark: Mark): Mark {
    if (mark.kind !== 'chapter' || mark.bare !== 'number') return mark;
    const named = this.open.some(
      (open) => open.kind === 'article' || (open.kind === 'chapter' && /\p{L}/u.test(open.label)),
    );
    return named ? { ...mark, kind: 'para' } : mark;
  }

  /**
   * Plain text shows no headings: a short "2. Порядок" is a chapter when the next line carries the number that the
   * points of the rules go on with, or begins the decimal numbers of this chapter (2.1.).
   */
  private asChapter(mark: Mark, line: Line, next: Line | undefined): Mark {
    if (mark.kind !== 'para' || !next || END_MARK.test(line.text) || line.text.length > HEADING_LENGTH) return mark;
    const after = readMark(next, this.lang);
    if (after?.kind !== 'para' || this.open.last('article')) return mark;
    if (after.number === `${mark.number}.1`) return { ...mark, kind: 'chapter' };
    const last = this.open.lastPara;
    const goesOn = (number: string): boolean => (last ? follows(last, number) : opensList(number));
    const heading = goesOn(after.number) && (after.number === mark.number || !goesOn(mark.number));
    return heading ? { ...mark, kind: 'chapter' } : mark;
  }

  private continuesSequence(mark: Mark): boolean {
    if (mark.ordered && this.open.some(opensCommands)) return false;
    const last = mark.kind === 'article' ? this.open.lastArticle : this.open.last(mark.kind);
    return last ? follows(last.number, mark.number) : !mark.excluded && opensList(mark.number);
  }

  /** "I. Общие положения" needs the numbers around it: an initial may look like a numeral ("Х. Ахметов"). */
  private romanChapter(mark: Mark, lines: readonly Line[], i: number): boolean {
    const last = this.open.last('section');
    if (last) return follows(last.number, mark.number);
    return opensRomanList(lines, i, this.lang);
  }

  /** By-laws number by depth: 1.1. lies in chapter or point 1, 1.1.1. in 1.1. Elsewhere such numbers are text. */
  private decimal(mark: Mark): PlacedMark | null {
    const prefix = mark.number.slice(0, mark.number.lastIndexOf('.'));
    const holder = this.open.findLast((open) => open.number === prefix && HOLDS_DECIMALS.includes(open.kind));
    if (holder) {
      const before = holder.children.findLast(isProvision);
      const fits = before?.number.startsWith(`${prefix}.`)
        ? compareNumbers(mark.number, before.number) > 0
        : mark.number === `${prefix}.1`;
      if (!fits) return null;
      const inside = holder.kind === 'para' || holder.kind === 'point';
      return { ...mark, kind: inside ? 'point' : 'para', holder };
    }
    const sibling = this.open.findLast((open) => open.number.startsWith(`${prefix}.`));
    if (sibling) return follows(sibling.number, mark.number) ? { ...mark, kind: sibling.kind as Mark['kind'] } : null;
    const opens = this.open.lastPara.includes('.')
      ? follows(this.open.lastPara.split('.')[0]!, prefix) && mark.number.endsWith('.1')
      : mark.number === '1.1';
    return opens ? { ...mark, kind: 'para' } : null;
  }

  private lostMark(line: Line): Mark | null {
    doubtOddNumber(line, this.open.top, this.found);
    const mark = readLostMark(line);
    const point = mark && this.open.last('point');
    if (!mark || !point || !follows(point.number, mark.number)) return null;
    const before = point.children.at(-1);
    if (before?.is !== 'text' || !/;$/.test(before.line.text)) return null;
    if (!/^\p{Lu}/u.test(line.text.slice(mark.length).trim())) return null;
    this.found.warn('structure.lost-mark', line, point, { label: mark.label });
    return mark;
  }
}

/** A line that begins with a number that no provision bears stays text: it is said, lest a provision be missed. */
export function doubtOddNumber(line: Line, at: DraftProvision, found: Findings): void {
  if (ODD_NUMBER.test(line.folded)) found.warn('structure.odd-number', line, at, { label: line.text.slice(0, 30) });
}

/** Whether line `i` is numbered I and a line after it II, both without a word. */
export function opensRomanList(lines: readonly Line[], i: number, lang: Language): boolean {
  if (readMark(lines[i]!, lang)?.number !== 'I') return false;
  const end = Math.min(lines.length, i + ROMAN_REACH);
  for (let next = i + 1; next < end; next++) {
    const other = readMark(lines[next]!, lang);
    if (other?.bare === 'roman' && other.number === 'II') return true;
  }
  return false;
}
