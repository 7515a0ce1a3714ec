import { readArguments } from './cli/arguments.js';
import { COMMANDS, type Asked } from './cli/commands.js';
import { commandHelp, generalHelp } from './cli/help.js';
import { checkTarget, readInput, writeTarget } from './cli/files.js';
import { displayOf, print, tell } from './cli/output.js';
import { Refusal } from './cli/refusal.js';
import { work, type Outcome } from './cli/work.js';

/**
 * The command line. `folder` is where the caller stands: paths are read from there. Answers the exit code: 0, or 1
 * after one sentence about what was wrong.
 */
export async function runCommandLine(words: readonly string[], folder: string): Promise<number> {
  try {
    const asked = readArguments(words);
    if (asked.help) await print(asked.command ? commandHelp(asked.command) : generalHelp(COMMANDS));
    else await run(asked, folder);
    return 0;
  } catch (error) {
    // anything but a refusal is a defect; its words help more than its stack would
    const sentence = error instanceof Refusal ? error.message : `This is a defect of Talqy: ${String(error)}`;
    tell(sentence);
    return 1;
  }
}

async function run({ command, operands, options }: Asked, folder: string): Promise<void> {
  const target = command!.operands.some(({ written }) => written) ? operands.at(-1)! : null;
  const sources = target === null ? operands : operands.slice(0, -1);
  if (target !== null) await checkTarget(folder, target, options.force === true);
  const files = [];
  for (const source of sources) files.push(await readInput(folder, source));
  const outcome = await work({ command: command!.name, files, operands, options, display: displayOf(options) });
  for (const note of outcome.notes) tell(`note: ${note}`);
  await deliver(outcome, folder, target, options.force === true);
}

async function deliver({ text, bytes }: Outcome, folder: string, target: string | null, force: boolean): Promise<void> {
  if (bytes && target !== null && target !== '-') await writeTarget(folder, target, bytes, force);
  else if (bytes) await print(bytes);
  await print(text);
}
