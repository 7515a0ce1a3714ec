import { Outbox } from '../../../src/platform/jobs/outbox';
import { RecomputeDeadlinesJob, RecomputeMoreJob } from '../../../src/responses/deadlines/jobs/recompute-deadlines.job';
import { startTestApp, type TestApp } from '../../support/app';
import { makeComment, makeScene, type Scene } from '../scene';
import { deadlineSteps } from './deadline-steps';

describe('deadlines after a change of the calendar', () => {
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

  const dayOff = (day: string) =>
    app.db.query(`insert into calendar_day (day, working, name) values ($1, false, '{"kk":"","ru":"","en":""}')`, [
      day,
    ]);
  const begin = (what = 'test') => app.nest.get(RecomputeDeadlinesJob, { strict: false }).handle({ what, by: 1 });
  const recompute = async () => {
    await begin();
    await app.runJobs();
  };
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

  describe('on many comments', () => {
    const COMMENTS = 1_300;
    const grow = () =>
      app.db.query(
        `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on, created_at)
         select $1, 1, 'w1', 'ru', $2, 'email', 'Автор', 'Вода ' || n, sha256(n::text::bytea), '2026-12-04',
                '2026-11-20T06:00:00Z' from generate_series(1, ${COMMENTS}) n`,
        [scene.draftId, scene.citizen.accountId],
      );
    const last = async () => {
      const rows: { id: number; looked: number; total: number; moved: number; done: boolean }[] = await app.db.query(
        `select id, looked, total, moved, finished_at is not null as done from recomputation order by id desc limit 1`,
      );
      return rows[0]!;
    };
    const more = (recomputationId: number) =>
      app.nest.get(RecomputeMoreJob, { strict: false }).handle({ recomputationId });
    const moves = () =>
      app.db.query(
        `select m.was_on, m.due_on, m.comments, m.cause,
                (select count(*)::int from moved_deadline k where k.move_id = m.id) as kept
           from deadline_move m where m.draft_id = $1 order by m.id`,
        [scene.draftId],
      ) as Promise<unknown[]>;
    const dues = () =>
      app.db.query('select due_on, count(*)::int as n from comment where draft_id = $1 group by 1 order by 1', [
        scene.draftId,
      ]) as Promise<unknown[]>;

    it('is done by batches, told as far as it is, and its record is complete at the end', async () => {
      await app.db.query('update comment set waits_for = null');
      await grow();
      await dayOff('2026-12-04');
      await begin('2026-12-04');
      const { id, total } = await last();
      expect(total).toBe(COMMENTS);
      // to the drafts of earlier tests there is nothing to look at
      await more(id);
      expect(await last()).toMatchObject({ looked: 1_000, moved: 1_000, done: false });
      const { text } = await app.get('/admin', { as: await app.withRole('administrator') });
      expect(text).toContain('data-island="work-progress"');
      expect(text).toMatch(/value="76"/);
      const broken = jest.spyOn(app.nest.get(Outbox), 'enqueue').mockRejectedValue(new Error('killed'));
      await expect(more(id)).rejects.toThrow('killed');
      broken.mockRestore();
      expect(await last()).toMatchObject({ moved: 1_000, done: false });
      await app.runJobs();
      expect(await last()).toMatchObject({ looked: COMMENTS, moved: COMMENTS, done: true });
      expect(await dues()).toEqual([{ due_on: '2026-12-07', n: COMMENTS }]);
      expect(await moves()).toEqual([
        { was_on: '2026-12-04', due_on: '2026-12-07', comments: COMMENTS, cause: '2026-12-04', kept: COMMENTS },
      ]);
      const settledText = (await app.get('/admin', { as: await app.withRole('administrator') })).text;
      expect(settledText).not.toContain('work-progress');
    });

    it('two after one another leave the days of the last calendar', async () => {
      await app.db.query('update comment set waits_for = null');
      await grow();
      await dayOff('2026-12-04');
      await begin('first');
      const first = await last();
      await more(first.id);
      await dayOff('2026-12-07');
      await begin('second');
      await more(first.id);
      await app.runJobs();
      expect(await dues()).toEqual([{ due_on: '2026-12-08', n: COMMENTS }]);
      const common = { due_on: '2026-12-08', cause: 'second' };
      expect(await moves()).toEqual([
        { was_on: '2026-12-04', due_on: '2026-12-07', cause: 'first', comments: 1_000, kept: 1_000 },
        { ...common, was_on: '2026-12-07', comments: 1_000, kept: 1_000 },
        { ...common, was_on: '2026-12-04', comments: 300, kept: 300 },
      ]);
      const open: unknown[] = await app.db.query('select 1 from recomputation where finished_at is null');
      expect(open).toEqual([]);
    });

    it('a second round puts right what was dated by an older calendar meanwhile', async () => {
      await app.db.query('update comment set waits_for = null');
      const id = await given('2026-11-20', { dueOn: '2026-12-04' });
      await dayOff('2026-12-04');
      await recompute();
      await app.db.query(`update comment set due_on = '2026-12-03' where id = $1`, [id]);
      const { id: recomputationId } = await last();
      await app.nest.get(RecomputeMoreJob, { strict: false }).handle({ recomputationId });
      expect(await dueOf(id)).toEqual(['2026-12-03']);
      await app.db.query(`update graphile_worker._private_jobs set run_at = now()`);
      await app.runJobs();
      expect(await dueOf(id)).toEqual(['2026-12-07']);
    });
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
