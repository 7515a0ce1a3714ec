import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { PATIENCE_MS } from '../support/patience';

let app: TestApp;
let draft: GivenDraft;
let citizen: TestActor;
const PLACE = 'chp_2__art_3__para_1';

beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenPublishedDraft(app);
  citizen = await app.asCitizen();
});
afterAll(() => app.close());

const post = (body: string) =>
  app.post(`/api/v1/drafts/${draft.number}/comments`, { provision: PLACE, version: 1, body }, { as: citizen });

/** The pool may hand out a cut connection once more before it learns of its end. */
async function soon(ask: () => Promise<{ status: number }>, status: number): Promise<number> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const reply = await ask();
    if (reply.status === status || Date.now() > end) return reply.status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Cuts every connection that waits for the comments, as a failing server would. */
async function cutWaiting(): Promise<number> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const cut: unknown[] = await app.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (cut.length > 0) return cut.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return 0;
}

test('a database that goes away in the middle is 503 in words, leaves nothing behind, and the next one is taken', async () => {
  const holder = app.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('lock table comment in access exclusive mode');
  const waiting = post('Слова в пути');
  expect(await cutWaiting()).toBeGreaterThan(0);
  const reply = await waiting;
  await holder.rollbackTransaction();
  await holder.release();
  expect(reply.status).toBe(503);
  expect(reply.json()).toMatchObject({ code: 'platform.database-unavailable' });
  expect(String(reply.json().message)).toContain('Ничего не изменилось');
  expect(reply.headers['retry-after']).toBeDefined();
  expect(await app.db.query('select count(*)::int as n from comment')).toEqual([{ n: 0 }]);
  expect(await soon(() => post('Слова в пути'), 201)).toBe(201);
});

test('a page without a database says so in words', async () => {
  const holder = app.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('lock table comment in access exclusive mode');
  const waiting = app.get(`/drafts/${draft.number}/provisions/${PLACE}`);
  expect(await cutWaiting()).toBeGreaterThan(0);
  const reply = await waiting;
  await holder.rollbackTransaction();
  await holder.release();
  expect(reply.status).toBe(503);
  expect(reply.text).toContain('База данных временно недоступна');
  expect(await soon(() => app.get(`/drafts/${draft.number}/provisions/${PLACE}`), 200)).toBe(200);
});
