import { MailClusterAnswerJob } from '../../src/notifications/jobs/mail-cluster-answer.job';
import { givenCluster } from '../responses/given-cluster';
import { makeComment, makeScene, type Scene } from '../responses/scene';
import { startTestApp, type TestApp } from '../support/app';
import { Mailbox } from './mailbox';

const REASON = 'Срок проверки воды продлён, школы успеют.';

describe('telling the authors of a cluster', () => {
  const box = new Mailbox();
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp({ demo: false, smtpUrl: await box.open(), publicUrl: 'http://talqy.test' });
  });
  afterAll(async () => {
    await app?.close();
    await box.close();
  });
  beforeEach(async () => {
    scene = await makeScene(app);
    box.received.length = 0;
  });

  const answer = (clusterId: number, body: object) =>
    app.post(`/api/v1/drafts/${scene.number}/clusters/${clusterId}/response`, body, { as: scene.official });
  const progress = async (clusterId: number) =>
    (await app.get(`/api/v1/drafts/${scene.number}/clusters/${clusterId}/response`, { as: scene.official })).json<{
      answers: { edition: number; toTell: number | null; told: number; toldAt: string | null }[];
    }>().answers;
  /** As many comments more, each of an author of its own, all with an address. */
  const grow = async (clusterId: number, most: number) => {
    const rows: { read: number }[] = await app.db.query(
      `with authors as (
         insert into account (public_name, lang, level) select 'Автор ' || n, 'kk', 'email' from generate_series(1, $3) n
         returning id),
       addresses as (
         insert into email_identity (account_id, email, canonical)
         select id, id || '@many.example', id || '@many.example' from authors),
       said as (
         insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
         select $1, 1, 'w1', 'kk', id, 'email', 'Автор', 'Су таза ма?', sha256(id::text::bytea), '2026-12-04' from authors
         returning id),
       members as (
         insert into cluster_member (draft_id, comment_id, cluster_id) select $1, id, $2 from said returning place)
       select max(place) as read from members`,
      [scene.draftId, clusterId, most],
    );
    return rows[0]!.read;
  };

  it('writes to each author once, in the language of the comment, and says whom it answers', async () => {
    const guest = await app.asGuest();
    const talkative = await app.asCitizen('Ержан');
    const by = [talkative, guest, talkative];
    const { clusterId, read, comments } = await givenCluster(app, scene, 3, 'confirmed', by);
    expect((await answer(clusterId, { decision: 'rejected', reason: REASON, read })).status).toBe(201);
    expect(await progress(clusterId)).toMatchObject([{ toTell: null, told: 0, toldAt: null }]);
    await app.runJobs();
    expect(box.received).toHaveLength(1);
    const { subject, text } = box.received[0]!.mail;
    expect(subject).toContain(`${scene.number}/${comments[0]}, ${scene.number}/${comments[2]}`);
    for (const words of ['3 комментария', REASON, 'другой случай']) expect(text).toContain(words);
    expect(await progress(clusterId)).toMatchObject([{ toTell: 1, told: 1, toldAt: expect.any(String) }]);

    const late = await makeComment(app, scene, { by: talkative, lang: 'kk' });
    await app.db.query('insert into cluster_member (draft_id, comment_id, cluster_id) values ($1, $2, $3)', [
      scene.draftId,
      late,
      clusterId,
    ]);
    const edition = { decision: 'out-of-scope', reason: `${REASON} Қайта қаралды.`, read, replaces: 1 };
    expect((await answer(clusterId, edition)).json()).toMatchObject({ edition: 2, comments: 3 });
    await app.runJobs();
    expect(box.received).toHaveLength(2);
    expect(box.received[1]!.mail.subject).toContain('изменён');
  });

  it('goes on after a failure where it stopped, and tells nobody twice', async () => {
    const { clusterId } = await givenCluster(app, scene, 2);
    const read = await grow(clusterId, 450);
    expect((await answer(clusterId, { decision: 'rejected', reason: REASON, read })).json().comments).toBe(452);
    const job = app.nest.get(MailClusterAnswerJob, { strict: false });
    const round = { draftId: scene.draftId, clusterId, edition: 1 };
    await job.handle(round);
    expect(await progress(clusterId)).toMatchObject([{ toTell: 451, told: 200, toldAt: null }]);
    // the mails of a round and its note stand or fall together
    await app.db.query(`alter table cluster_answer add constraint broken check (told <= 200)`);
    await expect(job.handle(round)).rejects.toThrow('broken');
    expect(await app.db.query(`select count(*)::int as n from mail where kind = 'cluster-answered'`)).toEqual([
      { n: 200 + 1 },
    ]);
    await app.db.query(`alter table cluster_answer drop constraint broken`);
    await Promise.all([job.handle(round), job.handle(round), job.handle(round)]);
    expect(await progress(clusterId)).toMatchObject([{ told: 451, toldAt: expect.any(String) }]);
    const mails = `select count(*)::int as mails, count(distinct account_id)::int as authors from mail
                    where kind = 'cluster-answered' and once_key like $1`;
    expect(await app.db.query(mails, [`cluster ${scene.draftId} %`])).toEqual([{ mails: 451, authors: 451 }]);
  });
});
