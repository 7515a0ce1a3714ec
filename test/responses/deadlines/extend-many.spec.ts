import { Outbox } from '../../../src/platform/jobs/outbox';
import { ExtendDeadlinesJob } from '../../../src/responses/deadlines/jobs/extend-deadlines.job';
import { startTestApp, type TestApp } from '../../support/app';
import { makeComment, makeScene, type Scene } from '../scene';
import { deadlineSteps, REASON } from './deadline-steps';

describe('an extension of a whole draft', () => {
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

  const { extend, dueOf, settle } = deadlineSteps(() => ({ app, scene }));

  const COMMENTS = 1_300;
  const grow = (most: number, wId = 'w1') =>
    app.db.query(
      `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
       select $1, 1, $2, 'ru', $3, 'email', 'Автор', 'Вода ' || n, sha256(n::text::bytea), date '2026-12-01' + n % 4
         from generate_series(1, $4) n`,
      [scene.draftId, wId, scene.citizen.accountId, most],
    );
  const work = () => app.nest.get(ExtendDeadlinesJob, { strict: false });
  const listed = async () => {
    const list = await app.get(`/api/v1/drafts/${scene.number}/extensions`);
    return list.json<{ extensions: { comments: number; finished: boolean; progress: number }[] }>().extensions[0]!;
  };
  const extended = async () => {
    const rows: { n: number; due: string }[] = await app.db.query(
      `select count(*)::int as n, min(c.due_on) as due from extended_comment x
         join comment c on c.draft_id = x.draft_id and c.id = x.comment_id where x.draft_id = $1`,
      [scene.draftId],
    );
    return rows[0]!;
  };

  it('the request decides and says by when; a job moves the days, each once', async () => {
    await grow(COMMENTS);
    const reply = await extend({ all: true });
    expect(reply.json()).toMatchObject({
      ...{ comments: 200, skipped: 0, finished: false },
      moves: [
        { from: '2026-12-01', to: '2026-12-08' },
        { from: '2026-12-02', to: '2026-12-09' },
        { from: '2026-12-03', to: '2026-12-10' },
        { from: '2026-12-04', to: '2026-12-11' },
      ],
    });
    expect(await listed()).toMatchObject({ comments: 200, finished: false, progress: 15 });
    const { text } = await app.get(`/desk/drafts/${scene.number}/extend`, { as: scene.official });
    expect(text).toContain('data-island="work-progress"');
    expect(text).not.toContain('name="reason"');
    // what it has not reached yet cannot be extended by another
    const other = await extend({ all: true });
    expect([other.status, other.json<{ code: string }>().code]).toEqual([409, 'extension.under-way']);
    await app.runJobs();
    expect(await listed()).toMatchObject({ comments: COMMENTS, finished: true, progress: 100 });
    expect(await extended()).toEqual({ n: COMMENTS, due: '2026-12-08' });
    const page = async () => (await app.get(`/desk/drafts/${scene.number}/extend`, { as: scene.official })).text;
    expect(await page()).not.toContain('name="reason"');
    expect((await extend({ all: true })).json()).toMatchObject({ code: 'extension.none-left' });
    const [owed] = await app.db.query(
      `update comment set waits_for = 'second-look', due_on = '2026-12-20' where draft_id = $1 and id = (
         select max(id) from comment where draft_id = $1) returning id`,
      [scene.draftId],
    );
    // extended once already; a comment that came since was not
    expect((await extend({ all: true })).json()).toMatchObject({ code: 'extension.none-left' });
    expect(owed).toHaveLength(1);
    const later = await makeComment(app, scene, { dueOn: '2026-12-21' });
    expect(await page()).toContain('Продлить срок 1 комментария');
    const more = (await extend({ all: true, days: 1 })).json();
    expect(more).toMatchObject({ moves: [{ from: '2026-12-21', to: '2026-12-22' }], finished: false });
    await app.runJobs();
    expect(await dueOf(later)).toEqual(['2026-12-22']);
    expect(await listed()).toMatchObject({ comments: 1, finished: true });
    const mails = await app.db.query(
      `select count(*)::int as n, min(body) as body from mail where account_id = $1 and kind = 'deadline-extended'`,
      [scene.citizen.accountId],
    );
    expect(mails).toEqual([{ n: 2, body: expect.stringContaining(REASON) }]);
  });

  it('tells of each comment once why it stays as it is', async () => {
    await grow(4);
    expect((await extend({ all: true })).json()).toMatchObject({ comments: 4, finished: true });
    app.setNow('2026-12-20T06:00:00Z');
    await makeComment(app, scene, { dueOn: '2026-12-10' });
    await makeComment(app, scene, { dueOn: '2026-12-25' });
    const { text } = await app.get(`/desk/drafts/${scene.number}/extend`, { as: scene.official });
    expect(text).toContain('Срок 4 комментариев уже продлевали');
    expect(text).toContain('Срок 1 комментария уже прошёл');
  });

  it('a reason that was typed while another extension is under way stays on the page', async () => {
    await grow(COMMENTS);
    await extend({ all: true });
    const form = { days: '5', reason: `${REASON} <b>`, lang: 'ru' };
    const send = () => app.postForm(`/desk/drafts/${scene.number}/extend`, form, { as: scene.official });
    const early = await send();
    expect([early.status, early.text]).toEqual([409, expect.stringContaining(`${REASON} &lt;b&gt;</p>`)]);
    expect(early.text).toContain('data-island="work-progress"');
    await app.runJobs();
    const late = await send();
    expect([late.status, late.text]).toEqual([409, expect.stringContaining(`${REASON} &lt;b&gt;</p>`)]);
    expect(late.text.match(/role="alert"/g)).toHaveLength(1);
  });

  it('reaches those who stood there at that moment, for what they waited then', async () => {
    await grow(COMMENTS);
    const [answered, asked] = [
      await makeComment(app, scene, { dueOn: '2026-12-04' }),
      await makeComment(app, scene, { dueOn: '2026-12-04' }),
    ];
    const { extensionId } = (await extend({ all: true })).json<{ extensionId: number }>();
    const later = await makeComment(app, scene, { dueOn: '2026-12-15' });
    await settle(answered);
    app.setNow('2026-12-02T06:00:00Z');
    await app.db.query(`update comment set waits_for = 'own-answer', due_on = '2026-12-16' where id = $1`, [asked]);
    await app.db.query(
      `insert into own_answer_request (draft_id, comment_id, words, due_on, asked_at)
       values ($1, $2, 'Моё другое', '2026-12-16', $3)`,
      [scene.draftId, asked, app.clock.now()],
    );
    // the days of 1 December have passed by now, but not when it was decided
    await app.runJobs();
    expect(await extended()).toEqual({ n: COMMENTS, due: '2026-12-08' });
    expect(await dueOf(answered, asked, later)).toEqual(['2026-12-04', '2026-12-16', '2026-12-15']);
    expect(await listed()).toMatchObject({ comments: COMMENTS, finished: true });
    await work().handle({ draftId: scene.draftId, extensionId });
    expect(await extended()).toMatchObject({ n: COMMENTS });
  });

  it('a round that is cut off is done again, and uses the calendar of its own moment', async () => {
    await grow(COMMENTS);
    const { extensionId } = (await extend({ all: true })).json<{ extensionId: number }>();
    const broken = jest.spyOn(app.nest.get(Outbox), 'enqueue').mockRejectedValue(new Error('killed'));
    await expect(work().handle({ draftId: scene.draftId, extensionId })).rejects.toThrow('killed');
    broken.mockRestore();
    expect(await extended()).toMatchObject({ n: 200 });
    await app.db.query(
      `insert into calendar_day (day, working, name) values ('2026-12-08', false, '{"kk":"","ru":"","en":""}')`,
    );
    await app.runJobs();
    await app.db.query(`delete from calendar_day where day = '2026-12-08'`);
    expect(await extended()).toMatchObject({ n: COMMENTS });
    const [row]: { comments: number; to: string[] }[] = await app.db.query(
      `select e.comments, array_agg(m.due_on::text order by m.due_on) as to
         from extension e join extension_move m on m.draft_id = e.draft_id and m.extension_id = e.id
        where e.id = $1 group by 1`,
      [extensionId],
    );
    expect(row).toEqual({
      comments: COMMENTS,
      to: expect.arrayContaining(['2026-12-08', '2026-12-09', '2026-12-14']),
    });
  });

  it('is taken back where everybody was answered before their turn', async () => {
    await grow(300);
    await app.db.query(
      `update comment set due_on = '2026-11-20' where draft_id = $1 and id <= (
      select id from comment where draft_id = $1 order by id offset 249 limit 1)`,
      [scene.draftId],
    );
    expect((await extend({ all: true })).json()).toMatchObject({ comments: 0, skipped: 200, finished: false });
    await app.db.query('update comment set waits_for = null where draft_id = $1', [scene.draftId]);
    await app.runJobs();
    expect(await listed()).toBeUndefined();
  });

  it('takes as many statements in the request for thousands of comments as for four', async () => {
    const statementsOf = async (body: object) => {
      const runner = Object.getPrototypeOf(app.db.createQueryRunner()) as { query: () => unknown };
      const seen = jest.spyOn(runner, 'query');
      const reply = await extend(body);
      const count = seen.mock.calls.length;
      seen.mockRestore();
      expect(reply.status).toBe(201);
      return count;
    };
    await grow(4);
    await grow(1_300, 'w2');
    const few = await statementsOf({ provision: 'art_1' });
    const many = await statementsOf({ provision: 'art_2' });
    expect(few).toBeGreaterThan(3);
    expect(many).toBeLessThanOrEqual(few);
    await app.runJobs();
    expect(await extended()).toMatchObject({ n: 1_304 });
  });
});
