import { writeAct } from '../../formats/write/write-act.js';
import type { WrittenFormat } from '../../formats/write/written-formats.js';
import {
  applyAmendments,
  type AmendmentFailure,
  type AppliedAmendment,
  type FailedAmendment,
} from '../../legal-text/amendment/amendment-apply.js';
import type { Amendment, TargetStep } from '../../legal-text/amendment/amendment.js';
import { flattenProvisions } from '../../legal-text/act/flatten.js';
import { counted } from '../columns.js';
import { messageOf } from '../messages.js';
import { guessesOf, readAct, sameLanguage, withWIds } from '../read-act.js';
import { Refusal } from '../refusal.js';
import type { Outcome, Task } from '../work.js';

const WHY: Record<AmendmentFailure, string> = {
  'not-understood': 'it was not understood',
  'other-act': 'it changes another act',
  'no-place': 'the act has no such place',
  'several-places': 'several places bear that address',
  'already-there': 'the act has such a provision already',
  gap: 'the number does not follow those of the act',
  'content-differs': 'the new text has other numbers than it announces',
  'words-not-found': 'the words were not found there',
  'words-several': 'the words stand there more than once',
  'no-heading': 'the provision has no heading',
  'range-apart': 'the ends of the range lie in different provisions',
  'range-order': 'the act does not have the range in the order of its numbers',
  'range-inserted': 'the range has inserted provisions without a new number',
  'indent-unclear': 'a numbered list stands before it: which line is meant is not clear',
  'sentence-unclear': 'its sentences cannot be counted: it is more than one paragraph',
  'beside-differs': 'the new number does not stand where the command puts it',
  'not-supported': 'changes of this kind are not applied',
};

export async function run({ files, options, display }: Task, onStep: () => void): Promise<Outcome> {
  const act = await readAct(files[0]!, options);
  onStep();
  const { kind: _kind, ...others } = options;
  const amending = await readAct(files[1]!, others);
  onStep();
  sameLanguage(act, amending);
  const { doc, applied, failed } = applyAmendments(act.doc, amending.doc, { force: options['any-title'] === true });
  if (applied.length + failed.length === 0)
    throw new Refusal(`${amending.name}: no command that amends an act was found in it.`);
  const amended = withWIds(doc);
  const format = (options.to as WrittenFormat | undefined) ?? 'txt';
  const text = new TextDecoder().decode(await writeAct(format, amended, { title: act.title }));
  const failures = failed.map(failure);
  if (!display.json) return { text, notes: [...guessesOf([act, amending]), ...told(applied, failures)] };
  const { lang, kind, title } = act;
  const provisions = flattenProvisions(amended);
  const result = { lang, kind, title, text, provisions, applied: applied.map(application), failed: failures };
  return { text: `${JSON.stringify(result, null, 2)}\n`, notes: guessesOf([act, amending]) };
}

const application = ({ amendment, changes, occurrences }: AppliedAmendment) => ({
  command: amendment.command,
  operation: amendment.operation,
  targets: amendment.operation === 'add' ? amendment.targets : changes.map(({ target }) => target),
  added: amendment.added,
  occurrences,
});

/** Why a command was not applied: its own doubts in words, else the reason and the step of the address. */
function failure({ amendment, code, step }: FailedAmendment) {
  const doubts = amendment.issues.map((issue) => messageOf(issue, 'en'));
  const where = placeOf(amendment, step);
  const message = doubts.length > 0 ? doubts.join(' ') : `Not applied: ${WHY[code]}${where ? ` (${where})` : ''}.`;
  return {
    command: amendment.command,
    operation: amendment.operation,
    targets: amendment.targets,
    code,
    step,
    message,
  };
}

function placeOf({ targets, act }: Amendment, step: TargetStep | null): string {
  if (step) return `${step.kind} ${step.number}`.trim();
  const address = targets.map(({ steps }) => steps.map(({ kind, number }) => `${kind} ${number}`.trim()).join(', '));
  return address.filter(Boolean).join('; ') || (act?.title ?? '');
}

const told = (
  applied: readonly AppliedAmendment[],
  failures: readonly { command: string; message: string }[],
): string[] => [
  `${counted(applied.length, 'command')} applied, ${failures.length} not`,
  ...failures.map(({ command, message }) => `${command}: ${message}`),
];
