import type { AnswerRecord } from '../open-data/answer-records.js';
import type { Figures } from '../responses/scorecard/scorecard.rules.js';
import type { Order } from '../responses/scorecard/scorecard-order.rules.js';

/** Comments that were made in a month, and what became of them. */
export interface MonthFigures {
  /** YYYY-MM. */
  month: string;
  figures: Figures;
}

/** A row of a table of figures. */
export interface FiguresRow {
  code: string;
  name: string;
  href: string;
  figures: Figures;
}

export interface ScorecardProps {
  /** The moment of which it tells, as an instant; null before the first count. */
  asOf: string | null;
  figures: Figures;
  /** In the order that was asked for. */
  agencies: readonly FiguresRow[];
  order: Order;
  months: readonly MonthFigures[];
}

export interface AgencyScorecardProps {
  asOf: string | null;
  code: string;
  agency: string;
  figures: Figures;
  months: readonly MonthFigures[];
  /** The newest first; those that are not shown are in the file. */
  drafts: readonly FiguresRow[];
  draftCount: number;
}

export interface OpenDataProps {
  columns: readonly (keyof AnswerRecord)[];
}
