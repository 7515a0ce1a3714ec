import type { SourceRun } from '../../legal-text/act/source.js';

/** Signs that mean something anywhere in a line. `&` only where it could begin a character's name. */
const SIGNS = /[\\`*_[\]<>#~]|&(?=#?\w{1,8};)/g;
const MARKS = [
  ['em', 'em'],
  ['strong', 'strong'],
  ['sup', 'sup'],
  ['sub', 'sub'],
] as const;

/** Inline Markdown: every sign that could mean something is escaped, a line break is `<br>`. */
export function markdownWords(runs: readonly SourceRun[]): string {
  return runs.map((run, i) => (run.footnote ? reference(run.footnote) : marked(runs, i))).join('');
}

/** What would open a list, a heading, a quotation or a rule at the start of a block is escaped. */
export const startOfBlock = (line: string): string =>
  line
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+=|])/, '$1\\$2')
    .replace(/^(\[\^[^\]]+\]):/, '$1\\:');

const reference = (key: string): string => `[^${key}]`;

const escaped = (text: string): string => text.replace(SIGNS, '\\$&').replace(/\n/g, '<br>');

/**
 * Stars mark bold words that stand alone; inside a word, beside other formatting and for everything else the tags of
 * HTML do, which Markdown allows and which cannot be misread.
 */
function marked(runs: readonly SourceRun[], i: number): string {
  const run = runs[i]!;
  const kinds = MARKS.filter(([mark]) => run[mark]);
  if (kinds.length === 0 || run.text === '') return escaped(run.text);
  if (kinds.length === 1 && run.strong && mayStar(runs, i)) return `**${escaped(run.text)}**`;
  return kinds.reduce((text, [, tag]) => `<${tag}>${text}</${tag}>`, escaped(run.text));
}

/** As CommonMark and our own reader both take it: no blank inside, a blank or an end outside, few signs between. */
function mayStar(runs: readonly SourceRun[], i: number): boolean {
  const { text } = runs[i]!;
  const before = runs[i - 1];
  const after = runs[i + 1];
  return (
    /^\S(?:.*\S)?$/u.test(text) &&
    (!before || /\s$/u.test(before.text)) &&
    (!after || /^\s/u.test(after.text)) &&
    (text.match(SIGNS)?.length ?? 0) < 10
  );
}
