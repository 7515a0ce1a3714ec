import { columns } from './columns.js';
import type { Command } from './commands.js';

const CALL = 'npm run -s talqy --';

/** What there is, one line a command. */
export function generalHelp(commands: readonly Command[]): string {
  const list = columns(
    commands.map(({ name, operands, about }) => [`  ${[name, ...operands.map((one) => one.name)].join(' ')}`, about]),
  );
  return `Talqy reads, compares and converts legal acts.

Usage: ${CALL} COMMAND FILE… [OPTIONS]

Commands:
${list}

Files may be DOCX, HTML, Markdown, plain text or Akoma Ntoso; what a file is decides, not its name. “-” reads the
standard input. Every command has --json for programs and --help.
`;
}

export function commandHelp({ name, about, operands, options, example }: Command): string {
  const files = columns(operands.map((one) => [`  ${one.name}`, one.about]));
  const rows = options.map((one) => {
    const values = one.of ? ` (${one.of.join(', ')})` : '';
    return [`  --${one.name}${one.value ? ` ${one.value}` : ''}`, `${one.about}${values}`];
  });
  return `${about}.

Usage: ${CALL} ${name} ${operands.map((one) => one.name).join(' ')} [OPTIONS]

${files}

Options:
${columns([...rows, ['  --help', 'print this']])}

Example:
  ${CALL} ${example}
`;
}
