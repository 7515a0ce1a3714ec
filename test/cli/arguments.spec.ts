import { readArguments } from '../../src/cli/arguments';
import { COMMANDS } from '../../src/cli/commands';
import { columns, counted, fitted, widthOf } from '../../src/cli/columns';
import { commandHelp, generalHelp } from '../../src/cli/help';

const asked = (line: string) => {
  const { command, ...rest } = readArguments(line === '' ? [] : line.split(' '));
  return { command: command?.name ?? null, ...rest };
};

test.each([
  ['structure a.md', { command: 'structure', operands: ['a.md'], options: {}, help: false }],
  ['structure --lang kk a.md --json', { operands: ['a.md'], options: { lang: 'kk', json: true } }],
  ['structure --lang=kk --kind=code -', { operands: ['-'], options: { lang: 'kk', kind: 'code' } }],
  ['match a b --all', { command: 'match', operands: ['a', 'b'], options: { all: true } }],
  ['match -- --a -b', { operands: ['--a', '-b'] }],
  ['convert a b --to md --force', { operands: ['a', 'b'], options: { to: 'md', force: true } }],
  ['diff --help', { command: 'diff', help: true }],
  ['diff -h a b c', { command: 'diff', help: true }],
  ['--help', { command: null, help: true }],
  ['help', { command: null, help: true }],
])('%s is understood', (line, expected) => {
  expect(asked(line)).toMatchObject(expected);
});

test.each([
  ['', /^Name a command: structure, .* or --help to read about them\.$/],
  ['fold a', /^There is no command “fold”; the commands are structure, match, .*\.$/],
  ['structure', /^“structure” takes one file \(FILE\), and none was given\.$/],
  ['structure a b', /^“structure” takes one file \(FILE\), and 2 were given\.$/],
  ['match a', /^“match” takes 2 files \(OLD NEW\), and one was given\.$/],
  ['match - -', /^The standard input can be read for one file only\.$/],
  ['structure a --lang de', /^The option --lang does not know “de”; choose one of kk, ru, en\.$/],
  ['structure a --kind', /^The option --kind needs a value: law, code, .*\.$/],
  ['structure a --kind=', /^The option --kind needs a value: law, /],
  ['structure a --json=yes', /^The option --json takes no value\.$/],
  ['structure a --wide=3', /^“structure” has no option --wide; it has --lang, .*, --help\.$/],
  ['structure a -json', /^“structure” has no option -json; /],
  ['diff a b --messages kk', /^“diff” has no option --messages; /],
  ['convert a b --to pdf', /^The option --to does not know “pdf”; choose one of docx, /],
])('"%s" is refused in a sentence', (line, sentence) => {
  expect(() => asked(line)).toThrow(sentence);
});

test('the standard input may be read and the standard output written at once', () => {
  expect(asked('convert - - --to md').operands).toEqual(['-', '-']);
});

test('every command is in the help, with an example that it understands', () => {
  for (const command of COMMANDS) {
    expect(generalHelp(COMMANDS)).toContain(`  ${command.name} ${command.operands[0]!.name}`);
    expect(command.options.map((one) => one.name)).toContain('json');
    expect(commandHelp(command)).toContain(`npm run -s talqy -- ${command.example}`);
    expect(asked(command.example)).toMatchObject({ command: command.name, help: false });
  }
});

test('columns are aligned by what is seen, and lines are cut with a sign', () => {
  expect(columns([['бір', '1'], ['\u001b[1mекеу\u001b[22m', '22'], ['', '3']])).toBe('бір   1\n\u001b[1mекеу\u001b[22m  22\n      3'); // prettier-ignore
  expect(widthOf('и\u0306')).toBe(1);
  expect(fitted('one\n two  three', 9)).toBe('one two…');
  expect(fitted('one two', 7)).toBe('one two');
  expect([counted(1, 'issue'), counted(2, 'issue')]).toEqual(['1 issue', '2 issues']);
});
