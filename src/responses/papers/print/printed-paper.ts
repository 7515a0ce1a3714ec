import type { Language } from '../../../i18n/language.js';

/** Words of one look. */
export interface PaperRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export interface PaperLine {
  runs: readonly PaperRun[];
  /** Where it is not the paper's own: the words of a person. */
  lang?: Language;
}

export interface PaperCell {
  lines: readonly PaperLine[];
  centred?: boolean;
}

export interface PaperColumn {
  head: string;
  /** Of the width of the text, in per cent; those of a table make a hundred. */
  share: number;
}

/** How a paragraph looks: `masthead` names the agency, `note` is small print. */
export type PaperLook = 'masthead' | 'title' | 'heading' | 'text' | 'note';

/** A paper piece by piece, so that one of any length is written with little memory; rows belong to the table before. */
export type PaperPart =
  | { is: 'paragraph'; look: PaperLook; runs: readonly PaperRun[] }
  /** The head is repeated on every page; without one it is a list of facts. */
  | { is: 'table'; columns: readonly PaperColumn[]; head: boolean }
  | { is: 'row'; cells: readonly PaperCell[] }
  | { is: 'table-end' }
  | { is: 'signature'; signature: PaperSignature };

export interface PaperSignature {
  /** Empty ones leave a line to write on. */
  post: string;
  name: string;
  /** What is written below the lines, and the line for the day. */
  words: { post: string; sign: string; name: string; day: string };
}

/** What holds for the paper as a whole. */
export interface PaperFrame {
  lang: Language;
  title: string;
  landscape: boolean;
  /** Points of the text and of the tables. */
  sizes: { text: number; table: number };
  /** At the foot of each page: what paper this is, and where one is in it. */
  foot: string;
  /** Page and pages, in the order of the language: texts, and the two numbers. */
  pages: readonly (string | { number: 'page' | 'pages' })[];
}

export interface PrintedPaper {
  frame: PaperFrame;
  parts: AsyncIterable<PaperPart>;
}

/** One line of words without a language of its own. */
export const line = (text: string, look: Omit<PaperRun, 'text'> = {}): PaperLine => ({ runs: [{ text, ...look }] });

/** A cell of paragraphs: line breaks in a person's words begin new ones. */
export const words = (text: string, lang?: Language): PaperLine[] =>
  text
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => ({ runs: [{ text: one.trim() }], ...(lang && { lang }) }));

export const cell = (...lines: PaperLine[]): PaperCell => ({ lines });
export const centred = (text: string): PaperCell => ({ lines: [line(text)], centred: true });
