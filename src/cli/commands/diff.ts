import { diffActs, type DiffRow, type WordPiece } from '../../legal-text/diff/diff.js';
import { matchProvisions } from '../../legal-text/match/match.js';
import { outcomeWords, tallied } from '../outcomes.js';
import { paint, type Display } from '../output.js';
import { guessesOf, readAct, sameLanguage } from '../read-act.js';
import type { Outcome, Task } from '../work.js';

export async function run({ files, options, display }: Task, onStep: () => void): Promise<Outcome> {
  const older = await readAct(files[0]!, options);
  onStep();
  const newer = await readAct(files[1]!, options);
  onStep();
  sameLanguage(older, newer);
  const matches = matchProvisions(older.provisions, newer.provisions);
  const rows = diffActs(older.provisions, newer.provisions, matches);
  const text = display.json
    ? `${JSON.stringify(rows.map(plain), null, 2)}\n`
    : shown(rows, display, options.all === true);
  return { text, notes: guessesOf([older, newer]) };
}

const plain = ({ older, newer, outcome, moved, part, heading, text }: DiffRow) => ({
  old: older?.eId ?? null,
  new: newer?.eId ?? null,
  ...{ outcome, moved, part, heading, text },
});

function shown(rows: readonly DiffRow[], display: Display, all: boolean): string {
  const { strong } = paint(display);
  const blocks = rows.filter(({ outcome }) => all || outcome !== 'same').map((row) => block(row, display));
  return `${[...blocks, strong(tallied(rows))].join('\n\n')}\n`;
}

function block(row: DiffRow, display: Display): string {
  const { strong, dim } = paint(display);
  const { older, newer, outcome, part } = row;
  const label = [...new Set([older?.label, newer?.label].filter(Boolean))].join(' → ');
  const place = [...new Set([older?.eId, newer?.eId].filter(Boolean))].join(' → ');
  const head = [outcomeWords(outcome, display) + (part ? ' (part)' : ''), strong(label), dim(place)];
  const words = [row.heading, row.text].map((pieces) => compared(pieces, display)).filter(Boolean);
  return [head.filter(Boolean).join('  '), ...words.map((text) => text.replace(/^/gm, '    '))].join('\n');
}

/** Colours in a terminal; elsewhere the marks of `wdiff`, which survive a file and a mail. */
function compared(pieces: readonly WordPiece[], display: Display): string {
  const { red, green } = paint(display);
  return pieces
    .map(({ op, text }) => {
      if (op === 'same') return text;
      if (display.colour) return op === 'ins' ? green(text) : red(struck(text));
      return op === 'ins' ? `{+${text}+}` : `[-${text}-]`;
    })
    .join('');
}

const struck = (text: string): string => `\u001b[9m${text}\u001b[29m`;
