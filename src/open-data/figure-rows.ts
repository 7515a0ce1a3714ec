import { figuresOf, noCounts, type Figures } from '../responses/scorecard/scorecard.rules.js';
import type { MonthCard, Scorecards } from '../responses/scorecard/scorecards.js';
import type { DataValue } from './csv-line.js';

const FIGURES = Object.keys(figuresOf(noCounts())) as (keyof Figures)[];

/** An empty agency, draft or month means all of them. */
export const FIGURE_ROW_COLUMNS: readonly string[] = ['asOf', 'agency', 'draft', 'month', ...FIGURES];

/** The figures of the scorecard as rows, of all agencies or of one; null where there is no such agency. */
export async function figureRows(scorecards: Scorecards, code: string | null): Promise<DataValue[][] | null> {
  if (code === null) {
    const { asOf, total, agencies, months } = await scorecards.all();
    const row = rowOf(asOf);
    return [
      row('', '', '', total),
      ...months.map(({ month, figures }: MonthCard) => row('', '', month, figures)),
      ...agencies.map(({ agency, figures }) => row(agency.code, '', '', figures)),
    ];
  }
  const card = await scorecards.agency(code);
  if (!card) return null;
  const row = rowOf(card.asOf);
  return [
    row(code, '', '', card.figures),
    ...card.months.map(({ month, figures }) => row(code, '', month, figures)),
    ...card.drafts.map(({ number, figures }) => row(code, number, '', figures)),
  ];
}

const rowOf =
  (asOf: Date | null) =>
  (agency: string, draft: string, month: string, figures: Figures): DataValue[] => [
    asOf?.toISOString() ?? null,
    ...[agency, draft, month],
    ...FIGURES.map((name) => figures[name]),
  ];
