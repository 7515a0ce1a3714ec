import { AggregateCounts } from '../../src/comments/jobs/aggregate-counts.job';
import { Recount } from '../../src/comments/jobs/recount.job';
import { randomUUID } from 'node:crypto';
import { NOBODY, startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { solvedProof } from './solve';

let app: TestApp;
let draft: GivenDraft;
let citizen: TestActor;
const PLACE = 'chp_2__art_3__para_1';

beforeAll(async () => {
  app = await startTestApp();
  draft = await givenPublishedDraft(app);
  citizen = await app.asCitizen();
});
afterAll(() => app.close());

const body = (changes: Record<string, unknown> = {}) => ({
  provision: PLACE,
  version: 1,
  body: `Два раза в неделю мало: ${randomUUID()}`,
  ...changes,
});
const post = (changes: Record<string, unknown> = {}, as: TestActor = citizen, headers: Record<string, string> = {}) =>
  app.post(`/api/v1/drafts/${draft.number}/comments`, body(changes), { as, headers });

const stored = async () =>
  (await app.db.query('select count(*)::int as n from comment where draft_id = $1', [draft.draftId]))[0].n as number;

describe('a comment', () => {
  it('is taken with a number, a day and a link', async () => {
    const reply = await post({ quote: { exact: 'не реже двух раз', prefix: '', suffix: '' } });
    expect(reply.text).toContain('"number"');
    expect(reply.status).toBe(201);
    const posted = reply.json<{ id: number; number: string; dueOn: string; href: string }>();
    expect(posted.number).toBe(`${draft.number}/${posted.id}`);
    expect(posted.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(posted.dueOn > app.clock.today()).toBe(true);
    const rows = await app.db.query('select quote, w_id, lang, version from comment where id = $1', [posted.id]);
    expect(rows[0]).toMatchObject({ w_id: draft.at(PLACE).wId, lang: 'ru', version: 1 });
    expect(rows[0].quote.suffix).toContain('в неделю');
  });

  it('of a person who has given no name yet says so', async () => {
    const { id } = (await post({}, await app.asCitizen(''))).json<{ id: number }>();
    const rows = await app.db.query('select public_name from comment where id = $1', [id]);
    expect(rows[0].public_name).toBe('Без имени');
  });

  it('sent twice with one key is stored once and answered alike', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const same = { body: 'Одно и то же дважды' };
    const [first, second] = await Promise.all([post(same, citizen, headers), post(same, citizen, headers)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.json()).toEqual(second.json());
    const other = await post({ body: 'Другое с тем же ключом' }, citizen, headers);
    expect(other.status).toBe(422);
    expect(other.json().code).toBe('platform.key-reused');
  });

  it('said twice is refused with a link to the first', async () => {
    const first = (await post({ body: 'Нужен запасной колодец!' })).json<{ href: string; number: string }>();
    const second = await post({ body: '  нужен  запасной колодец ' });
    expect(second.status).toBe(409);
    expect(second.json()).toMatchObject({ code: 'comment.said-before', href: first.href });
    expect(second.json().message).toContain(first.number);
  });

  it.each([
    ['nothing', { body: '' }, 'comment.empty', 'body'],
    ['spaces', { body: ' \n\t ' }, 'comment.empty', 'body'],
    ['30,000 characters', { body: 'ж'.repeat(30_000) }, 'comment.too-long', 'body'],
    ['a long effect', { effect: 'ж'.repeat(5_001) }, 'comment.too-long', 'effect'],
    ['a lone surrogate', { body: 'плохо \ud800' }, 'comment.not-text', 'body'],
    ['NUL alone', { body: '\u0000' }, 'comment.empty', 'body'],
    [
      'the present words',
      { proposed: ' Школа поливает деревья не реже двух раз в неделю в тёплое время года.' },
      'comment.wording-same',
      'proposed',
    ],
    ['an empty wording', { proposed: ' ' }, 'comment.wording-empty', 'proposed'],
    [
      'a phrase from elsewhere',
      { quote: { exact: 'три раза в год', prefix: '', suffix: '' } },
      'comment.quote-not-found',
      'quote',
    ],
  ])('of %s is refused in words beside its field', async (_name, changes, code, field) => {
    const before = await stored();
    const reply = await post(changes);
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ code, field });
    expect(String(reply.json().message)).toMatch(/[А-я]{5}/);
    expect(await stored()).toBe(before);
  });

  it('takes 10,000 emoji, and drops NUL and marks that turn the text around', async () => {
    expect((await post({ body: '🌳'.repeat(10_000) })).status).toBe(201);
    const reply = await post({ body: 'Полив\u0000 \u202eнаоборот\u202c' });
    expect(reply.status).toBe(201);
    const rows = await app.db.query('select body from comment where id = $1', [reply.json().id]);
    expect(rows[0].body).toBe('Полив наоборот');
  });

  it('may be a wording alone', async () => {
    const reply = await post({ body: '', proposed: 'Школа поливает деревья каждый день.' });
    expect(reply.status).toBe(201);
  });

  it('on what is not there answers 404', async () => {
    expect((await post({ provision: 'art_99' })).status).toBe(404);
    expect((await post({ version: 7 })).status).toBe(404);
    const elsewhere = await app.post('/api/v1/drafts/NONE-1/comments', body(), { as: citizen });
    expect(elsewhere.status).toBe(404);
  });

  it('with unknown fields is refused', async () => {
    expect((await post({ accountId: 1 })).status).toBe(422);
  });
});

describe('a guest', () => {
  it('pays with a proof of work once, gets a session and a name', async () => {
    const refused = await post({}, NOBODY);
    expect(refused.status).toBe(401);
    expect(refused.json().code).toBe('comment.proof-needed');
    const proof = await solvedProof(app);
    const taken = await post({ proof, name: 'Ержан' }, NOBODY);
    expect(taken.status).toBe(201);
    const cookie = String(taken.headers['set-cookie']).split(';')[0]!;
    const rows = await app.db.query('select public_name, level from comment where id = $1', [taken.json().id]);
    expect(rows[0]).toEqual({ public_name: 'Ержан', level: 'guest' });
    expect((await post({ proof }, { accountId: null, headers: { cookie } })).status).toBe(401);
    const again = await post({ proof: await solvedProof(app) }, { accountId: null, headers: { cookie } });
    expect(again.status).toBe(201);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('whose comment is refused keeps the proof', async () => {
    const proof = await solvedProof(app);
    expect((await post({ proof, name: '\u202e' }, NOBODY)).status).toBe(422);
    expect((await post({ proof }, NOBODY)).status).toBe(201);
  });
});

describe('the consultation', () => {
  it('is closed one second after its end, by the clock of the database', async () => {
    const other = await givenPublishedDraft(app);
    await app.db.query(
      `update consultation set closes_at = now() - interval '1 second', opens_at = now() - interval '1 day' where draft_id = $1`,
      [other.draftId],
    );
    const reply = await app.post(`/api/v1/drafts/${other.number}/comments`, body(), { as: citizen });
    expect(reply.status).toBe(409);
    expect(reply.json().code).toBe('comment.consultation-closed');
  });
});

describe('support', () => {
  it('counts once, never for oneself, and is shown when counted', async () => {
    const { id } = (await post()).json<{ id: number }>();
    const support = (as: TestActor, proof?: string) =>
      app.post(`/api/v1/drafts/${draft.number}/comments/${id}/support`, proof ? { proof } : {}, { as });
    expect((await support(citizen)).json().code).toBe('comment.own-support');
    const neighbour = await app.asCitizen('Данияр');
    expect((await support(neighbour)).json()).toEqual({ supports: 1, added: true });
    expect((await support(neighbour)).json()).toMatchObject({ added: false });
    expect((await support(NOBODY)).status).toBe(401);
    expect((await support(NOBODY, await solvedProof(app))).json()).toMatchObject({ added: true });
    expect((await app.post(`/api/v1/drafts/${draft.number}/comments/999999/support`, {}, { as: citizen })).status).toBe(
      404,
    );
  });

  it('is taken back once, by page or API, and the number falls and rises with it', async () => {
    const { id } = (await post()).json<{ id: number }>();
    const address = `/api/v1/drafts/${draft.number}/comments/${id}/support`;
    const [one, two] = [await app.asCitizen('Данияр'), await app.asCitizen('Марат')];
    const support = (as: TestActor) => app.post(address, {}, { as });
    const withdraw = async (as: TestActor) => (await app.ask('DELETE', address, { as })).json();
    const count = () => app.nest.get(AggregateCounts).handle();
    const shown = () => app.db.query('select supports from comment_count where comment_id = $1', [id]);
    await support(one);
    expect((await support(two)).json()).toEqual({ supports: 1, added: true });
    await count();
    expect(await withdraw(one)).toEqual({ supports: 1, withdrawn: true });
    expect(await withdraw(one)).toEqual({ supports: 1, withdrawn: false });
    expect((await support(one)).json()).toEqual({ supports: 2, added: true });
    expect(await withdraw(one)).toEqual({ supports: 1, withdrawn: true });
    expect(await withdraw(NOBODY)).toEqual({ supports: 2, withdrawn: false });
    await count();
    expect(await shown()).toEqual([{ supports: 1 }]);
    const form = (as: TestActor) =>
      app.postForm(`/drafts/${draft.number}/comments/${id}/support/withdraw`, { returnTo: '/drafts' }, { as });
    const reply = await form(two);
    expect([reply.status, reply.headers['location']]).toEqual([303, `/drafts#comment-${id}`]);
    expect((await form(two)).status).toBe(303);
    await count();
    expect(await shown()).toEqual([{ supports: 0 }]);
    expect(await app.nest.get(Recount).repair()).toBe(0);
    expect(await app.db.query('select 1 from support_withdrawal')).toEqual([]);
    expect((await app.ask('DELETE', address.replace(`/${id}/`, '/999999/'), { as: one })).status).toBe(404);
  });
});
