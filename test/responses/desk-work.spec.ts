import { IndexWords } from '../../src/responses/jobs/index-words.job';
import { startTestApp, type Reply, type TestActor, type TestApp } from '../support/app';
import { makeComment, makeScene, type GivenComment, type Scene } from './scene';

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
  head = await app.withRole('head', scene.agencyId);
  await grant(head);
  colleague = await app.withRole('official', scene.agencyId);
});

const grant = ({ accountId }: TestActor) =>
  app.db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'official', $2)`, [
    accountId,
    scene.agencyId,
  ]);
const comment = (given: GivenComment = {}) => makeComment(app, scene, given);
const list = async (query = '', as: TestActor = scene.official) => {
  const reply = await app.get(`/api/v1/desk${query}`, { as });
  expect(reply.status).toBe(200);
  return reply.json<{ comments: Record<string, unknown>[]; next: string | null }>();
};
const ids = async (query = '', as?: TestActor) => (await list(query, as)).comments.map(({ id }) => id);
const assign = (body: Record<string, unknown>, as: TestActor = head): Promise<Reply> =>
  app.post('/api/v1/desk/assign', { draft: scene.number, ...body }, { as });
const set = (id: number, columns: string) => app.db.query(`update comment set ${columns} where id = $1`, [id]);
const index = () => app.nest.get(IndexWords).handle();

describe('parts of the desk', () => {
  it('hold what they say', async () => {
    const late = await comment({ dueOn: '2026-11-20' });
    const today = await comment({ dueOn: '2026-11-23' });
    const later = await comment({ dueOn: '2026-12-01' });
    const proposed = await comment({ dueOn: '2026-12-02' });
    const again = await comment({ dueOn: '2026-12-03' });
    const group = await comment({ dueOn: '2026-12-04' });
    const earlier = await comment();
    const answered = await comment();
    const hidden = await comment();
    await set(today, `holder_id = ${scene.official.accountId}`);
    await set(proposed, `desk_state = 'proposed'`);
    await set(again, `waits_for = 'second-look', answered_at = now()`);
    await set(group, `waits_for = 'own-answer', answered_at = now()`);
    await set(earlier, `waits_for = null, answered_at = '2026-11-21T08:00:00.000001Z'`);
    await set(answered, `waits_for = null, answered_at = '2026-11-22T08:00:00Z'`);
    await set(hidden, `state = 'hidden'`);
    expect(await ids()).toEqual([late, today, later, proposed, again, group]);
    expect(await ids('?tab=overdue')).toEqual([late]);
    expect(await ids('?tab=today')).toEqual([today]);
    expect(await ids('?tab=mine')).toEqual([today]);
    expect(await ids('?tab=mine', colleague)).toEqual([]);
    expect(await ids('?tab=free')).toEqual([late, later, proposed, again, group]);
    expect(await ids('?tab=proposed')).toEqual([proposed]);
    expect(await ids('?tab=again')).toEqual([again]);
    expect(await ids('?tab=own-answer')).toEqual([group]);
    expect(await ids('?tab=answered')).toEqual([answered, earlier]);
    expect(await ids('?tab=all')).toEqual([answered, earlier, group, again, proposed, later, today, late]);
    expect(await ids(`?holder=${scene.official.accountId}`)).toEqual([today]);
    expect(await ids('?tab=all', scene.stranger)).toEqual([]);
    const page = await app.get('/desk?tab=again', { as: scene.official });
    expect(page.text).toContain('Просит рассмотреть ещё раз');
    expect(page.text).toMatch(/Просрочено<b>1<\/b>/);
    expect(page.text).toMatch(/Свободные<b>5<\/b>/);
    expect(page.text).toMatch(/Просят отдельный<b>1<\/b>/);
    expect(page.text).toMatch(/Повторно<b>1<\/b>/);
  });

  it('mark of what the head was told, and which last days are provisional', async () => {
    const [late, twice, moved] = [
      await comment({ dueOn: '2026-11-18' }),
      await comment({ dueOn: '2026-11-10' }),
      await comment({ dueOn: '2026-12-01' }),
    ];
    const far = await comment({ dueOn: '2029-01-11' });
    const tell = (id: number, dueOn: string, level: number) =>
      app.db.query(
        `insert into escalation (draft_id, comment_id, due_on, level, agency_id, escalated_on)
         values ($1, $2, $3, $4, $5, '2026-11-20')`,
        [scene.draftId, id, dueOn, level, scene.agencyId],
      );
    await tell(late, '2026-11-18', 1);
    await tell(twice, '2026-11-10', 1);
    await tell(twice, '2026-11-10', 2);
    // of a last day that has moved since nothing is said any more
    await tell(moved, '2026-11-12', 1);
    expect(await ids('?told=1')).toEqual([twice, late]);
    expect(await ids('?told=1&tab=overdue')).toEqual([twice, late]);
    expect((await list()).comments.map(({ headTold }) => headTold)).toEqual([2, 1, null, null]);
    const page = (await app.get('/desk?told=1', { as: scene.official })).text;
    expect(page).toContain('Сообщено руководителю дважды');
    expect(page).toMatch(/<input[^>]*name="told"[^>]*checked/);
    expect(page).toContain('/desk?tab=overdue&amp;told=1');
    expect(page).not.toContain('предварительно');
    const all = (await app.get('/desk', { as: scene.official })).text;
    expect(all.match(/предварительно: выходные 2029 года не внесены/g)).toHaveLength(1);
    const one = await app.get(`/desk/drafts/${scene.number}/comments/${far}`, { as: scene.official, lang: 'kk' });
    expect(one.text).toContain('алдын ала: 2029 жылдың демалыс күндері енгізілмеген');
    await set(late, `waits_for = null, answered_at = now()`);
    expect(await ids('?told=1&tab=all')).toEqual([twice]);
    const traces = await app.get('/me', { as: scene.citizen });
    expect(traces.text.match(/поэтому сроки в этом году предварительные/g)).toHaveLength(1);
  });

  it('combine with provisions, holders and own wordings', async () => {
    const one = await comment({ wId: 'w1' });
    const two = await comment({ wId: 'w2', proposed: 'Вода должна быть питьевой.' });
    const whole = await comment({ wId: '' });
    await set(two, `holder_id = ${colleague.accountId}`);
    const at = (eId: string) => `?draft=${scene.number}&provision=${eId}`;
    expect(await ids(at('art_1'))).toEqual([one]);
    expect(await ids(at('act'))).toEqual([whole]);
    expect(await ids(at('art_9'))).toEqual([]);
    expect(await ids(`${at('art_2')}&holder=${colleague.accountId}&own=1`)).toEqual([two]);
    expect(await ids(`${at('art_1')}&holder=${colleague.accountId}`)).toEqual([]);
    expect(await ids(`${at('art_2')}&tab=free`)).toEqual([]);
    expect(await ids('?own=1')).toEqual([two]);
    expect(await ids('?provision=art_1')).toEqual([]);
  });

  it('turn pages in each order, also where few fit what is asked', async () => {
    const made: number[] = [];
    for (let n = 0; n < 60; n++) {
      const id = await comment({ dueOn: `2026-12-${10 + (n % 3)}`, ...(n % 2 ? { proposed: 'Иначе' } : {}) });
      if (n % 4 === 0) await set(id, `waits_for = null, answered_at = '2026-11-2${n % 3}T08:00:00Z'`);
      made.push(id);
    }
    const all = async (query: string) => {
      const seen: unknown[] = [];
      let next: string | null = null;
      do {
        const page = await list(`${query}${next === null ? '' : `&after=${encodeURIComponent(next)}`}`);
        seen.push(...page.comments.map(({ id }) => id));
        next = page.next;
      } while (next !== null && seen.length <= 100);
      expect(new Set(seen).size).toBe(seen.length);
      return seen;
    };
    expect(await all('?tab=all')).toEqual([...made].reverse());
    expect(await all('?tab=open')).toHaveLength(45);
    expect(await all('?tab=answered')).toHaveLength(15);
    expect(await all('?own=1')).toHaveLength(30);
    expect(await all('?tab=free')).toHaveLength(45);
    expect((await app.get('/api/v1/desk?after=nonsense', { as: scene.official })).status).toBe(422);
    expect((await app.get('/api/v1/desk?tab=nonsense', { as: scene.official })).status).toBe(422);
    expect((await app.get('/api/v1/desk', { as: scene.citizen })).status).toBe(403);
  });
});

describe('the search', () => {
  it('finds words in any form, in Russian and Kazakh, authors and numbers', async () => {
    const russian = await comment({ body: 'Проверяйте колодцы каждую весну.' });
    const kazakh = await comment({ body: 'Құдықтардың суын көктемде тексеріңіздерші, өтінеміз.', lang: 'ru' });
    const answered = await comment({ body: 'Колодец засыпан.' });
    await set(answered, `waits_for = null, answered_at = now()`);
    await comment({ body: 'Ничего похожего' });
    const foreign = await makeScene(app);
    await makeComment(app, foreign, { body: 'Колодец соседей' });
    await index();
    const q = (text: string, more = '') => ids(`?q=${encodeURIComponent(text)}${more}`);
    expect(await q('колодца')).toEqual([russian]);
    expect(await q('колодцев', '&tab=all')).toEqual([answered, russian]);
    expect(await q('колодец весной')).toEqual([russian]);
    expect(await q('колодец осенью')).toEqual([]);
    expect(await q('құдық')).toEqual([kazakh]);
    for (const name of ['айгүл', 'Айг']) expect(await q(name)).toHaveLength(3);
    expect(await q('ай')).toEqual([]);
    expect(await q(`${scene.number}/${answered}`)).toEqual([answered]);
    expect(await q(`${foreign.number}/1`)).toEqual([]);
    expect(await q('колодец', `&draft=${scene.number}&provision=art_1`)).toEqual([russian]);
    expect(await q('колодец', `&draft=${scene.number}&provision=art_2`)).toEqual([]);
    const page = await app.get('/desk?q=колодец', { as: scene.official });
    expect(page.text).toContain('<mark>колодцы</mark>');
    const none = await app.get('/desk?q=осенью', { as: scene.official });
    expect(none.text).toContain('Таких комментариев нет');
    expect(none.text).toContain('href="/desk?tab=all&amp;q=');
  });

  it('holds hostile words', async () => {
    await comment({ body: `${'ы'.repeat(3000)} ' \\ & | ! :* <-> ${'😀'.repeat(50)}` });
    await index();
    for (const text of [`'`, `\\`, `a' | 'b`, '!!', ':*', '%00', 'ы'.repeat(190)])
      expect((await app.get(`/api/v1/desk?q=${encodeURIComponent(text)}`, { as: scene.official })).status).toBe(200);
  });
});

describe('assignment', () => {
  it('by a head goes to anybody of the agency, with its history', async () => {
    const [one, two] = [await comment(), await comment()];
    const reply = await assign({ comments: [one, two], official: colleague.accountId });
    expect(reply.json()).toEqual({ assigned: 2, skipped: 0 });
    expect(await ids('?tab=mine', colleague)).toEqual([one, two]);
    await assign({ comments: [one], official: null });
    await assign({ comments: [one], official: null });
    expect(await ids('?tab=mine', colleague)).toEqual([two]);
    const history = await app.db.query(
      'select comment_id, official_id, by_id, assigned_at from assignment where draft_id = $1 order by id',
      [scene.draftId],
    );
    const at = new Date('2026-11-23T06:00:00Z');
    const step = (id: number, official: number | null) => ({
      comment_id: id,
      official_id: official,
      by_id: head.accountId,
      assigned_at: at,
    });
    expect(history).toEqual([step(one, colleague.accountId), step(two, colleague.accountId), step(one, null)]);
  });

  it('by an official is to take what is free and give back what is theirs', async () => {
    const [one, two] = [await comment(), await comment()];
    const { official } = scene;
    expect((await assign({ comments: [one, two], official: official.accountId }, official)).status).toBe(200);
    const taken = await assign({ comments: [one], official: colleague.accountId }, colleague);
    expect(taken.status).toBe(409);
    expect(taken.json()).toMatchObject({ code: 'assignment.not-yours', message: expect.stringContaining(`/${one}`) });
    expect((await assign({ comments: [one], official: null }, colleague)).status).toBe(409);
    expect((await assign({ comments: [one], official: colleague.accountId }, official)).status).toBe(409);
    expect((await assign({ comments: [one], official: null }, official)).json()).toEqual({ assigned: 1, skipped: 0 });
    expect(await ids('?tab=mine')).toEqual([two]);
  });

  it('is refused to who is no official of the agency, and hides the drafts of others', async () => {
    const one = await comment();
    for (const official of [scene.stranger.accountId, scene.citizen.accountId, 999_999]) {
      const reply = await assign({ comments: [one], official });
      expect(reply.status).toBe(422);
      expect(reply.json()).toMatchObject({ code: 'assignment.not-official', field: 'official' });
    }
    expect((await assign({ comments: [one], official: null }, scene.stranger)).status).toBe(404);
    expect((await assign({ comments: [one], official: null }, scene.citizen)).status).toBe(403);
    expect((await assign({ comments: [one], provision: 'art_1', official: null })).status).toBe(422);
    expect((await assign({ provision: 'art_9', official: null })).status).toBe(422);
    expect((await assign({ cluster: 99, official: null })).status).toBe(422);
  });

  it('leaves what was answered meanwhile', async () => {
    const [one, two] = [await comment(), await comment()];
    await set(two, 'waits_for = null, answered_at = now()');
    const reply = await assign({ comments: [one, two], official: colleague.accountId });
    expect(reply.json()).toEqual({ assigned: 1, skipped: 1 });
  });

  it('of a whole provision or cluster takes what may be taken', async () => {
    const [one, two, three] = [await comment(), await comment(), await comment({ wId: 'w2' })];
    const { official } = scene;
    await assign({ comments: [one], official: colleague.accountId });
    const place = await assign({ provision: 'art_1', official: official.accountId }, official);
    expect(place.json()).toEqual({ assigned: 1, skipped: 1 });
    expect(await ids('?tab=mine')).toEqual([two]);
    const [cluster] = await app.db.query(
      'insert into cluster (draft_id, leader_id, comments) values ($1, $2, 2) returning id',
      [scene.draftId, one],
    );
    await app.db.query(
      'insert into cluster_member (draft_id, comment_id, cluster_id) select $1, id, $2 from unnest($3::bigint[]) as g (id)',
      [scene.draftId, cluster.id, [one, three]],
    );
    const group = await assign({ cluster: cluster.id, official: official.accountId });
    expect(group.json()).toEqual({ assigned: 2, skipped: 0 });
    expect(await ids('?tab=mine')).toEqual([one, two, three]);
  });

  it('of an official who lost the role is nobody’s: shown as free, and taken again', async () => {
    const one = await comment();
    await assign({ comments: [one], official: colleague.accountId });
    expect(await ids('?tab=free')).toEqual([]);
    await app.db.query('delete from role_grant where account_id = $1', [colleague.accountId]);
    expect((await list('?tab=free')).comments).toMatchObject([{ id: one, holder: null }]);
    expect((await app.get('/desk', { as: head })).text).toMatch(/Свободные<b>1<\/b>/);
    const taken = await assign({ comments: [one], official: scene.official.accountId }, scene.official);
    expect(taken.json()).toEqual({ assigned: 1, skipped: 0 });
  });

  it('is done by a form, whose refusal keeps what was ticked', async () => {
    const [one, two] = [await comment(), await comment()];
    const numbers = [`${scene.number}/${one}`, `${scene.number}/${two}`];
    const form = (fields: [string, string][], as: TestActor) =>
      app.ask('POST', '/desk/assign', {
        as,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        body: Buffer.from(new URLSearchParams(fields).toString()),
      });
    const ticked = numbers.map((number): [string, string] => ['comments', number]);
    const official: [string, string] = ['official', String(colleague.accountId)];
    const done = await form([['draft', scene.number], ...ticked, official], head);
    expect([done.status, done.headers['location']]).toEqual([303, `/desk?draft=${scene.number}&assigned=2`]);
    expect((await app.get(String(done.headers['location']), { as: head })).text).toContain('Назначено 2 комментария.');
    const mine: [string, string] = ['official', String(scene.official.accountId)];
    const refused = await form([ticked[0]!, mine], scene.official);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('этим занят другой сотрудник');
    expect(refused.text).toMatch(
      new RegExp(`<input[^>]*value="${numbers[0]}"[^>]*checked|checked[^>]*value="${numbers[0]}"`),
    );
    const nothing = await form([mine], scene.official);
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain('Отметьте хотя бы один комментарий');
    for (const unread of ['x', '0', '-1', ' ', '1'.repeat(21)]) {
      const lost = await form([ticked[0]!, ['official', unread]], head);
      expect([unread, lost.status]).toEqual([unread, 422]);
      expect(lost.text).toContain('Не удалось понять, кому передать');
      expect(lost.text).toMatch(new RegExp(`<input[^>]*checked[^>]*value="${numbers[0]}"`));
    }
    expect((await form([ticked[0]!], head)).status).toBe(422);
    const twice: [string, string][] = [mine, ['official', '']];
    expect((await form([ticked[0]!, ...twice], head)).status).toBe(422);
    expect(await ids('?tab=mine', colleague)).toEqual([one, two]);
    const back = await form([ticked[0]!, ['official', '']], head);
    expect(back.headers['location']).toBe('/desk?assigned=1');
    expect(await ids('?tab=mine', colleague)).toEqual([two]);
    const place = await form([['draft', scene.number], ['provision', 'art_1'], ['place', '1'], mine], head);
    expect(place.headers['location']).toBe(`/desk?draft=${scene.number}&provision=art_1&assigned=2`);
  });
});

describe('saved views', () => {
  const keep = (form: Record<string, string>, as: TestActor = scene.official) =>
    app.postForm('/desk/views', form, { as });

  it('are own ones, or a head’s for the agency', async () => {
    expect((await keep({ tab: 'overdue', name: ' Горит ' })).headers['location']).toBe('/desk?tab=overdue');
    await keep({ tab: 'overdue', q: 'вода', name: 'ГОРИТ' });
    await keep({ tab: 'again', name: 'Повторные', shared: '1' }, head);
    expect((await keep({ tab: 'again', name: 'Общий', shared: '1' })).status).toBe(403);
    const own = (await app.get('/desk', { as: scene.official })).text;
    expect(own).toContain('href="/desk?tab=overdue&amp;q=%D0%B2%D0%BE%D0%B4%D0%B0"');
    expect(own).toContain('href="/desk?tab=again"');
    expect(own.match(/class="desk-view"/g)).toHaveLength(2);
    const others = (await app.get('/desk?tab=again', { as: colleague })).text;
    expect(others.match(/class="desk-view[ "]/g)).toHaveLength(1);
    expect(others).toContain('class="desk-view current"');
    expect((await app.get('/desk', { as: scene.stranger })).text).not.toContain('desk-view"');
  });

  it('need a name, and are removed by who may', async () => {
    const unnamed = await keep({ tab: 'again', name: '  ' });
    expect(unnamed.status).toBe(422);
    expect(unnamed.text).toContain('Дайте отбору название');
    expect((await keep({ name: 'я'.repeat(61) })).status).toBe(422);
    await keep({ tab: 'again', name: 'Общий', shared: '1' }, head);
    const [{ id }] = await app.db.query('select id from desk_view where agency_id = $1', [scene.agencyId]);
    const remove = (as: TestActor) => app.postForm(`/desk/views/${id}/remove`, { tab: 'again' }, { as });
    expect((await remove(scene.official)).status).toBe(404);
    expect((await remove(scene.stranger)).status).toBe(404);
    expect((await remove(head)).headers['location']).toBe('/desk?tab=again');
    const again = await remove(head);
    expect([again.status, again.text]).toEqual([404, expect.stringContaining('Этого отбора уже нет')]);
    for (let n = 0; n < 29; n++) await keep({ name: `Отбор ${n}` });
    const last = await Promise.all(['А', 'Б', 'В'].map((name) => keep({ name })));
    expect(last.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  });

  it('go to the agency that is chosen, or to that of the draft in hand', async () => {
    await app.db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'official', $2)`, [
      scene.official.accountId,
      scene.otherAgencyId,
    ]);
    const [{ code }] = await app.db.query('select code from agency where id = $1', [scene.otherAgencyId]);
    const unchosen = await keep({ tab: 'again', name: 'Два органа' });
    expect([unchosen.status, unchosen.text]).toEqual([422, expect.stringContaining('выберите, для какого')]);
    expect(unchosen.text).toContain('value="Два органа"');
    expect((await keep({ tab: 'again', name: 'Два органа', agency: code })).status).toBe(303);
    const kept = 'select agency_id as id from desk_view where account_id = $1';
    expect(await app.db.query(kept, [scene.official.accountId])).toEqual([{ id: scene.otherAgencyId }]);
    const page = await app.get(`/desk?draft=${scene.number}`, { as: scene.official });
    const [own] = await app.db.query('select code from agency where id = $1', [scene.agencyId]);
    expect(page.text).toContain(`<option value="${own.code}" selected="">`);
  });
});
