import { get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawFromSource } from '../support/pages';
import { ReadyReplies } from '../../src/platform/http/ready-replies';
import { startTestApp, type TestApp } from '../support/app';
import { givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { holdTime } from '../support/held-time';

let app: TestApp;
let draft: GivenDraft;
let port: number;
let pass: (ms: number) => void;

beforeAll(async () => {
  pass = holdTime();
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenPublishedDraft(app);
  await app.nest.listen(0, '127.0.0.1');
  port = (app.nest.getHttpServer().address() as AddressInfo).port;
});
afterAll(() => app?.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      reply.on('end', () => resolve({ status: reply.statusCode!, headers: reply.headers, text }));
    }).on('error', reject);
  });

const lasting = ({ date: _date, ...headers }: IncomingHttpHeaders) => headers;

test('a ready reply is the reply of the usual way, with its protections', async () => {
  const path = `/drafts/${draft.number}`;
  const usual = await ask(path, { 'accept-language': 'ru' });
  const ready = await ask(path, { 'accept-language': 'ru' });
  expect(ready.status).toBe(200);
  expect(lasting(ready.headers)).toEqual(lasting(usual.headers));
  expect(ready.headers['content-security-policy']).toContain("default-src 'self'");
  expect(ready.text).toBe(usual.text);
});

test('it is chosen by language, and known pages are not sent again', async () => {
  const path = `/drafts/${draft.number}`;
  const russian = await ask(path, { 'accept-language': 'ru' });
  expect((await ask(path, { 'accept-language': 'kk' })).text).toContain('<html lang="kk"');
  expect((await ask(path, { 'accept-language': 'ru', cookie: 'a=b; talqy_lang=en' })).text).toContain(
    '<html lang="en"',
  );
  const headers = { 'accept-language': 'ru', 'if-none-match': russian.headers.etag! };
  const known = await ask(path, headers);
  expect([known.status, known.text, known.headers['content-type']]).toEqual([304, '', undefined]);
  expect(known.headers.etag).toBe(russian.headers.etag);
});

test('an address that sets the language is never kept', async () => {
  const path = `/drafts/${draft.number}?lang=en`;
  for (const _again of [1, 2]) expect((await ask(path)).headers['set-cookie']?.[0]).toContain('talqy_lang=en');
});

test('nobody chooses the language of others by an odd cookie', async () => {
  for (const cookie of ['talqy_lang =en', 'talqy_lang\t=en', 'a=b;talqy_lang = en']) {
    const path = `/drafts/${draft.number}?${encodeURIComponent(cookie)}`;
    await ask(path, { 'accept-language': 'kk', cookie });
    expect((await ask(path, { 'accept-language': 'kk' })).text).toContain('<html lang="kk"');
  }
});

test('replies that are not fresh any more are let go', async () => {
  const { kept } = app.nest.get(ReadyReplies) as unknown as { kept: Map<string, unknown> };
  for (let one = 0; one < 5; one++) await ask(`/drafts/${draft.number}?once=${one}`);
  expect(kept.size).toBeGreaterThanOrEqual(5);
  pass(1_001);
  await ask(`/drafts/${draft.number}?once=later`);
  expect(kept.size).toBe(1);
});
