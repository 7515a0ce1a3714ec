import { AnswerRecords } from '../../src/open-data/answer-records';
import { KeepScorecard } from '../../src/responses/scorecard/keep-scorecard.job';
import { startTestApp, type TestApp } from '../support/app';
import { makeScene, type Scene } from '../responses/scene';

const COMMENTS = 6_000;
/** Comments, or rows of the record, that are read at once. */
const BATCH = 2_000;

interface Node {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

/** Rows that were read of each table. */
function readOf(node: Node, read = new Map<string, number>()): Map<string, number> {
  const name = node['Relation Name'];
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  if (name) read.set(name, (read.get(name) ?? 0) + rows);
  for (const inner of node.Plans ?? []) readOf(inner, read);
  return read;
}

/** Answered and told what the authors think, all since the planner last looked: it knows nothing of these rows. */
async function givenFreshDraft(app: TestApp, scene: Scene): Promise<void> {
  for (const table of ['comment', 'response', 'answer_text', 'verdict', 'answer_record'])
    await app.db.query(`alter table ${table} set (autovacuum_enabled = false)`);
  await app.db.query(
    `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on, waits_for)
     select $1, 1, 'w1', 'ru', $2, 'email', 'Автор', 'Вода ' || n, sha256(n::text::bytea), '2026-12-04',
            case when n % 2 = 0 then 'answer' end
       from generate_series(1, ${COMMENTS}) n`,
    [scene.draftId, scene.citizen.accountId],
  );
  await app.db.query(
    `with text as (
       insert into answer_text (draft_id, agency_id, account_id, lang, reason)
       values ($1, $2, $3, 'ru', 'Порядок установит министерство.') returning id),
     given as (
       insert into response (draft_id, comment_id, agency_id, account_id, role, decision, text_id, occasion, due_on)
       select draft_id, c.id, $2, $3, 'official', 'rejected', t.id, 'answer', due_on from comment c, text t
        where draft_id = $1 and waits_for is null
       returning draft_id, comment_id, edition)
     insert into verdict (draft_id, comment_id, edition, answered, given_at)
     select draft_id, comment_id, edition, true, now() from given`,
    [scene.draftId, scene.agencyId, scene.official.accountId],
  );
}

describe('a large draft of which the planner knows nothing', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
    scene = await makeScene(app);
    await givenFreshDraft(app, scene);
  });
  afterAll(() => app?.close());

  /** What the last statement with these words reads when it is done once more. */
  async function rereadOf(seen: [string, unknown[]?][], words: string): Promise<Map<string, number>> {
    const [sql, values] = seen.findLast(([one]) => one.includes(words))!;
    const [row]: { 'QUERY PLAN': [{ Plan: Node }] }[] = await app.db.query(
      `explain (analyze, format json) ${sql}`,
      values,
    );
    return readOf(row!['QUERY PLAN'][0].Plan);
  }

  it('is brought into the record by batches, each of which reads its own rows alone', async () => {
    const runner = Object.getPrototypeOf(app.db.createQueryRunner()) as { query: (sql: string) => unknown };
    const asked = jest.spyOn(runner, 'query');
    await app.nest.get(KeepScorecard).keep('all');
    const seen = asked.mock.calls as unknown as [string, unknown[]?][];
    asked.mockRestore();
    const read = await rereadOf([...seen], 'insert into scorecard_group');
    for (const table of ['comment', 'response', 'verdict', 'answer_text', 'answer_record'])
      expect([table, (read.get(table) ?? 0) <= 3 * BATCH]).toEqual([table, true]);
    expect(read.get('response')).toBeGreaterThan(0);
    const rows: { n: number }[] = await app.db.query('select count(*)::int as n from answer_record');
    expect(rows).toEqual([{ n: COMMENTS }]);
  });

  it('is downloaded by batches, each of which reads its own rows alone', async () => {
    const asked = jest.spyOn(app.db, 'query');
    const batches = new AnswerRecords(app.db).batches();
    await batches.next();
    const { value } = await batches.next();
    const seen = [...(asked.mock.calls as unknown as [string, unknown[]?][])];
    asked.mockRestore();
    expect(value).toHaveLength(BATCH);
    const read = await rereadOf(seen, '"groupSize"');
    // both provisions of the draft for each row, and no others
    expect(read.get('provision')).toBeLessThanOrEqual(2 * BATCH);
    let rest = 0;
    for await (const batch of batches) rest += batch.length;
    expect(rest).toBe(COMMENTS - 2 * BATCH);
  });
});

describe('downloads of the record', () => {
  it('are limited by network, in words', async () => {
    const app = await startTestApp({ rateLimits: true });
    try {
      const statuses: number[] = [];
      for (let n = 0; n < 21; n++) {
        const { status, text } = await app.get(`/open-data/answers.${n % 2 ? 'csv' : 'jsonl'}`);
        statuses.push(status);
        if (status === 429) expect(text).toMatch(/[а-я]/i);
      }
      expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
      expect((await app.get('/open-data/calendar.csv')).status).toBe(200);
    } finally {
      await app.close();
    }
  });
});
