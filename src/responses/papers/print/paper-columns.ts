import { translator } from '../../../i18n/messages.js';
import type { Language } from '../../../i18n/language.js';
import type { PaperRow } from '../paper-facts.js';

/** A value of plain data: words, a count, or a legal day (YYYY-MM-DD). */
export type DataValue = { text: string } | { count: number } | { day: string } | null;

export interface DataColumn {
  head: string;
  /** Width in letters, where the format has widths. */
  width: number;
  value: (row: PaperRow) => DataValue;
}

const text = (value: string | null | undefined): DataValue => (value ? { text: value } : null);
const day = (value: string | null | undefined): DataValue => (value ? { day: value } : null);

/** Columns of the papers of plain data: all that is public of a comment and its answer. */
export function dataColumns(lang: Language): DataColumn[] {
  const t = translator(lang);
  const decided = ({ answer }: PaperRow) => text(answer && t(`ui.decision.${answer.decision}`));
  const punctual = ({ answer }: PaperRow) => text(answer && t(answer.late ? 'paper.data.late' : 'paper.data.in-time'));
  const columns = {
    number: [14, (row) => text(row.number)],
    version: [8, (row) => ({ count: row.version })],
    provision: [34, (row) => text(row.provision || t('paper.whole-draft'))],
    author: [20, (row) => text(row.author)],
    made: [12, (row) => day(row.madeOn)],
    lang: [8, (row) => text(row.lang)],
    current: [44, (row) => text(row.current)],
    proposed: [44, (row) => text(row.proposed)],
    body: [56, (row) => text(row.body)],
    effect: [30, (row) => text(row.effect)],
    wish: [30, (row) => text(row.wish)],
    supports: [10, (row) => ({ count: row.supports })],
    due: [12, (row) => day(row.dueOn)],
    answered: [12, (row) => day(row.answer?.answeredOn)],
    punctual: [12, punctual],
    agency: [26, (row) => text(row.answer?.agency)],
    decision: [20, decided],
    group: [8, ({ answer }) => (answer?.group ? { count: answer.group } : null)],
    reason: [56, (row) => text(row.answer?.reason)],
    changed: [30, (row) => text(row.answer?.changed)],
    promised: [12, (row) => day(row.answer?.promisedOn)],
  } as const satisfies Record<string, readonly [number, (row: PaperRow) => DataValue]>;
  return Object.entries(columns).map(([name, [width, value]]) => ({
    head: t(`paper.data.${name as keyof typeof columns}`),
    width,
    value,
  }));
}
