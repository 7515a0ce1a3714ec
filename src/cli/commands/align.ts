import {
  alignLanguages,
  type DifferenceCode,
  type LanguagePair,
  type PairOutcome,
} from '../../legal-text/language/language-align.js';
import { columns, counted, fitted } from '../columns.js';
import { paint, type Display } from '../output.js';
import { guessesOf, readAct, type ReadAct } from '../read-act.js';
import { Refusal } from '../refusal.js';
import type { Outcome, Task } from '../work.js';

const WHAT: Record<DifferenceCode, string> = {
  order: 'other order',
  parts: 'other number of parts',
  numbers: 'other numbers',
  dates: 'other dates',
  days: 'other kind of days',
  citations: 'other citations',
  length: 'other length',
};

export async function run({ files, options, display }: Task, onStep: () => void): Promise<Outcome> {
  const { lang: _lang, ...others } = options;
  const first = await readAct(files[0]!, others);
  onStep();
  const second = await readAct(files[1]!, { ...others, kind: first.kind });
  onStep();
  if (first.lang === second.lang)
    throw new Refusal(`Both texts are in one language (${first.lang}); “match” and “diff” compare versions.`);
  const { pairs, differences } = alignLanguages(first.doc, second.doc);
  const names = { a: first.lang, b: second.lang };
  const rows = pairs.map(({ a, b, outcome }) => ({
    [names.a]: a,
    [names.b]: b,
    outcome: named(outcome, first, second),
  }));
  const data = differences.map(({ code, a, b, params }) => ({ code, [names.a]: a, [names.b]: b, ...params }));
  const text = display.json
    ? `${JSON.stringify({ pairs: rows, differences: data }, null, 2)}\n`
    : shown(pairs, first, second, display) + differencesShown(differences, display);
  return { text, notes: guessesOf([first, second]) };
}

/** `only-ru`: a caller knows the languages, not the order in which they were given. */
const named = (outcome: PairOutcome, first: ReadAct, second: ReadAct): string =>
  outcome === 'only-a' ? `only-${first.lang}` : outcome === 'only-b' ? `only-${second.lang}` : outcome;

function shown(pairs: readonly LanguagePair[], first: ReadAct, second: ReadAct, display: Display): string {
  const { strong, dim, yellow } = paint(display);
  const apart = pairs.filter(({ outcome }) => outcome !== 'aligned');
  const rows = apart.map(({ a, b, outcome }) => [yellow(named(outcome, first, second)), a ?? dim('–'), b ?? dim('–')]);
  const head = `${pairs.length - apart.length} of ${counted(pairs.length, 'provision')} aligned`;
  return `${strong(head)}\n${rows.length > 0 ? `\n${columns([['', first.lang, second.lang].map(dim), ...rows])}\n` : ''}`;
}

function differencesShown(
  differences: readonly { code: DifferenceCode; a: string; params: { own: string; other: string } }[],
  display: Display,
): string {
  if (differences.length === 0) return '';
  const { strong, dim, yellow } = paint(display);
  const rows = differences.map(({ code, a, params }) => [
    `  ${dim(a)}`,
    yellow(WHAT[code]),
    `${fitted(params.own, 60) || '–'} ≠ ${fitted(params.other, 60) || '–'}`,
  ]);
  return `\n${strong(counted(differences.length, 'difference'))}\n${columns(rows)}\n`;
}
