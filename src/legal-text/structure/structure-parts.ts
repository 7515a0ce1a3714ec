import { cutLine } from './lines.js';
import { compareNumbers } from '../act/numbering.js';
import {
  draftProvision,
  isProvision,
  isWords,
  type DraftChild,
  type DraftProvision,
  type DraftText,
} from './structure-draft.js';
import type { Findings } from './structure-findings.js';

/**
 * Unmarked lines become parts and indents (Law on Legal Acts, art. 23(1)): inside an article, a numbered paragraph or a
 * point a line with a capital is a часть (subpara), a lower-case line of a list an абзац (indent). A single unmarked
 * line is the provision's own words. Points and indents hang on the numbered parent, not on the part before them.
 */
export function arrangeParts(node: DraftProvision, found: Findings): void {
  takeClosingParts(node);
  if (HAVE_PARTS.includes(node.kind) || HOLD_WORDS.includes(node.kind)) node.children = grouped(node, found);
  for (const child of node.children) {
    if (child.is === 'provision' && !UNMARKED.includes(child.kind)) arrangeParts(child, found);
    if (child.is === 'quoted') arrangeQuoted(child.children, found);
    if (child.is === 'provision' && UNMARKED.includes(child.kind))
      for (const inner of child.children) if (inner.is === 'quoted') arrangeQuoted(inner.children, found);
  }
}

const HAVE_PARTS: readonly string[] = ['article', 'para', 'point'];
/** Words directly under these are parts too, so that a comment can point at them. */
const HOLD_WORDS: readonly string[] = ['note', 'annex', 'part', 'section', 'subsection', 'chapter', 'subchapter'];
const UNMARKED: readonly string[] = ['subpara', 'indent'];

type Place = 'part' | 'indent' | 'joined' | 'other';

const LIST_LINE = /^[^\p{L}]*\p{Ll}|^\d/u;
const UPPER = /^[^\p{L}\d]*\p{Lu}/u;
const ENDS_OPEN = /[\p{L}\d,]$/u;
// a line that ends with one of these cannot be whole, whatever the next one begins with
export const JOINING_WORD =
  /(?:^| )(?:by|of|the|and|or|to|in|for|with|an?|at|on|и|или|в|во|на|с|со|к|по|о|об|от|из|для|до|за|при|и|а|және|мен|пен|бен|немесе)$/iu;

/** What each child is, in the light of the words before it. */
export function placesOf(children: readonly DraftChild[]): Place[] {
  let before: string | null = null;
  let inList = false;
  let seen = false;
  let shortItems = 0;
  return children.map((child, i) => {
    if (!isWords(child)) {
      if (child.is === 'provision') [before, inList] = [null, false];
      return 'other';
    }
    const text = child.line.text;
    if (seen && before?.endsWith(':')) shortItems = shortListFrom(children, i);
    const listed = child.bullet || shortItems-- > 0;
    const place = listed ? 'indent' : !seen ? 'part' : placeAfter(before, text, inList);
    seen = true;
    if (place !== 'joined') inList = place === 'indent';
    before = text;
    return place;
  });
}

const SHORT_ITEM = /^[^\p{L}\d]*\p{Lu}[^.:;!?]{1,80}\.$/u;

/** After «…:» some short lines with capitals and full stops are a list («Председатель.», «Секретарь.»), not sentences. */
function shortListFrom(children: readonly DraftChild[], from: number): number {
  let end = from;
  for (; end < children.length; end++) {
    const child = children[end]!;
    if (!isWords(child) || child.bullet || !SHORT_ITEM.test(child.line.text)) break;
  }
  const next = children[end];
  return end - from > 1 && (!next || !isWords(next)) ? end - from : 0;
}

function placeAfter(before: string | null, text: string, inList: boolean): Place {
  if (before === null) return 'part';
  const lower = LIST_LINE.test(text);
  if (ENDS_OPEN.test(before) && /^\p{Ll}/u.test(text) && !inList) return 'joined';
  if (JOINING_WORD.test(before)) return 'joined';
  if (lower && /^\d/.test(text)) return inList || /[:;]["»]?$/.test(before) ? 'indent' : 'part';
  if (lower) return 'indent';
  if (!UPPER.test(text)) return inList ? 'indent' : 'part';
  const listed = /;$/.test(text) && /[:;]$/.test(before);
  return listed || (inList && /;$/.test(before)) ? 'indent' : 'part';
}

/**
 * Words after the last point of a list close the list: they are a part of the provision around it, unless earlier
 * points of the same list have parts of their own (as descriptions do).
 */
function takeClosingParts(node: DraftProvision): void {
  let listHasParts = false;
  for (let i = 0; i < node.children.length; i++) {
    const point = node.children[i]!;
    if (!isProvision(point) || point.kind !== 'point') continue;
    const tail = placesOf(point.children).findIndex((place, at) => at > 0 && place === 'part');
    const last = endsList(point, node.children[i + 1]);
    if (tail > 0 && last && !listHasParts) node.children.splice(i + 1, 0, ...point.children.splice(tail));
    listHasParts = !last && (listHasParts || tail > 0);
  }
}

/** No point follows, or one that begins another list: with a smaller number, or with the same after «…:». */
function endsList(point: DraftProvision, next: DraftChild | undefined): boolean {
  if (!next || !isProvision(next) || next.kind !== 'point') return true;
  const order = compareNumbers(next.number, point.number);
  const before = point.children.at(-1);
  return order < 0 || (order === 0 && before?.is === 'text' && before.line.text.endsWith(':'));
}

function grouped(node: DraftProvision, found: Findings): DraftChild[] {
  const places = placesOf(node.children);
  const parts = places.filter((place) => place === 'part').length;
  // the only words of an annex are its own, words before its points are a part beside them
  const beside = !HAVE_PARTS.includes(node.kind) && node.children.some(isProvision);
  const several = node.kind !== 'note' && (parts > 1 || (parts === 1 && beside));
  const result: DraftChild[] = [];
  let holder: DraftProvision | null = null;
  node.children.forEach((child, i) => {
    const place = places[i]!;
    if (place === 'indent' || (place === 'part' && several)) {
      holder = unmarked(place === 'indent' ? 'indent' : 'subpara', child as DraftText);
      result.push(holder);
      return;
    }
    // the lines of a form are no sentences
    if (place === 'joined' && node.kind !== 'annex')
      found.warn('structure.broken-sentence', (child as DraftText).line, holder ?? node, {});
    if (place === 'part' || isProvision(child) || (child.is === 'table' && holder?.kind === 'indent')) holder = null;
    (holder?.children ?? result).push(child);
  });
  return result;
}

function unmarked(kind: 'subpara' | 'indent', text: DraftText): DraftProvision {
  const provision = draftProvision(kind, text.bullet ?? undefined);
  provision.source = text.line.source.index;
  provision.children.push(text.bullet ? { ...text, line: cutLine(text.line, text.bullet.length) } : text);
  return provision;
}

/** Replacement text may be bare list lines («День … - 7 мая;»): they are indents of the other act. */
function arrangeQuoted(children: DraftChild[], found: Findings): void {
  const frame = draftProvision('act');
  frame.children = children;
  takeClosingParts(frame);
  frame.children.forEach((child, i) => {
    if (isProvision(child)) arrangeParts(child, found);
    else if (isWords(child) && (child.bullet || /;["»”][;.,]?$/.test(child.line.text)))
      children[i] = unmarked('indent', child);
  });
}
