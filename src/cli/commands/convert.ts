import { writeAct } from '../../formats/write/write-act.js';
import { formatOfName, WRITTEN_FORMATS, type WrittenFormat } from '../../formats/write/written-formats.js';
import { counted } from '../columns.js';
import { readAct, type ReadAct } from '../read-act.js';
import { Refusal } from '../refusal.js';
import type { Outcome, Task } from '../work.js';

export async function run({ files, operands, options, display }: Task, onStep: () => void): Promise<Outcome> {
  const target = operands[1]!;
  const format = formatOf(target, options.to as WrittenFormat | undefined);
  const act = await readAct(files[0]!, options);
  onStep();
  const bytes = await writeAct(format, act.doc, { title: act.title });
  const { lang, kind, title, provisions, notes, issues } = act;
  const text =
    target === '-'
      ? ''
      : display.json
        ? `${JSON.stringify({ in: act.name, out: target, format, bytes: bytes.length, lang, kind, title, provisions: provisions.length, notes, issues: issues.length }, null, 2)}\n`
        : `${target}: ${counted(provisions.length, 'provision')}, ${bytes.length.toLocaleString('en')} bytes\n`;
  return { text, bytes, notes: notesOf(act) };
}

function formatOf(target: string, asked: WrittenFormat | undefined): WrittenFormat {
  const format = asked ?? formatOfName(target);
  if (format) return format;
  const known = WRITTEN_FORMATS.join(', ');
  if (target === '-') throw new Refusal(`Name the format with --to: ${known}.`);
  throw new Refusal(`“${target}” does not tell its format; end its name with one of ${known}, or add --to.`);
}

/** What the file that was written does not hold is said. */
function notesOf({ guess, notes, issues }: ReadAct): string[] {
  return [
    ...(guess ? [guess] : []),
    ...(notes.length > 0 ? [`${counted(notes.length, 'editorial note')} not part of the act, left out`] : []),
    ...(issues.length > 0 ? [`${counted(issues.length, 'doubt')} about the structure; “structure” lists them`] : []),
  ];
}
