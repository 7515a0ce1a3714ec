import type { FiguresRow, ScorecardProps } from '../../../src/pages/scorecard.props.js';
import type { OrderKey } from '../../../src/responses/scorecard/scorecard-order.rules.js';
import { useSpeech } from '../../ui/language.js';
import { useFigures } from './figures.js';

const COLUMNS: readonly OrderKey[] = [
  'comments',
  'onTimeShare',
  'medianWorkingDays',
  'longestWorkingDays',
  'overdue',
  'unanswered',
  'verdictsAnsweredShare',
  'secondLooksAsked',
  'identicalShare',
];
const SHARES: readonly OrderKey[] = ['onTimeShare', 'verdictsAnsweredShare', 'identicalShare'];

interface Props {
  caption: string;
  /** Head of the first column. */
  head: string;
  rows: readonly FiguresRow[];
  /** The order in which the rows stand; its heads lead to others. null: they stand as they are. */
  order: ScorecardProps['order'] | null;
}

/** Rows of figures, with a bar for the share that is on time. A wide table scrolls by itself, by keyboard too. */
export function FiguresTable({ caption, head, rows, order }: Props) {
  const { number, percent } = useFigures();
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table score-table">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {COLUMNS.map((key) => (
              <Head key={key} column={key} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, href, figures }) => (
            <tr key={code}>
              <th scope="row">
                <a href={href}>{name}</a>
              </th>
              {COLUMNS.map((key) => (
                <td key={key} className="number">
                  {SHARES.includes(key) ? percent(figures[key]) : number(figures[key])}
                  {key === 'onTimeShare' && <Share share={figures.onTimeShare} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The figure beside it, drawn. */
function Share({ share }: { share: number | null }) {
  if (share === null) return null;
  return (
    <svg className="score-share" viewBox="0 0 60 6" aria-hidden="true">
      <rect className="whole" width={60} height={6} rx={3} />
      <rect className="share" width={60 * share} height={6} rx={3} />
    </svg>
  );
}

function Head({ column, order }: { column: OrderKey; order: Props['order'] }) {
  const { t } = useSpeech();
  const label = t(`scorecard.head.${column}`);
  if (!order)
    return (
      <th scope="col" className="number">
        {label}
      </th>
    );
  const current = order.key === column;
  // a second choice turns the order round
  const next = current && order.down ? 'up' : 'down';
  return (
    <th scope="col" className="number" aria-sort={current ? (order.down ? 'descending' : 'ascending') : undefined}>
      <a href={`/scorecard?sort=${column}&order=${next}#agencies`}>
        {label}
        {current && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}
        <span className="vh">, {t(`scorecard.sort.${next}`)}</span>
      </a>
    </th>
  );
}
