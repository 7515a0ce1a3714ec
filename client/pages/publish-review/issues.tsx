import type { ReviewedIssue, ReviewedText } from '../../../src/drafts/queries/review.js';
import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../../ui/language.js';

/** What is doubtful or wrong, each with its place in the act and in the file; errors first. */
export function Issues({ issues, paragraphs, counts, lang, number }: ReviewedText & { number: string }) {
  const { t } = useSpeech();
  const mendable = new Set(paragraphs.filter(({ kind }) => kind === 'paragraph').map(({ index }) => index));
  const mendHref = (source: number) =>
    mendable.has(source) ? `/publish/drafts/${number}?text=${lang}&mend=${source}#mend` : null;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return (
    <section className="review-issues" aria-labelledby="issues">
      <h2 id="issues">
        {errors.length > 0
          ? t('publish.review.errors', { count: errors.length })
          : warnings.length === 0
            ? t('publish.review.no-issues')
            : t('publish.review.warnings', { count: warnings.length })}
      </h2>
      <p className="hint">{t('publish.review.counts', { ...counts, paragraphs: paragraphs.length })}</p>
      {errors.length > 0 && <List issues={errors} mendHref={mendHref} />}
      {warnings.length > 0 && (
        <details open={warnings.length <= 8 && errors.length === 0}>
          <summary>{t('publish.review.warnings', { count: warnings.length })}</summary>
          <List issues={warnings} mendHref={mendHref} />
        </details>
      )}
    </section>
  );
}

type MendHref = (source: number) => string | null;

function List({ issues, mendHref }: { issues: readonly ReviewedIssue[]; mendHref: MendHref }) {
  return (
    <ul className="issues">
      {issues.map((issue, index) => (
        <Issue key={index} {...issue} mendHref={issue.source === null ? null : mendHref(issue.source)} />
      ))}
    </ul>
  );
}

function Issue({ severity, sentence, source, eId, citation, mendHref }: ReviewedIssue & { mendHref: string | null }) {
  const { t } = useSpeech();
  return (
    <li className={`issue ${severity}`}>
      <Icon name={severity === 'error' ? 'close' : 'warning'} />
      <div>
        <p>{sentence}</p>
        <p className="hint row">
          {eId && citation && <a href={`#${eId}`}>{citation}</a>}
          {source !== null && <a href={`#source-${source}`}>{t('publish.review.in-file', { number: source + 1 })}</a>}
          {mendHref && <a href={mendHref}>{t('publish.mend')}</a>}
        </p>
      </div>
    </li>
  );
}
