import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { makeComment, makeScene, type Scene } from './scene';

const REASON = 'Добавлен порядок проверки воды.';

describe('the desk', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
    app.setNow('2026-11-23T06:00:00Z');
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    scene = await makeScene(app);
  });

  const desk = (query = '', as: TestActor = scene.official, lang: 'kk' | 'ru' | 'en' = 'ru') =>
    app.get(`/desk${query}`, { as, lang });
  const linksIn = (html: string) =>
    [...html.matchAll(/href="\/desk\/drafts\/[^"/]+\/comments\/(\d+)/g)].map((found) => Number(found[1]));
  const send = (id: number, form: Record<string, string>, as = scene.official) =>
    app.postForm(`/desk/drafts/${scene.number}/comments/${id}`, form, { as });

  it('is for officials', async () => {
    const nobody = await desk('', { accountId: null, headers: {} });
    expect([nobody.status, nobody.text]).toEqual([401, expect.not.stringContaining('data-account')]);
    expect((await desk('', scene.citizen)).status).toBe(403);
    // the menu leads to the own account without scripts, too
    const own = await desk();
    expect([own.status, own.text]).toEqual([200, expect.stringContaining('<html lang="ru" data-account="">')]);
  });

  it('lists own unanswered comments, the overdue first, with days left', async () => {
    const later = await makeComment(app, scene, { dueOn: '2026-12-04', body: 'Позже' });
    const today = await makeComment(app, scene, { dueOn: '2026-11-23', body: 'Сегодня', wId: 'w2' });
    const late = await makeComment(app, scene, { dueOn: '2026-11-18', body: 'Поздно' });
    const reply = await desk();
    expect(linksIn(reply.text)).toEqual([late, today, later]);
    expect(reply.text).toContain('просрочен на 3 рабочих дня');
    expect(reply.text).toContain('ответить сегодня');
    expect(reply.text).toContain('осталось 9 рабочих дней');
    expect(reply.text).toContain('Министерство воды');
    expect(linksIn((await desk('', scene.stranger)).text)).toEqual([]);
    expect((await desk('', scene.stranger)).text).toContain('Комментариев без ответа нет');
    expect((await desk('', scene.official, 'kk')).text).toContain('Жауапсыз');
    expect((await desk('', scene.official, 'en')).text).toContain('3 working days late');
  });

  it('turns pages without losing or repeating a comment', async () => {
    const ids: number[] = [];
    for (let n = 0; n < 60; n++) ids.push(await makeComment(app, scene, { dueOn: `2026-12-${10 + (n % 3)}` }));
    const seen: number[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const { text } = await desk(next);
      seen.push(...linksIn(text));
      const link = /<a [^>]*rel="next"[^>]*>/.exec(text)?.[0] ?? '';
      next = /href="\/desk(\?after=[^"]+)"/.exec(link)?.[1]?.replaceAll('&amp;', '&');
      expect(seen.length).toBeLessThanOrEqual(60);
    }
    expect(new Set(seen).size).toBe(60);
    expect([...seen].sort((a, b) => a - b)).toEqual(ids);
  });

  it('is filtered by draft and provision; a wrong choice shows nothing', async () => {
    const one = await makeComment(app, scene, { wId: 'w1' });
    const two = await makeComment(app, scene, { wId: 'w2' });
    await app.db.query(
      `insert into provision_count (draft_id, w_id, comments, answered) values ($1, 'w1', 1, 0), ($1, 'w2', 1, 0)`,
      [scene.draftId],
    );
    expect(linksIn((await desk(`?draft=${scene.number}`)).text)).toEqual([one, two]);
    expect(linksIn((await desk(`?draft=${scene.number}&provision=art_2`)).text)).toEqual([two]);
    expect(linksIn((await desk(`?draft=${scene.number}&provision=art_9`)).text)).toEqual([]);
    expect(linksIn((await desk('?draft=nonsense')).text)).toEqual([]);
    expect((await desk('?after=%00&draft[]=1')).status).toBe(200);
    expect((await desk('?after=2026-99-99_1_1')).status).toBe(200);
  });

  it('shows a comment beside the words of the provision, with its own wording', async () => {
    const id = await makeComment(app, scene, { proposed: 'Вода должна быть питьевой.', body: '<b>вода</b>' });
    const path = `/desk/drafts/${scene.number}/comments/${id}`;
    const { status, text } = await app.get(path, { as: scene.official });
    expect(status).toBe(200);
    expect(text).toContain('Вода должна быть чистой.');
    expect(text).toMatch(/<ins>.*питьевой/);
    expect(text).toContain('&lt;b&gt;вода&lt;/b&gt;');
    expect((await app.get(path, { as: scene.stranger })).status).toBe(404);
    expect((await app.get(`/desk/drafts/${scene.number}/comments/999999`, { as: scene.official })).status).toBe(404);
    expect((await app.get(`/desk/drafts/${scene.number}/comments/x`, { as: scene.official })).status).toBe(404);
  });

  it('a refused answer keeps what was typed, with the error beside its field', async () => {
    const id = await makeComment(app, scene);
    const short = await send(id, { decision: 'rejected', reason: 'нет <i>' });
    expect(short.status).toBe(422);
    expect(short.text).toContain('нет &lt;i&gt;</textarea>');
    expect(short.text).toMatch(/value="rejected"[^>]*checked|checked[^>]*value="rejected"/);
    expect(short.text).toContain('не менее 10 знаков');
    const undecided = await send(id, { decision: '', reason: REASON });
    expect(undecided.status).toBe(422);
    expect(undecided.text).toContain('Выберите решение');
    expect(undecided.text).toContain(REASON);
  });

  it('an answer leads to the next comment with a notice, the last one to the desk', async () => {
    const first = await makeComment(app, scene, { dueOn: '2026-11-24' });
    const second = await makeComment(app, scene, { dueOn: '2026-11-25' });
    const form = { decision: 'accepted', reason: REASON, changed: 'art_1', sameText: '1', draft: scene.number };
    const reply = await send(first, form);
    expect(reply.status).toBe(303);
    const sent = encodeURIComponent(`${scene.number}/${first}`);
    const next = `/desk/drafts/${scene.number}/comments/${second}?draft=${scene.number}&sent=${sent}`;
    expect(reply.headers['location']).toBe(next);
    const nextPage = await app.get(next, { as: scene.official });
    expect(nextPage.text).toContain(`Ответ на комментарий ${scene.number}/${first} опубликован`);
    const last = await send(second, form);
    expect(last.headers['location']).toBe(
      `/desk?draft=${scene.number}&sent=${encodeURIComponent(`${scene.number}/${second}`)}`,
    );
    const again = await send(second, form);
    expect(again.status).toBe(409);
    expect(again.text).toContain('уже ответили');
    expect(again.text).toContain('Новая редакция ответа');
  });

  it('another agency cannot answer by the form', async () => {
    const id = await makeComment(app, scene);
    expect((await send(id, { decision: 'accepted', reason: REASON }, scene.stranger)).status).toBe(404);
    expect(await app.db.query('select 1 from response where comment_id = $1', [id])).toEqual([]);
  });
});
