import type { Node } from 'prosemirror-model';
import type { SourceRun } from '../../legal-text/act/source.js';
import { tidyRuns } from '../runs.js';

/** Inline content as runs: a line break is `\n`, a reference to a footnote a run of its own. */
export function runsOf(node: Node): SourceRun[] {
  return joinRuns(
    node.children.map((child) => {
      if (child.type.name === 'line_break') return { text: '\n' };
      if (child.type.name === 'footnote_ref') return { text: '', footnote: String(child.attrs.number) };
      const names = child.marks.map((mark) => mark.type.name);
      return { text: child.text ?? '', ...Object.fromEntries(names.map((name) => [name, true])) };
    }),
  );
}

/** Neighbours of one formatting as one run, nothing else changed. */
export function joinRuns(runs: readonly SourceRun[]): SourceRun[] {
  const result: SourceRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const same = last && last.footnote === undefined && run.footnote === undefined && look(last) === look(run);
    if (same) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

/** Whether reading would find these words again without being told to keep their white space. */
export function isTidy(runs: readonly SourceRun[]): boolean {
  const spaced = runs.map((run) => ({ ...run, text: run.text.replace(/[\t\f]/g, ' ') }));
  const plain = (list: readonly SourceRun[]) => list.map((run) => `${look(run)} ${run.footnote ?? ''} ${run.text}`);
  return runs.length > 0 && plain(tidyRuns(spaced)).join('\0') === plain(runs).join('\0');
}

const look = ({ strong, em, sup, sub }: SourceRun): string => [strong, em, sup, sub].map(Boolean).join();
