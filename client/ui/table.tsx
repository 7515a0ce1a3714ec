import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  number?: boolean;
}

interface Props<Row> {
  caption: string;
  /** The caption is said but not shown, where a heading stands above. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** The first column names the row. A wide table scrolls by itself, by keyboard too. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: Props<Row>) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.number ? 'number' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>{columns.map((column, index) => cellOf(column, row, index === 0))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellOf<Row>(column: Column<Row>, row: Row, first: boolean) {
  const className = column.number ? 'number' : undefined;
  if (first)
    return (
      <th key={column.key} scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  return (
    <td key={column.key} className={className}>
      {column.cell(row)}
    </td>
  );
}
