import type { Node } from 'prosemirror-model';
import type { ProvisionKind } from './provision.js';
import type { ParagraphRole } from './schema.js';

/** A piece of a source paragraph with one formatting. */
export interface SourceRun {
  text: string;
  strong?: boolean;
  em?: boolean;
  sup?: boolean;
  sub?: boolean;
  /** Number of a footnote referenced at this place; `text` is then ''. */
  footnote?: string;
}

export interface SourceCell {
  paragraphs: SourceRun[][];
  colspan: number;
  rowspan: number;
  header: boolean;
}

/**
 * One block of an uploaded file, in file order, before anything is recognised.
 * `index` is its place in the file (from 0) and is what every warning points at.
 */
export interface SourceParagraph {
  index: number;
  kind: 'paragraph' | 'table' | 'footnote' | 'rule';
  runs: SourceRun[];
  /** Number printed by the word processor (Word auto-number), e.g. `Статья 3.` or `1)`; not part of runs. */
  label?: string;
  /** Heading level of the format (Word style, Markdown #, h1…h6). */
  headingLevel?: number;
  align?: 'left' | 'center' | 'right';
  /** Block of a corner (`>` in Markdown, right-aligned block in Word). */
  corner?: boolean;
  rows?: SourceCell[][];
  /** Number of a footnote, for kind `footnote`. */
  number?: string;
  /** Only in files that state their structure themselves (Akoma Ntoso): nothing is left to recognise. */
  place?: SourcePlace;
}

/** Where a block belongs; each says what changes after the block before it, so that blocks can be mended one by one. */
export interface SourcePlace {
  /** How many of the elements open before this block stay open around it. */
  depth: number;
  /** Elements that begin with it, outermost first. */
  opens: SourceElement[];
  /** What its words are: a heading, nothing but the number, a remark of the editors, or a paragraph of a role. */
  as: 'heading' | 'number' | 'note' | ParagraphRole;
}

/** An element that holds blocks; `wId` and `fileId` are what the file calls it. */
export interface SourceElement {
  kind: ProvisionKind | 'quoted' | 'footnote';
  number: string;
  label: string;
  wId?: string;
  fileId?: string;
}

/** A doubt or a defect found while importing. `code` is an i18n key below `structure.` or `format.`. */
export interface Issue {
  code: string;
  /** `error` must be mended before publishing. */
  severity: 'error' | 'warning';
  /** Index of the source paragraph, null for the whole file. */
  source: number | null;
  eId: string | null;
  params: Record<string, string | number>;
}

/** Editor's note (Сноска, Ескерту, Footnote, Примечание ИЗПИ): kept out of the act, shown beside it. */
export interface EditorialNote {
  text: string;
  source: number;
  /** eId of the provision before it; null before the first. */
  after: string | null;
}

/** Where a source paragraph went: nothing is dropped silently. */
export interface SourceFate {
  source: number;
  fate: 'act' | 'note' | 'issue';
  eId: string | null;
}

export interface RecognisedAct {
  doc: Node;
  notes: EditorialNote[];
  issues: Issue[];
  fates: SourceFate[];
}
