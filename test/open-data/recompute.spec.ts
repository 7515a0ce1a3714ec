import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { KeepScorecard } from '../../src/responses/scorecard/keep-scorecard.job';
import { startTestApp, type TestApp } from '../support/app';
import { makeScene } from '../responses/scene';
import { givenRandomRecord, randomOf } from './random-record';

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  app.setNow('2026-11-23T06:00:00Z');
  await app.nest.listen(0, '127.0.0.1');
  address = `http://127.0.0.1:${(app.nest.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(() => app?.close());

const run = (...given: string[]) =>
  new Promise<{ code: number; out: string }>((resolve) =>
    execFile(process.execPath, ['test/recompute-scorecard.mjs', ...given], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    ),
  );
const count = () => app.nest.get(KeepScorecard).keep('all');

it('nothing is compared before the first count, or without an address', async () => {
  expect((await run(address)).code).toBe(1);
  expect((await run()).code).toBe(2);
});

it('an empty record gives the empty figures', async () => {
  await count();
  expect(await run(address)).toMatchObject({ code: 0, out: expect.stringContaining('0 comments, 1 places') as string });
});

it('the open data give every published figure, whatever happened', async () => {
  for (const seed of [1, 2, 3]) await givenRandomRecord(app, await makeScene(app), randomOf(seed), 40);
  await count();
  const { code, out } = await run(address);
  expect(out).toContain('Every figure is the same.');
  expect(code).toBe(0);
  expect(Number(/(\d+) figures\./.exec(out)![1])).toBeGreaterThan(400);
});

it('what came after the count is neither in the figures nor in the record', async () => {
  const scene = await makeScene(app);
  await givenRandomRecord(app, scene, randomOf(4), 5);
  expect(await run(address)).toMatchObject({ code: 0, out: expect.stringContaining('Every figure is the same.') });
});

describe('counts of what was touched are those of everything', () => {
  const parts = () =>
    app.db.query('select draft_id, month, counts from scorecard_part order by 1, 2') as Promise<unknown[]>;
  const rows = () => app.db.query('select * from answer_record order by 1, 2, 3') as Promise<unknown[]>;
  const touch: [string, string][] = [
    ['new comments, answers and looks', ''],
    [
      'answers to those who wait',
      `with given as (
         update comment set waits_for = null, answered_at = $2 where draft_id = $1 and waits_for is not null and id % 3 > 0
         returning id, due_on)
       insert into response (draft_id, comment_id, edition, agency_id, account_id, role, decision, text_id, occasion,
                             due_on, published_at)
       select $1, id, 1 + coalesce((select max(edition) from response r where r.draft_id = $1 and r.comment_id = g.id), 0),
              1, 1, 'official', 'partly', (select min(id) from answer_text where draft_id = $1), 'answer', due_on, $2
         from given g`,
    ],
    [
      'other words of authors',
      `insert into verdict (draft_id, comment_id, edition, answered, given_at)
       select draft_id, comment_id, edition, comment_id % 2 = 0, $2 from response where draft_id = $1
       on conflict (draft_id, comment_id, edition)
         do update set answered = excluded.answered, given_at = excluded.given_at`,
    ],
    [
      'a group that is confirmed',
      `update cluster set state = 'confirmed', confirmed_place = 1, confirmed_at = $2
        where draft_id = $1 and state = 'proposed'`,
    ],
    [
      'members that leave their group',
      `update cluster_member set cluster_id = null, xid = pg_current_xact_id()
        where draft_id = $1 and comment_id % 2 = 0 and $2::text <> ''`,
    ],
    [
      'an extension',
      `insert into extended_comment (draft_id, comment_id, extension_id, owed, was_on, due_on)
       select draft_id, id, (select min(id) from extension where draft_id = $1), 'answer', due_on, due_on + 5
         from comment where draft_id = $1 and $2::text <> '' on conflict do nothing`,
    ],
  ];

  it.each([5, 6])('by seed %i', async (seed) => {
    const scene = await makeScene(app);
    const keeper = app.nest.get(KeepScorecard);
    for (const [what, sql] of touch) {
      if (sql) await app.db.query(sql, [scene.draftId, app.clock.now().toISOString()]);
      else await givenRandomRecord(app, scene, randomOf(seed), 60);
      expect([what, await keeper.keep('changed')]).not.toEqual([what, null]);
      const kept = [await parts(), await rows()];
      await app.db.query('truncate answer_record, scorecard_group, scorecard_part');
      await count();
      expect([what, await parts(), await rows()]).toEqual([what, ...kept]);
    }
    expect((await run(address)).out).toContain('Every figure is the same.');
  });
});

it('a figure that was touched up is found', async () => {
  await app.db.query(
    `update scorecard_part set counts = jsonb_set(counts, '{onTime}', to_jsonb((counts ->> 'onTime')::int + 1))
      where (draft_id, month) = (select draft_id, month from scorecard_part order by 1, 2 limit 1)`,
  );
  // kept figures are read anew after a count, here by a stamp alone
  await app.db.query(`update scorecard_stamp set as_of = as_of + interval '1 second'`);
  const { code, out } = await run(address);
  expect(code).toBe(1);
  expect(out).toMatch(/all: onTime is published as \d+, the open data give \d+/);
  expect(await count()).toBe(1);
  expect((await run(address)).code).toBe(0);
});

it('a repeated count finds nothing to put right', async () => expect(await count()).toBe(0));
