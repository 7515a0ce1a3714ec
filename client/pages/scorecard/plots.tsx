import type { MonthFigures } from '../../../src/pages/scorecard.props.js';
import type { Figures } from '../../../src/responses/scorecard/scorecard.rules.js';
import { formatDay } from '../../../src/i18n/format.js';
import { BarPlot } from '../../ui/bar-plot.js';
import { useSpeech } from '../../ui/language.js';
import { LinePlot } from '../../ui/line-plot.js';
import { StackedColumns, type Series } from '../../ui/stacked-columns.js';
import { useFigures } from './figures.js';

const SHOWN = 12;

/** How it went over time, and what was decided. */
export function Plots({ figures, months }: { figures: Figures; months: readonly MonthFigures[] }) {
  const { t } = useSpeech();
  const recent = months.slice(-SHOWN);
  return (
    <div className="score-plots">
      <Standing months={recent} />
      <Wait months={recent} />
      <Decisions figures={figures} />
      {figures.verdicts > 0 && <Verdicts months={recent} />}
      <p className="hint">{t('scorecard.define.months')}</p>
    </div>
  );
}

type Months = { months: readonly MonthFigures[] };

/** Above so many, every second one is named under the picture. */
const NAMED = 8;

/** Months in words, and as short as it fits under a column: 11.26. */
function useMonths(months: readonly MonthFigures[]) {
  const { lang } = useSpeech();
  return months.map(({ month, figures }, at) => ({
    key: month,
    name: formatDay(`${month}-01`, lang, 'monthYear'),
    short: months.length > NAMED && (months.length - at) % 2 === 0 ? '' : `${month.slice(5)}.${month.slice(2, 4)}`,
    figures,
  }));
}

function Stacked({
  id,
  title,
  note,
  series,
  valuesOf,
  months,
}: Months & {
  id: string;
  title: string;
  note: string;
  series: readonly Series[];
  valuesOf: (figures: Figures) => Record<string, number>;
}) {
  const { t } = useSpeech();
  const { number } = useFigures();
  const columns = useMonths(months).map((month) => ({ ...month, values: valuesOf(month.figures) }));
  const last = columns.at(-1);
  const values = series.map(({ key, label }) => `${label} ${number(last?.values[key] ?? 0)}`).join(', ');
  return (
    <StackedColumns
      {...{ id, title, note, series, columns }}
      head={t('scorecard.month')}
      description={t('scorecard.plot.describe', { month: last?.name ?? '', values })}
    />
  );
}

function Standing({ months }: Months) {
  const { t } = useSpeech();
  return (
    <Stacked
      id="standing"
      title={t('scorecard.plot.standing')}
      note={t('scorecard.define.onTime')}
      series={[
        { key: 'onTime', label: t('scorecard.series.onTime'), fill: 'full' },
        { key: 'late', label: t('scorecard.series.late'), fill: 'stripes' },
        { key: 'overdue', label: t('scorecard.series.overdue'), fill: 'dots' },
        { key: 'waiting', label: t('scorecard.series.waiting'), fill: 'empty' },
      ]}
      valuesOf={({ onTime, late, overdue, waiting }) => ({ onTime, late, overdue, waiting })}
      months={months}
    />
  );
}

function Verdicts({ months }: Months) {
  const { t } = useSpeech();
  return (
    <Stacked
      id="verdicts"
      title={t('scorecard.plot.verdicts')}
      note={t('scorecard.define.verdicts')}
      series={[
        { key: 'answered', label: t('scorecard.series.answered'), fill: 'full' },
        { key: 'not-answered', label: t('scorecard.series.not-answered'), fill: 'dots' },
      ]}
      valuesOf={({ verdictsAnswered, verdictsNotAnswered }) => ({
        answered: verdictsAnswered,
        'not-answered': verdictsNotAnswered,
      })}
      months={months}
    />
  );
}

function Wait({ months }: Months) {
  const { t } = useSpeech();
  const { days } = useFigures();
  const points = useMonths(months).map((month) => ({ ...month, value: month.figures.medianWorkingDays }));
  const last = points.at(-1);
  return (
    <LinePlot
      id="wait"
      title={t('scorecard.plot.wait')}
      note={t('scorecard.define.median')}
      heads={[t('scorecard.month'), t('scorecard.series.median')]}
      description={t('scorecard.plot.describe', {
        month: last?.name ?? '',
        values: days('working', last?.value ?? null),
      })}
      points={points}
    />
  );
}

function Decisions({ figures }: { figures: Figures }) {
  const { t } = useSpeech();
  return (
    <div className="score-decisions">
      <BarPlot
        title={t('scorecard.plot.decisions')}
        heads={[t('scorecard.decision'), t('scorecard.count')]}
        bars={[
          { label: t('ui.decision.accepted'), value: figures.accepted, tone: 'good' },
          { label: t('ui.decision.partly'), value: figures.partly, tone: 'good' },
          { label: t('ui.decision.rejected'), value: figures.rejected },
          { label: t('ui.decision.already-covered'), value: figures.alreadyCovered, tone: 'calm' },
          { label: t('ui.decision.out-of-scope'), value: figures.outOfScope, tone: 'calm' },
        ]}
      />
      <p className="hint">{t('scorecard.define.decisions')}</p>
    </div>
  );
}
