import type { Node } from 'prosemirror-model';
import type { Language } from '../../legal-text/language/language.js';
import type { ProvisionKind } from '../../legal-text/act/provision.js';
import type { ParagraphRole } from '../../legal-text/act/schema.js';
import type { SourceCell, SourceRun } from '../../legal-text/act/source.js';
import { ActPrinter } from './act-printer.js';

/** Roles of the blocks that stand in the upper right corner of a page. */
export type CornerRole = Extract<ParagraphRole, 'agreed' | 'approval' | 'annexmark' | 'form'>;

interface Opening {
  /** Kind of the provision whose words it holds. */
  kind: ProvisionKind | null;
  /** Address of the provision that it opens, else ''; quoted text opens none of this act. */
  eId: string;
  quoted: boolean;
}

/** A heading with its number before it: the title of the act has level 1, what it holds 2 and deeper, at most 6. */
export interface PrintedHeading extends Opening {
  is: 'heading';
  level: number;
  label: string;
  runs: SourceRun[];
  /** An annex begins on a page of its own. */
  newPage: boolean;
}
/** A paragraph of words; `label` is the number that its provision prints before them. */
export interface PrintedParagraph extends Opening {
  is: 'paragraph';
  role: ParagraphRole;
  label: string;
  runs: SourceRun[];
}
export interface PrintedCorner {
  is: 'corner';
  role: CornerRole;
  runs: SourceRun[];
  newPage: boolean;
}
/** The lines of a signature: the office, then the name. */
export interface PrintedSignature {
  is: 'signature';
  lines: SourceRun[][];
}
export interface PrintedTable {
  is: 'table';
  quoted: boolean;
  rows: SourceCell[][];
}
export type PrintedBlock = PrintedHeading | PrintedParagraph | PrintedCorner | PrintedSignature | PrintedTable;

/** A footnote. Runs refer to it by its place among them, from 1; several acts number theirs with stars. */
export interface PrintedNote {
  /** As the act prints it. */
  number: string;
  /** Empty where the act refers to a footnote that it does not hold. */
  runs: SourceRun[];
}

/** An act as a sheet of paper shows it, in reading order: what every format writes, each in its own signs. */
export interface PrintedAct {
  lang: Language;
  title: string;
  blocks: PrintedBlock[];
  notes: PrintedNote[];
}

/** What the act itself does not hold. */
export interface ActAbout {
  /** Name of the document, where the act has no title of its own. */
  title?: string;
}

/** Lays an act out. Line breaks inside a paragraph are `\n` in the text of its runs, as in a source. */
export function printAct(doc: Node, about: ActAbout = {}): PrintedAct {
  const printer = new ActPrinter().print(doc);
  const titles = printer.blocks.flatMap((block) =>
    block.is === 'heading' && block.level === 1 ? [block.runs.map((run) => run.text).join('')] : [],
  );
  return {
    lang: doc.attrs.lang as Language,
    title: titles.join(' ').replace(/\s+/g, ' ').trim() || about.title || '',
    blocks: printer.blocks,
    notes: printer.notes,
  };
}
