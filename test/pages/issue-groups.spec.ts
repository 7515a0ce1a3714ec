import { issueGroups } from '../../client/pages/publish-review/issue-groups';
import type { ReviewedIssue } from '../../src/drafts/queries/review';

const issue = (code: string, source = 0, severity: ReviewedIssue['severity'] = 'warning'): ReviewedIssue => ({
  ...{ code, severity, source },
  sentence: `${code} ${source}`,
  eId: null,
  citation: null,
});
const many = (code: string, count: number) => Array.from({ length: count }, (_, n) => issue(code, n));
const seen = (issues: ReviewedIssue[]) =>
  issueGroups(issues).map(({ topic, kinds }) => [
    topic,
    ...kinds.map(({ shown, folded }) => `${shown.map(({ sentence }) => sentence).join(', ')} + ${folded.length}`),
  ]);

test('issues are told by topic: the file, its structure, the other language', () => {
  const mixed = [
    issue('structure.pair-missing'),
    issue('amendment.no-act'),
    issue('format.hidden-text'),
    issue('structure.number-gap'),
  ];
  expect(seen(mixed)).toEqual([
    ['file', 'format.hidden-text 0 + 0'],
    ['structure', 'amendment.no-act 0 + 0', 'structure.number-gap 0 + 0'],
    ['pair', 'structure.pair-missing 0 + 0'],
  ]);
});

test('kinds with errors come first', () => {
  const issues = [issue('structure.no-heading'), issue('structure.duplicate-number', 4, 'error')];
  expect(seen(issues)).toEqual([['structure', 'structure.duplicate-number 4 + 0', 'structure.no-heading 0 + 0']]);
});

test.each([
  [5, 'a.b 0, a.b 1, a.b 2, a.b 3, a.b 4 + 0'],
  [6, 'a.b 0, a.b 1, a.b 2 + 3'],
  [200, 'a.b 0, a.b 1, a.b 2 + 197'],
])('of %d warnings alike', (count, words) => expect(seen(many('a.b', count))).toEqual([['structure', words]]));

test('errors are never folded', () => {
  const [group] = issueGroups([
    ...many('a.b', 6),
    ...many('a.b', 9).map((one) => ({ ...one, severity: 'error' as const })),
  ]);
  expect(group!.kinds).toHaveLength(1);
  expect(group!.kinds[0]!.shown).toHaveLength(9 + 3);
  expect(group!.kinds[0]!.folded).toHaveLength(3);
});
