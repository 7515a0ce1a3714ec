import { LANGUAGES } from '../legal-text/language/language.js';
import { ACT_KINDS } from '../legal-text/act/provision.js';
import { WRITTEN_FORMATS } from '../formats/write/written-formats.js';
import type { Run } from './work.js';

/** A word of the command line that is a file: `-` reads the standard input. */
export interface Operand {
  name: string;
  about: string;
  /** The command writes it. */
  written?: true;
}

export interface Option {
  name: string;
  /** Name of its value in the help; a switch has none. */
  value?: string;
  /** The only values that it takes. */
  of?: readonly string[];
  about: string;
}

export interface Command {
  name: string;
  about: string;
  operands: readonly Operand[];
  options: readonly Option[];
  example: string;
  /** What it does, loaded where it runs. */
  load: () => Promise<{ run: Run }>;
}

export type Options = Record<string, string | boolean>;

/** A command line, understood. Without a command only help can be asked. */
export interface Asked {
  command: Command | null;
  operands: string[];
  options: Options;
  help: boolean;
}

const lang: Option = {
  name: 'lang',
  value: 'LANG',
  of: LANGUAGES,
  about: 'language of the text; detected when not given',
};
const kind: Option = { name: 'kind', value: 'KIND', of: ACT_KINDS, about: 'kind of the act; detected when not given' };
const json: Option = { name: 'json', about: 'print JSON' };
const all: Option = { name: 'all', about: 'show also what stayed the same' };
const messages: Option = {
  name: 'messages',
  value: 'LANG',
  of: LANGUAGES,
  about: 'language of the messages; en when not given',
};
const OLD: Operand = { name: 'OLD', about: 'the earlier version' };
const NEW: Operand = { name: 'NEW', about: 'the later version' };

export const COMMANDS: readonly Command[] = [
  {
    name: 'structure',
    about: 'Recognise the structure of an act: its provisions, editorial notes and doubts',
    operands: [{ name: 'FILE', about: 'the act' }],
    options: [lang, kind, messages, json],
    example: 'structure law.docx --json',
    load: () => import('./commands/structure.js'),
  },
  {
    name: 'match',
    about: 'Tell what became of each provision between two versions',
    operands: [OLD, NEW],
    options: [lang, kind, all, json],
    example: 'match law-2024.md law-2026.md',
    load: () => import('./commands/match.js'),
  },
  {
    name: 'diff',
    about: 'Compare two versions provision by provision and word by word',
    operands: [OLD, NEW],
    options: [lang, kind, all, json],
    example: 'diff law-2024.md law-2026.md',
    load: () => import('./commands/diff.js'),
  },
  {
    name: 'cite',
    about: 'Find citations in the words of an act and where they lead, and cite each of its provisions',
    operands: [{ name: 'FILE', about: 'the act' }],
    options: [lang, kind, json],
    example: 'cite law.docx',
    load: () => import('./commands/cite.js'),
  },
  {
    name: 'amend',
    about: 'Apply an amending act to the act that it amends, and tell what could not be applied',
    operands: [
      { name: 'ACT', about: 'the act as it reads now' },
      { name: 'AMENDING', about: 'the act with the commands' },
    ],
    options: [
      {
        name: 'to',
        value: 'FORMAT',
        of: ['html', 'md', 'txt', 'akn'],
        about: 'format of the amended text; txt when not given',
      },
      { name: 'any-title', about: 'apply commands about an act of another title, too' },
      lang,
      { ...kind, about: 'kind of ACT; detected when not given' },
      json,
    ],
    example: 'amend law.md amending-law.md --to md',
    load: () => import('./commands/amend.js'),
  },
  {
    name: 'align',
    about: 'Lay two languages of one act side by side and tell where they are out of step',
    operands: [
      { name: 'RU', about: 'the act in one language' },
      { name: 'KK', about: 'the act in the other' },
    ],
    options: [kind, json],
    example: 'align law-ru.docx law-kk.docx',
    load: () => import('./commands/align.js'),
  },
  {
    name: 'convert',
    about: 'Write an act in another format, told by the name of the file to write',
    operands: [
      { name: 'IN', about: 'the act' },
      {
        name: 'OUT',
        about: 'the file to write: .docx, .html, .md, .txt, .akn or .xml; - writes to the standard output',
        written: true,
      },
    ],
    options: [
      { name: 'to', value: 'FORMAT', of: WRITTEN_FORMATS, about: 'format, where the name does not tell it' },
      { name: 'force', about: 'replace OUT where it exists' },
      lang,
      kind,
      json,
    ],
    example: 'convert law.docx law.html',
    load: () => import('./commands/convert.js'),
  },
];
