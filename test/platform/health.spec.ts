import { startTestApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('the process and its parts report their state by name', async () => {
  expect((await app.get('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await app.get('/readyz')).json()).toEqual({ status: 'ok', database: 'ok', queue: 'ok', migrations: 'ok' });
});

test('an unknown address answers in the language of the reader', async () => {
  const reply = await app.ask('GET', '/api/v1/nothing', { lang: 'en' });
  expect(reply.status).toBe(404);
  expect(reply.json()).toEqual({
    code: 'platform.not-found',
    message: 'There is no such page. Check the address or look in the list of drafts.',
  });
});
