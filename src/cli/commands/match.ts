import { matchProvisions, type ProvisionMatch } from '../../legal-text/match/match.js';
import { columns, fitted } from '../columns.js';
import { outcomeWords, tallied } from '../outcomes.js';
import { paint, type Display } from '../output.js';
import { guessesOf, readAct, sameLanguage, type ReadAct } from '../read-act.js';
import type { Outcome, Task } from '../work.js';

export async function run({ files, options, display }: Task, onStep: () => void): Promise<Outcome> {
  const older = await readAct(files[0]!, options);
  onStep();
  const newer = await readAct(files[1]!, options);
  onStep();
  sameLanguage(older, newer);
  const matches = matchProvisions(older.provisions, newer.provisions);
  const text = display.json
    ? `${JSON.stringify(
        matches.map(({ older: old, newer: now, outcome, score, ...more }) => ({
          old,
          new: now,
          outcome,
          score,
          ...more,
        })),
        null,
        2,
      )}\n`
    : shown(matches, older, newer, display, options.all === true);
  return { text, notes: guessesOf([older, newer]) };
}

function shown(
  matches: readonly ProvisionMatch[],
  older: ReadAct,
  newer: ReadAct,
  display: Display,
  all: boolean,
): string {
  const { strong, dim } = paint(display);
  const words = new Map(newer.provisions.map((one) => [one.eId, one]));
  const before = new Map(older.provisions.map((one) => [one.eId, one]));
  const rows = matches
    .filter(({ outcome }) => all || outcome !== 'same')
    .map(({ older: old, newer: now, outcome, score }) => {
      const one = now === null ? before.get(old!)! : words.get(now)!;
      const place = [
        outcomeWords(outcome, display),
        old ?? dim('–'),
        now ?? dim('–'),
        score > 0 ? score.toFixed(3) : dim('–'),
      ];
      return [...place, fitted(`${one.label} ${one.heading || one.text}`, display.width === null ? 80 : 40)];
    });
  const head = ['outcome', 'old', 'new', 'score', 'words'].map(dim);
  const list = rows.length > 0 ? `${columns([head, ...rows])}\n\n` : '';
  return `${list}${strong(tallied(matches))}\n`;
}
