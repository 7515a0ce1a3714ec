import { formatNumber } from '../../src/i18n/format.js';
import { Chart, Part, type Fill } from './chart.js';
import { useSpeech } from './language.js';

export interface Series {
  key: string;
  label: string;
  fill: Fill;
}

export interface StackedColumn {
  key: string;
  /** Under the column, short; and in the table. */
  short: string;
  name: string;
  values: Readonly<Record<string, number>>;
}

interface Props {
  id: string;
  title: string;
  note: string;
  description: string;
  /** Head of the first column of the table. */
  head: string;
  /** From the bottom to the top. */
  series: readonly Series[];
  columns: readonly StackedColumn[];
}

const WIDTH = 400;
const TOP = 20;
const HEIGHT = 150;
const FOOT = 22;
const WIDEST = 44;

/** Columns made of parts, with their sums printed above; the parts stand in the table. */
export function StackedColumns({ id, title, note, description, head, series, columns }: Props) {
  const { lang } = useSpeech();
  const sumOf = ({ values }: StackedColumn) => series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
  const most = Math.max(1, ...columns.map(sumOf));
  const step = WIDTH / Math.max(6, columns.length);
  const width = Math.min(WIDEST, step * 0.66);
  return (
    <Chart
      {...{ id, title, note, description }}
      legend={series}
      width={WIDTH}
      height={TOP + HEIGHT + FOOT}
      columns={[
        { key: 'name', head, cell: ({ name }: StackedColumn) => name },
        ...series.map(({ key, label }) => ({
          key,
          head: label,
          number: true,
          cell: ({ values }: StackedColumn) => formatNumber(values[key] ?? 0, lang),
        })),
      ]}
      rows={columns}
      rowKey={({ key }) => key}
    >
      <path className="axis" d={`M0 ${TOP + HEIGHT + 0.5}H${WIDTH}`} />
      {columns.map((column, at) => {
        const x = at * step + (step - width) / 2;
        let y = TOP + HEIGHT;
        return (
          <g key={column.key}>
            {series.map(({ key, fill }) => {
              const height = ((column.values[key] ?? 0) / most) * HEIGHT;
              y -= height;
              return height > 0 && <Part key={key} {...{ id, fill, x, y, width, height }} />;
            })}
            <text className="value" x={x + width / 2} y={y - 6}>
              {formatNumber(sumOf(column), lang)}
            </text>
            <text x={x + width / 2} y={TOP + HEIGHT + 16}>
              {column.short}
            </text>
          </g>
        );
      })}
    </Chart>
  );
}
