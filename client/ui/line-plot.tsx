import { formatNumber } from '../../src/i18n/format.js';
import { Chart } from './chart.js';
import { useSpeech } from './language.js';

export interface LinePoint {
  key: string;
  /** Under the axis, short; and in the table. */
  short: string;
  name: string;
  /** null: nothing was measured, and the line is broken. */
  value: number | null;
}

interface Props {
  id: string;
  title: string;
  note: string;
  description: string;
  /** Heads of the table. */
  heads: readonly [string, string];
  points: readonly LinePoint[];
}

const WIDTH = 400;
const TOP = 24;
const HEIGHT = 146;
const FOOT = 22;

/** A line through points whose values are printed. */
export function LinePlot({ id, title, note, description, heads, points }: Props) {
  const { lang, t } = useSpeech();
  const most = Math.max(1, ...points.map(({ value }) => value ?? 0));
  const step = WIDTH / Math.max(6, points.length);
  const placed = points.map((point, at) => ({
    ...point,
    x: (at + 0.5) * step,
    y: point.value === null ? null : TOP + HEIGHT - (point.value / most) * (HEIGHT - 6) - 6,
  }));
  const line = placed
    .map(({ x, y }, at) => (y === null ? '' : `${(placed[at - 1]?.y ?? null) === null ? 'M' : 'L'}${x} ${y}`))
    .join('');
  const shown = (value: number | null) => (value === null ? t('scorecard.none') : formatNumber(value, lang));
  return (
    <Chart
      {...{ id, title, note, description }}
      width={WIDTH}
      height={TOP + HEIGHT + FOOT}
      columns={[
        { key: 'name', head: heads[0], cell: ({ name }: LinePoint) => name },
        { key: 'value', head: heads[1], number: true, cell: ({ value }: LinePoint) => shown(value) },
      ]}
      rows={points}
      rowKey={({ key }) => key}
    >
      <path className="axis" d={`M0 ${TOP + HEIGHT + 0.5}H${WIDTH}`} />
      {line && <path className="line" d={line} />}
      {placed.map(({ key, short, value, x, y }) => (
        <g key={key}>
          {y !== null && (
            <>
              <circle className="point" cx={x} cy={y} r={4} />
              <text className="value" x={x} y={y - 10}>
                {shown(value)}
              </text>
            </>
          )}
          <text x={x} y={TOP + HEIGHT + 16}>
            {short}
          </text>
        </g>
      ))}
    </Chart>
  );
}
