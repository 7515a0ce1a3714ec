import type { Language } from '../../legal-text/language/language.js';
import type { Provision } from '../../legal-text/act/provision.js';
import type { Issue } from '../../legal-text/act/source.js';
import { columns, counted, fitted, padded, widthOf } from '../columns.js';
import { messageOf } from '../messages.js';
import { paint, type Display } from '../output.js';
import { readAct, type ReadAct } from '../read-act.js';
import type { Outcome, Task } from '../work.js';

interface ToldIssue {
  code: string;
  severity: Issue['severity'];
  /** Index of the paragraph in the file, from 0. */
  source: number | null;
  eId: string | null;
  message: string;
}

export async function run({ files, options, display }: Task): Promise<Outcome> {
  const act = await readAct(files[0]!, options);
  const messages = (options.messages as Language | undefined) ?? 'en';
  const issues = act.issues.map(({ code, severity, source, eId, params }): ToldIssue => ({
    ...{ code, severity, source, eId },
    message: messageOf({ code, params }, messages),
  }));
  const { lang, kind, title, provisions, notes } = act;
  const text = display.json
    ? `${JSON.stringify({ lang, kind, title, provisions, notes, issues }, null, 2)}\n`
    : shown(act, issues, display);
  return { text, notes: act.guess ? [act.guess] : [] };
}

function shown(act: ReadAct, issues: readonly ToldIssue[], display: Display): string {
  const { strong, dim } = paint(display);
  const { provisions, notes, title, kind, lang } = act;
  const facts = [kind, lang, counted(provisions.length, 'provision')].join(' · ');
  const parts = [[...(title ? [strong(title)] : []), dim(facts)].join('\n'), tree(provisions, display)];
  if (notes.length > 0) parts.push(`${strong(counted(notes.length, 'editorial note'))}\n${noteList(act, display)}`);
  if (issues.length > 0) parts.push(`${strong(counted(issues.length, 'issue'))}\n${issueList(issues, display)}`);
  return `${parts.join('\n\n')}\n`;
}

/** Left the last step of each address, indented as deep as it lies; right its number and words. */
function tree(provisions: readonly Provision[], display: Display): string {
  const { strong, dim } = paint(display);
  const depths = new Map<string, number>();
  const rows = provisions.map((one) => {
    const depth = one.parent === null ? 0 : (depths.get(one.parent) ?? 0) + 1;
    depths.set(one.eId, depth);
    const step =
      one.parent !== null && one.eId.startsWith(`${one.parent}__`) ? one.eId.slice(one.parent.length + 2) : one.eId;
    return { step: `${'  '.repeat(depth)}${step}`, depth, one };
  });
  const width = rows.reduce((most, { step }) => Math.max(most, widthOf(step)), 0);
  return rows
    .map(({ step, depth, one }) => {
      const words = one.heading || one.text;
      const room = display.width === null ? Infinity : display.width - width - 2 - 2 * depth;
      const line = fitted(`${one.label} ${words}`, room);
      const mark = one.label !== '' && line.startsWith(one.label) ? one.label.length : 0;
      const rest = one.heading ? strong(line.slice(mark)) : line.slice(mark);
      return `${dim(padded(step, width))}  ${'  '.repeat(depth)}${strong(line.slice(0, mark))}${rest}`.trimEnd();
    })
    .join('\n');
}

function noteList({ notes }: ReadAct, display: Display): string {
  const { dim } = paint(display);
  const rows = notes.map(({ text, after }) => [`  ${after === null ? 'at the top' : `after ${after}`}`, text] as const);
  const left = Math.max(...rows.map(([place]) => widthOf(place)));
  return columns(rows.map(([place, text]) => [dim(place), fitted(text, roomBeside(left, display))]));
}

function issueList(issues: readonly ToldIssue[], display: Display): string {
  const { dim, red, yellow } = paint(display);
  return columns(
    issues.map(({ severity, source, eId, message, code }) => [
      `  ${severity === 'error' ? red(severity) : yellow(severity)}`,
      dim(
        [...(source === null ? [] : [`paragraph ${source + 1}`]), ...(eId === null ? [] : [eId])].join(', ') || 'file',
      ),
      `${message.replace(/\s+/g, ' ')} ${dim(`[${code}]`)}`,
    ]),
  );
}

const roomBeside = (left: number, { width }: Display): number => (width === null ? Infinity : width - left - 2);
