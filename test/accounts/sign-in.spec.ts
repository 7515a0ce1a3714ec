import { CODE_REQUESTED } from '../../src/accounts/account.events';
import { Outbox } from '../../src/platform/jobs/outbox';
import { unseal } from '../../src/platform/sealed';
import { givenAgency } from '../support/fixtures';
import { startTestApp, testConfig, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ rateLimits: true });
  app.nest.get(Outbox).listen(CODE_REQUESTED, 'test.code');
});
afterAll(() => app.close());

const cookiesOf = (headers: Record<string, unknown>) =>
  [headers['set-cookie'] ?? []].flat().map((line) => String(line).split(';')[0]!);

/** Asks for a code and reads it from the sealed job, as the mailer does. */
async function askCode(email: string, cookie = '', returnTo = '/drafts/7') {
  const reply = await app.postForm('/sign-in', { email, returnTo }, { headers: cookie ? { cookie } : {} });
  expect(reply.status).toBe(303);
  const id = /id=(.*)$/.exec(String(reply.headers['location']))![1]!;
  const jobs: { payload: { codeId: string; sealed: string } }[] = await app.db.query(
    `select j.payload from graphile_worker._private_jobs j where j.payload->>'codeId' = $1 limit 1`,
    [id],
  );
  const { code } = JSON.parse(unseal(testConfig().secret, jobs[0]!.payload.sealed)) as { code: string };
  return { id, code, cookie: [cookie, ...cookiesOf(reply.headers)].filter(Boolean).join('; ') };
}

test('a typed code signs in, a new person gives a name, and signing out ends it', async () => {
  const { id, code, cookie } = await askCode('aigul@example.kz');
  const done = await app.postForm('/sign-in/code', { id, code }, { headers: { cookie } });
  expect(done.status).toBe(303);
  expect(done.headers['location']).toBe('/account?first=1&return=%2Fdrafts%2F7');
  const session = { cookie: cookiesOf(done.headers).join('; ') };
  const named = await app.postForm('/account/name', { name: 'Айгүл', returnTo: '/drafts/7' }, { headers: session });
  expect(named.headers['location']).toBe('/drafts/7');
  await app.postForm('/sign-out', {}, { headers: session });
  const after = await app.get('/account', { headers: session });
  expect(after.headers['location']).toBe('/sign-in');
});

test('who has a workplace starts there', async () => {
  const official = await app.withRole('official', await givenAgency(app));
  const [{ email }] = await app.db.query('select email from email_identity where account_id = $1', [
    official.accountId,
  ]);
  const { id, code, cookie } = await askCode(email, '', '/me');
  const done = await app.postForm('/sign-in/code', { id, code }, { headers: { cookie } });
  expect(done.headers['location']).toBe('/desk');
  expect(cookiesOf(done.headers)).toContain('talqy_in=1');
});

test('the code works once and only in the browser that asked', async () => {
  const { id, code, cookie } = await askCode('once@example.kz');
  const stranger = await app.postForm(
    '/sign-in/code',
    { id, code },
    { headers: { cookie: 'talqy_browser=somebody-else-entirely' } },
  );
  expect(stranger.status).toBe(409);
  expect((await app.postForm('/sign-in/code', { id, code }, { headers: { cookie } })).status).toBe(303);
  expect((await app.postForm('/sign-in/code', { id, code }, { headers: { cookie } })).status).toBe(410);
});

test('five wrong tries spend the code, and each is counted', async () => {
  const { id, code, cookie } = await askCode('tries@example.kz');
  const wrong = code === '000000' ? '000001' : '000000';
  for (let left = 4; left >= 0; left--) {
    const reply = await app.postForm('/sign-in/code', { id, code: wrong }, { headers: { cookie }, lang: 'en' });
    expect(reply.status).toBe(422);
  }
  expect((await app.postForm('/sign-in/code', { id, code }, { headers: { cookie } })).status).toBe(410);
});

test('one mailbox gets three codes in a quarter of an hour, however it is spelt', async () => {
  for (const email of ['box@gmail.com', 'b.ox@gmail.com', 'BOX+a@gmail.com']) await askCode(email);
  const refused = await app.postForm('/sign-in', { email: 'b.o.x@gmail.com' });
  expect(refused.status).toBe(429);
});

test('a guest keeps what was written: a new e-mail makes the guest account its own', async () => {
  const guest = await app.asGuest();
  const { id, code, cookie } = await askCode('guest@example.kz', guest.headers['cookie']);
  await app.postForm('/sign-in/code', { id, code }, { headers: { cookie } });
  const rows = await app.db.query(
    `select a.id, a.level from account a join email_identity e on e.account_id = a.id where e.canonical = 'guest@example.kz'`,
  );
  expect(rows).toEqual([{ id: guest.accountId, level: 'email' }]);
});

test('a wrong address is refused in words and kept in the field', async () => {
  const reply = await app.postForm('/sign-in', { email: 'no address' });
  expect(reply.status).toBe(422);
  expect(reply.text).toContain('value="no address"');
  expect(reply.text).toContain('aigul@mail.kz');
});

test('a form posted from another site is refused', async () => {
  const reply = await app.postForm(
    '/sign-in',
    { email: 'a@example.kz' },
    { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.kz' } },
  );
  expect(reply.status).toBe(403);
});

test.each([1, 2, 3])('two codes for one new mailbox, typed at once, make one account (%d)', async (round) => {
  const email = `twice-${round}@example.kz`;
  const codes = [await askCode(email), await askCode(email)];
  const replies = await Promise.all(
    codes.map(({ id, code, cookie }) => app.postForm('/sign-in/code', { id, code }, { headers: { cookie } })),
  );
  expect(replies.map(({ status }) => status)).toEqual([303, 303]);
  const accounts = await app.db.query('select account_id from email_identity where canonical = $1', [email]);
  expect(accounts).toHaveLength(1);
});

test('codes for two new mailboxes, typed at once by one guest, make two accounts', async () => {
  const guest = await app.asGuest();
  const codes = [
    await askCode('first@example.kz', guest.headers['cookie']),
    await askCode('second@example.kz', guest.headers['cookie']),
  ];
  const replies = await Promise.all(
    codes.map(({ id, code, cookie }) => app.postForm('/sign-in/code', { id, code }, { headers: { cookie } })),
  );
  expect(replies.map(({ status }) => status)).toEqual([303, 303]);
  const accounts: { account_id: number }[] = await app.db.query(
    `select account_id from email_identity where canonical in ('first@example.kz', 'second@example.kz')`,
  );
  expect(new Set(accounts.map(({ account_id }) => account_id)).size).toBe(2);
});

test('an address to go back to may hold any letters', async () => {
  const { id, code, cookie } = await askCode('letters@example.kz', '', '/drafts?q=вода');
  const done = await app.postForm('/sign-in/code', { id, code }, { headers: { cookie } });
  expect(done.status).toBe(303);
  const session = { cookie: cookiesOf(done.headers).join('; ') };
  const named = await app.postForm(
    '/account/name',
    { name: 'Айгүл', returnTo: '/drafts?q=вода' },
    { headers: session },
  );
  expect(named.headers['location']).toBe(encodeURI('/drafts?q=вода'));
});
