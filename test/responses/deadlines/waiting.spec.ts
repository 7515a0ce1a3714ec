import { startTestApp, type TestActor, type TestApp } from '../../support/app';
import { RecomputeDeadlinesJob } from '../../../src/responses/deadlines/jobs/recompute-deadlines.job';
import { makeComment, makeScene, type Scene } from '../scene';

interface Waiting {
  comments: { number: string; waitedDays: number; daysLeft: number; extended: boolean; provisional: number | null }[];
  next: string | null;
}

const REASON = 'Ждём замеров воды от лаборатории, они будут готовы через неделю.';

describe('who waits', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    app.setNow('2026-11-24T06:00:00Z');
    await app.db.query('update comment set waits_for = null');
    scene = await makeScene(app);
  });

  const given = async (since: string, more: Parameters<typeof makeComment>[2] = {}, of = scene) => {
    const id = await makeComment(app, of, more);
    await app.db.query(`update comment set created_at = $2::date + time '12:00' where id = $1`, [id, since]);
    return id;
  };
  const list = async (query = '') =>
    (await app.get(`/api/v1/waiting${query}`)).json<Waiting & Record<string, unknown>>();
  const numbers = async (query = '') => (await list(query)).comments.map(({ number }) => number);
  const codeOf = async ({ agencyId }: Scene) =>
    (await app.db.query('select code from agency where id = $1', [agencyId]))[0].code as string;

  it('is listed longest first, over all drafts, with days and without accounts', async () => {
    const other = await makeScene(app);
    const third = await given('2026-11-20', { dueOn: '2026-12-04' });
    const first = await given('2026-11-02', { dueOn: '2026-11-16' }, other);
    const second = await given('2026-11-10', { dueOn: '2026-11-24' });
    const again = await given('2026-10-01', { dueOn: '2026-12-07' });
    await app.db.query(`update comment set waits_for = 'second-look', waits_since = '2026-11-23' where id = $1`, [
      again,
    ]);
    const answered = await given('2026-11-01');
    await app.db.query('update comment set waits_for = null where id = $1', [answered]);
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [await given('2026-11-01')]);
    const all = await list();
    expect(all.comments.map(({ number, waitedDays, daysLeft }) => [number, waitedDays, daysLeft])).toEqual([
      [`${other.number}/${first}`, 22, -6],
      [`${scene.number}/${second}`, 14, 0],
      [`${scene.number}/${third}`, 4, 8],
      [`${scene.number}/${again}`, 1, 9],
    ]);
    expect(JSON.stringify(all)).not.toMatch(/account|@example/i);
    expect(await numbers(`?agency=${await codeOf(other)}`)).toEqual([`${other.number}/${first}`]);
    expect(await numbers(`?draft=${scene.number}&agency=${await codeOf(other)}`)).toEqual([]);
    const page = (await app.get(`/waiting?agency=${await codeOf(scene)}`)).text;
    expect(page).toContain(`/drafts/${scene.number}/comments/${second}`);
    expect(page).toContain('ждёт 14 дней');
    expect(page).not.toContain(`/drafts/${other.number}/comments/${first}`);
  });

  it('goes on where a page ended, none twice and none left out', async () => {
    await app.db.query(
      `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on, created_at)
       select $1, 1, 'w1', 'ru', $2, 'email', 'Автор', 'Вода ' || n, sha256(n::text::bytea), '2026-12-04',
              timestamptz '2026-11-01 12:00+05' + (n % 3) * interval '1 day' from generate_series(1, 120) n`,
      [scene.draftId, scene.citizen.accountId],
    );
    const seen: string[] = [];
    let query = '';
    for (let pages = 0; pages < 5; pages++) {
      const { comments, next } = await list(query);
      seen.push(...comments.map(({ number }) => number));
      if (!next) break;
      query = `?after=${next}`;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect((await app.get('/api/v1/waiting?after=2026-02-31_1_1')).status).toBe(422);
    expect((await app.get('/waiting?after=nonsense')).status).toBe(200);
  });

  it('says on the comment how long, until when, and that it was extended and moved', async () => {
    const id = await given('2026-11-20', { dueOn: '2026-12-04' });
    const path = `/drafts/${scene.number}/comments/${id}`;
    const deadline = async () => (await app.get(`/api/v1${path}/deadline`)).json();
    expect(await deadline()).toEqual({
      ...{
        waitsFor: 'answer',
        since: '2026-11-20',
        dueOn: '2026-12-04',
        waitedDays: 2,
        daysLeft: 8,
        provisional: null,
      },
      ...{ extension: null, moves: [] },
    });
    const body = { comments: [id], days: 3, reason: REASON };
    const extended = await app.post(`/api/v1/drafts/${scene.number}/extensions`, body, { as: scene.official });
    expect(extended.status).toBe(201);
    await app.db.query(
      `insert into calendar_day (day, working, name) values ('2026-12-03', false, '{"kk":"","ru":"","en":""}')`,
    );
    await app.nest
      .get(RecomputeDeadlinesJob, { strict: false })
      .handle({ what: '2026-12-03', by: scene.official.accountId! });
    await app.runJobs();
    await app.db.query(`delete from calendar_day where day = '2026-12-03'`);
    expect(await deadline()).toMatchObject({
      dueOn: '2026-12-10',
      extension: {
        from: '2026-12-04',
        to: '2026-12-09',
        reason: REASON,
        agency: 'Министерство воды',
        on: '2026-11-24',
      },
      moves: [{ from: '2026-12-09', to: '2026-12-10', cause: 'calendar' }],
    });
    const page = (await app.get(path)).text;
    for (const words of [
      'С 4 декабря 2026 г. на 9 декабря 2026 г. продлён срок ответа.',
      REASON,
      'изменился рабочий календарь',
      '2 рабочих дня',
    ])
      expect(page).toContain(words);
    expect((await list()).comments).toMatchObject([{ extended: true }]);
    const admin = await app.withRole('administrator');
    const moves = (await app.get('/admin', { as: admin })).text;
    expect(moves).toContain(`href="${path}"`);
    expect(moves).toContain('календарь: 3 декабря 2026');
    expect((await app.get(`/api/v1/drafts/${scene.number}/comments/999999/deadline`)).status).toBe(404);
  });

  it('marks a day in a year without a calendar as provisional', async () => {
    app.setNow('2027-12-27T06:00:00Z');
    const id = await given('2027-12-24', { dueOn: '2028-01-07' });
    expect((await list()).comments).toMatchObject([{ provisional: 2028 }]);
    expect((await app.get(`/drafts/${scene.number}/comments/${id}`)).text).toContain('Выходные дни 2028 года');
    expect((await app.get('/terms')).text).toContain('Выходные дни 2028 года');
  });

  it('states the terms and the calendar for everybody', async () => {
    const { terms } = (await app.get('/api/v1/terms')).json<{ terms: object[] }>();
    expect(terms).toContainEqual({ actKind: 'law', purpose: 'extension', days: 10, unit: 'working' });
    const calendar = (await app.get('/api/v1/calendar?year=2026', { lang: 'en' })).json<{ days: object[] }>();
    expect(calendar).toMatchObject({ year: 2026, known: true });
    expect(calendar.days).toContainEqual({ day: '2026-12-16', working: false, name: 'Independence Day' });
    expect((await app.get('/api/v1/calendar?year=2031')).json()).toEqual({ year: 2031, known: false, days: [] });
    expect((await app.get('/terms')).text).toContain('15 рабочих дней');
  });

  describe('the form of an extension', () => {
    const path = () => `/desk/drafts/${scene.number}/extend`;
    const send = (body: Record<string, string>, as: TestActor = scene.official) => app.postForm(path(), body, { as });

    it('keeps what was typed when it is refused, and says what was done', async () => {
      const id = await given('2026-11-20', { dueOn: '2026-12-04' });
      const shown = await app.get(`${path()}?comments=${id}`, { as: scene.official });
      expect(shown.text).toContain('Выбран 1 комментарий.');
      expect((await app.get(path(), { as: scene.stranger })).status).toBe(404);
      expect((await app.get(path(), { as: scene.citizen })).status).toBe(403);
      const refused = await send({ comments: String(id), days: '30', reason: 'Мало <b>времени</b>' });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('от 1 до 10');
      expect(refused.text).toContain('Мало &lt;b&gt;времени');
      // in another language the form is about the same comments, never about all of the draft
      expect(refused.text).toContain(`href="${path()}?comments=${id}&amp;lang=kk"`);
      const done = await send({ comments: String(id), days: '3', reason: REASON });
      expect(done.status).toBe(303);
      const after = await app.get(String(done.headers['location']), { as: scene.official });
      expect(after.text).toContain('Продлён срок 1 комментария');
      expect(after.text).toContain(REASON);
      const desk = await app.get(`/desk/drafts/${scene.number}/comments/${id}`, { as: scene.official });
      expect(desk.text).toContain('срок продлён');
      expect(desk.text).not.toContain('extend?comments=');
    });

    it('is reached with what is ticked on the desk, of one draft', async () => {
      const [one, two] = [await given('2026-11-20'), await given('2026-11-20')];
      const chosen = (comments: string) =>
        app.postForm('/desk/extend', { comments, tab: 'all' }, { as: scene.official });
      expect((await chosen(`${scene.number}/${one}`)).headers['location']).toBe(`${path()}?comments=${one}`);
      const none = await chosen('');
      expect(none.status).toBe(422);
      // the list is there again, with what was wrong above it
      expect(none.text).toContain('Отметьте хотя бы один комментарий: срок продлевают по отмеченным.');
      expect(none.text).toContain(`value="${scene.number}/${one}"`);
      const both = await app.post(
        '/desk/extend',
        { comments: [`${scene.number}/${one}`, `2026-1/${two}`] },
        { as: scene.official },
      );
      expect([both.status, both.text]).toEqual([422, expect.stringContaining('Выбраны комментарии к разным проектам')]);
      expect(both.text).toMatch(new RegExp(`checked=""[^>]*value="${scene.number}/${one}"`));
    });
  });
});
