import { RecomputeDeadlinesJob } from '../../../src/responses/deadlines/jobs/recompute-deadlines.job';
import { startTestApp, type TestActor, type TestApp } from '../../support/app';
import { givenCluster } from '../given-cluster';
import { makeComment, makeScene, type Scene } from '../scene';

const REASON = 'Ждём замеров воды от лаборатории, они будут готовы через неделю.';
const CHANGED = { what: 'test', by: 1 };

describe('extending terms', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    app.setNow('2026-11-24T06:00:00Z');
    scene = await makeScene(app);
  });

  const extend = (body: object, as: TestActor = scene.official, headers = {}) =>
    app.post(`/api/v1/drafts/${scene.number}/extensions`, { days: 5, reason: REASON, ...body }, { as, headers });
  const dueOf = async (...ids: number[]) => {
    const rows: { due: string }[] = await app.db.query(
      'select due_on as due from comment where draft_id = $1 and id = any($2::bigint[]) order by id',
      [scene.draftId, ids],
    );
    return rows.map(({ due }) => due);
  };
  const settle = (id: number) =>
    app.db.query('update comment set waits_for = null, answered_at = now() where id = $1', [id]);

  it('moves the day of one comment, once, and says so in public', async () => {
    const id = await makeComment(app, scene, { dueOn: '2026-12-04' });
    const reply = await extend({ comments: [id] });
    expect(reply.status).toBe(201);
    expect(reply.json()).toMatchObject({
      comments: 1,
      skipped: 0,
      moves: [{ from: '2026-12-04', to: '2026-12-11' }],
    });
    expect(await dueOf(id)).toEqual(['2026-12-11']);
    const list = await app.get(`/api/v1/drafts/${scene.number}/extensions`, { lang: 'ru' });
    expect(list.json()).toEqual({
      extensions: [
        {
          id: expect.any(Number),
          agency: 'Министерство воды',
          scope: 'comments',
          days: 5,
          unit: 'working',
          reason: REASON,
          lang: 'ru',
          on: '2026-11-24',
          comments: 1,
          moves: [{ from: '2026-12-04', to: '2026-12-11', comments: 1 }],
        },
      ],
    });
    const other = await makeComment(app, scene);
    const said = await app.get(`/api/v1/drafts/${scene.number}/provisions/art_1/comments`);
    expect(said.json<{ comments: object[] }>().comments).toMatchObject([
      { id: other, extension: null },
      { id, dueOn: '2026-12-11', extension: { from: '2026-12-04', until: '2026-12-11', reason: REASON, lang: 'ru' } },
    ]);
    const again = await extend({ comments: [id] });
    expect(again.status).toBe(409);
    expect(again.json()).toMatchObject({ code: 'extension.extended-before' });
    expect(again.text).toContain(`${scene.number}/${id}`);
    expect(await dueOf(id)).toEqual(['2026-12-11']);
  });

  it('lists none for a draft without, and has no list for a draft that is not there', async () => {
    expect((await app.get(`/api/v1/drafts/${scene.number}/extensions`)).json()).toEqual({ extensions: [] });
    expect((await app.get('/api/v1/drafts/2026-no/extensions')).status).toBe(404);
  });

  it('says the limits so that every number fits the sentence', async () => {
    const id = await makeComment(app, scene);
    const url = `/api/v1/drafts/${scene.number}/extensions`;
    const reply = await app.post(url, { comments: [id], days: 0, reason: REASON }, { as: scene.official, lang: 'kk' });
    expect(reply.text).toContain('ең көбі 10 жұмыс күніне');
  });

  it('gives the same request the same answer, and two at once one extension', async () => {
    const id = await makeComment(app, scene, { dueOn: '2026-12-04' });
    const key = { 'idempotency-key': 'extend-one-two-three' };
    const replies = await Promise.all([
      extend({ comments: [id] }, scene.official, key),
      extend({ comments: [id] }, scene.official, key),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect(replies[0]!.json()).toEqual(replies[1]!.json());
    for (let round = 0; round < 5; round++) {
      const other = await makeComment(app, scene, { dueOn: '2026-12-04' });
      const rivals = await Promise.all([extend({ comments: [other] }), extend({ comments: [other], days: 10 })]);
      expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409]);
    }
  });

  it.each([
    [{ days: 0 }, 'extension.days-unfit', 'days'],
    [{ days: 11 }, 'extension.days-unfit', 'days'],
    [{ reason: 'Надо ещё подумать' }, 'extension.reason-short', 'reason'],
    [{ reason: 'ы'.repeat(2_001) }, 'extension.reason-long', 'reason'],
    [{ lang: 'de' }, 'platform.invalid-input', 'lang'],
  ])('refuses %o in words', async (body, code, field) => {
    const id = await makeComment(app, scene);
    const reply = await extend({ comments: [id], ...body });
    expect(reply.status).toBe(422);
    if (code !== 'platform.invalid-input') expect(reply.json()).toMatchObject({ code, field });
    expect(await dueOf(id)).toEqual(['2026-12-04']);
  });

  it('is for officials of the agency, and nothing is there for others', async () => {
    const id = await makeComment(app, scene);
    expect((await extend({ comments: [id] }, scene.stranger)).status).toBe(404);
    expect((await extend({ comments: [id] }, scene.citizen)).status).toBe(403);
    expect((await extend({ comments: [id] }, { accountId: null, headers: {} })).status).toBe(401);
    expect(await dueOf(id)).toEqual(['2026-12-04']);
  });

  it('comes only before the term has passed, and then extends none of those named', async () => {
    const [late, open] = [
      await makeComment(app, scene, { dueOn: '2026-11-23' }),
      await makeComment(app, scene, { dueOn: '2026-11-24' }),
    ];
    const reply = await extend({ comments: [open, late] });
    expect(reply.status).toBe(409);
    expect(reply.json()).toMatchObject({ code: 'extension.too-late' });
    expect(reply.text).toContain(`${scene.number}/${late}`);
    expect(reply.text).not.toContain(`${scene.number}/${open}`);
    expect(await dueOf(late, open)).toEqual(['2026-11-23', '2026-11-24']);
    expect((await extend({ comments: [open] })).status).toBe(201);
    await settle(late);
    const settled = await extend({ comments: [late] });
    expect(settled.json()).toMatchObject({ code: 'extension.nothing-owed' });
  });

  it('passes over late and extended ones of a provision, a cluster or the draft', async () => {
    const [late, early, other] = [
      await makeComment(app, scene, { dueOn: '2026-11-20' }),
      await makeComment(app, scene, { dueOn: '2026-12-01' }),
      await makeComment(app, scene, { dueOn: '2026-12-04', wId: 'w2' }),
    ];
    const first = await extend({ provision: 'art_1' });
    expect(first.json()).toMatchObject({ comments: 1, skipped: 1, moves: [{ from: '2026-12-01', to: '2026-12-08' }] });
    const all = await extend({ all: true, days: 1 });
    expect(all.json()).toMatchObject({ comments: 1, skipped: 2, moves: [{ from: '2026-12-04', to: '2026-12-07' }] });
    expect(await dueOf(late, early, other)).toEqual(['2026-11-20', '2026-12-08', '2026-12-07']);
    expect((await extend({ all: true })).json()).toMatchObject({ code: 'extension.none-left' });
    expect((await extend({ provision: 'art_77' })).status).toBe(422);

    const { clusterId, comments } = await givenCluster(app, scene, 3);
    expect((await extend({ cluster: clusterId })).json()).toMatchObject({ comments: 3, skipped: 0 });
    expect(new Set(await dueOf(...comments))).toEqual(new Set(['2026-12-11']));
    expect((await extend({ cluster: clusterId + 1000 })).status).toBe(422);
  });

  it('is refused where it would end in a year whose days off nobody has entered', async () => {
    app.setNow('2027-12-20T06:00:00Z');
    const id = await makeComment(app, scene, { dueOn: '2027-12-29' });
    const reply = await extend({ comments: [id], days: 3 });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('2028');
    expect((await extend({ comments: [id], days: 2 })).json()).toMatchObject({
      moves: [{ from: '2027-12-29', to: '2027-12-31' }],
    });
  });

  it('takes as many statements for ten thousand comments as for two', async () => {
    const grow = (most: number, wId: string) =>
      app.db.query(
        `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
         select $1, 1, $2, 'ru', $3, 'email', 'Автор', 'Вода ' || n, sha256(n::text::bytea), date '2026-12-01' + n % 4
           from generate_series(1, $4) n`,
        [scene.draftId, wId, scene.citizen.accountId, most],
      );
    const statementsOf = async (body: object) => {
      const runner = Object.getPrototypeOf(app.db.createQueryRunner()) as { query: () => unknown };
      const seen = jest.spyOn(runner, 'query');
      const reply = await extend(body);
      const count = seen.mock.calls.length;
      seen.mockRestore();
      expect(reply.status).toBe(201);
      return count;
    };
    await grow(4, 'w1');
    await grow(10_000, 'w2');
    const few = await statementsOf({ provision: 'art_1' });
    const many = await statementsOf({ provision: 'art_2' });
    expect(few).toBeGreaterThan(3);
    expect(many).toBeLessThanOrEqual(few);
    const rows = await app.db.query('select count(*)::int as n from extended_comment where draft_id = $1', [
      scene.draftId,
    ]);
    expect(rows).toEqual([{ n: 10_004 }]);
  });

  describe('when the calendar changes', () => {
    const dayOff = (day: string) =>
      app.db.query(`insert into calendar_day (day, working, name) values ($1, false, '{"kk":"","ru":"","en":""}')`, [
        day,
      ]);
    const recompute = () => app.nest.get(RecomputeDeadlinesJob, { strict: false }).handle(CHANGED);
    const given = async (since: string, more: Parameters<typeof makeComment>[2] = {}) => {
      const id = await makeComment(app, scene, more);
      await app.db.query(`update comment set created_at = $2::date + time '12:00' where id = $1`, [id, since]);
      return id;
    };
    afterEach(() => app.db.query(`delete from calendar_day where name ->> 'ru' = ''`));

    it('every kind of deadline is computed from its own day and extension', async () => {
      const plain = await given('2026-11-20', { dueOn: '2026-12-04' });
      const prolonged = await given('2026-11-20', { dueOn: '2026-12-04' });
      const again = await given('2026-10-01', { dueOn: '2026-12-07' });
      const settled = await given('2026-11-20', { dueOn: '2026-12-04' });
      const hidden = await given('2026-11-20', { dueOn: '2026-12-04' });
      const unmoved = await given('2026-10-30', { dueOn: '2026-11-13' });
      await app.db.query(
        `update comment set waits_for = 'second-look', waits_since = '2026-11-23', answered_at = now() where id = $1`,
        [again],
      );
      await settle(settled);
      await app.db.query(`update comment set state = 'hidden' where id = $1`, [hidden]);
      expect((await extend({ comments: [prolonged], days: 3 })).status).toBe(201);
      expect(await dueOf(prolonged)).toEqual(['2026-12-09']);
      await dayOff('2026-12-02');
      await recompute();
      expect(await dueOf(plain, prolonged, again, settled, hidden, unmoved)).toEqual([
        '2026-12-07',
        '2026-12-10',
        '2026-12-08',
        '2026-12-04',
        '2026-12-04',
        '2026-11-13',
      ]);
      const moves = await app.db.query(
        `select m.owed, m.extended, m.was_on, m.due_on, m.comments, m.cause, m.changed_by, d.comment_id
           from deadline_move m join moved_deadline d on d.move_id = m.id where m.draft_id = $1 order by d.comment_id`,
        [scene.draftId],
      );
      const common = { comments: 1, cause: 'test', changed_by: 1 };
      expect(moves).toEqual([
        { ...common, comment_id: plain, owed: 'answer', extended: false, was_on: '2026-12-04', due_on: '2026-12-07' },
        {
          ...common,
          comment_id: prolonged,
          owed: 'answer',
          extended: true,
          was_on: '2026-12-09',
          due_on: '2026-12-10',
        },
        {
          ...common,
          comment_id: again,
          owed: 'second-look',
          extended: false,
          was_on: '2026-12-07',
          due_on: '2026-12-08',
        },
      ]);
      await recompute();
      const rows = await app.db.query('select count(*)::int as n from deadline_move where draft_id = $1', [
        scene.draftId,
      ]);
      expect(rows).toEqual([{ n: 3 }]);
    });

    it('an extension of a first answer says nothing of the second look that came after', async () => {
      const id = await given('2026-11-20', { dueOn: '2026-12-04' });
      expect((await extend({ comments: [id] })).status).toBe(201);
      await app.db.query(
        `update comment set waits_for = 'second-look', waits_since = '2026-11-23', due_on = '2026-12-07' where id = $1`,
        [id],
      );
      await recompute();
      expect(await dueOf(id)).toEqual(['2026-12-07']);
    });

    it('a group that moves onto the day of another is not moved twice', async () => {
      const first = await given('2026-11-19', { dueOn: '2026-12-03' });
      const second = await given('2026-11-20', { dueOn: '2026-12-04' });
      await dayOff('2026-12-03');
      await dayOff('2026-12-01');
      await recompute();
      expect(await dueOf(first, second)).toEqual(['2026-12-07', '2026-12-08']);
    });
  });
});
