import { formatNumber } from '../../src/i18n/format.js';
import { useSpeech } from './language.js';
import { Table } from './table.js';

export interface Bar {
  label: string;
  value: number;
  tone?: 'good' | 'calm';
}

interface Props {
  title: string;
  /** Heads of the table behind the plot: what is named, what is counted. */
  heads: readonly [string, string];
  bars: readonly Bar[];
}

const ROW = 40;
const WIDTH = 600;
const VALUE_SPACE = 60;

/** Horizontal bars with printed values; the same figures stand in a table below. */
export function BarPlot({ title, heads, bars }: Props) {
  const { lang, t } = useSpeech();
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <figure className="plot">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} role="img" aria-label={title}>
        {bars.map((bar, index) => {
          const width = Math.max(2, (bar.value / most) * (WIDTH - VALUE_SPACE));
          return (
            <g key={bar.label} transform={`translate(0 ${index * ROW})`}>
              <text y={14}>{bar.label}</text>
              <rect className={bar.tone} y={20} width={width} height={12} rx={3} />
              <text className="value" x={width + 8} y={31}>
                {formatNumber(bar.value, lang)}
              </text>
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{t('ui.as-table')}</summary>
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'label', head: heads[0], cell: (bar: Bar) => bar.label },
            { key: 'value', head: heads[1], number: true, cell: (bar: Bar) => formatNumber(bar.value, lang) },
          ]}
          rows={bars}
          rowKey={(bar) => bar.label}
        />
      </details>
    </figure>
  );
}
