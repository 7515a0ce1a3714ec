import { compareNumbers, follows, opensList, parseNumber } from '../act/numbering.js';
import type { ProvisionKind } from '../act/provision.js';
import { isProvision, type DraftProvision } from './structure-draft.js';
import type { Findings } from './structure-findings.js';

/** Kinds whose numbers run through the whole act or annex (art. 23(4)); the others begin anew in each parent. */
const THROUGH: readonly ProvisionKind[] = ['section', 'chapter', 'article'];
/** Their numbered paragraphs begin with 1. */
const RESTARTING: readonly string[] = ['article', 'note'];
const NUMBERED: readonly ProvisionKind[] = [...THROUGH, 'subsection', 'subchapter', 'para', 'point', 'annex'];

/** Doubts about numbers: doubles, gaps, wrong order. Quoted text belongs to another act and is not checked. */
export function checkNumbers(act: DraftProvision, found: Findings): void {
  checkScope(act, found);
  checkWords(act, found, new Set(found.notes.map((note) => note.after)));
}

const printed = (one: DraftProvision): string => one.label || one.number;

/** A number with nothing after it, unless an editor's note tells why (excluded provisions keep their number). */
function checkWords(node: DraftProvision, found: Findings, noted: ReadonlySet<DraftProvision>): void {
  for (const child of node.children.filter(isProvision)) {
    // the numbers of «8) – 12) исключены» after the first have neither words nor a label of their own
    const empty = child.headings.length === 0 && child.children.length === 0 && child.label !== '';
    if (empty && child.kind !== 'annex' && !noted.has(child))
      found.warn('structure.empty-provision', null, child, { label: printed(child) });
    checkWords(child, found, noted);
  }
}

function checkScope(scope: DraftProvision, found: Findings): void {
  const all = [...within(scope)];
  for (const kind of THROUGH)
    checkSequence(
      all.filter((one) => one.kind === kind),
      found,
    );
  checkParents(scope, all, found);
  for (const one of all) if (one.kind === 'annex') checkScope(one, found);
}

/** Provisions of one act or one annex; an annex is given, not entered. */
function* within(scope: DraftProvision): Generator<DraftProvision> {
  for (const child of scope.children) {
    if (!isProvision(child)) continue;
    yield child;
    if (child.kind !== 'annex') yield* within(child);
  }
}

function checkParents(scope: DraftProvision, all: readonly DraftProvision[], found: Findings): void {
  // in rules the points run through the chapters; inside an article they begin anew (art. 23(5))
  const restarting = all.filter((one) => RESTARTING.includes(one.kind));
  const inside = new Set(restarting.flatMap((one) => one.children));
  checkSequence(
    all.filter((one) => one.kind === 'para' && !inside.has(one) && !one.number.includes('.')),
    found,
  );
  for (const parent of [scope, ...all.filter((one) => one.kind !== 'annex')]) {
    const own = parent.children.filter(isProvision);
    for (const kind of NUMBERED) {
      if (THROUGH.includes(kind) || (kind === 'para' && !RESTARTING.includes(parent.kind))) continue;
      const list = own.filter((one) => one.kind === kind);
      if (list.length > 0) checkSequence(list, found, listStarts(own));
    }
  }
}

/** Points that open a new list: they follow another unmarked part. */
function listStarts(children: readonly DraftProvision[]): Set<DraftProvision> {
  return new Set(children.filter((one, i) => one.kind === 'point' && children[i - 1]?.kind === 'subpara'));
}

/** 671 after 67 was 67¹ before a format lost the small figure; it is left as it is printed. */
function doubtOf(
  previous: string,
  number: string,
): 'structure.out-of-order' | 'structure.number-gap' | 'structure.lost-superscript' {
  if (/^\d{2,}$/.test(number) && number.slice(0, -1) === previous) return 'structure.lost-superscript';
  return compareNumbers(number, previous) < 0 ? 'structure.out-of-order' : 'structure.number-gap';
}

function checkSequence(list: readonly DraftProvision[], found: Findings, starts = new Set<DraftProvision>()): void {
  const numbered = list.filter((one) => parseNumber(one.number));
  const seen = new Set<string>();
  numbered.forEach((one, i) => {
    const previous = numbered[i - 1];
    if (starts.has(one) && opensList(one.number)) return void seen.clear();
    if (!previous) {
      if (one.kind !== 'annex' && !opensList(one.number))
        found.warn('structure.first-number', null, one, { label: printed(one) });
    } else if (seen.has(one.number) || previous.number === one.number) {
      found.fail('structure.duplicate-number', one, { label: printed(one) });
    } else if (!follows(previous.number, one.number)) {
      found.warn(doubtOf(previous.number, one.number), null, one, { label: printed(one), previous: printed(previous) });
    }
    seen.add(one.number);
  });
}
