import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenCluster } from './given-cluster';
import { makeComment, makeScene, type Scene } from './scene';

const REASON = 'Срок проверки воды продлён, школы успеют.';

describe('the desk’s pages of clusters', () => {
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

  const list = (query = '', as: TestActor = scene.official) =>
    app.get(`/desk/drafts/${scene.number}/clusters${query}`, { as });
  const path = (id: number) => `/desk/drafts/${scene.number}/clusters/${id}`;
  const form = (id: number, part: string, body: Record<string, string>, as: TestActor = scene.official) =>
    app.postForm(`${path(id)}${part}`, body, { as });

  it('list the largest first, by state, for officials of the agency', async () => {
    expect((await list()).text).toContain('Схожих комментариев пока не нашлось');
    const small = await givenCluster(app, scene, 2);
    const large = await givenCluster(app, scene, 3, 'proposed');
    const { status, text } = await list();
    expect(status).toBe(200);
    const links = [...text.matchAll(/href="[^"]+\/clusters\/(\d+)"/g)].map((found) => Number(found[1]));
    expect(links).toEqual([large.clusterId, small.clusterId]);
    expect((await list('?state=confirmed')).text).not.toContain(path(large.clusterId));
    expect((await list('', scene.stranger)).status).toBe(404);
    expect((await list('', scene.citizen)).status).toBe(403);
    expect((await app.get(path(small.clusterId), { as: scene.stranger })).status).toBe(404);
  });

  it('a cluster is confirmed, answered and shows how many have been told', async () => {
    const { clusterId, read } = await givenCluster(app, scene, 3, 'proposed');
    const before = await app.get(path(clusterId), { as: scene.official });
    expect(before.text).toContain('Сначала подтвердите группу');
    expect(before.text).not.toContain('name="reason"');
    const confirmed = await form(clusterId, '/confirm', { read: String(read) });
    expect([confirmed.status, confirmed.headers['location']]).toEqual([303, `${path(clusterId)}?done=confirmed`]);

    const short = await form(clusterId, '', { read: String(read), decision: 'rejected', reason: 'нет <i>' });
    expect(short.status).toBe(422);
    expect(short.text).toContain('нет &lt;i&gt;</textarea>');
    expect(short.text).toContain('не менее 10 знаков');
    expect(short.text).toContain(`href="${path(clusterId)}?lang=en"`);
    const nobody = await form(clusterId, '/split', { into: 'alone' });
    expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining(`href="${path(clusterId)}?lang=en"`)]);
    const sent = await form(clusterId, '', { read: String(read), decision: 'rejected', reason: REASON });
    expect([sent.status, sent.headers['location']]).toEqual([303, `${path(clusterId)}?done=answered`]);
    const after = await app.get(path(clusterId), { as: scene.official });
    expect(after.text).toContain('сейчас начнётся');
    expect(after.text).toContain('Новая редакция ответа, для всей группы');
    await app.runJobs();
    expect((await app.get(path(clusterId), { as: scene.official })).text).toContain('Письмо получил 1 автор');
    const again = await form(clusterId, '', { read: String(read), decision: 'rejected', reason: REASON });
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('уже ответили')]);
  });

  it('an answer to a group that is none any more is kept on the page, with the reason', async () => {
    const answer = (id: number, read: number) =>
      form(id, '', { read: String(read), decision: 'rejected', reason: `${REASON} <b>` });
    const dissolved = await givenCluster(app, scene, 3, 'proposed');
    const early = await answer(dissolved.clusterId, dissolved.read);
    expect(early.status).toBe(409);
    expect(early.text).toContain('Группа ещё не подтверждена');
    expect(early.text).toContain(`${REASON} &lt;b&gt;`);
    const into = await givenCluster(app, scene, 3, 'proposed');
    await form(into.clusterId, '/merge', { from: String(dissolved.clusterId) });
    const late = await answer(dissolved.clusterId, dissolved.read);
    expect(late.status).toBe(409);
    expect(late.text.match(/role="alert"/g)).toHaveLength(1);
    expect(late.text).toContain(`${REASON} &lt;b&gt;`);
  });

  it('a head gives a whole cluster to an official', async () => {
    const { clusterId } = await givenCluster(app, scene, 3);
    const head = await app.withRole('official', scene.agencyId);
    await app.db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'head', $2)`, [
      head.accountId,
      scene.agencyId,
    ]);
    const to = { official: String(scene.official.accountId) };
    expect((await app.get(path(clusterId), { as: head })).text).toContain('Свободен: 3');
    const given = await form(clusterId, '/assign', to, head);
    expect([given.status, given.headers['location']]).toEqual([303, `${path(clusterId)}?done=assigned`]);
    const { text } = await app.get(`${path(clusterId)}?done=assigned`, { as: head });
    expect(text).toContain('Группа передана');
    expect(text).toContain('official: 3');
    expect((await form(clusterId, '/assign', to, scene.stranger)).status).toBe(404);
    for (const unread of [{ official: 'x' }, { official: '0' }, { official: '1e3' }, {}]) {
      const lost = await form(clusterId, '/assign', unread as Record<string, string>, head);
      expect([lost.status, lost.text]).toEqual([422, expect.stringContaining('Не удалось понять, кому передать')]);
      expect(lost.text).toContain('official: 3');
    }
    await form(clusterId, '/assign', { official: '' }, head);
    expect((await app.get(path(clusterId), { as: head })).text).toContain('Свободен: 3');
  });

  it('newcomers are shown before they are answered', async () => {
    const { clusterId, read } = await givenCluster(app, scene, 2);
    const late = await makeComment(app, scene, { body: 'И у нас мутная вода.' });
    await app.db.query('insert into cluster_member (draft_id, comment_id, cluster_id) values ($1, $2, $3)', [
      scene.draftId,
      late,
      clusterId,
    ]);
    const grown = await form(clusterId, '', { read: String(read), decision: 'rejected', reason: REASON });
    expect(grown.status).toBe(409);
    expect(grown.text).toContain('пришёл 1 новый комментарий');
    expect(grown.text).toContain(`${REASON}</textarea>`);
    expect(grown.text).toContain('мутная');
    expect(await app.db.query('select 1 from response where draft_id = $1', [scene.draftId])).toEqual([]);
  });

  it('members are taken out and groups merged by forms, refused in words', async () => {
    const { clusterId, comments } = await givenCluster(app, scene, 4);
    const other = await givenCluster(app, scene, 2);
    const nobody = await form(clusterId, '/split', { into: 'alone' });
    expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining('Отметьте комментарии')]);
    const split = await form(clusterId, '/split', { comments: String(comments[1]), into: 'alone' });
    expect(split.headers['location']).toBe(`${path(clusterId)}?done=split`);
    const merged = await form(clusterId, '/merge', { from: String(other.clusterId) });
    expect(merged.headers['location']).toBe(`${path(clusterId)}?done=merged`);
    expect((await app.get(path(clusterId), { as: scene.official })).text).toContain('5 схожих комментариев');
    const gone = await app.get(path(other.clusterId), { as: scene.official });
    expect(gone.text).toContain('объединили');
    expect(gone.text).toContain(`href="${path(clusterId)}"`);
    expect((await form(clusterId, '/merge', { from: 'x' }, scene.stranger)).status).toBe(404);
  });

  it('where a second person approves, the words go out from the same page once they did', async () => {
    await app.db.query('update agency set second_person = true where id = $1', [scene.agencyId]);
    const { clusterId, read, comments } = await givenCluster(app, scene, 2);
    const words = { read: String(read), decision: 'rejected', reason: REASON };
    expect((await form(clusterId, '', words)).status).toBe(409);
    expect((await form(clusterId, '/draft', words)).headers['location']).toContain('done=saved');
    const proposed = await form(clusterId, '/draft', { ...words, draftEdition: '1', do: 'propose' });
    expect(proposed.headers['location']).toContain('done=proposed');
    const second = await app.withRole('official', scene.agencyId);
    const { text } = await app.get(path(clusterId), { as: second });
    expect(text).toContain(REASON);
    const draftEdition = /name="draftEdition" value="(\d+)"/.exec(text)![1]!;
    const approval = { do: 'approve-publish', draftEdition, read: String(read) };
    expect((await form(clusterId, '/approval', approval)).status).toBe(403);
    expect((await form(clusterId, '/approval', approval, second)).headers['location']).toContain('done=answered');
    const given = 'select comment_id as id from response where draft_id = $1 order by 1';
    expect(await app.db.query(given, [scene.draftId])).toEqual(comments.map((id) => ({ id })));
  });
});
