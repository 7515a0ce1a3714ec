import type { ComparedProvision } from '../../src/drafts/queries/comparison.js';
import type { WordPiece } from '../../src/legal-text/diff/diff.js';
import { Chip, type Tone } from './badges.js';
import { capital } from './capital.js';
import { Diff, type DiffPiece } from './diff.js';
import { useSpeech } from './language.js';

const KIND = { same: 'same', ins: 'added', del: 'removed' } as const;

export const piecesOf = (words: readonly WordPiece[]): DiffPiece[] =>
  words.map(({ op, text, move }) => ({ kind: KIND[op], text, move }));

const TONE: Record<ComparedProvision['outcome'], Tone> = {
  same: 'calm',
  moved: 'calm',
  reworded: 'live',
  split: 'live',
  merged: 'live',
  added: 'good',
  removed: 'bad',
  'needs-review': 'wait',
};

interface Props {
  rows: readonly ComparedProvision[];
  /** Language of the compared words. */
  lang: string;
  /** Address of a provision in the newer version; none while it is not published. */
  hrefOf?: (eId: string) => string;
  creditHref?: (commentId: number) => string;
}

/** Provisions with their words before and after, in reading order. */
export function Changes({ rows, ...rest }: Props) {
  return (
    <ol className="changes">
      {rows.map((row, index) => (
        <Change key={index} row={row} {...rest} />
      ))}
    </ol>
  );
}

function Change({ row, lang, hrefOf, creditHref }: Omit<Props, 'rows'> & { row: ComparedProvision }) {
  const { t } = useSpeech();
  const place = capital(row.after ?? row.before ?? '');
  const href = row.afterEId && hrefOf?.(row.afterEId);
  const elsewhere = row.moved && row.before && row.before !== row.after;
  return (
    <li className={`change ${row.outcome}`}>
      <p className="change-head">
        <b>{href ? <a href={href}>{place}</a> : place}</b>
        <Chip tone={TONE[row.outcome]}>{t(`changes.${row.outcome}`)}</Chip>
        {elsewhere && <span className="hint">{t('changes.moved-from', { citation: row.before })}</span>}
      </p>
      {row.heading.length > 0 && (
        <div className="change-heading">
          <Diff pieces={piecesOf(row.heading)} lang={lang} />
        </div>
      )}
      {row.text.length > 0 && <Diff pieces={piecesOf(row.text)} lang={lang} />}
      {row.credits.length > 0 && (
        <p className="change-credits">
          {t('changes.credits', { count: row.credits.length })}{' '}
          {row.credits.map(({ commentId, publicName }, index) => (
            <span key={commentId}>
              {index > 0 && ', '}
              {creditHref ? <a href={creditHref(commentId)}>{publicName}</a> : publicName}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

const ORDER = ['reworded', 'added', 'removed', 'moved', 'split', 'merged', 'needs-review', 'same'] as const;

/** How many of each, in words. */
export function ChangeCounts({ counts }: { counts: Readonly<Partial<Record<ComparedProvision['outcome'], number>>> }) {
  const { t } = useSpeech();
  const found = ORDER.filter((outcome) => counts[outcome]);
  return (
    <ul className="change-counts">
      {found.map((outcome) => (
        <li key={outcome}>
          <Chip tone={TONE[outcome]}>
            {t(`changes.${outcome}`)}: {counts[outcome]}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
