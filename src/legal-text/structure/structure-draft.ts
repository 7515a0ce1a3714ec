import type { Line } from './lines.js';
import type { Mark } from './labels.js';
import type { ProvisionKind } from '../act/provision.js';
import type { ParagraphRole } from '../act/schema.js';

/** The tree while it grows; plain objects, turned into a ProseMirror document at the end. */
export interface DraftProvision {
  is: 'provision';
  kind: ProvisionKind | 'act';
  number: string;
  label: string;
  headings: Line[];
  children: DraftChild[];
  /** Index of the source paragraph that opened it; null for parts found afterwards and for the act. */
  source: number | null;
}
export interface DraftText {
  is: 'text';
  line: Line;
  role: ParagraphRole;
  /** Mark of an unnumbered list line (dash, star, letter); cut from the line when that becomes an indent. */
  bullet: Mark | null;
}
export interface DraftTable {
  is: 'table' | 'footnote';
  line: Line;
}
export interface DraftQuote {
  is: 'quoted';
  children: DraftChild[];
}
export type DraftChild = DraftProvision | DraftText | DraftTable | DraftQuote;

export const draftProvision = (
  kind: DraftProvision['kind'],
  mark?: Pick<Mark, 'number' | 'label'>,
): DraftProvision => ({
  is: 'provision',
  kind,
  number: mark?.number ?? '',
  label: mark?.label ?? '',
  headings: [],
  children: [],
  source: null,
});

export const draftText = (line: Line, role: ParagraphRole = 'text', bullet: Mark | null = null): DraftText => ({
  is: 'text',
  line,
  role,
  bullet,
});

/** Ordinary words: the text items that may become parts and indents. */
export const isWords = (child: DraftChild): child is DraftText => child.is === 'text' && child.role === 'text';
export const isProvision = (child: DraftChild): child is DraftProvision => child.is === 'provision';
