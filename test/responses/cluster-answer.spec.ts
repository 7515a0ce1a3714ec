import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenCluster } from './given-cluster';
import { makeComment, makeScene, type Scene } from './scene';

const REASON = 'Срок проверки воды продлён, школы успеют.';

describe('answering a cluster', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
    app.setNow('2026-11-21T06:00:00Z');
    scene = await makeScene(app);
  });
  afterAll(() => app?.close());

  const rejected = { decision: 'rejected', reason: REASON, sameText: true };
  const url = (id: number | string) => `/api/v1/drafts/${scene.number}/clusters/${id}/response`;
  const send = (id: number, body: object, as: TestActor = scene.official, key?: string) =>
    app.post(url(id), body, { as, headers: key ? { 'idempotency-key': key } : {} });
  const answersOf = async (comments: readonly number[]) => {
    const rows: object[] = await app.db.query(
      `select r.comment_id as id, r.edition, r.decision, r.occasion, r.due_on as due, r.cluster_id as cluster, t.reason
         from response r join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
        where r.comment_id = any($1) order by r.comment_id, r.edition`,
      [comments],
    );
    return rows;
  };

  it('answers each member that waits, with the words once; who was answered alone keeps that', async () => {
    const { clusterId, read, comments } = await givenCluster(app, scene, 4);
    const [one, two, three, four] = comments as [number, number, number, number];
    const own = { decision: 'out-of-scope', reason: 'Это решает другой закон, о дорогах.' };
    await app.post(`/api/v1/drafts/${scene.number}/comments/${two}/response`, own, { as: scene.official });
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [three]);
    const reply = await send(clusterId, { ...rejected, read });
    expect(reply.status).toBe(201);
    expect(reply.json()).toEqual({
      ...{ draftNumber: scene.number, clusterId, edition: 1, decision: 'rejected', comments: 2 },
    });
    const given = { edition: 1, decision: 'rejected', occasion: 'answer', due: '2026-12-04', cluster: clusterId };
    expect(await answersOf(comments)).toEqual([
      { id: one, ...given, reason: REASON },
      { id: two, ...given, decision: 'out-of-scope', cluster: null, reason: own.reason },
      { id: four, ...given, reason: REASON },
    ]);
    const texts = await app.db.query('select 1 from answer_text where reason = $1', [REASON]);
    expect(texts).toHaveLength(1);
    const open = `select id from comment where id = any($1) and waits_for is not null`;
    expect(await app.db.query(open, [comments])).toEqual([{ id: three }]);
  });

  it('is refused in words before it is confirmed, and after it grew', async () => {
    const { clusterId, read } = await givenCluster(app, scene, 3, 'proposed');
    const early = await send(clusterId, { ...rejected, read });
    expect([early.status, early.json().code]).toEqual([409, 'cluster.not-confirmed']);
    const confirm = `/api/v1/drafts/${scene.number}/clusters/${clusterId}/confirm`;
    expect((await app.post(confirm, { read }, { as: scene.official })).status).toBe(200);
    const newcomer = await makeComment(app, scene);
    await app.db.query('insert into cluster_member (draft_id, comment_id, cluster_id) values ($1, $2, $3)', [
      scene.draftId,
      newcomer,
      clusterId,
    ]);
    const grown = await send(clusterId, { ...rejected, read });
    expect(grown.status).toBe(409);
    expect(grown.json()).toMatchObject({ code: 'cluster.grown', newcomers: [newcomer] });
    expect(await answersOf([newcomer])).toEqual([]);
    const again = grown.json<{ generation: number }>().generation;
    expect((await send(clusterId, { ...rejected, read: again })).json().comments).toBe(4);
  });

  it('of two officials, and of one who sends twice, one answers', async () => {
    const { clusterId, read, comments } = await givenCluster(app, scene, 3);
    const second = await app.withRole('official', scene.agencyId);
    const key = `cluster-${clusterId}-key`;
    const replies = await Promise.all([
      send(clusterId, { ...rejected, read }, scene.official, key),
      send(clusterId, { ...rejected, read }, scene.official, key),
      send(clusterId, { ...rejected, decision: 'out-of-scope', read }, second),
    ]);
    const refused = replies.filter(({ status }) => status === 409);
    for (const reply of refused) expect(reply.json().code).toBe('cluster.answered');
    expect(new Set(replies.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(1);
    expect([1, 2]).toContain(refused.length);
    expect(await answersOf(comments)).toHaveLength(3);
  });

  it('newcomers are answered apart; a new edition goes to all whom the group’s answer reached', async () => {
    const { clusterId, read, comments } = await givenCluster(app, scene, 2);
    await send(clusterId, { ...rejected, read });
    const late = await makeComment(app, scene);
    const rows: { place: number }[] = await app.db.query(
      'insert into cluster_member (draft_id, comment_id, cluster_id) values ($1, $2, $3) returning place',
      [scene.draftId, late, clusterId],
    );
    const corrected = { decision: 'partly', reason: `${REASON} Но не для колодцев.`, changed: 'art_2', sameText: true };
    expect((await send(clusterId, { ...corrected, read, replaces: 2 })).json().code).toBe('response.edited-meanwhile');
    const edition = await send(clusterId, { ...corrected, read, replaces: 1 });
    expect(edition.json()).toMatchObject({ edition: 2, comments: 2 });
    const toLate = await send(clusterId, { ...rejected, read: rows[0]!.place });
    expect(toLate.json()).toMatchObject({ edition: 3, comments: 1 });
    const whole = await send(clusterId, { ...corrected, read, replaces: 3 });
    expect(whole.json()).toMatchObject({ edition: 4, comments: 3 });
    const editions = (await answersOf([...comments, late])) as { id: number; edition: number; occasion: string }[];
    expect(editions.filter(({ id }) => id === late).map(({ occasion }) => occasion)).toEqual(['answer', 'edition']);
    expect(editions.filter(({ id }) => id === comments[0]).map(({ edition: e }) => e)).toEqual([1, 2, 3]);
  });

  it('without a reason, a decision or a result: 422; of another agency: 404', async () => {
    const { clusterId, read, comments } = await givenCluster(app, scene, 2);
    const codes = [];
    for (const body of [
      { decision: 'rejected', reason: '  нет  ' },
      { decision: 'accepted', reason: REASON },
      { decision: 'accepted', reason: REASON, changed: 'art_77' },
      { reason: REASON },
    ])
      codes.push((await send(clusterId, { ...body, read })).json().code);
    const missing = ['response.reason-short', 'response.outcome-missing', 'response.provision-unknown'];
    expect(codes).toEqual([...missing, 'platform.invalid-input']);
    expect((await send(clusterId, { ...rejected, read }, scene.stranger)).status).toBe(404);
    expect((await send(clusterId, { ...rejected, read }, scene.citizen)).status).toBe(403);
    expect((await app.post(url('x'), { ...rejected, read }, { as: scene.official })).status).toBe(404);
    expect(await answersOf(comments)).toEqual([]);
  });

  it('asks the database as often for many as for few', async () => {
    const counter = countStatements(app);
    const asked = async (members: number) => {
      const { clusterId, read } = await givenCluster(app, scene, members);
      counter.count = 0;
      expect((await send(clusterId, { ...rejected, read })).json().comments).toBe(members);
      return counter.count;
    };
    const few = await asked(3);
    expect(few).toBeGreaterThan(5);
    expect(await asked(300)).toBe(few);
  });
});

/** Counts what goes to the database from now on. */
function countStatements(app: TestApp): { count: number } {
  const counter = { count: 0 };
  const runner = Object.getPrototypeOf(app.db.createQueryRunner()) as { query: (...given: unknown[]) => unknown };
  const { query } = runner;
  runner.query = function (this: unknown, ...given: unknown[]) {
    counter.count++;
    return query.apply(this, given);
  };
  return counter;
}
