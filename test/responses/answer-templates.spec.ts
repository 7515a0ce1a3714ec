import { startTestApp, type Reply, type TestActor, type TestApp } from '../support/app';
import { givenCluster } from './given-cluster';
import { makeComment, makeScene, type Scene } from './scene';

let app: TestApp;
let scene: Scene;
let head: TestActor;
let colleague: TestActor;

beforeAll(async () => {
  app = await startTestApp();
  app.setNow('2026-11-23T06:00:00Z');
});
afterAll(() => app?.close());
beforeEach(async () => {
  scene = await makeScene(app);
  colleague = await app.withRole('official', scene.agencyId);
  head = await app.withRole('official', scene.agencyId);
  await app.db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'head', $2)`, [
    head.accountId,
    scene.agencyId,
  ]);
});

const WORDS = { title: 'Не по предмету', words: 'Здравствуйте, {author}!', lang: 'ru', decision: 'out-of-scope' };
const save = (template: Record<string, unknown> = {}, as = scene.official): Promise<Reply> =>
  app.post('/api/v1/desk/templates', { ...WORDS, ...template }, { as });
const saved = async (template: Record<string, unknown> = {}, as = scene.official) => {
  const reply = await save(template, as);
  expect(reply.status).toBe(201);
  return reply.json<{ id: number }>().id;
};
interface Shown {
  agency: string;
  id: number;
  title: string;
  words: string;
  decision: string | null;
  shared: boolean;
  changeable: boolean;
}
const list = async (as = scene.official) =>
  (await app.get('/api/v1/desk/templates', { as })).json<{ templates: Shown[]; placeholders: string[] }>();
const titles = async (as?: TestActor) => (await list(as)).templates.map(({ title }) => title);
const codeOf = (reply: Reply) => [reply.status, reply.json<{ code: string }>().code];
const placeOf = (kind: 'comments' | 'clusters', id: number) => `drafts/${scene.number}/${kind}/${id}`;
const fill = (kind: 'comments' | 'clusters', id: number, template: number, day = '', as = scene.official) =>
  app.get(`/api/v1/${placeOf(kind, id)}/answer-templates/${template}?promisedOn=${day}`, { as });
const unsent = async () => {
  const rows: { n: number }[] = await app.db.query(
    `select (select count(*) from response where draft_id = $1)::int
          + (select count(*) from answer_draft where draft_id = $1)::int as n`,
    [scene.draftId],
  );
  return rows[0]!.n === 0;
};

describe('keeping templates', () => {
  it('own ones are seen by nobody else, those of the agency by its officials', async () => {
    await saved({ title: 'мой' });
    await saved({ title: 'общий', shared: true, decision: null }, head);
    expect(await titles()).toEqual(['общий', 'мой']);
    expect(await titles(colleague)).toEqual(['общий']);
    expect(await titles(scene.stranger)).toEqual([]);
    const { templates, placeholders } = await list();
    expect(templates.map(({ shared, changeable, decision }) => [shared, changeable, decision])).toEqual([
      [true, false, null],
      [false, true, 'out-of-scope'],
    ]);
    expect(placeholders).toEqual(['author', 'provision', 'draft', 'number', 'deadline', 'promised']);
  });

  it('are for officials, and the agency’s for its heads', async () => {
    expect((await save({}, scene.citizen)).status).toBe(403);
    expect((await app.get('/desk/templates', { as: scene.citizen })).status).toBe(403);
    expect((await app.get('/desk/templates')).status).toBe(401);
    expect((await save({ shared: true })).status).toBe(403);
    const own = await saved();
    expect(
      (await app.ask('PUT', `/api/v1/desk/templates/${own}`, { as: scene.official, body: { ...WORDS, shared: true } }))
        .status,
    ).toBe(403);
    expect((await app.ask('PUT', `/api/v1/desk/templates/${own}`, { as: head, body: WORDS })).status).toBe(404);
    expect((await app.ask('DELETE', `/api/v1/desk/templates/${own}`, { as: colleague })).status).toBe(404);
    expect((await app.post(`/desk/templates/${own}/remove`, {}, { as: scene.stranger })).status).toBe(404);
  });

  it('change and go', async () => {
    const id = await saved({ title: 'общий', shared: true }, head);
    const changed = { ...WORDS, title: 'иной', words: 'Другие слова', decision: null, shared: true };
    expect((await app.ask('PUT', `/api/v1/desk/templates/${id}`, { as: head, body: changed })).json()).toEqual({ id });
    expect((await list()).templates[0]).toMatchObject({ title: 'иной', words: 'Другие слова', decision: null });
    expect((await app.ask('PUT', `/api/v1/desk/templates/${id}`, { as: scene.official, body: changed })).status).toBe(
      404,
    );
    expect((await app.ask('DELETE', `/api/v1/desk/templates/${id}`, { as: head })).status).toBe(204);
    expect(await titles()).toEqual([]);
  });

  it.each([
    [{ title: ' ' }, 'template.untitled'],
    [{ title: 'я'.repeat(121) }, 'template.title-long'],
    [{ words: '\n ' }, 'template.wordless'],
    [{ words: 'я'.repeat(10_001) }, 'response.reason-long'],
    [{ words: 'Уважаемый {имя}' }, 'response.placeholder-unknown'],
  ])('%# is refused in words', async (template, code) => {
    expect(codeOf(await save(template))).toEqual([422, code]);
    expect(await titles()).toEqual([]);
  });

  it('two of a title are told apart only between owners', async () => {
    await saved();
    expect(codeOf(await save({ title: 'НЕ ПО ПРЕДМЕТУ' }))).toEqual([422, 'template.title-taken']);
    await saved({}, colleague);
    await saved({ shared: true }, head);
  });

  it('no more than a hundred, though two come at once', async () => {
    await app.db.query(
      `insert into answer_template (agency_id, account_id, title, words, lang, shared, changed_at)
       select $1, $2, 'т' || n, 'слова', 'ru', false, now() from generate_series(1, 98) as n`,
      [scene.agencyId, scene.official.accountId],
    );
    const all = await Promise.all(['а', 'б', 'в', 'г', 'д'].map((title) => save({ title })));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409]);
    const { templates } = await list();
    expect(templates).toHaveLength(100);
  });

  it('a head who shares one counts it among the shared', async () => {
    await app.db.query(
      `insert into answer_template (agency_id, account_id, title, words, lang, shared, changed_at)
       select $1, $2, 'т' || n, 'слова', 'ru', true, now() from generate_series(1, 100) as n`,
      [scene.agencyId, head.accountId],
    );
    const own = await saved({}, head);
    const put = (shared: boolean) =>
      app.ask('PUT', `/api/v1/desk/templates/${own}`, { as: head, body: { ...WORDS, shared } });
    expect(codeOf(await put(true))).toEqual([409, 'template.too-many']);
    expect((await put(false)).status).toBe(200);
  });

  it('whoever works for two agencies says for which; a head shares only at home', async () => {
    await app.db.query(
      `insert into role_grant (account_id, role, agency_id) values ($1, 'official', $3), ($2, 'official', $3)`,
      [scene.official.accountId, head.accountId, scene.otherAgencyId],
    );
    const rows: { id: number; code: string }[] = await app.db.query('select id, code from agency where id = any($1)', [
      [scene.agencyId, scene.otherAgencyId],
    ]);
    const code = (id: number) => rows.find((one) => one.id === id)!.code;
    const [water, roads] = [code(scene.agencyId), code(scene.otherAgencyId)];
    expect(codeOf(await save())).toEqual([422, 'desk.agency-unchosen']);
    expect(codeOf(await save({ agency: 'nowhere' }))).toEqual([422, 'desk.agency-unchosen']);
    await saved({ agency: roads });
    await saved({ agency: water, title: 'вода' });
    const { templates } = await list();
    expect(templates.map(({ title, agency }) => [title, agency])).toEqual([
      ['вода', water],
      ['Не по предмету', roads],
    ]);
    expect(codeOf(await save({ agency: roads, shared: true }, head))).toEqual([422, 'desk.agency-not-led']);
    await saved({ agency: water, shared: true, title: 'общий' }, head);
    expect((await list(scene.stranger)).templates).toEqual([]);

    const form = { title: 'Форма', words: 'Слова', lang: 'ru', decision: '' };
    const unchosen = await app.postForm('/desk/templates', form, { as: scene.official });
    expect([unchosen.status, unchosen.text]).toEqual([422, expect.stringContaining('выберите, для какого')]);
    expect(unchosen.text).toContain('value="Форма"');
    const inHand = await app.get(`/desk/templates?draft=${scene.number}`, { as: scene.official });
    expect(inHand.text).toContain(`<option value="${water}" selected="">`);
    expect((await app.get('/desk/templates', { as: colleague })).text).not.toContain('name="agency"');
  });

  it('by a page: the form, its refusal with what was typed, a change and a removal', async () => {
    const form = { title: 'Кратко', words: 'Ответ на {number}', lang: 'kk', decision: 'rejected' };
    const wrong = await app.postForm('/desk/templates', { ...form, words: '{кому}' }, { as: scene.official });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('{author}, {provision}, {draft}, {number}, {deadline}, {promised}');
    expect(wrong.text).toContain('value="Кратко"');
    const made = await app.postForm('/desk/templates', form, { as: scene.official });
    expect([made.status, made.headers['location']]).toEqual([303, '/desk/templates?done=saved']);
    const { id } = (await list()).templates[0]!;
    const page = await app.get(`/desk/templates/${id}`, { as: scene.official });
    expect(page.text).toContain('Ответ на {number}</textarea>');
    expect((await app.get(`/desk/templates/${id}`, { as: colleague })).status).toBe(404);
    await app.postForm(`/desk/templates/${id}`, { ...form, title: 'Короче' }, { as: scene.official });
    expect(await titles()).toEqual(['Короче']);
    const gone = await app.postForm(`/desk/templates/${id}/remove`, {}, { as: scene.official });
    expect(gone.headers['location']).toBe('/desk/templates?done=removed');
    const again = await app.postForm(`/desk/templates/${id}/remove`, {}, { as: scene.official });
    expect([again.status, again.text]).toEqual([404, expect.stringContaining('Этого шаблона уже нет')]);
    expect(again.text).toContain('Новый шаблон');
    const late = await app.postForm(`/desk/templates/${id}`, { ...form, title: 'Поздно' }, { as: scene.official });
    expect([late.status, late.text]).toEqual([404, expect.stringContaining('value="Поздно"')]);
    expect(late.text).toContain('action="/desk/templates"');
    expect((await app.get('/desk/templates', { as: scene.official, lang: 'kk' })).text).toContain('Әзірге үлгі жоқ');
  });
});

describe('beginning an answer with a template', () => {
  const ALL = '{author} о «{draft}», {provision}: {number} до {deadline}';

  it('fills in what is known of the comment, in the language of the words', async () => {
    const id = await makeComment(app, scene);
    const ru = await saved({ words: ALL });
    expect((await fill('comments', id, ru)).json()).toEqual({
      words: `Айгүл о «О воде», статья 1: ${scene.number}/${id} до 4 декабря 2026 г.`,
      ...{ lang: 'ru', decision: 'out-of-scope' },
    });
    const kk = await saved({ title: 'қазақша', words: '{draft}, {deadline}', lang: 'kk', decision: null });
    expect((await fill('comments', id, kk)).json()).toEqual({
      words: 'Су туралы, 2026 ж. 4 желтоқсан',
      ...{ lang: 'kk', decision: null },
    });
  });

  it('is refused where a placeholder stands for nothing, and nothing is kept', async () => {
    const whole = await makeComment(app, scene, { wId: '' });
    const template = await saved({ words: 'По {provision} сделаем до {promised}.' });
    const reply = await fill('comments', whole, template);
    expect(codeOf(reply)).toEqual([422, 'template.no-value']);
    expect(reply.text).toContain('{provision}, {promised}');
    const one = await makeComment(app, scene);
    expect(codeOf(await fill('comments', one, template, '2026-02-30'))).toEqual([422, 'template.no-value']);
    expect((await fill('comments', one, template, '2026-12-30')).json<{ words: string }>().words).toBe(
      'По статья 1 сделаем до 30 декабря 2026 г..',
    );
    expect(await unsent()).toBe(true);
  });

  it('to a group: what is common is filled in, what differs is refused', async () => {
    const { clusterId } = await givenCluster(app, scene, 2);
    const common = await saved({ words: 'О {draft}, {provision}.' });
    expect((await fill('clusters', clusterId, common)).json<{ words: string }>().words).toBe('О О воде, статья 1.');
    const own = await saved({ title: 'личный', words: '{author}, {number}, {provision}' });
    const reply = await fill('clusters', clusterId, own);
    expect(codeOf(reply)).toEqual([422, 'template.differs']);
    expect(reply.text).toContain('{author}, {number} у каждого');
    const alone = await givenCluster(app, scene, 1);
    expect(codeOf(await fill('clusters', alone.clusterId, own))).toEqual([422, 'template.differs']);
  });

  it.each([
    ['reason-short', '{author}, да.'],
    ['reason-long', '{draft} '.repeat(1200)],
  ])('what has been filled in counts as the reason: %s', async (code, reason) => {
    const title = JSON.stringify({ kk: 'Суды тексеру туралы', ru: 'О воде и её проверке' });
    await app.db.query('update draft set title = $2 where id = $1', [scene.draftId, title]);
    const id = await makeComment(app, scene);
    const answer = { decision: 'rejected', reason };
    const reply = await app.post(`/api/v1/${placeOf('comments', id)}/response`, answer, { as: scene.official });
    expect(codeOf(reply)).toEqual([422, `response.${code}`]);
    expect(await unsent()).toBe(true);
  });

  it('what a group is told names no single author, though one alone waits', async () => {
    const { clusterId, read } = await givenCluster(app, scene, 1);
    const answer = { decision: 'rejected', reason: 'Здравствуйте, {author}! Вода проверяется.', read };
    const reply = await app.post(`/api/v1/${placeOf('clusters', clusterId)}/response`, answer, { as: scene.official });
    expect(codeOf(reply)).toEqual([422, 'response.placeholder-empty']);
    expect(await unsent()).toBe(true);
  });

  it('is nobody else’s', async () => {
    const id = await makeComment(app, scene);
    const own = await saved();
    expect((await fill('comments', id, own, '', colleague)).status).toBe(404);
    expect((await fill('comments', id, own, '', scene.stranger)).status).toBe(404);
    const theirs = await saved({}, scene.stranger);
    expect((await fill('comments', id, theirs)).status).toBe(404);
  });

  it('without JavaScript the form comes back with the words after those that were typed', async () => {
    const id = await makeComment(app, scene);
    const template = await saved();
    const path = `/desk/${placeOf('comments', id)}`;
    expect((await app.get(path, { as: scene.official })).text).toContain(`<option value="${template}">`);
    expect((await app.get(path, { as: colleague })).text).not.toContain('name="template"');
    const insert = (form: Record<string, string>) => app.postForm(`${path}/template`, form, { as: scene.official });
    const first = await insert({ template: String(template), reason: ' ' });
    expect(first.status).toBe(200);
    expect(first.text).toContain('>Здравствуйте, Айгүл!</textarea>');
    expect(first.text).toMatch(
      /value="out-of-scope" checked|checked="" value="out-of-scope"|value="out-of-scope" checked=""/,
    );
    const more = await insert({ template: String(template), reason: 'Уже сказано.', decision: 'rejected' });
    expect(more.text).toContain('>Уже сказано.\n\nЗдравствуйте, Айгүл!</textarea>');
    const none = await insert({ template: '', reason: 'Моё' });
    expect(none.status).toBe(422);
    expect(none.text).toContain('Сначала выберите шаблон');
    expect(none.text).toContain('>Моё</textarea>');
    expect((await insert({ template: '999999', reason: 'Моё' })).status).toBe(404);
    expect(await unsent()).toBe(true);
  });

  it('without JavaScript to a group, refused beside the choice', async () => {
    const { clusterId } = await givenCluster(app, scene, 2);
    const template = await saved();
    const insert = () =>
      app.postForm(
        `/desk/${placeOf('clusters', clusterId)}/template`,
        { template: String(template), reason: 'Моё' },
        {
          as: scene.official,
        },
      );
    const refused = await insert();
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('{author} у каждого комментария группы своя');
    expect(refused.text).toContain('>Моё</textarea>');
    await app.db.query(`update answer_template set words = 'Всем: {draft}' where id = $1`, [template]);
    expect((await insert()).text).toContain('>Моё\n\nВсем: О воде</textarea>');
  });
});
