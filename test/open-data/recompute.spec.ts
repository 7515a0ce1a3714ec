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
