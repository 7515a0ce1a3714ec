import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenCluster } from './given-cluster';
import { makeScene, type Scene } from './scene';

const REASON = 'Срок проверки воды продлён, школы успеют.';

describe('"mine is different"', () => {
  let app: TestApp;
  let scene: Scene;
  let authors: TestActor[];

  beforeAll(async () => {
    app = await startTestApp();
    app.setNow('2026-11-23T06:00:00Z');
    scene = await makeScene(app);
    authors = [await app.asCitizen('Ержан'), await app.asGuest(), await app.asCitizen('Дана')];
  });
  afterAll(() => app?.close());

  const answered = async () => {
    const cluster = await givenCluster(app, scene, 3, 'confirmed', authors);
    const body = { decision: 'rejected', reason: REASON, read: cluster.read, sameText: true };
    const url = `/api/v1/drafts/${scene.number}/clusters/${cluster.clusterId}/response`;
    expect((await app.post(url, body, { as: scene.official })).status).toBe(201);
    return { ...cluster, mine: cluster.comments[0]! };
  };
  const ask = (id: number, words = 'У нас колодец, а не водопровод.', as = authors[0]!) =>
    app.post(`/api/v1/drafts/${scene.number}/comments/${id}/own-answer`, { words }, { as });
  const stateOf = async (id: number) =>
    (
      (await app.db.query(`select waits_for as owed, due_on as due, desk_state as desk from comment where id = $1`, [
        id,
      ])) as { owed: string | null; due: string; desk: string }[]
    )[0];

  it('takes the comment out of the group and starts a clock of its own, also for a guest', async () => {
    const { mine, comments, clusterId } = await answered();
    const reply = await ask(mine);
    expect(reply.status).toBe(201);
    // 15 working days from the day after, by the table of terms for a law
    const dueOn = reply.json<{ dueOn: string }>().dueOn;
    expect(dueOn > '2026-12-04').toBe(true);
    expect(await stateOf(mine)).toEqual({ owed: 'own-answer', due: dueOn, desk: 'none' });
    expect((await ask(comments[1]!, 'Я из другого села.', authors[1])).status).toBe(201);
    const members = await app.db.query('select comment_id as id from cluster_member where cluster_id = $1', [
      clusterId,
    ]);
    expect(members).toEqual([]);
    const left = await app.db.query('select how from cluster_member where comment_id = $1', [mine]);
    expect(left).toEqual([{ how: 'left' }]);
    expect((await app.get('/desk', { as: scene.official })).text).toContain(`/comments/${mine}`);
  });

  it('is asked once, by the author, of an answer that was given to a group', async () => {
    const { mine, comments } = await answered();
    expect((await ask(mine, ' \u200b ')).json()).toMatchObject({ code: 'own-answer.words-missing', field: 'words' });
    expect((await ask(mine, 'я'.repeat(1_001))).json().code).toBe('own-answer.words-long');
    expect((await ask(mine, undefined, authors[2])).status).toBe(403);
    expect((await ask(mine, undefined, scene.official)).status).toBe(403);
    expect((await ask(mine, undefined, { accountId: null, headers: {} })).status).toBe(401);
    expect((await ask(999_999)).status).toBe(404);
    const replies = await Promise.all([ask(mine), ask(mine)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await ask(mine)).json().code).toBe('own-answer.asked');

    const alone = comments[2]!;
    const url = `/api/v1/drafts/${scene.number}/comments/${alone}/response`;
    await app.post(
      url,
      { decision: 'out-of-scope', reason: REASON, replaces: 1, sameText: true },
      { as: scene.official },
    );
    expect((await ask(alone, undefined, authors[2])).json().code).toBe('own-answer.no-group');
    await app.db.query(`update comment set waits_for = 'second-look' where id = $1`, [comments[1]]);
    expect((await ask(comments[1]!, undefined, authors[1])).json().code).toBe('own-answer.waiting');
  });

  it('stands in public until it is answered by itself', async () => {
    const { mine } = await answered();
    const page = `/drafts/${scene.number}/comments/${mine}`;
    const before = await app.get(page, { as: authors[0]! });
    expect(before.text).toContain('Общий ответ на 3 схожих комментария');
    expect(before.text).toContain('У меня другой случай');
    expect((await app.get(page, { as: authors[2]! })).text).not.toContain('У меня другой случай');
    const empty = await app.postForm(`${page}/own-answer`, { words: ' ' }, { as: authors[0]! });
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('чем ваш случай отличается')]);
    const sent = await app.postForm(`${page}/own-answer`, { words: 'У нас <b>колодец</b>.' }, { as: authors[0]! });
    expect([sent.status, sent.headers['location']]).toEqual([303, `${page}#own-case-${mine}`]);
    const waiting = await app.get(page);
    expect(waiting.text).toContain('У нас &lt;b&gt;колодец&lt;/b&gt;.');
    expect(waiting.text).toContain('Ждёт отдельного ответа до');
    expect((await app.get(page, { as: authors[0]! })).text).not.toContain('/own-answer');
    const list = `/api/v1/drafts/${scene.number}/provisions/art_1/comments`;
    const shown = (await app.get(list)).json<{ comments: { id: number }[] }>().comments.find(({ id }) => id === mine);
    expect(shown).toMatchObject({
      answer: { group: 3 },
      ownCase: { words: 'У нас <b>колодец</b>.', askedOn: '2026-11-23', dueOn: (await stateOf(mine))!.due },
    });

    const url = `/api/v1/drafts/${scene.number}/comments/${mine}/response`;
    const own = {
      decision: 'partly',
      reason: 'Для колодцев срок будет другим.',
      promisedOn: '2026-12-20',
      replaces: 1,
    };
    expect((await app.post(url, own, { as: scene.official })).status).toBe(201);
    expect((await stateOf(mine))!.owed).toBeNull();
    const after = await app.get(page);
    expect(after.text).not.toContain('Ждёт отдельного ответа');
    expect(after.text).not.toContain('Общий ответ');
    expect(after.text).toContain('Будет сделано до 20 декабря 2026');
    const rows = 'select occasion, due_on is not null as due from response where comment_id = $1 order by edition';
    expect(await app.db.query(rows, [mine])).toEqual([
      { occasion: 'answer', due: true },
      { occasion: 'own-answer', due: true },
    ]);
  });
});
