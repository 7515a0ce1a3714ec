import { RecomputeDeadlinesJob } from '../../../src/responses/deadlines/jobs/recompute-deadlines.job';
import { BeginDay } from '../../../src/responses/deadlines/jobs/begin-day.job';
import { startTestApp, type TestActor, type TestApp } from '../../support/app';
import { makeComment, makeScene, type Scene } from '../scene';

interface Mail {
  account_id: number;
  subject: string;
  body: string;
}

describe('a working day', () => {
  let app: TestApp;
  let scene: Scene;
  let head: TestActor;

  beforeAll(async () => {
    app = await startTestApp({ publicUrl: 'http://talqy.test' });
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    await app.db.query(
      `truncate reminded_day, escalation; delete from mail; update comment set waits_for = null; delete from role_grant`,
    );
    app.setNow('2026-11-24T06:00:00Z');
    scene = await makeScene(app);
    head = await app.withRole('head', scene.agencyId);
    await app.db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'official', $2)`, [
      head.accountId,
      scene.agencyId,
    ]);
  });

  const begin = async () => {
    await app.nest.get(BeginDay, { strict: false }).handle();
    await app.runJobs();
  };
  const mails = (to: TestActor): Promise<Mail[]> =>
    app.db.query(`select account_id, subject, body from mail where kind = 'deadline-digest' and account_id = $1`, [
      to.accountId,
    ]);
  const held = (id: number, by: TestActor) =>
    app.db.query('update comment set holder_id = $2 where id = $1', [id, by.accountId]);
  const escalations = () =>
    app.db.query('select comment_id, level, escalated_on from escalation order by comment_id, level, escalated_on');

  it.each([
    ['2026-11-24T03:59:59Z', 0, 'a minute before nine in Almaty'],
    ['2026-11-24T04:00:00Z', 1, 'at nine'],
    ['2026-11-24T18:59:00Z', 1, 'late, after a failure'],
    ['2026-11-22T06:00:00Z', 0, 'on a Sunday'],
    ['2026-12-16T06:00:00Z', 0, 'on a holiday'],
  ])('at %s begins %i times (%s)', async (now, times, _why) => {
    await makeComment(app, scene, { dueOn: '2026-11-20' });
    app.setNow(now);
    await begin();
    expect(await mails(head)).toHaveLength(times);
  });

  it('reminds each official once of what is due, and the head of what nobody holds', async () => {
    await held(await makeComment(app, scene, { dueOn: '2026-11-25' }), scene.official);
    await held(await makeComment(app, scene, { dueOn: '2026-11-24' }), scene.official);
    await held(await makeComment(app, scene, { dueOn: '2026-11-26' }), scene.official);
    await makeComment(app, scene, { dueOn: '2026-11-24' });
    // who lost the role holds nothing
    await held(await makeComment(app, scene, { dueOn: '2026-11-25' }), scene.stranger);
    const job = app.nest.get(BeginDay, { strict: false });
    await Promise.all([job.handle(), job.handle(), job.handle()]);
    await app.runJobs();
    await begin();
    const [official, ...more] = await mails(scene.official);
    expect(more).toEqual([]);
    expect(official!.subject).toBe('Министерство воды: 2 комментария ждут ответа');
    expect(official!.body).toContain('У вас на руках:\nна сегодня: 1\nна следующий рабочий день: 1\n');
    expect(official!.body).toContain('http://talqy.test/desk?tab=mine');
    expect(official!.body).not.toContain('Ни за кем');
    const [led, ...others] = await mails(head);
    expect(others).toEqual([]);
    expect(led!.body).toContain('Ни за кем не закреплены:\nна сегодня: 1\nна следующий рабочий день: 1\n');
    expect(led!.body).not.toContain('У вас на руках');
    expect(await mails(scene.stranger)).toEqual([]);
    expect(await mails(scene.citizen)).toEqual([]);
  });

  it('on a Friday reminds of Monday, and writes in the language of the official', async () => {
    app.setNow('2026-11-27T05:00:00Z');
    await app.db.query(`update account set lang = 'kk' where id = $1`, [scene.official.accountId]);
    await held(await makeComment(app, scene, { dueOn: '2026-11-30' }), scene.official);
    await held(await makeComment(app, scene, { dueOn: '2026-12-01' }), scene.official);
    await begin();
    const [mail] = await mails(scene.official);
    expect(mail!.body).toContain('келесі жұмыс күніне — 1');
    expect(mail!.subject).toContain('Министерство воды (қаз)');
  });

  it('escalates on the first and the fifth working day after, each once', async () => {
    const late = await makeComment(app, scene, { dueOn: '2026-11-20' });
    await held(late, scene.official);
    const other = await makeComment(app, scene, { dueOn: '2026-11-24' });
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [
      await makeComment(app, scene, { dueOn: '2026-11-20' }),
    ]);
    // a Monday after the Friday: the first working day late
    for (const day of ['23', '24', '25', '26', '27', '28']) {
      app.setNow(`2026-11-${day}T06:00:00Z`);
      await begin();
    }
    const on = (level: number, escalated_on: string, comment_id = late) => ({ comment_id, level, escalated_on });
    expect(await escalations()).toEqual([on(1, '2026-11-23'), on(2, '2026-11-27'), on(1, '2026-11-25', other)]);
    const told = (await mails(head)).map(({ body }) => body);
    expect(told.filter((body) => body.includes('Не отвечены в срок, 1 комментарий'))).toHaveLength(2);
    const public_ = told.filter((body) => body.includes('Просрочены уже на пять рабочих дней'));
    expect(public_).toHaveLength(1);
    expect(public_[0]).toContain(`${scene.number}/${late}`);
    expect(public_[0]).toMatch(/http:\/\/talqy\.test\/waiting\?agency=water-\d+/);
    for (const { body } of await mails(scene.official)) expect(body).not.toContain('Не отвечены');
  });

  it('escalates a moved deadline anew when it is missed again', async () => {
    const late = await makeComment(app, scene, { dueOn: '2026-11-20' });
    await app.db.query(`update comment set created_at = '2026-11-09T12:00:00+05:00' where id = $1`, [late]);
    await begin();
    await app.db.query(`update term set days = 11 where act_kind = 'law' and purpose = 'response'`);
    await app.nest.get(RecomputeDeadlinesJob, { strict: false }).handle({ what: 'law response', by: 1 });
    await app.runJobs();
    await app.db.query(`update term set days = 10 where act_kind = 'law' and purpose = 'response'`);
    app.setNow('2026-11-25T06:00:00Z');
    await begin();
    expect(await escalations()).toEqual([
      { comment_id: late, level: 1, escalated_on: '2026-11-24' },
      { comment_id: late, level: 1, escalated_on: '2026-11-25' },
    ]);
  });
});

describe('mails of an extension', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ publicUrl: 'http://talqy.test' });
    app.setNow('2026-11-24T06:00:00Z');
  });
  afterAll(() => app?.close());

  it('tell each author once, many authors in rounds', async () => {
    const scene = await makeScene(app);
    const own = [await makeComment(app, scene), await makeComment(app, scene)];
    await makeComment(app, scene, { by: await app.asGuest() });
    await app.db.query(
      `with authors as (
         insert into account (public_name, lang, level) select 'Автор ' || n, 'kk', 'email' from generate_series(1, 430) n
         returning id),
       addresses as (
         insert into email_identity (account_id, email, canonical)
         select id, id || '@many.example', id || '@many.example' from authors)
       insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
       select $1, 1, 'w1', 'kk', id, 'email', 'Автор', 'Су таза ма?', sha256(id::text::bytea), '2026-12-04' from authors`,
      [scene.draftId],
    );
    const reason = 'Зертхана су сынамаларының нәтижесін әлі берген жоқ.';
    const reply = await app.post(
      `/api/v1/drafts/${scene.number}/extensions`,
      { all: true, days: 5, reason, lang: 'kk' },
      { as: scene.official },
    );
    expect(reply.json()).toMatchObject({ comments: 200, finished: false });
    await app.runJobs();
    const counted = `select count(*)::int as mails, count(distinct account_id)::int as authors from mail where kind = 'deadline-extended'`;
    expect(await app.db.query(counted)).toEqual([{ mails: 431, authors: 431 }]);
    const [mail]: Mail[] = await app.db.query('select subject, body from mail where account_id = $1', [
      scene.citizen.accountId,
    ]);
    expect(mail!.subject).toBe(`Срок ответа на ваш комментарий ${scene.number}/${own[0]} продлён`);
    for (const words of [
      ...own.map((id) => `${scene.number}/${id}: не 4 декабря 2026 г., а 11 декабря 2026 г.`),
      reason,
      'Министерство воды',
      `http://talqy.test/drafts/${scene.number}/comments/${own[0]}`,
    ])
      expect(mail!.body).toContain(words);
  });
});
