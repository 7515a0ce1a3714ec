import { AnswerRecords } from '../../src/open-data/answer-records';
import { startTestApp, type TestApp } from '../support/app';
import { makeScene, type Scene } from '../responses/scene';

const COMMENTS = 20_000;
const BATCH = 1_000;

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

describe('the record of answers of a large draft', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
    scene = await makeScene(app);
    const ids = [scene.draftId, scene.agencyId, scene.official.accountId];
    await app.db.query(
      `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
       select $1, 1, 'w1', 'ru', $2, 'email', 'Автор', 'Вода ' || n, sha256(n::text::bytea), '2026-12-04'
         from generate_series(1, ${COMMENTS}) n`,
      [scene.draftId, scene.citizen.accountId],
    );
    const [text]: { id: number }[] = await app.db.query(
      `insert into answer_text (draft_id, agency_id, account_id, lang, reason)
       values ($1, $2, $3, 'ru', 'Порядок установит министерство.') returning id`,
      ids,
    );
    await app.db.query(
      `insert into response (draft_id, comment_id, agency_id, account_id, role, decision, text_id, occasion, due_on)
       select draft_id, id, $2, $3, 'official', 'rejected', $4, 'answer', due_on from comment where draft_id = $1`,
      [...ids, text!.id],
    );
    await app.db.query(
      `insert into verdict (draft_id, comment_id, edition, answered, given_at)
       select draft_id, comment_id, edition, true, now() from response where draft_id = $1`,
      [scene.draftId],
    );
    await app.db.query('analyze comment, response, answer_text, verdict');
  });
  afterAll(() => app?.close());

  it('is read by batches, each of which reads its own rows alone', async () => {
    const asked = jest.spyOn(app.db, 'query');
    const batches = new AnswerRecords(app.db).batches();
    await batches.next();
    await batches.next();
    const call = asked.mock.calls.findLast(([sql]) => sql.includes('"groupSize"'))!;
    asked.mockRestore();
    const [row]: { 'QUERY PLAN': [{ Plan: Node }] }[] = await app.db.query(
      `explain (analyze, format json) ${call[0]}`,
      call[1] as unknown[],
    );
    const read = readOf(row!['QUERY PLAN'][0].Plan);
    for (const table of ['response', 'verdict', 'comment'])
      expect([table, (read.get(table) ?? 0) <= 3 * BATCH]).toEqual([table, true]);
    expect(read.get('response')).toBeGreaterThanOrEqual(BATCH);
  });
});
