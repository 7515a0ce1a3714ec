import type { ReviewedIssue } from '../../../src/drafts/queries/review.js';

/** What an issue is about, in the order in which a publisher deals with it. */
export const TOPICS = ['file', 'structure', 'pair'] as const;
export type Topic = (typeof TOPICS)[number];

/** Issues of one kind; what goes beyond the first few is folded. */
export interface IssueKind {
  shown: readonly ReviewedIssue[];
  folded: readonly ReviewedIssue[];
}

export interface IssueGroup {
  topic: Topic;
  kinds: readonly IssueKind[];
}

/** As many of one kind are read one by one. */
const READ = 5;
/** Of more than that as many are shown; one alone is never folded. */
const SHOWN = 3;

/** Issues by topic and kind: kinds with errors first, then in the order of the text, so that no list is a wall. */
export function issueGroups(issues: readonly ReviewedIssue[]): IssueGroup[] {
  return TOPICS.flatMap((topic) => {
    const own = issues.filter(({ code }) => topicOf(code) === topic);
    const codes = [...new Set([...own.filter(({ severity }) => severity === 'error'), ...own].map(({ code }) => code))];
    const kinds = codes.map((code) => kindOf(own.filter((issue) => issue.code === code)));
    return kinds.length > 0 ? [{ topic, kinds }] : [];
  });
}

/** Errors stay in sight: each of them stands in the way of publishing. */
function kindOf(alike: readonly ReviewedIssue[]): IssueKind {
  const errors = alike.filter(({ severity }) => severity === 'error');
  const warnings = alike.filter(({ severity }) => severity === 'warning');
  const seen = warnings.length > READ ? SHOWN : warnings.length;
  return { shown: [...errors, ...warnings.slice(0, seen)], folded: warnings.slice(seen) };
}

function topicOf(code: string): Topic {
  if (code.startsWith('format.')) return 'file';
  return code.startsWith('structure.pair-') ? 'pair' : 'structure';
}
