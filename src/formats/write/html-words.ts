import type { SourceCell, SourceRun } from '../../legal-text/act/source.js';
import type { PrintedNote } from './printed-act.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const TAGS = ['em', 'strong', 'sup', 'sub'] as const;

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** Inline HTML; a footnote is a link to its text at the end of the page. */
export function htmlWords(runs: readonly SourceRun[], notes: readonly PrintedNote[], linked = true): string {
  return runs
    .map((run) => {
      if (run.footnote) return reference(run.footnote, notes, linked);
      const text = escapeHtml(run.text).replace(/\n/g, '<br>');
      return TAGS.filter((tag) => run[tag]).reduce((words, tag) => words && `<${tag}>${words}</${tag}>`, text);
    })
    .join('');
}

/** A table in one piece without blank lines, so that it may stand in Markdown, too. */
export function tableMarkup(rows: readonly SourceCell[][], notes: readonly PrintedNote[]): string {
  return [
    '<table>',
    ...rows.map((row) => `<tr>${row.map((cell) => cellMarkup(cell, notes)).join('')}</tr>`),
    '</table>',
  ].join('\n');
}

export function cellMarkup(
  { paragraphs, colspan, rowspan, header }: SourceCell,
  notes: readonly PrintedNote[],
): string {
  const tag = header ? 'th' : 'td';
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  const words = paragraphs.map((runs) => htmlWords(runs, notes, false));
  const content = words.length > 1 ? words.map((text) => `<p>${text}</p>`).join('') : (words[0] ?? '');
  return `<${tag}${spans}>${content}</${tag}>`;
}

const reference = (key: string, notes: readonly PrintedNote[], linked: boolean): string =>
  `<sup><a${linked ? ` id="fnref${key}"` : ''} href="#fn${key}">${escapeHtml(notes[Number(key) - 1]!.number || key)}</a></sup>`;
