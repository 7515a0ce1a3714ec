import { readMark } from './labels.js';
import type { Language } from '../language/language.js';
import { isDateLine, isEditorial, isRule } from './line-roles.js';
import type { Line } from './lines.js';
import { opensList } from '../act/numbering.js';
import { draftProvision, draftText, type DraftProvision } from './structure-draft.js';
import type { Findings } from './structure-findings.js';
import { doubtOddNumber, opensRomanList } from './structure-marks.js';

const ENACTING =
  /^(?:приказываю|постановляет|постановляю|бұйырамын|қаулы етеді|қаулы етемін|шешім қабылдады|решил|решает|i hereby order|hereby resolves)[ :.]*$/u;
const PREAMBLE_HEADING = /^(?:преамбула|кіріспе|preamble)[:.]?$/u;
// these open a preamble even where its sentence is broken off before ПРИКАЗЫВАЮ
const PREAMBLE_START =
  /^(?:в соответствии |на основании |в целях |во исполнение |руководствуясь |настоящ(?:ий|ая|ее|ие|им) |осы (?:заң|кодекс|қағида|конституция)|in accordance |pursuant to |this (?:law|code|constitution) |we, )/u;
const SENTENCE_END = /[.:;,]$/u;

/**
 * Reads what stands before the first provision: title, date, approval of the act itself, preamble.
 * Answers the index of the first line of the body.
 */
export function readHead(lines: readonly Line[], act: DraftProvision, lang: Language, found: Findings): number {
  const preamble = draftProvision('preamble');
  let titled = false;
  let i = 0;
  for (; i < lines.length && !opensBody(lines, i, preamble, lang); i++) {
    const line = lines[i]!;
    if (!line.text && line.source.kind === 'paragraph') continue;
    doubtOddNumber(line, preamble.source === null ? act : preamble, found);
    if (isRule(line)) found.leaveOut(line);
    else if (isEditorial(line)) found.note(line, preamble.children.length > 0 ? preamble : act);
    else if (ENACTING.test(line.folded)) intoPreamble(preamble, act, draftText(line, 'enacting'));
    else if (preamble.children.length > 0) preamble.children.push(draftText(line));
    else if (line.role) act.children.push(draftText(line, line.role));
    else if (preamble.source === null && PREAMBLE_HEADING.test(line.folded)) openPreamble(preamble, act, line);
    else if (titled && isDateLine(line)) act.children.push(draftText(line, 'date'));
    else if (preamble.source === null && isTitle(line, titled))
      titled = Boolean(act.children.push(draftText(line, 'title')));
    else intoPreamble(preamble, act, draftText(line));
  }
  return i;
}

function opensBody(lines: readonly Line[], i: number, preamble: DraftProvision, lang: Language): boolean {
  const line = lines[i]!;
  if (line.source.kind === 'table') return true;
  // a heading after the preamble is a chapter without number
  if (preamble.children.length > 0 && line.source.headingLevel !== undefined && !SENTENCE_END.test(line.text))
    return true;
  const mark = readMark(line, lang);
  if (!mark || mark.kind === 'indent') return false;
  if (mark.bare === 'roman') return opensRomanList(lines, i, lang);
  return !mark.doubtful || (mark.kind === 'article' && opensList(mark.number));
}

function isTitle(line: Line, titled: boolean): boolean {
  if (line.source.headingLevel !== undefined) return true;
  if (PREAMBLE_START.test(line.folded)) return false;
  if (line.headingLike && !/[:;,]$/.test(line.text)) return true;
  return !SENTENCE_END.test(line.text) && (!titled || !/^\p{Ll}/u.test(line.text) || line.text.length < 200);
}

function openPreamble(preamble: DraftProvision, act: DraftProvision, heading: Line): void {
  preamble.headings.push(heading);
  preamble.source = heading.source.index;
  act.children.push(preamble);
}

function intoPreamble(preamble: DraftProvision, act: DraftProvision, text: ReturnType<typeof draftText>): void {
  if (preamble.source === null) act.children.push(preamble);
  preamble.source ??= text.line.source.index;
  preamble.children.push(text);
}
