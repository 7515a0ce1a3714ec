import type { ReactNode } from 'react';
import { useSpeech } from './language.js';
import { Table, type Column } from './table.js';

/** How a part of a bar is told from its neighbours: by a pattern first, and by a colour. */
export type Fill = 'full' | 'stripes' | 'dots' | 'empty';

interface Props<Row> {
  /** Unique on the page. */
  id: string;
  title: string;
  /** What the picture shows, for those who cannot see it. */
  description: string;
  /** What counts. */
  note: string;
  legend?: readonly { label: string; fill: Fill }[];
  width: number;
  height: number;
  /** The table behind the picture. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  children: ReactNode;
}

/** A picture of figures with its legend, what counts in it, and the figures themselves as a table. */
export function Chart<Row>(props: Props<Row>) {
  const { t } = useSpeech();
  const { id, title, description, note, legend, width, height, columns, rows, rowKey, children } = props;
  return (
    <figure className="chart">
      <figcaption>
        <b>{title}</b>
        <span className="hint">{note}</span>
      </figcaption>
      {legend && (
        <ul className="chart-legend">
          {legend.map(({ label, fill }) => (
            <li key={fill}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <Patterns id={`${id}-${fill}`} />
                <Part id={`${id}-${fill}`} fill={fill} x={1} y={1} width={14} height={14} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <Patterns id={id} />
        {children}
      </svg>
      <details>
        <summary>{t('ui.as-table')}</summary>
        <Table caption={title} captionHidden columns={columns} rows={rows} rowKey={rowKey} />
      </details>
    </figure>
  );
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-stripes`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="ground stripes" width={6} height={6} />
        <path className="mark stripes" d="M1.5 0v6" />
      </pattern>
      <pattern id={`${id}-dots`} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect className="ground dots" width={6} height={6} />
        <circle className="mark dots" cx={3} cy={3} r={1.6} />
      </pattern>
    </defs>
  );
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of a bar; `id` is that of the picture's patterns. */
export function Part({ id, fill, ...place }: Place & { id: string; fill: Fill }) {
  const patterned = fill === 'stripes' || fill === 'dots';
  return <rect className={`part ${fill}`} {...(patterned ? { fill: `url(#${id}-${fill})` } : {})} {...place} />;
}
