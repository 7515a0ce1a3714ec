import { randomUUID } from 'node:crypto';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenNextVersion, givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { LAW_KK_2, LAW_RU_2 } from '../support/small-law';

let app: TestApp;
let draft: GivenDraft;
let citizen: TestActor;
const PLACE = 'chp_2__art_3__para_1';
const REMOVED = 'chp_2__art_3__para_3';
const WORDS = 'Школа поливает деревья не реже двух раз в неделю в тёплое время года.';

const place = (eId = PLACE, query = '') => `/drafts/${draft.number}/provisions/${eId}${query}`;
const form = (changes: Record<string, string> = {}) => ({
  idempotencyKey: randomUUID(),
  version: '1',
  lang: 'ru',
  body: 'Замечание без скриптов',
  effect: '',
  wish: '',
  proposed: WORDS.replace(' в тёплое', '\r\nв тёплое'),
  quote: '',
  ...changes,
});
const said = async (body: string, eId = PLACE, as = citizen) => {
  const reply = await app.post(`/api/v1/drafts/${draft.number}/comments`, { provision: eId, version: 1, body }, { as });
  expect(reply.status).toBe(201);
  return reply.json<{ id: number; href: string }>();
};

beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenPublishedDraft(app);
  citizen = await app.asCitizen();
});
afterAll(() => app.close());

describe('the page of a provision', () => {
  it('holds its words, the form and the comments', async () => {
    await said('Полив дважды в неделю — мало для саженцев');
    const reply = await app.get(place());
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('Пункт 1 статьи 3');
    expect(reply.text).toContain(WORDS);
    expect(reply.text).toContain('мало для саженцев');
    expect(reply.text).toContain(`action="${place()}/comments"`);
    expect(reply.headers['cache-control']).toContain('private');
  });

  it('is a fragment for the panel', async () => {
    const reply = await app.get(place(PLACE, '/panel?version=1'));
    expect(reply.text).not.toContain('<html');
    expect(reply.text).toContain('id="panel-title"');
    expect(reply.text).toContain('data-island="comment-form"');
  });

  it('gives earlier comments by their own pages', async () => {
    for (let n = 1; n <= 55; n++) {
      await app.db.query(
        `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
         values ($1, 1, $2, 'ru', $3, 'email', 'Автор', $4, $5, '2027-01-01')`,
        [draft.draftId, draft.at('chp_1__art_1').wId, 900_000 + n, `Мнение №${n}.`, Buffer.from(String(n))],
      );
    }
    const first = await app.get(place('chp_1__art_1'));
    expect(first.text).toContain('Мнение №55.');
    expect(first.text).not.toContain('Мнение №5.');
    const older = /data-older="([^"]+)"/.exec(first.text)![1]!.replaceAll('&amp;', '&');
    const part = await app.get(older);
    expect(part.text).toContain('Мнение №5.');
    expect(part.text).not.toContain('data-older');
    const api = await app.get(`/api/v1/drafts/${draft.number}/provisions/chp_1__art_1/comments`);
    const page = api.json<{ comments: { body: string }[]; older: number }>();
    expect(page.comments).toHaveLength(50);
    const rest = await app.get(`/api/v1/drafts/${draft.number}/provisions/chp_1__art_1/comments?before=${page.older}`);
    expect(rest.json<{ comments: unknown[]; older: null }>()).toMatchObject({ older: null });
    expect(rest.json<{ comments: unknown[] }>().comments).toHaveLength(5);
    expect(api.text).not.toMatch(/account|@example/);
  });

  it('takes comments on the draft as a whole', async () => {
    const reply = await app.get(place('act'));
    expect(reply.text).toContain('Проект в целом');
    await said('Хороший закон, нужен садам', 'act');
    expect((await app.get(place('act'))).text).toContain('нужен садам');
  });

  it('of what is not there is 404', async () => {
    expect((await app.get(place('art_77'))).status).toBe(404);
    expect((await app.get(place(PLACE, '?version=5'))).status).toBe(404);
    expect((await app.get(place(PLACE, '?before=x'))).status).toBe(404);
  });
});

describe('the form without scripts', () => {
  it('posts and goes to the comment', async () => {
    const reply = await app.postForm(`${place()}/comments`, form(), { as: citizen });
    expect(reply.status).toBe(303);
    const page = await app.get(String(reply.headers.location), { as: citizen });
    expect(page.text).toContain('Комментарий принят');
    expect(page.text).toContain('Замечание без скриптов');
    const rows = await app.db.query(`select proposed from comment where body = 'Замечание без скриптов'`);
    expect(rows).toEqual([{ proposed: null }]);
  });

  it('comes back with what was typed and the sentence beside its field', async () => {
    const reply = await app.postForm(`${place()}/comments`, form({ body: '', effect: 'Касается нас' }), {
      as: citizen,
    });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('Касается нас');
    expect(reply.text).toMatch(/aria-invalid="true"[^>]*name="body"|name="body"[^>]*aria-invalid="true"/);
    expect(reply.text).toContain('Напишите, что вы думаете');
    const twice = await app.postForm(`${place()}/comments`, form({ body: 'Замечание без скриптов!' }), { as: citizen });
    expect(twice.status).toBe(409);
    expect(twice.text).toMatch(/<a class="field-link" href="\/drafts\/[^"]+\/comments\/\d+">Открыть первый/);
  });

  it('keeps what somebody typed who is not signed in, for that browser alone', async () => {
    const typed = form({ body: 'Сохрани меня', proposed: 'Школа поливает деревья ежедневно.' });
    const reply = await app.postForm(`${place()}/comments`, typed);
    expect(reply.status).toBe(303);
    const location = new URL(String(reply.headers.location), 'http://x');
    expect(location.pathname).toBe('/sign-in');
    const back = location.searchParams.get('return')!;
    const cookie = String(reply.headers['set-cookie']).split(';')[0]!;
    const here = { ...citizen, headers: { cookie: `${citizen.headers.cookie}; ${cookie}` } };
    const refilled = await app.get(back, { as: here });
    expect(refilled.text).toContain('Сохрани меня');
    expect(refilled.text).toContain('Школа поливает деревья ежедневно.');
    expect((await app.get(back, { as: citizen })).text).not.toContain('Сохрани меня');
  });

  it('supports and comes back; who is not signed in signs in first', async () => {
    const { id } = await said('Нужна тень для скамеек');
    const neighbour = await app.asCitizen('Болат');
    const address = `/drafts/${draft.number}/comments/${id}/support`;
    const reply = await app.postForm(address, { returnTo: place() }, { as: neighbour });
    expect([reply.status, reply.headers.location]).toEqual([303, `${place()}#comment-${id}`]);
    expect(String((await app.postForm(address, { returnTo: place() })).headers.location)).toContain('/sign-in?return=');
    expect((await app.get(place(), { as: neighbour })).text).toContain('Вы поддержали');
  });
});

describe('my traces', () => {
  it('are empty for a newcomer and warn a guest', async () => {
    const nobody = await app.get('/me');
    expect(nobody.status).toBe(200);
    expect(nobody.text).toContain('Следов пока нет');
    expect(nobody.headers['cache-control']).toContain('no-store');
    expect((await app.get('/me', { as: await app.asGuest() })).text).toContain('только этот браузер');
  });
});

describe('after the next version', () => {
  it('the old place leads to the present one and comments say of what they were said', async () => {
    const kept = await said('Проверка переноса');
    const lost = await said('Вырубку запретить навсегда', REMOVED);
    const answer = { decision: 'accepted', reason: 'Согласны: пункт 1 статьи 3 будет изложен иначе.', changed: PLACE };
    const official = await app.withRole('official', draft.agencyId);
    const answered = await app.post(`/api/v1/drafts/${draft.number}/comments/${kept.id}/response`, answer, {
      as: official,
    });
    expect(answered.status).toBe(201);
    expect((await app.get(place())).text).not.toContain('дан к редакции');
    await givenNextVersion(app, draft, { ru: LAW_RU_2, kk: LAW_KK_2 });
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    const old = await app.get(place(PLACE, '?version=1'));
    expect(old.text).toContain('Это редакция 1');
    expect(old.text).not.toContain('data-island="comment-form"');
    const now = await app.get(place());
    expect(now.text).toContain('Проверка переноса');
    expect(now.text).toMatch(/Сказано о редакции 1: пункт 1 статьи 3/i);
    expect(now.text).toContain('дан к редакции 1');
    const article = await app.get(place('chp_2__art_3'));
    expect(article.text).toContain('Вырубку запретить навсегда');
    expect(article.text).toContain('Вырубка дерева без согласия');
    const page = await app.get(kept.href);
    expect(page.text).toMatch(/<del><span[^>]*>[^<]*<\/span>двух/);
    expect((await app.get(lost.href)).text).toContain('этого элемента нет');
  });

  it('the author sees the words that a comment changed', async () => {
    const author = await app.asCitizen('Сауле');
    const rows = await app.db.query(
      `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
       values ($1, 1, $2, 'ru', $3, 'email', 'Сауле', 'Трижды!', 'x', '2027-01-01') returning id`,
      [draft.draftId, draft.at(PLACE).wId, author.accountId],
    );
    await app.db.query(
      'insert into change_credit (draft_id, version, w_id, comment_id, linked_by) values ($1, 2, $2, $3, 1)',
      [draft.draftId, draft.at(PLACE).wId, rows[0].id],
    );
    const traces = await app.get('/me', { as: author });
    expect(traces.text).toContain('Трижды!');
    expect(traces.text).toMatch(/<ins><span[^>]*>[^<]*<\/span>трёх/);
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [rows[0].id]);
    const hidden = await app.get(`/drafts/${draft.number}/comments/${rows[0].id}`);
    expect(hidden.text).toContain('скрыт по правилам');
    expect(hidden.text).not.toContain('Трижды!');
  });
});
