import { randomUUID } from 'node:crypto';
import { NOBODY, startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { solvedProof } from './solve';

let app: TestApp;
let draft: GivenDraft;
beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenPublishedDraft(app);
});
afterAll(() => app.close());

const PLACE = 'chp_2__art_3__para_1';
const send = (as: TestActor, key: string, more: Record<string, unknown> = {}) =>
  app.post(
    `/api/v1/drafts/${draft.number}/comments`,
    { provision: PLACE, version: 1, body: 'Одни и те же слова.', ...more },
    {
      as,
      headers: { 'idempotency-key': key },
    },
  );

test('a key gives nobody the result of another person', async () => {
  const key = randomUUID();
  const first = await send(await app.asCitizen('Айгүл'), key);
  expect(first.status).toBe(201);
  const second = await send(await app.asCitizen('Данияр'), key);
  expect([second.status, second.json().code]).toEqual([422, 'platform.key-reused']);
  const guest = await send(NOBODY, key, { proof: await solvedProof(app) });
  expect([guest.status, guest.json().code]).toEqual([422, 'platform.key-reused']);
  expect(guest.headers['set-cookie']).toBeUndefined();
});

test('a support with the key of another person is refused, and a session comes to no one', async () => {
  const { id } = (await send(await app.asCitizen('Мария'), randomUUID(), { body: 'Другие слова.' })).json<{
    id: number;
  }>();
  const key = randomUUID();
  const support = (as: TestActor, proof: string | null) =>
    app.post(
      `/api/v1/drafts/${draft.number}/comments/${id}/support`,
      { proof },
      { as, headers: { 'idempotency-key': key } },
    );
  expect((await support(await app.asCitizen('Ержан'), null)).status).toBe(201);
  expect((await support(await app.asCitizen('Ольга'), null)).status).toBe(422);
});

test('one proof is good for one comment, also for two that arrive together, and in any spelling', async () => {
  const proof = await solvedProof(app);
  const both = await Promise.all([
    send(NOBODY, randomUUID(), { proof, body: 'Первое.' }),
    send(NOBODY, randomUUID(), { proof, body: 'Второе.' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
  const payload = JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
  const { parameters, signature } = payload.challenge;
  const spellings = [
    { ...payload, challenge: { parameters, signature: signature.toUpperCase() } },
    { ...payload, challenge: { parameters, signature: `${signature} ` } },
    { ...payload, challenge: { parameters: { ...parameters, expiresAt: parameters.expiresAt + 600 }, signature } },
    { ...payload, challenge: { parameters: { ...parameters, keyPrefix: '' }, signature } },
    { ...payload, challenge: { parameters: { ...parameters, cost: 1 }, signature } },
    { ...payload, solution: { ...payload.solution, counter: payload.solution.counter + 2 ** 32 } },
    { ...payload, extra: 1 },
  ];
  for (const one of spellings) {
    const reply = await send(NOBODY, randomUUID(), {
      proof: Buffer.from(JSON.stringify(one)).toString('base64'),
      body: 'Третье.',
    });
    expect(reply.status).toBe(401);
  }
});

test('what was typed before signing in is shown only to the browser that typed it', async () => {
  const typed = { version: '1', body: 'Тайна до отправки', effect: '', wish: '', proposed: '', quote: '' };
  const kept = await app.postForm(`/drafts/${draft.number}/provisions/${PLACE}/comments`, typed);
  const back = decodeURIComponent(/return=(.*)$/.exec(String(kept.headers.location))![1]!);
  const cookie = String(kept.headers['set-cookie']).split(';')[0]!;
  expect((await app.get(back, { headers: { cookie } })).text).toContain('Тайна до отправки');
  expect((await app.get(back)).text).not.toContain('Тайна до отправки');
  expect((await app.get(back, { as: await app.asCitizen() })).text).not.toContain('Тайна до отправки');
});

test('no public reply tells who somebody is', async () => {
  const person = await app.asCitizen('Сауле');
  const { id } = (await send(person, randomUUID(), { body: 'Кто я?' })).json<{ id: number }>();
  const [{ email }] = await app.db.query('select email from email_identity where account_id = $1', [person.accountId]);
  for (const path of [
    `/drafts/${draft.number}`,
    `/drafts/${draft.number}/comments/${id}`,
    `/drafts/${draft.number}/provisions/${PLACE}`,
    `/drafts/${draft.number}/provisions/${PLACE}/panel`,
    `/api/v1/drafts/${draft.number}/provisions/${PLACE}/comments`,
  ]) {
    const { text } = await app.get(path, { as: person });
    expect([path, text.includes(email), /account_?id|127\.0\.0\.1/i.test(text)]).toEqual([path, false, false]);
  }
});
