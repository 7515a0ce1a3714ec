import { BeginDay } from '../../../src/responses/deadlines/jobs/begin-day.job';
import { RecomputeDeadlinesJob } from '../../../src/responses/deadlines/jobs/recompute-deadlines.job';
import { startTestApp, type TestApp } from '../../support/app';
import { makeComment, makeScene, type Scene } from '../scene';

/** How long a statement on `comment` or `escalation` was allowed to take, as the database saw it. */
const WATCH = `
  create table allowed (what text, time text);
  create function watch() returns trigger language plpgsql as $$
    begin insert into allowed values (tg_table_name, current_setting('statement_timeout')); return null; end $$;
  create trigger watch after update on comment for each statement execute function watch();
  create trigger watch after insert on escalation for each statement execute function watch()`;

describe('work on all comments of a draft, hundreds of thousands', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
    app.setNow('2026-11-24T06:00:00Z');
    scene = await makeScene(app);
    await app.db.query(WATCH);
  });
  afterAll(() => app?.close());
  const allowed = async () => {
    const [rows] = (await app.db.query('delete from allowed returning what, time')) as [unknown[]];
    return rows;
  };
  const extend = (body: object) =>
    app.post(
      `/api/v1/drafts/${scene.number}/extensions`,
      { days: 5, reason: 'Ждём замеров воды от лаборатории через неделю.', ...body },
      { as: scene.official },
    );

  it('days are moved by batches, each in the seconds of a request', async () => {
    await makeComment(app, scene, { dueOn: '2027-02-01' });
    expect((await extend({ all: true })).status).toBe(201);
    await makeComment(app, scene, { dueOn: '2027-02-01' });
    await app.nest.get(RecomputeDeadlinesJob, { strict: false }).handle({ what: '2026-12-01', by: 1 });
    await app.runJobs();
    expect(await allowed()).toEqual([
      { what: 'comment', time: '15s' },
      { what: 'comment', time: '15s' },
    ]);
  });

  it('the escalation of all that is overdue is given minutes', async () => {
    await makeComment(app, scene, { dueOn: '2026-11-20' });
    await app.nest.get(BeginDay, { strict: false }).handle();
    expect(await allowed()).toEqual([{ what: 'escalation', time: '5min' }]);
  });
});
