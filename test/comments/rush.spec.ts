import { randomUUID } from 'node:crypto';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenPublishedDraft, type GivenDraft } from '../support/fixtures';

let app: TestApp;
let draft: GivenDraft;
let people: TestActor[];

beforeAll(async () => {
  app = await startTestApp();
  draft = await givenPublishedDraft(app);
  people = await Promise.all(['Айгүл', 'Данияр', 'Ержан', 'Мария'].map((name) => app.asCitizen(name)));
});
afterAll(() => app?.close());

const post = (body: string, as: TestActor, key: string | null = randomUUID()) =>
  app.post(
    `/api/v1/drafts/${draft.number}/comments`,
    { provision: draft.provisions.at(-1)!.eId, version: draft.version, body },
    { as, headers: key ? { 'idempotency-key': key } : {} },
  );

test('comments that come together are stored each by itself, and repeats change nothing', async () => {
  const [one, two, three] = people as [TestActor, TestActor, TestActor];
  const key = randomUUID();
  const replies = await Promise.all([
    ...Array.from({ length: 20 }, (_, n) => post(`Замечание ${n}.`, people[n % people.length]!)),
    post('Один запрос дважды.', one, key),
    post('Один запрос дважды.', one, key),
    post('Те же слова дважды.', two),
    post('Те же слова, дважды!', two),
    post('Без ключа.', three, null),
    post('Ключ занят другим.', three, key),
  ]);
  expect(replies.slice(0, 20).map(({ status }) => status)).toEqual(Array(20).fill(201));
  const authors: { account_id: number; body: string }[] = await app.db.query('select account_id, body from comment');
  for (let n = 0; n < 20; n++) {
    const own = authors.filter(({ body }) => body === `Замечание ${n}.`);
    expect(own).toEqual([{ account_id: people[n % people.length]!.accountId, body: `Замечание ${n}.` }]);
  }
  const [first, again, said, repeated, bare, foreign] = replies.slice(20);
  expect([first!.status, again!.status, bare!.status]).toEqual([201, 201, 201]);
  expect(again!.json().number).toBe(first!.json().number);
  expect([said!.status, repeated!.status].sort()).toEqual([201, 409]);
  expect(foreign!.json().code).toBe('platform.key-reused');
  // each key that is kept belongs to a comment that is there
  const lost = await app.db.query(
    `select 1 from idempotency_key k
      where not exists (select from comment c where c.id = (k.result #>> '{value,id}')::bigint)`,
  );
  expect(lost).toHaveLength(0);
  expect(authors).toHaveLength(23);
});
