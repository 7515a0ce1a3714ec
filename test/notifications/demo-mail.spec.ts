import { MailCommentsReceivedJob } from '../../src/notifications/jobs/mail-comments-received.job';
import { piecesOf } from '../../src/pages/demo-mail.controller';
import { makeComment, makeScene } from '../responses/scene';
import { startTestApp, type TestApp } from '../support/app';

describe('mail of the demonstration', () => {
  let app: TestApp | undefined;
  afterEach(() => app?.close());

  it('is kept, and read newest first, by person', async () => {
    app = await startTestApp();
    expect((await app.get('/demo/mail')).text).toContain('Писем пока нет');
    const scene = await makeScene(app);
    await app.postForm('/sign-in', { email: 'newcomer@example.kz' });
    const commentId = await makeComment(app, scene, { lang: 'kk' });
    await app.nest.get(MailCommentsReceivedJob).handle();
    await app.runJobs();
    const { status, text } = await app.get('/demo/mail');
    expect(status).toBe(200);
    expect(text).toMatch(/Код для входа: \d{6}/);
    expect(text).toContain('Пікіріңіз жарияланды');
    expect(text).toContain(`href="/drafts/${scene.number}/comments/${commentId}"`);
    const one = (await app.get('/demo/mail?person=newcomer%40example.kz')).text;
    expect(one).toContain('Код для входа');
    expect(one).not.toContain('Пікіріңіз жарияланды');
    expect((await app.get('/demo/mail?before=1')).text).toContain('Писем пока нет');
    expect(await app.db.query(`select 1 from graphile_worker._private_jobs`)).toHaveLength(0);
  });

  it('does not exist elsewhere', async () => {
    app = await startTestApp({ demo: false, smtpUrl: 'smtp://127.0.0.1:9', publicUrl: 'http://talqy.test' });
    expect((await app.get('/demo/mail')).status).toBe(404);
  });
});

describe('links in a mail', () => {
  it('are followed only where they are our own', () => {
    expect(piecesOf('a http://t.kz/me, https://evil.example/x http://t.kz.evil/', 'http://t.kz')).toEqual([
      { text: 'a ', href: null },
      { text: 'http://t.kz/me', href: '/me' },
      { text: ', https://evil.example/x http://t.kz.evil/', href: null },
    ]);
  });
});
