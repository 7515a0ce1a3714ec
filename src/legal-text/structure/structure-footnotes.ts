import type { Line } from './lines.js';
import { isProvision, type DraftChild, type DraftProvision } from './structure-draft.js';

/** Where something stands in the tree: behind `item` among these children, or before all of them. */
interface Place {
  children: DraftChild[];
  item: DraftChild | null;
}
interface Reference extends Place {
  source: number;
}

/** Takes the footnotes out of the lines of a file: where one stands there says nothing about the structure. */
export function withoutFootnotes(lines: readonly Line[]): { words: Line[]; footnotes: Line[] } {
  const words: Line[] = [];
  const footnotes: Line[] = [];
  for (const line of lines) (line.source.kind === 'footnote' ? footnotes : words).push(line);
  return { words, footnotes };
}

/**
 * Puts every footnote of the finished tree directly behind the paragraph or table that refers to it; one that a heading
 * refers to comes first in its provision. Annexes number their footnotes afresh, so of several references with one
 * number the last before the footnote in the file counts. A footnote that nothing refers to ends the act. One walk.
 */
export function placeFootnotes(act: DraftProvision, footnotes: readonly Line[]): void {
  if (footnotes.length === 0) return;
  const references = new Map<string, Reference[]>();
  collect(act, references);
  const arrivals = new Map<DraftChild[], Map<DraftChild | null, DraftChild[]>>();
  for (const line of footnotes) {
    const { children, item } = referenceTo(line, references) ?? endOf(act);
    const here = arrivals.get(children) ?? new Map<DraftChild | null, DraftChild[]>();
    const group = here.get(item) ?? [];
    group.push({ is: 'footnote', line });
    arrivals.set(children, here.set(item, group));
  }
  for (const [children, here] of arrivals) {
    const old = children.splice(0);
    for (const item of [null, ...old]) {
      if (item) children.push(item);
      for (const footnote of here.get(item) ?? []) children.push(footnote);
    }
  }
}

const endOf = (act: DraftProvision): Place => ({ children: act.children, item: act.children.at(-1) ?? null });

function referenceTo(line: Line, references: ReadonlyMap<string, Reference[]>): Reference | undefined {
  const found = references.get(line.source.number ?? '') ?? [];
  let [from, to] = [0, found.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (found[middle]!.source <= line.source.index) from = middle + 1;
    else to = middle;
  }
  return found[Math.max(0, from - 1)];
}

/** All references by number, in reading order. */
function collect({ children, headings }: DraftProvision, references: Map<string, Reference[]>): void {
  for (const heading of headings) note(heading, { children, item: null }, references);
  collectAmong(children, references);
}

function collectAmong(children: DraftChild[], references: Map<string, Reference[]>): void {
  for (const item of children) {
    if (isProvision(item)) collect(item, references);
    else if (item.is === 'quoted') collectAmong(item.children, references);
    else note(item.line, { children, item }, references);
  }
}

function note(line: Line, place: Place, references: Map<string, Reference[]>): void {
  const cells = (line.source.rows ?? []).flatMap((row) => row.flatMap((cell) => cell.paragraphs.flat()));
  for (const { footnote } of [...line.runs, ...cells]) {
    if (footnote === undefined) continue;
    const known = references.get(footnote) ?? [];
    known.push({ ...place, source: line.source.index });
    references.set(footnote, known);
  }
}
