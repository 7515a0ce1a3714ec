import { startTestApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const TASKS = ['platform.forget-requests', 'accounts.forget-sign-ins', 'notifications.forget-codes'];

/** One row that has done its work and one that is needed still, each named by its table's first column. */
const ROWS: [table: string, old: string, fresh: string][] = [
  [
    'idempotency_key (key, operation, fingerprint, created_at)',
    `('old', 'a', 'b', now() - interval '8 days')`,
    `('fresh', 'a', 'b', now() - interval '6 days')`,
  ],
  [
    'rate_limit (key, window_start, hits)',
    `('old', now() - interval '25 hours', 1)`,
    `('fresh', now() - interval '23 hours', 1)`,
  ],
  [
    'spent_challenge (challenge, spent_at)',
    `('old', now() - interval '2 hours')`,
    `('fresh', now() - interval '20 minutes')`,
  ],
  [
    'sign_in_code (return_to, id, email, canonical, code_hash, browser_hash, expires_at)',
    `('old', gen_random_uuid(), 'a@b.kz', 'a@b.kz', '', '', now() - interval '25 hours')`,
    `('fresh', gen_random_uuid(), 'a@b.kz', 'a@b.kz', '', '', now())`,
  ],
  [
    'session (token_hash, account_id, expires_at)',
    `('old', (select max(id) from account), now() - interval '1 second')`,
    `('fresh', (select max(id) from account), now() + interval '1 minute')`,
  ],
  [
    'mail (subject, body, email, lang, kind, created_at)',
    `('old', '', 'a@b.kz', 'ru', 'sign-in-code', now() - interval '25 hours')`,
    `('fresh', '', 'a@b.kz', 'ru', 'sign-in-code', now())`,
  ],
];

test.each(ROWS)('of %s only what is needed stays', async (table, old, fresh) => {
  await app.asGuest();
  await app.db.query('delete from session');
  await app.db.query(`insert into ${table} values ${old}, ${fresh}`);
  for (const task of TASKS) await app.db.query('select graphile_worker.add_job($1)', [task]);
  await app.runJobs();
  const [name, column] = /^(\w+) \((\w+)/.exec(table)!.slice(1);
  expect(await app.db.query(`select ${column} as named from ${name}`)).toEqual([{ named: 'fresh' }]);
});
