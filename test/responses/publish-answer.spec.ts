import { responsesOf } from '../../src/responses/queries/responses-of';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { makeComment, makeScene, type Scene } from './scene';

const REASON = 'Добавлен порядок проверки воды раз в квартал.';

describe('answering a comment', () => {
  let app: TestApp;
  let scene: Scene;
  let comment: number;

  beforeAll(async () => {
    app = await startTestApp();
    app.setNow('2026-11-21T06:00:00Z');
    scene = await makeScene(app);
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    comment = await makeComment(app, scene);
  });

  const url = (id: number | string = comment) => `/api/v1/drafts/${scene.number}/comments/${id}/response`;
  const answer = (body: object, as: TestActor = scene.official, key?: string) =>
    app.post(url(), body, { as, headers: key ? { 'idempotency-key': key } : {} });
  const accepted = { decision: 'accepted', reason: REASON, changed: 'art_2', sameText: true };
  const editions = async () =>
    (await app.db.query('select count(*)::int as n from response where comment_id = $1', [comment]))[0].n as number;

  it('is public at once, with agency, role and date, and without the person', async () => {
    const reply = await answer({ ...accepted, promisedOn: '2026-12-31' });
    expect(reply.status).toBe(201);
    expect(reply.json()).toEqual({ draftNumber: scene.number, commentId: comment, edition: 1, decision: 'accepted' });
    const found = await responsesOf(app.db.manager, scene.draftId, [comment, 999_999], 'kk');
    expect(found.size).toBe(1);
    expect(found.get(comment)).toEqual({
      agency: 'Министерство воды (қаз)',
      role: 'official',
      decision: 'accepted',
      reason: REASON,
      lang: 'ru',
      publishedOn: '2026-11-21',
      edition: 1,
      changed: 'art_2',
      promisedOn: '2026-12-31',
    });
    const rows: { answered_at: Date }[] = await app.db.query('select answered_at from comment where id = $1', [
      comment,
    ]);
    expect(rows[0]?.answered_at.toISOString()).toBe('2026-11-21T06:00:00.000Z');
  });

  it('is for officials of the responsible agency only', async () => {
    expect((await answer(accepted, scene.stranger)).status).toBe(404);
    expect((await answer(accepted, scene.citizen)).status).toBe(403);
    expect((await answer(accepted, await app.withRole('publisher', scene.agencyId))).status).toBe(403);
    expect((await answer(accepted, await app.withRole('administrator'))).status).toBe(403);
    expect((await answer(accepted, { accountId: null, headers: {} })).status).toBe(401);
    expect(await editions()).toBe(0);
  });

  it('another agency cannot even learn that its reason is too short', async () => {
    expect((await answer({ decision: 'accepted', reason: '' }, scene.stranger)).status).toBe(404);
  });

  it.each(['0', '99999999', '-1', 'x', '1e3', '99999999999999999999'])('no comment %s: 404', async (id) => {
    expect((await app.post(url(id), accepted, { as: scene.official })).status).toBe(404);
  });

  it('a hidden comment takes no answer', async () => {
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [comment]);
    expect((await answer(accepted)).status).toBe(404);
  });

  it.each([
    [{ decision: 'accepted' }, 'response.reason-short'],
    [{ decision: 'accepted', reason: '          .          ' }, 'response.reason-short'],
    [{ decision: 'rejected', reason: 'не принято' }, 'response.reason-short'],
    [{ decision: 'rejected', reason: 'я'.repeat(10_001) }, 'response.reason-long'],
    [{ decision: 'maybe', reason: REASON }, 'platform.invalid-input'],
    [{ reason: REASON }, 'platform.invalid-input'],
    [{ decision: 'accepted', reason: REASON, changed: 'art_77' }, 'response.provision-unknown'],
    [{ decision: 'accepted', reason: REASON }, 'response.outcome-missing'],
    [{ decision: 'partly', reason: REASON, changed: '', promisedOn: '' }, 'response.outcome-missing'],
    [{ decision: 'partly', reason: REASON, promisedOn: '2026-11-20' }, 'response.promise-past'],
    [{ decision: 'partly', reason: REASON, promisedOn: '2027-11-22' }, 'response.promise-far'],
    [{ decision: 'partly', reason: REASON, promisedOn: '2027-02-29' }, 'response.promise-no-day'],
    [{ decision: 'partly', reason: REASON, promisedOn: '30.12.2026' }, 'response.promise-no-day'],
    [{ decision: 'accepted', reason: REASON, agencyId: 1 }, 'platform.invalid-input'],
  ])('refuses %j in words', async (body, code) => {
    const reply = await answer(body);
    expect([reply.status, reply.json().code]).toEqual([422, code]);
    expect(String(reply.json().message)).toMatch(/[а-я]{3,}.*\.$/);
    expect(await editions()).toBe(0);
    const rows: { answered_at: null }[] = await app.db.query('select answered_at from comment where id = $1', [
      comment,
    ]);
    expect(rows[0]?.answered_at).toBeNull();
  });

  it('a day alone is enough, up to a year ahead; a refusal keeps none', async () => {
    expect((await answer({ ...accepted, changed: undefined, promisedOn: '2027-11-21' })).status).toBe(201);
    const refused = { decision: 'rejected', reason: REASON, promisedOn: 'soon', replaces: 1, sameText: true };
    expect((await answer(refused)).status).toBe(201);
    const latest = (await responsesOf(app.db.manager, scene.draftId, [comment], 'ru')).get(comment);
    expect(latest).toMatchObject({ edition: 2, changed: null, promisedOn: null });
    const days = 'select promised_on as day from response where comment_id = $1 order by edition';
    expect(await app.db.query(days, [comment])).toEqual([{ day: '2027-11-21' }, { day: null }]);
  });

  it('the table itself refuses a decision without a reason', async () => {
    await expect(
      app.db.query(
        `insert into answer_text (draft_id, agency_id, account_id, reason, lang)
         values ($1, 1, 1, E'н е\\tп р и н я т\\n\\n\\n', 'ru')`,
        [scene.draftId],
      ),
    ).rejects.toThrow('answer_text_reason_check');
  });

  it('of two officials at once one answers, the other is told', async () => {
    const second = await app.withRole('official', scene.agencyId);
    const replies = await Promise.all([answer(accepted), answer({ ...accepted, decision: 'rejected' }, second)]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409]);
    expect(replies.find((reply) => reply.status === 409)?.json().code).toBe('response.already-given');
    expect(await editions()).toBe(1);
  });

  it('the same request again gets the same result', async () => {
    const key = `key-${comment}-once`;
    const [first, twin] = await Promise.all([
      answer(accepted, scene.official, key),
      answer(accepted, scene.official, key),
    ]);
    const later = await answer(accepted, scene.official, key);
    expect([first.status, twin.status, later.status]).toEqual([201, 201, 201]);
    expect(later.json()).toEqual(first.json());
    expect(await editions()).toBe(1);
    expect((await answer({ ...accepted, decision: 'partly' }, scene.official, key)).json().code).toBe(
      'platform.key-reused',
    );
  });

  it('is edited as a new edition, and the old one stays', async () => {
    expect((await answer({ ...accepted, replaces: 1 })).json().code).toBe('response.edited-meanwhile');
    await answer(accepted);
    const corrected = {
      decision: 'partly',
      reason: `${REASON} Но не для колодцев.`,
      changed: 'art_1',
      replaces: 1,
      sameText: true,
    };
    const replies = await Promise.all([answer(corrected), answer({ ...corrected, decision: 'rejected' })]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409]);
    expect(replies.find((reply) => reply.status === 409)?.json().code).toBe('response.edited-meanwhile');
    expect(await editions()).toBe(2);
    const latest = (await responsesOf(app.db.manager, scene.draftId, [comment], 'ru')).get(comment);
    expect(latest?.edition).toBe(2);
  });

  it('speaks the language of the request', async () => {
    const sentences = await Promise.all(
      (['kk', 'ru', 'en'] as const).map(async (lang) => {
        const reply = await app.post(url(), { decision: 'accepted' }, { as: scene.official, lang });
        return String(reply.json().message);
      }),
    );
    expect(new Set(sentences).size).toBe(3);
  });
});
