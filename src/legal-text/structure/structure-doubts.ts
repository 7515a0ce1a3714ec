import { isExcluded } from './line-excluded.js';
import type { Line } from './lines.js';
import type { ActKind, ProvisionKind } from '../act/provision.js';
import { isProvision, isWords, type DraftProvision } from './structure-draft.js';
import type { Findings } from './structure-findings.js';

/** Acts whose articles and chapters have headings by art. 23(9); amending laws have none. */
const HEADED_ACTS: readonly ActKind[] = ['law', 'code'];
const HEADED: readonly string[] = ['section', 'subsection', 'chapter', 'subchapter', 'article'];
/** Art. 23(1): what a provision of this kind lies in. */
const HOLDERS: Partial<Record<ProvisionKind, readonly string[]>> = {
  point: ['article', 'para', 'point', 'note', 'annex'],
  subsection: ['section', 'part'],
  subchapter: ['chapter'],
};

/** Doubts about levels: one that the law does not know in this place, and a heading that it wants. */
export function checkLevels(act: DraftProvision, kind: ActKind, found: Findings): void {
  const bare: DraftProvision[] = [];
  let headed = 0;
  walk(act, (one, holder) => {
    const holders = HOLDERS[one.kind as ProvisionKind];
    if (holders && !holders.includes(holder.kind))
      found.warn('structure.level', null, one, { label: one.label || one.number });
    if (!HEADED.includes(one.kind)) return;
    if (one.headings.length > 0) headed++;
    else if (!isGone(one)) bare.push(one);
  });
  if (!HEADED_ACTS.includes(kind) || bare.length === 0) return;
  // treaties and constitutions have no headings at all: that is said once
  if (bare.length > headed) found.warn('structure.no-headings', null, null, { count: bare.length });
  else for (const one of bare) found.warn('structure.no-heading', null, one, { label: one.label });
}

const isGone = ({ children }: DraftProvision): boolean => {
  const first = children[0];
  return !first || (isWords(first) && isExcluded(first.line.folded));
};

const MIXED = /[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]/i;
const GLUED =
  /[\u0430-\u045f\u0493\u049b\u04a3\u04e9\u04b1\u04af\u04bb\u04d9]{3}[\u0410-\u042f\u04d8\u0492\u049a\u04a2\u04e8\u04b0\u04ae\u04ba][\u0430-\u045f]{2}/u;

/** Doubts about words: Latin letters among Cyrillic ones, words glued together, quotation marks that do not pair. */
export function checkWording(act: DraftProvision, found: Findings): void {
  const checkLine = (line: Line, at: DraftProvision): void => {
    const { text } = line;
    const place = at.kind === 'act' ? null : at;
    const mixed = MIXED.exec(text);
    if (mixed) found.warn('structure.mixed-letters', line, place, { word: wordAt(text, mixed.index) });
    const glued = GLUED.exec(text);
    if (glued) found.warn('structure.glued-words', line, place, { word: wordAt(text, glued.index) });
    if (opened(text) !== 0) found.warn('structure.unpaired-quote', line, place, {});
  };
  const checkOwn = (one: DraftProvision): void => {
    for (const heading of one.headings) checkLine(heading, one);
    for (const child of one.children) if (isWords(child)) checkLine(child.line, one);
  };
  checkOwn(act);
  walk(act, checkOwn);
}

const LONGEST_WORD = 40;

function wordAt(text: string, index: number): string {
  const before = /[\p{L}-]*$/u.exec(text.slice(Math.max(0, index - LONGEST_WORD), index))![0];
  return before + /^[\p{L}-]*/u.exec(text.slice(index, index + LONGEST_WORD))![0];
}

/** Angle marks that are opened and not closed; straight ones cannot be told apart. */
function opened(text: string): number {
  let depth = 0;
  for (let at = text.search(/[«»]/); at >= 0 && at < text.length; at++) {
    if (text[at] === '«') depth++;
    else if (text[at] === '»') depth--;
  }
  return depth;
}

function walk(node: DraftProvision, visit: (one: DraftProvision, holder: DraftProvision) => void): void {
  for (const child of node.children) {
    if (!isProvision(child)) continue;
    visit(child, node);
    walk(child, visit);
  }
}
