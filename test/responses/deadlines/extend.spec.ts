import { startTestApp, type TestActor, type TestApp } from '../../support/app';
import { givenCluster } from '../given-cluster';
import { makeComment, makeScene, type Scene } from '../scene';

const REASON = 'Ждём замеров воды от лаборатории, они будут готовы через неделю.';

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
          finished: true,
          progress: 100,
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
});
