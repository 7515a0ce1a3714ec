import { messages } from '../../src/i18n/messages';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenCluster } from './given-cluster';
import { makeComment, makeScene, type Scene } from './scene';

const REASON = 'Порядок проверки воды добавлен в статью 2.';
const WORDS = { decision: 'accepted', reason: REASON, changed: 'art_2' };

interface Draft {
  state: string;
  edition: number;
  reason: string;
  writer: string;
  own: boolean;
}

describe('an answer in work', () => {
  let app: TestApp;
  let scene: Scene;
  let comment: number;
  let asel: TestActor;
  let bolat: TestActor;
  let head: TestActor;

  const person = async (name: string, roles: ('official' | 'head')[] = ['official']) => {
    const actor = await app.withRole('official', scene.agencyId);
    await app.db.query('update account set public_name = $2 where id = $1', [actor.accountId, name]);
    if (roles.includes('head'))
      await app.db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'head', $2)`, [
        actor.accountId,
        scene.agencyId,
      ]);
    return actor;
  };

  beforeAll(async () => {
    app = await startTestApp();
    app.setNow('2026-11-23T06:00:00Z');
    scene = await makeScene(app);
    asel = await person('Асель');
    bolat = await person('Болат');
    head = await person('Салтанат', ['official', 'head']);
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    comment = await makeComment(app, scene);
    await setting(true);
  });

  const setting = (secondPerson: boolean, approver = 'official') =>
    app.db.query('update agency set second_person = $2, approver = $3 where id = $1', [
      scene.agencyId,
      secondPerson,
      approver,
    ]);
  const url = (rest = '') => `/api/v1/drafts/${scene.number}/comments/${comment}/answer-draft${rest}`;
  const save = (as: TestActor, edition: number, words: object = {}) =>
    app.ask('PUT', url(), { as, body: { edition, ...WORDS, ...words } });
  const read = async (as: TestActor = asel) =>
    (await app.get(url(), { as })).json<{ draft: Draft; others: string[] }>();
  const propose = (as: TestActor, edition: number) => app.post(url('/proposal'), { edition }, { as });
  const approve = (as: TestActor, edition: number) => app.post(url('/approval'), { edition }, { as });
  const giveBack = (as: TestActor, edition: number, remark = '') =>
    app.post(url('/return'), { edition, remark }, { as });
  const publish = (as: TestActor, words: object = {}) =>
    app.post(
      `/api/v1/drafts/${scene.number}/comments/${comment}/response`,
      { ...WORDS, sameText: true, ...words },
      { as },
    );
  const deskState = async () =>
    (await app.db.query('select desk_state from comment where id = $1', [comment]))[0].desk_state as string;
  const codeOf = (reply: { status: number; json(): Record<string, unknown> }) => [reply.status, reply.json().code];
  const steps = async () =>
    (
      (await app.db.query(
        `select s.step from answer_draft_step s join answer_draft a on a.draft_id = s.draft_id and a.id = s.answer_draft_id
          where a.comment_id = $1 order by s.id`,
        [comment],
      )) as { step: string }[]
    ).map(({ step }) => step);
  const proposed = async () => {
    await save(asel, 0);
    return (await propose(asel, 1)).json<Draft & Record<string, unknown>>().edition;
  };

  it('is kept as typed, also half of it, and colleagues read it with the writer’s name', async () => {
    const first = await save(asel, 0, { decision: null, reason: 'Порядок ', changed: null });
    expect(first.json()).toMatchObject({ state: 'drafted', edition: 1, reason: 'Порядок ', own: true });
    expect(await deskState()).toBe('drafted');
    expect((await save(asel, 1)).json()).toMatchObject({ edition: 2, reason: REASON });
    expect((await read(bolat)).draft).toMatchObject({ edition: 2, reason: REASON, writer: 'Асель', own: false });
    expect(await steps()).toEqual([]);
  });

  it('sent again after a lost reply changes nothing', async () => {
    await save(asel, 0);
    expect((await save(asel, 0)).json()).toMatchObject({ edition: 1 });
    expect((await save(asel, 0, { reason: `${REASON} ` })).status).toBe(409);
  });

  it('of two who begin at once the second is told whose words are there, and gets them', async () => {
    const replies = await Promise.all([save(asel, 0), save(bolat, 0, { reason: 'Другие слова Болата.' })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = replies.find(({ status }) => status === 409)!.json<{ message: string; stored: Draft } & object>();
    const { draft } = await read();
    expect(refused.stored).toMatchObject({ reason: draft.reason, writer: draft.writer, edition: 1 });
    expect(refused.message).toContain(draft.writer);
  });

  it('of many who write on at once one wins each edition', async () => {
    await save(asel, 0);
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) => save(n % 2 ? asel : bolat, 1, { reason: `Слова номер ${n}, первые.` })),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await read()).draft.edition).toBe(2);
  });

  it('words that another writes over stay in the history', async () => {
    await save(asel, 0);
    expect((await save(bolat, 1, { reason: 'Слова Болата.' })).json()).toMatchObject({ writer: 'Болат', edition: 2 });
    const rows = await app.db.query(
      `select s.step, s.reason, w.public_name as writer from answer_draft_step s join account w on w.id = s.writer_id
        where s.account_id = $1`,
      [bolat.accountId],
    );
    expect(rows).toContainEqual({ step: 'rewrite', reason: REASON, writer: 'Асель' });
    expect((await save(asel, 1, { reason: 'Снова Асель.' })).json()).toMatchObject({
      code: 'answer-draft.newer',
      stored: { reason: 'Слова Болата.', writer: 'Болат' },
    });
  });

  it('goes through proposal and approval of a second person to the public', async () => {
    const edition = await proposed();
    expect(await deskState()).toBe('proposed');
    expect(codeOf(await save(bolat, edition, { reason: 'Тайком.' }))).toEqual([409, 'answer-draft.is-proposed']);
    expect(codeOf(await approve(asel, edition))).toEqual([403, 'answer-draft.own-words']);
    expect(codeOf(await publish(bolat))).toEqual([409, 'response.needs-approval']);
    const approved = await approve(bolat, edition);
    expect(approved.json()).toMatchObject({ state: 'approved', approver: 'Болат', proposer: 'Асель' });
    expect(await deskState()).toBe('approved');
    expect(codeOf(await save(asel, edition + 1, { reason: 'Тайком.' }))).toEqual([409, 'answer-draft.is-approved']);
    expect((await publish(bolat)).status).toBe(201);
    expect(await steps()).toEqual(['propose', 'approve', 'publish']);
    expect(await deskState()).toBe('none');
    expect((await read()).draft).toBeNull();
    expect(codeOf(await save(asel, edition + 1, { reason: 'Поздно.' }))).toEqual([409, 'answer-draft.gone']);
  });

  it.each([
    [{ reason: `${REASON} И ещё.` }],
    [{ decision: 'rejected' }],
    [{ changed: 'art_1' }],
    [{ changed: undefined, promisedOn: '2026-12-31' }],
  ])('publishes nothing but the approved words: %j', async (other) => {
    await approve(bolat, await proposed());
    expect(codeOf(await publish(bolat, other))).toEqual([409, 'response.needs-approval']);
    expect(await app.db.query('select 1 from response where comment_id = $1', [comment])).toEqual([]);
    expect((await publish(asel)).status).toBe(201);
  });

  it('a further edition of a public answer needs approval, too', async () => {
    await approve(bolat, await proposed());
    await publish(bolat);
    expect(codeOf(await publish(bolat, { reason: 'Исправленные слова.', replaces: 1 }))).toEqual([
      409,
      'response.needs-approval',
    ]);
    const reason = 'Исправленные слова.';
    await save(bolat, 0, { reason });
    await propose(bolat, 1);
    await approve(asel, 2);
    expect((await publish(bolat, { reason, replaces: 1 })).status).toBe(201);
    expect(await deskState()).toBe('none');
  });

  it('is given back with a remark, and taken back without one', async () => {
    const edition = await proposed();
    expect(codeOf(await giveBack(bolat, edition, ' \u200b '))).toEqual([422, 'answer-draft.remark-missing']);
    expect(codeOf(await giveBack(bolat, edition, 'я'.repeat(2001)))).toEqual([422, 'answer-draft.remark-long']);
    const back = await giveBack(bolat, edition, 'Назовите пункт.');
    expect(back.json()).toMatchObject({ state: 'drafted', remark: 'Назовите пункт.', remarkBy: 'Болат' });
    expect(await deskState()).toBe('drafted');
    const again = (await propose(asel, edition + 1)).json<Draft & Record<string, unknown>>();
    expect(again).toMatchObject({ state: 'proposed', remark: null, remarkBy: null });
    expect((await giveBack(asel, again.edition)).json()).toMatchObject({ state: 'drafted', remark: null });
    expect(codeOf(await giveBack(asel, again.edition + 1, 'Ещё раз.'))).toEqual([409, 'answer-draft.is-drafted']);
  });

  it('an approval does not outlive a giving back', async () => {
    const edition = await proposed();
    await approve(bolat, edition);
    expect((await giveBack(bolat, edition + 1, 'Передумал.')).json()).toMatchObject({ approver: null });
    expect(codeOf(await publish(bolat))).toEqual([409, 'response.needs-approval']);
    await propose(asel, edition + 2);
    expect((await read()).draft).toMatchObject({ state: 'proposed', approver: null });
  });

  it('of an approval and a giving back at once one is taken', async () => {
    const edition = await proposed();
    const replies = await Promise.all([approve(bolat, edition), giveBack(asel, edition)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is approved by a head where the agency says so', async () => {
    await setting(true, 'head');
    const edition = await proposed();
    expect(codeOf(await approve(bolat, edition))).toEqual([403, 'answer-draft.head-approves']);
    expect((await approve(head, edition)).json()).toMatchObject({ state: 'approved' });
    comment = await makeComment(app, scene);
    await save(head, 0);
    await propose(asel, 1);
    expect(codeOf(await approve(head, 2))).toEqual([403, 'answer-draft.own-words']);
  });

  it.each([
    [{ decision: null }, 'response.decision-missing'],
    [{ reason: 'нет' }, 'response.reason-short'],
    [{ reason: 'я'.repeat(10_001) }, 'response.reason-long'],
  ])('incomplete, it is kept but not proposed: %j', async (words, code) => {
    expect((await save(asel, 0, words)).status).toBe(200);
    expect(codeOf(await propose(asel, 1))).toEqual([422, code]);
    expect(await deskState()).toBe('drafted');
  });

  it('a novel in place of a reason is refused', async () => {
    expect(codeOf(await save(asel, 0, { reason: 'я'.repeat(50_001) }))).toEqual([422, 'response.reason-long']);
  });

  it('every step names the edition that was seen', async () => {
    await save(asel, 0);
    expect(codeOf(await propose(asel, 0))).toEqual([409, 'answer-draft.newer-own']);
    expect(codeOf(await propose(bolat, 0))).toEqual([409, 'answer-draft.newer']);
    await propose(asel, 1);
    expect(codeOf(await approve(bolat, 1))).toEqual([409, 'answer-draft.newer']);
    expect(codeOf(await giveBack(bolat, 1, 'Назовите пункт.'))).toEqual([409, 'answer-draft.newer']);
    comment = await makeComment(app, scene);
    for (const step of [propose(asel, 0), approve(asel, 0), giveBack(asel, 0)])
      expect(codeOf(await step)).toEqual([409, 'answer-draft.gone']);
  });

  it('who approves words that were taken back meanwhile is told so, and keeps the remark', async () => {
    await save(asel, 0);
    await propose(asel, 1);
    await giveBack(asel, 2);
    const place = `/desk/drafts/${scene.number}/comments/${comment}`;
    const remark = 'Назовите <i>пункт</i>.';
    for (const step of ['approve', 'approve-publish', 'give-back']) {
      const late = { do: step, draftEdition: '2', replaces: '0', remark };
      const { status, text } = await app.postForm(`${place}/approval`, late, { as: bolat });
      expect(status).toBe(409);
      expect(text).toContain(messages['answer-draft.newer'].ru.slice(0, 20));
      expect(text).toContain('Назовите &lt;i&gt;пункт');
      // the other languages lead to a page, not to the address of the form
      expect(text).toContain(`href="${place}?lang=kk"`);
    }
  });

  it('who approves sees the promised day', async () => {
    await save(asel, 0, { changed: null, promisedOn: '2026-12-05' });
    await propose(asel, 1);
    const { text } = await app.get(`/desk/drafts/${scene.number}/comments/${comment}`, { as: bolat });
    expect(text).toContain('Будет сделано до 5 декабря 2026');
  });

  it('where one official is enough, what stood in work is done with', async () => {
    await setting(false);
    await save(asel, 0);
    expect((await publish(bolat)).status).toBe(201);
    expect(await steps()).toEqual(['publish-alone']);
    comment = await makeComment(app, scene);
    await save(asel, 0);
    expect((await publish(bolat, { reason: 'Ответ другими словами.' })).status).toBe(201);
    expect(await steps()).toEqual(['withdraw']);
    expect(await deskState()).toBe('none');
  });

  it('is nobody else’s: strangers, authors and the public learn nothing', async () => {
    await save(asel, 0);
    const calls = (as?: TestActor) => [
      app.get(url(), as ? { as } : {}),
      app.ask('PUT', url(), { ...(as && { as }), body: { edition: 0, ...WORDS } }),
      app.post(url('/proposal'), { edition: 1 }, as ? { as } : {}),
      app.post(url('/approval'), { edition: 1 }, as ? { as } : {}),
      app.post(url('/return'), { edition: 1, remark: 'Назовите пункт.' }, as ? { as } : {}),
    ];
    for (const reply of await Promise.all(calls(scene.stranger))) expect(reply.status).toBe(404);
    for (const reply of await Promise.all(calls(scene.citizen))) expect(reply.status).toBe(403);
    for (const reply of await Promise.all(calls())) expect(reply.status).toBe(401);
    expect((await read()).draft).toMatchObject({ edition: 1, state: 'drafted' });
  });

  it('outlives the role of its writer, who gets no further', async () => {
    const lost = await person('Гульнар');
    await save(lost, 0);
    await app.db.query('delete from role_grant where account_id = $1', [lost.accountId]);
    const refused = await save(lost, 1, { reason: 'Ещё слова.' });
    expect(codeOf(refused)).toEqual([403, 'platform.forbidden']);
    expect((await read(bolat)).draft).toMatchObject({ reason: REASON, writer: 'Гульнар' });
  });

  it('to a cluster goes the same way, and puts aside what was in work for one of its comments', async () => {
    const { clusterId, read: generation, comments } = await givenCluster(app, scene, 3);
    comment = comments[1]!;
    await save(bolat, 0, { reason: 'Только этому человеку.' });
    const place = `/api/v1/drafts/${scene.number}/clusters/${clusterId}`;
    const step = (as: TestActor, rest: string, edition: number) =>
      app.post(`${place}/answer-draft/${rest}`, { edition }, { as });
    const send = (as: TestActor) =>
      app.post(`${place}/response`, { ...WORDS, sameText: true, read: generation }, { as });
    expect(codeOf(await send(bolat))).toEqual([409, 'response.needs-approval']);
    const body = { edition: 0, ...WORDS };
    expect((await app.ask('PUT', `${place}/answer-draft`, { as: asel, body })).json()).toMatchObject({ edition: 1 });
    expect((await app.ask('PUT', `${place}/answer-draft`, { as: scene.stranger, body })).status).toBe(404);
    expect(codeOf(await step(bolat, 'approval', 1))).toEqual([409, 'answer-draft.is-drafted']);
    expect((await step(asel, 'proposal', 1)).json()).toMatchObject({ state: 'proposed' });
    expect((await app.get(`${place}/answer-draft`, { as: bolat })).json()).toMatchObject({ others: [] });
    const leader = await app.db.query('select desk_state from comment where id = $1', [comments[0]]);
    expect(leader).toEqual([{ desk_state: 'proposed' }]);
    expect((await step(bolat, 'approval', 2)).json()).toMatchObject({ state: 'approved' });
    expect((await send(bolat)).status).toBe(201);
    expect(await steps()).toEqual(['withdraw']);
    const states = await app.db.query('select distinct desk_state from comment where id = any($1)', [comments]);
    expect(states).toEqual([{ desk_state: 'none' }]);
    expect((await app.get(`${place}/answer-draft`, { as: asel })).json()).toMatchObject({ draft: null });
  });

  it('officials on one comment see each other until 40 s after they left', async () => {
    expect((await read(asel)).others).toEqual([]);
    app.setNow('2026-11-23T06:00:20Z');
    expect((await read(bolat)).others).toEqual(['Асель']);
    app.setNow('2026-11-23T06:00:39Z');
    expect((await read(bolat)).others).toEqual(['Асель']);
    app.setNow('2026-11-23T06:00:40Z');
    expect((await read(bolat)).others).toEqual([]);
    expect((await read(asel)).others).toEqual(['Болат']);
    const elsewhere = comment;
    comment = await makeComment(app, scene);
    expect((await read(asel)).others).toEqual([]);
    comment = elsewhere;
    app.setNow('2026-11-23T06:00:00Z');
  });
});
