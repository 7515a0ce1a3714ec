import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AggregateCounts } from '../../src/comments/jobs/aggregate-counts.job';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenNextVersion, givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { holdTime } from '../support/held-time';
import { drawFromSource } from '../support/pages';
import { LAW_KK_2, LAW_RU_2 } from '../support/small-law';

let app: TestApp;
let draft: GivenDraft;
let citizen: TestActor;
let pass: (ms: number) => void;
const PLACE = 'chp_2__art_3__para_1';
const REMOVED = 'chp_2__art_3__para_3';

const comment = async (provision: string, version = 1) => {
  const body = { provision, version, body: `Замечание ${Math.random()}` };
  const reply = await app.post(`/api/v1/drafts/${draft.number}/comments`, body, { as: citizen });
  expect(reply.status).toBe(201);
};
const counted = async () => {
  await app.nest.get(AggregateCounts).handle();
  // the page asks the database once a second at most
  pass(1_001);
};
const page = (path = '', headers: Record<string, string> = {}, lang: 'kk' | 'ru' | 'en' = 'ru') =>
  app.get(`/drafts/${draft.number}${path}`, { lang, headers });
const rawOf = (path: string, encoding: string) =>
  app.nest.inject({ method: 'GET', url: path, headers: { 'accept-encoding': encoding, 'accept-language': 'ru' } });

beforeAll(async () => {
  pass = holdTime();
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenPublishedDraft(app);
  citizen = await app.asCitizen();
});
afterAll(() => app.close());

describe('the reading page', () => {
  it('is the act with its words and places to comment', async () => {
    const reply = await page();
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('О школьных садах');
    expect(reply.text).toContain('Школа поливает деревья не реже двух раз в неделю');
    expect(reply.text).toContain(`id="${PLACE}"`);
    expect(reply.text).toContain(`/drafts/${draft.number}/provisions/${PLACE}`);
    expect(reply.text).not.toContain('<!--');
  });

  it('is sent again only when it changed', async () => {
    const first = await page();
    const etag = String(first.headers.etag);
    expect(first.headers['cache-control']).toContain('public, max-age=2');
    expect(first.headers['set-cookie']).toBeUndefined();
    const again = await page('', { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    await comment(PLACE);
    await counted();
    const changed = await page('', { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.text).toMatch(
      /<a class="mk h\d" href="[^"]+" aria-label="[^"]*Пункт 1 статьи 3[^"]*: 1 комментарий">1<\/a>/i,
    );
  });

  it('is compressed as the browser wishes', async () => {
    const path = `/drafts/${draft.number}`;
    const plain = (await rawOf(path, 'identity')).rawPayload;
    const br = await rawOf(path, 'gzip, deflate, br');
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.rawPayload).equals(plain)).toBe(true);
    const gz = await rawOf(path, 'gzip, br;q=0');
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.rawPayload).equals(plain)).toBe(true);
  });

  it('speaks the language asked for, and keeps a choice for one browser', async () => {
    const kazakh = await page('', {}, 'kk');
    expect(kazakh.text).toContain('Мектеп жылы мезгілде ағаштарды');
    const chosen = await page('?lang=kk');
    expect(chosen.headers['cache-control']).toContain('private');
    expect(String(chosen.headers['set-cookie'])).toContain('talqy_lang=kk');
    expect((await page('', {}, 'en')).text).toContain('Школа поливает');
  });

  it('of what is not there is 404 in words', async () => {
    expect((await app.get('/drafts/NONE-7')).status).toBe(404);
    expect((await page('/versions/9')).status).toBe(404);
    expect((await page('/versions/x')).status).toBe(404);
    expect((await app.get('/drafts/%00')).status).toBe(404);
    expect((await app.get('/drafts/%D0%B7%27--')).status).toBe(404);
  });

  it('asks the database twice at most when counts changed, and not at all within the second', async () => {
    await page();
    const asked = jest.spyOn(app.db, 'query');
    await page();
    expect(asked.mock.calls.length).toBeLessThanOrEqual(1);
    await comment(PLACE);
    await counted();
    asked.mockClear();
    await Promise.all([page(), page(), page()]);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
    asked.mockClear();
    await page();
    expect(asked.mock.calls.length).toBe(0);
    asked.mockRestore();
  });

  it('counts the comments of earlier versions at their present place', async () => {
    await comment(REMOVED);
    await counted();
    await givenNextVersion(app, draft, { ru: LAW_RU_2, kk: LAW_KK_2 });
    await counted();
    const now = await page();
    const mark = (html: string, eId: string) =>
      Number(new RegExp(`provisions/${eId}\\?version=\\d+" aria-label="[^"]*">(\\d+)</a>`).exec(html)?.[1] ?? 0);
    expect(mark(now.text, PLACE)).toBe(2);
    expect(mark(now.text, 'chp_2__art_3')).toBe(1);
    const old = await page('/versions/1');
    expect(old.status).toBe(200);
    expect(mark(old.text, REMOVED)).toBe(1);
  });
});
