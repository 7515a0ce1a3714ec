import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenCluster } from './given-cluster';
import { makeComment, makeScene, type Scene } from './scene';

const REASON = 'Порядок проверки воды уже описан в правилах, поэтому отдельная норма в проекте не нужна.';
const NEAR = `Айгүл, здравствуйте. ${REASON}`;

describe('the same words to different comments', () => {
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

  const send = (id: number, body: object, as: TestActor = scene.official) =>
    app.post(
      `/api/v1/drafts/${scene.number}/comments/${id}/response`,
      { decision: 'already-covered', reason: REASON, ...body },
      { as },
    );
  const shown = async (id: number) => {
    const url = `/api/v1/drafts/${scene.number}/provisions/art_1/comments`;
    const { comments } = (await app.get(url)).json<{ comments: { id: number; answer: { sameAs: number } | null }[] }>();
    return comments.find((one) => one.id === id)?.answer?.sameAs;
  };
  const several = async (count: number) => {
    const ids: number[] = [];
    for (let n = 0; n < count; n++) ids.push(await makeComment(app, scene));
    return ids as [number, number, number, ...number[]];
  };

  it('are refused with the list of the others, sent when confirmed, and marked in public', async () => {
    const [one, two, three] = await several(3);
    expect((await send(one, {})).status).toBe(201);
    const refused = await send(two, { reason: NEAR });
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'response.same-words', answers: [`${scene.number}/${one}`] });
    expect(String(refused.json().message)).toContain(`${scene.number}/${one}`);
    expect(await app.db.query('select 1 from response where comment_id = $1', [two])).toEqual([]);
    expect((await send(two, { reason: NEAR, sameText: true })).status).toBe(201);
    expect((await send(three, { sameText: true })).status).toBe(201);
    await app.runJobs();
    expect([await shown(one), await shown(two), await shown(three)]).toEqual([2, 2, 2]);
    expect((await app.get(`/drafts/${scene.number}/comments/${one}`)).text).toContain(
      'Тот же текст, что ещё в 2 ответах',
    );

    const own = 'Ваше предложение о колодцах войдёт в следующую редакцию отдельным пунктом.';
    expect((await send(three, { reason: own, replaces: 1 })).status).toBe(201);
    await app.runJobs();
    expect([await shown(one), await shown(two), await shown(three)]).toEqual([1, 1, 0]);
  });

  it('lead to a public list of those answers, a page at a time', async () => {
    const single = await several(27);
    const { clusterId, read, comments } = await givenCluster(app, scene, 2);
    for (const id of single) expect((await send(id, { sameText: true })).status).toBe(201);
    const group = { decision: 'already-covered', reason: NEAR, read, sameText: true };
    const url = `/api/v1/drafts/${scene.number}/clusters/${clusterId}/response`;
    expect((await app.post(url, group, { as: scene.official })).status).toBe(201);
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [single[3]]);
    await app.runJobs();
    const page = (await app.get(`/drafts/${scene.number}/comments/${single[0]}`)).text;
    const href = /href="(\/drafts\/[^"]+\/same-answers\/\d+)">Тот же текст, что ещё в 27 ответах/.exec(page)?.[1];
    const api = await app.get(`/api/v1/drafts/${scene.number}/provisions/art_1/comments`);
    const { answer } = api.json<{ comments: { answer: { sameHref: string } }[] }>().comments[0]!;
    expect(answer.sameHref).toBe(href);
    const seen = (text: string) =>
      [...text.matchAll(/href="\/drafts\/[^"/]+\/comments\/(\d+)"/g)].map((one) => +one[1]!);
    const first = await app.get(href!);
    expect(first.status).toBe(200);
    const next = /href="([^"]+)" [^>]*rel="next"|rel="next"[^>]* href="([^"]+)"/.exec(first.text);
    const second = await app.get((next?.[1] ?? next?.[2])!);
    const shownIds = single.filter((id) => id !== single[3]);
    expect([...seen(first.text), ...seen(second.text)]).toEqual([...shownIds, Math.min(...comments)]);
    expect(seen(first.text)).toHaveLength(25);
    expect(second.text).toContain('Общий ответ на 2 схожих комментария');
    expect(second.text).not.toContain('rel="next"');
    expect((await app.get(`/drafts/${scene.number}/same-answers/999999`)).status).toBe(404);
    const foreign = await makeScene(app);
    expect((await app.get(href!.replace(scene.number, foreign.number))).status).toBe(404);
  });

  it('a new edition of the own answer is not like itself, and other drafts do not count', async () => {
    const [one] = await several(1);
    await send(one, {});
    expect((await send(one, { reason: `${REASON} Исправлено.`, replaces: 1 })).status).toBe(201);
    scene = await makeScene(app);
    const [elsewhere] = await several(1);
    expect((await send(elsewhere, {})).status).toBe(201);
  });

  it('members of one confirmed cluster may be told the same, and a group is one answer', async () => {
    const { clusterId, read, comments } = await givenCluster(app, scene, 3);
    expect((await send(comments[0]!, {})).status).toBe(201);
    expect((await send(comments[1]!, {})).status).toBe(201);
    const url = `/api/v1/drafts/${scene.number}/clusters/${clusterId}/response`;
    const group = { decision: 'already-covered', reason: REASON, read };
    expect((await app.post(url, group, { as: scene.official })).status).toBe(201);
    await app.runJobs();
    expect(await shown(comments[0]!)).toBe(0);
    const [alone] = await several(1);
    const refused = await send(alone, {});
    expect(refused.json()).toMatchObject({ code: 'response.same-words', answers: [`${scene.number}/${comments[0]}`] });
    expect((await send(alone, { sameText: true })).status).toBe(201);
    await app.runJobs();
    expect([await shown(alone), await shown(comments[2]!)]).toEqual([1, 1]);
  });

  it('of two at once the second is told', async () => {
    const [one, two] = await several(2);
    const second = await app.withRole('official', scene.agencyId);
    const replies = await Promise.all([send(one, {}), send(two, {}, second)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('the form asks for the confirmation and keeps what was typed', async () => {
    const [one, two] = await several(2);
    await send(one, {});
    const path = `/desk/drafts/${scene.number}/comments/${two}`;
    const form = { decision: 'already-covered', reason: REASON };
    const refused = await app.postForm(path, form, { as: scene.official });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(`${REASON}</textarea>`);
    expect(refused.text).toContain('name="sameText"');
    expect((await app.postForm(path, { ...form, sameText: '1' }, { as: scene.official })).status).toBe(303);
  });

  it('placeholders are filled, and what has no value is refused by name', async () => {
    const [one, two] = await several(2);
    const reason = 'Здравствуйте, {author}! Комментарий {number} о норме «{provision}» рассмотрен до {deadline}.';
    expect((await send(one, { reason })).status).toBe(201);
    const [row] = await app.db.query('select reason from answer_text order by id desc limit 1');
    expect(row.reason).toMatch(/^Здравствуйте, Айгүл! Комментарий \S+ о норме «стать\S+ 1» рассмотрен до 4 декабря/);
    expect(row.reason).not.toContain('{');
    // filled with other values it is still the same answer
    expect((await send(two, { reason })).json().code).toBe('response.same-words');
    const unknown = await send(two, { reason: `${REASON} {имя}` });
    expect([unknown.status, unknown.json().code, unknown.json().field]).toEqual([
      ...[422, 'response.placeholder-unknown', 'reason'],
    ]);
    expect(String(unknown.json().message)).toContain('«имя»');
    const promised = { decision: 'partly', changed: 'art_1', reason: 'Норму о колодцах исправим до {promised}.' };
    const empty = await send(two, promised);
    expect([empty.status, empty.json().code]).toEqual([422, 'response.placeholder-empty']);
    expect((await send(two, { ...promised, promisedOn: '2026-12-20' })).status).toBe(201);

    const { clusterId, read } = await givenCluster(app, scene, 2);
    const url = `/api/v1/drafts/${scene.number}/clusters/${clusterId}/response`;
    const group = { decision: 'rejected', reason: 'Уважаемый {author}, норма останется прежней.', read };
    const refused = await app.post(url, group, { as: scene.official });
    expect([refused.status, refused.json().code]).toEqual([422, 'response.placeholder-empty']);
    const common = { ...group, reason: 'Норма «{provision}» останется прежней по причинам из пояснения.' };
    expect((await app.post(url, common, { as: scene.official })).status).toBe(201);
  });
});

it('the list of same answers is not asked for more often than anybody reads', async () => {
  const app = await startTestApp({ rateLimits: true });
  try {
    const statuses: number[] = [];
    for (let n = 0; n <= 60; n++) statuses.push((await app.get('/drafts/2026-0001-1/same-answers/1')).status);
    expect(statuses).toEqual([...Array<number>(60).fill(404), 429]);
  } finally {
    await app.close();
  }
});
