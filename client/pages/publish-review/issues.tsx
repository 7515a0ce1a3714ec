import type { ReviewedIssue, ReviewedText } from '../../../src/drafts/queries/review.js';
import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../../ui/language.js';
import { issueGroups, type IssueGroup, type IssueKind } from './issue-groups.js';

/** What is doubtful or wrong, each with its place in the act and in the file; errors first. */
export function Issues({ issues, paragraphs, counts, lang, number }: ReviewedText & { number: string }) {
  const { t } = useSpeech();
  const mendable = new Set(paragraphs.filter(({ kind }) => kind === 'paragraph').map(({ index }) => index));
  const mendHref = (source: number) =>
    mendable.has(source) ? `/publish/drafts/${number}?text=${lang}&mend=${source}#mend` : null;
  const groups = issueGroups(issues);
  return (
    <section className="review-issues" aria-labelledby="issues">
      <h2 id="issues">
        <Title issues={issues} />
      </h2>
      <p className="hint">{t('publish.review.counts', { ...counts, paragraphs: paragraphs.length })}</p>
      {groups.map((group) => (
        <Group key={group.topic} {...group} titled={groups.length > 1} mendHref={mendHref} />
      ))}
    </section>
  );
}

function Title({ issues }: Pick<ReviewedText, 'issues'>) {
  const { t } = useSpeech();
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return t('publish.review.no-issues');
  const both = [
    errors > 0 && t('publish.review.errors', { count: errors }),
    warnings > 0 && t('publish.review.warnings', { count: warnings }),
  ];
  return both.filter(Boolean).join(' · ');
}

type MendHref = (source: number) => string | null;
interface Mends {
  mendHref: MendHref;
}

function Group({ topic, kinds, titled, mendHref }: IssueGroup & Mends & { titled: boolean }) {
  const { t } = useSpeech();
  return (
    <div className="issue-group">
      {titled && <h3>{t(`publish.review.topic.${topic}`)}</h3>}
      {kinds.map((kind, index) => (
        <Kind key={index} {...kind} mendHref={mendHref} />
      ))}
    </div>
  );
}

function Kind({ shown, folded, mendHref }: IssueKind & Mends) {
  const { t } = useSpeech();
  return (
    <>
      <List issues={shown} mendHref={mendHref} />
      {folded.length > 0 && (
        <details className="issue-more">
          <summary>{t('publish.review.more-alike', { count: folded.length })}</summary>
          <List issues={folded} mendHref={mendHref} />
        </details>
      )}
    </>
  );
}

function List({ issues, mendHref }: Mends & { issues: readonly ReviewedIssue[] }) {
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
