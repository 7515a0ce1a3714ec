import { COMMANDS, type Asked, type Command, type Option } from './commands.js';
import { Refusal } from './refusal.js';

/** Reads the words of a command line; a Refusal says what is wrong with them. */
export function readArguments(words: readonly string[]): Asked {
  const [name, ...rest] = words;
  if (name === undefined)
    throw new Refusal(`Name a command: ${COMMANDS.map((one) => one.name).join(', ')}, or --help to read about them.`);
  if (['--help', '-h', 'help'].includes(name)) return { command: null, operands: [], options: {}, help: true };
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const known = COMMANDS.map((one) => one.name).join(', ');
    throw new Refusal(`There is no command “${name}”; the commands are ${known}.`);
  }
  const asked: Asked = { command, operands: [], options: {}, help: false };
  readWords(asked, command, [...rest]);
  if (!asked.help) checkOperands(command, asked.operands);
  return asked;
}

function readWords(asked: Asked, command: Command, words: string[]): void {
  let optionsEnded = false;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (optionsEnded || !word.startsWith('-') || word === '-') asked.operands.push(word);
    else if (word === '--') optionsEnded = true;
    else if (word === '--help' || word === '-h') asked.help = true;
    else readOption(asked, command, word, words);
  }
}

function readOption(asked: Asked, command: Command, word: string, rest: string[]): void {
  const [name, ...joined] = word.replace(/^--?/, '').split('=');
  const option = command.options.find((one) => one.name === name && word.startsWith('--'));
  if (!option) {
    const known = [...command.options.map((one) => `--${one.name}`), '--help'].join(', ');
    throw new Refusal(`“${command.name}” has no option ${word.split('=')[0]}; it has ${known}.`);
  }
  if (option.value === undefined) {
    if (joined.length > 0) throw new Refusal(`The option --${option.name} takes no value.`);
    asked.options[option.name] = true;
  } else asked.options[option.name] = valueOf(option, joined.length > 0 ? joined.join('=') : rest.shift());
}

function valueOf(option: Option, value: string | undefined): string {
  const choice = option.of ? `: ${option.of.join(', ')}` : '';
  if (value === undefined || value === '') throw new Refusal(`The option --${option.name} needs a value${choice}.`);
  if (option.of && !option.of.includes(value))
    throw new Refusal(`The option --${option.name} does not know “${value}”; choose one of ${option.of.join(', ')}.`);
  return value;
}

function checkOperands(command: Command, operands: readonly string[]): void {
  const names = command.operands.map((one) => one.name).join(' ');
  if (operands.length !== command.operands.length) {
    const given = ['none was', 'one was'][operands.length] ?? `${operands.length} were`;
    const wanted = command.operands.length === 1 ? 'one file' : `${command.operands.length} files`;
    throw new Refusal(`“${command.name}” takes ${wanted} (${names}), and ${given} given.`);
  }
  const read = command.operands.flatMap((operand, i) => (operand.written ? [] : [operands[i]!]));
  if (read.filter((one) => one === '-').length > 1)
    throw new Refusal('The standard input can be read for one file only.');
}
