import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { networkOf, RateLimits } from '../../src/platform/http/rate-limits';
import { ProofOfWork } from '../../src/platform/http/proof-of-work';
import { Transactions } from '../../src/platform/database/transactions';
import { seal, unseal } from '../../src/platform/sealed';
import { startTestApp, type TestApp } from '../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ rateLimits: true });
  await app.db.query('create table tried (n int)');
});
afterAll(() => app.close());

const tried = async () => (await app.db.query('select count(*)::int as n from tried'))[0].n as number;

test('one key is one change, also for twins that arrive together', async () => {
  const transactions = app.nest.get(Transactions);
  const before = await tried();
  const request = { operation: 'test', key: 'key-of-twins', content: { n: 1 } };
  const work = () =>
    transactions.once(request, async (em) => {
      await em.query('insert into tried values (1)');
      return { done: Math.random() };
    });
  const results = await Promise.all([work(), work(), work()]);
  expect(new Set(results.map((result) => result.done)).size).toBe(1);
  expect(await tried()).toBe(before + 1);
});

test('a key that comes back with other content is refused and changes nothing', async () => {
  const transactions = app.nest.get(Transactions);
  await transactions.once({ operation: 'test', key: 'key-of-content', content: 'a' }, async () => 1);
  const again = transactions.once({ operation: 'test', key: 'key-of-content', content: 'b' }, async () => 2);
  await expect(again).rejects.toMatchObject({ code: 'platform.key-reused', status: 422 });
});

test('a failed change leaves its key free for the next try', async () => {
  const transactions = app.nest.get(Transactions);
  const request = { operation: 'test', key: 'key-of-failure', content: 1 };
  await expect(transactions.once(request, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await transactions.once(request, async () => 'yes')).toBe('yes');
});

test('limits count per key and say how long to wait', async () => {
  const limits = app.nest.get(RateLimits);
  const limit = { key: 'test:one', hits: 2, seconds: 3600 };
  await limits.take(limit);
  await limits.take(limit);
  await expect(limits.take(limit)).rejects.toMatchObject({ status: 429 });
  await limits.take({ ...limit, key: 'test:other' });
});

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s belongs to %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

test('a proof of work is good once; an invented one never', async () => {
  const proofs = app.nest.get(ProofOfWork);
  const challenge = await proofs.challenge();
  const solution = await solveChallenge({ challenge, deriveKey });
  const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  const forged = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } };
  const cheap = await solveChallenge({ challenge: forged, deriveKey });
  const cheapProof = Buffer.from(JSON.stringify({ challenge: forged, solution: cheap })).toString('base64');
  expect(await proofs.spend(cheapProof)).toBe(false);
  expect(await proofs.spend('not a proof')).toBe(false);
  expect(await proofs.spend(proof)).toBe(true);
  expect(await proofs.spend(proof)).toBe(false);
});

test('a sealed text opens under its secret only', () => {
  const sealed = seal('one secret', 'text');
  expect(unseal('one secret', sealed)).toBe('text');
  expect(() => unseal('another', sealed)).toThrow();
});

test('the headers forbid what pages do not need', async () => {
  const { headers } = await app.get('/healthz');
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).toContain("form-action 'self'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});
