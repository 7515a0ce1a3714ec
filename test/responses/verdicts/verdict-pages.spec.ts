import { startTestApp, type TestActor, type TestApp } from '../../support/app';
import { makeComment, makeScene, type Scene } from '../scene';

const REASON = 'Порядок проверки установит министерство.';

let app: TestApp;
let scene: Scene;
let comment: number;
let page: string;

beforeAll(async () => {
  app = await startTestApp();
  app.setNow('2026-11-23T06:00:00Z');
  scene = await makeScene(app);
});
afterAll(() => app?.close());

const publish = (as: TestActor, more: object = {}) =>
  app.post(`/api/v1${page}/response`, { decision: 'rejected', reason: REASON, sameText: true, ...more }, { as });
beforeEach(async () => {
  comment = await makeComment(app, scene);
  page = `/drafts/${scene.number}/comments/${comment}`;
  await publish(scene.official);
});
const say = (answered: string, more: Record<string, string> = {}, as = scene.citizen) =>
  app.postForm(`${page}/verdict`, { answered, edition: '1', returnTo: `/me#comment-${comment}`, ...more }, { as });
const askAgain = (words: string, as = scene.citizen) =>
  app.postForm(`${page}/second-look`, { words, edition: '1' }, { as });
const seenBy = async (as?: TestActor) => (await app.get(page, as ? { as } : {})).text;

it('the author is asked, others are not; who is not signed in is shown the way', async () => {
  expect(await seenBy(scene.citizen)).toContain(`action="${page}/verdict"`);
  for (const other of [scene.official, undefined]) expect(await seenBy(other)).not.toContain('/verdict"');
  const way = `/sign-in?return=${encodeURIComponent(`${page}#verdict`)}`;
  expect(await seenBy()).toContain(way);
  expect(await seenBy(scene.citizen)).not.toContain(way);
  expect(await seenBy(scene.official)).not.toContain(way);
});

it('a good word leads back to where it was said, and is public', async () => {
  const reply = await say('yes');
  expect([reply.status, reply.headers['location']]).toEqual([303, `/me#comment-${comment}`]);
  expect(await seenBy()).toContain('Автор: на вопрос ответили');
  expect((await app.get('/me', { as: scene.citizen })).text).toMatch(/aria-pressed="true"[^>]*>Да, ответили/);
});

it('never leads to another site', async () => {
  expect((await say('yes', { returnTo: 'https://evil.example' })).headers['location']).toBe('/me');
});

it('who was not answered may ask for a second look, within the term that is stated', async () => {
  expect((await say('no')).headers['location']).toBe(`${page}#verdict`);
  const asking = await seenBy(scene.citizen);
  expect(asking).toContain(`action="${page}/second-look"`);
  expect(asking).toMatch(/до 23 декабря 2026.{0,3}г?\.? \(30 календарных дней после ответа\)/);
  const empty = await askAgain('  ');
  expect(empty.status).toBe(422);
  expect(empty.text).toContain('Напишите в нескольких словах');
  const reply = await askAgain('Кто именно проверяет?');
  expect([reply.status, reply.headers['location']]).toEqual([303, `${page}#second-look`]);
  const waiting = await seenBy();
  expect(waiting).toContain('Кто именно проверяет?');
  expect(waiting).toContain('Другой сотрудник ответит до');
  expect(await seenBy(scene.citizen)).not.toContain('/second-look"');
  expect((await app.get('/me', { as: scene.citizen })).text).toContain(`${page}#second-look`);
});

it('words that were refused stay in the form', async () => {
  await say('no');
  const reply = await askAgain('ж'.repeat(2_001));
  expect(reply.status).toBe(422);
  expect(reply.text).toContain('ж'.repeat(2_001));
});

it('of an answer that was replaced nothing more is said: the page shows the new one', async () => {
  await publish(scene.official, { replaces: 1, reason: 'Проверяет санитарная служба области.' });
  const reply = await say('yes');
  expect(reply.status).toBe(409);
  expect(reply.text).toContain('опубликована новая редакция ответа');
  expect(reply.text).toContain('Проверяет санитарная служба области.');
});

it('after the second look the outcome stands beside the answer, and the answer before can be read', async () => {
  await say('no');
  await askAgain('Кто именно проверяет?');
  const second = await app.withRole('official', scene.agencyId);
  await publish(second, { replaces: 1, decision: 'already-covered', reason: 'Об этом сказано в статье 2.' });
  const shown = await seenBy();
  expect(shown).toContain('Рассмотрено повторно: решение изменено');
  expect(shown).toContain('Прежний ответ');
  expect(shown).toContain(REASON);
  expect(await seenBy(scene.citizen)).toContain(`action="${page}/verdict"`);
});

it('a guest says it with the own session; somebody else is refused', async () => {
  expect((await say('yes', {}, await app.asGuest())).status).toBe(403);
  expect((await app.postForm(`${page}/verdict`, { answered: 'yes', edition: '1' })).status).toBe(401);
  const guest = await app.asGuest();
  comment = await makeComment(app, scene, { by: guest });
  page = `/drafts/${scene.number}/comments/${comment}`;
  await publish(scene.official);
  expect(await seenBy(guest)).toContain(`action="${page}/verdict"`);
  expect((await say('yes', {}, guest)).status).toBe(303);
});

it('the desk shows why it is asked again, and no form to whoever answered before', async () => {
  await say('no');
  await askAgain('Кто именно проверяет?');
  const second = await app.withRole('official', scene.agencyId);
  const seen = async (as: TestActor) => (await app.get(`/desk${page}`, { as })).text;
  const barred = await seen(scene.official);
  expect(barred).toContain('Кто именно проверяет?');
  expect(barred).toContain('Здесь отвечает другой сотрудник');
  expect(barred).not.toContain('name="decision"');
  const open = await seen(second);
  expect(open).toContain('Ответ при повторном рассмотрении');
  expect(open).toContain('name="decision"');
  // an empty page: the answer before is read beside it
  expect(/<textarea[^>]*name="reason"[^>]*>([^<]*)</.exec(open)?.[1]).toBe('');
  expect((await app.get('/desk?tab=again', { as: second })).text).toContain(`/desk${page}`);
});

it('officials who may take it are told, those who answered before are not', async () => {
  const guest = await app.asGuest();
  comment = await makeComment(app, scene, { by: guest });
  page = `/drafts/${scene.number}/comments/${comment}`;
  await publish(scene.official);
  const second = await app.withRole('official', scene.agencyId);
  await say('no', {}, guest);
  await askAgain('Кто именно проверяет?', guest);
  await app.runJobs();
  const mails: { to: number; body: string }[] = await app.db.query(
    `select account_id as to, subject || body as body from mail
      where kind = 'second-look-asked' and once_key like $1`,
    [`second-look ${scene.draftId} ${comment} %`],
  );
  expect(mails.map(({ to }) => to)).toContain(second.accountId);
  expect(mails.map(({ to }) => to)).not.toContain(scene.official.accountId);
  expect(mails[0]!.body).toContain(`${scene.number}/${comment}`);
  expect(mails[0]!.body).toContain('Кто именно проверяет?');
  expect(mails[0]!.body).toContain(`/desk${page}`);
  expect(mails[0]!.body).toContain('/desk?tab=again');
});

it('where nobody else is there, it says what to do', async () => {
  await say('no');
  await askAgain('Кто именно проверяет?');
  await app.db.query(`delete from role_grant where role = 'official' and agency_id = $1 and account_id <> $2`, [
    scene.agencyId,
    scene.official.accountId,
  ]);
  expect((await app.get(`/desk${page}`, { as: scene.official })).text).toContain('Попросите администратора платформы');
});
