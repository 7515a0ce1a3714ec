import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app';
import { givenEmptyDraft, givenTexts } from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { LAW_RU } from '../support/small-law';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
});
afterAll(() => app.close());

const summary = 'Закон определяет, кто ухаживает за школьными садами.';

async function givenForm() {
  const draft = await givenEmptyDraft(app);
  await givenTexts(app, draft.id, 'law', { ru: LAW_RU });
  const opensOn = app.clock.today();
  const closesOn = `${Number(opensOn.slice(0, 4)) + 1}-03-01`;
  const form = { actKind: 'law', act: 'publish', opensOn, closesOn, 'summary-ru': summary, 'summary-kk': summary };
  const send = (more: Record<string, string>) =>
    app.postForm(`/publish/drafts/${draft.number}`, { ...form, ...more }, { as: draft.publisher });
  return { draft, send };
}

test('the form that publishes, sent by a double click, leads to the draft both times', async () => {
  const { draft, send } = await givenForm();
  const idempotencyKey = randomUUID();
  const replies = [
    ...(await Promise.all([send({ idempotencyKey }), send({ idempotencyKey })])),
    await send({ idempotencyKey }),
  ];
  expect(replies.map(({ status, headers }) => [status, headers.location])).toEqual(
    Array(3).fill([303, `/drafts/${draft.number}`]),
  );
});

test('another form for what is published already is told so', async () => {
  const { send } = await givenForm();
  expect((await send({ idempotencyKey: randomUUID() })).status).toBe(303);
  expect((await send({ idempotencyKey: randomUUID() })).status).toBe(409);
  expect((await send({ act: 'save' })).status).toBe(409);
});
