import { CODE_REQUESTED } from '../../src/accounts/account.events';
import { VERSION_PUBLISHED } from '../../src/drafts/draft.events';
import { MailCommentsReceivedJob } from '../../src/notifications/jobs/mail-comments-received.job';
import { MailRoom } from '../../src/notifications/mail-room';
import { CONFIG, type Config } from '../../src/platform/config/config';
import { Outbox } from '../../src/platform/jobs/outbox';
import { seal } from '../../src/platform/sealed';
import { RESPONSE_PUBLISHED } from '../../src/responses/response.events';
import { makeComment, makeScene, type Scene } from '../responses/scene';
import { startTestApp, type TestApp } from '../support/app';
import { Mailbox } from './mailbox';

const REASON = 'Добавлен порядок проверки.\nРаз в квартал.';
const LANGS = ['kk', 'ru', 'en'] as const;

describe('mails', () => {
  const box = new Mailbox();
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    const smtpUrl = await box.open();
    app = await startTestApp({
      demo: false,
      smtpUrl,
      publicUrl: 'http://talqy.test',
      mailFrom: 'Talqy <no-reply@talqy.test>',
    });
    scene = await makeScene(app);
  });
  afterAll(async () => {
    await app?.close();
    await box.close();
  });
  const receive = () => app.nest.get(MailCommentsReceivedJob).handle();
  beforeEach(async () => {
    await receive(); // of comments that an earlier test made for something else
    await app.db.query('delete from graphile_worker._private_jobs');
    box.received.length = 0;
    box.refuseWith = null;
    box.attempts = 0;
  });

  const publish = (event: string, payload: object) => app.nest.get(Outbox).publish(app.db.manager, event, payload);
  const askCode = (email: string, codeId: string, lang = 'ru') =>
    publish(CODE_REQUESTED, {
      codeId,
      lang,
      sealed: seal(app.nest.get<Config>(CONFIG).secret, JSON.stringify({ email, code: '048213' })),
    });
  const retryNow = () => app.db.query('update graphile_worker._private_jobs set run_at = now()');
  const addressOf = async (accountId: number) =>
    (await app.db.query('select email from email_identity where account_id = $1', [accountId]))[0].email as string;

  it.each(LANGS)('a sign-in code in %s, and no trace of it afterwards', async (lang) => {
    await askCode('aigul@example.kz', `00000000-0000-4000-8000-00000000000${LANGS.indexOf(lang)}`, lang);
    await app.runJobs();
    const [letter] = box.received;
    expect(letter?.to).toEqual(['aigul@example.kz']);
    expect(letter?.mail.text).toContain('048213');
    expect(letter?.mail.text).toContain({ kk: 'Кіру коды', ru: 'Код для входа', en: 'code to sign in' }[lang]);
    expect(letter?.mail.subject).not.toContain('048213');
    expect(letter?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter?.mail.headers.get('content-language')).toBe(lang);
    const kept = JSON.stringify([
      await app.db.query('select * from mail'),
      await app.db.query('select payload from graphile_worker._private_jobs'),
    ]);
    expect(kept).not.toContain('048213');
  });

  it('the code is sealed while its mail waits', async () => {
    await askCode('waiting@example.kz', '00000000-0000-4000-8000-00000000000a');
    box.refuseWith = 451;
    await app.runJobs();
    const rows: { body: string }[] = await app.db.query(`select body from mail where email = 'waiting@example.kz'`);
    expect(rows[0]?.body).toMatch(/^[\w-]{40,}$/);
    box.refuseWith = null;
    await retryNow();
    await app.runJobs();
    expect(box.received.map(({ mail }) => mail.text).join()).toContain('048213');
  });

  it.each(LANGS)('a comment received, in %s', async (lang) => {
    const id = await makeComment(app, scene, { lang, dueOn: '2026-12-04', wId: 'w2' });
    await receive();
    await app.runJobs();
    const text = box.received[0]?.mail.text ?? '';
    expect(box.received[0]?.to).toEqual([await addressOf(scene.citizen.accountId!)]);
    expect(box.received[0]?.mail.subject).toContain(`${scene.number}/${id}`);
    expect(text).toContain(`http://talqy.test/drafts/${scene.number}/comments/${id}`);
    expect(text).toContain({ kk: '2026 ж. 4 желтоқсан', ru: '4 декабря 2026', en: '4 December 2026' }[lang]);
    expect(text).toMatch({ kk: /2-бап/, ru: /стать[яи] 2/i, en: /Article 2/i }[lang]);
    expect(text).not.toMatch(/[{}]/);
  });

  it('a last day in a year without a calendar is said to be provisional', async () => {
    await makeComment(app, scene, { lang: 'kk', dueOn: '2029-01-10' });
    await makeComment(app, scene, { lang: 'ru', dueOn: '2026-12-30' });
    await receive();
    await app.runJobs();
    const [kk, ru] = ['қаңтар', 'декабря'].map((month) => box.received.find(({ mail }) => mail.text?.includes(month)));
    expect(kk?.mail.text).toContain('(алдын ала: 2029 жылдың демалыс күндері әлі енгізілмеген)');
    expect(ru?.mail.text).not.toContain('предварительно');
  });

  it('a guest is not written to', async () => {
    const guest = await app.asGuest();
    await makeComment(app, scene, { by: guest });
    await receive();
    await app.runJobs();
    expect(box.received).toHaveLength(0);
  });

  it.each(LANGS)('an answer in the language of the comment: %s', async (lang) => {
    const id = await makeComment(app, scene, { lang });
    const body = { decision: 'already-covered', reason: REASON, sameText: true };
    const url = `/api/v1/drafts/${scene.number}/comments/${id}/response`;
    expect((await app.post(url, body, { as: scene.official, lang: 'ru' })).status).toBe(201);
    await app.runJobs();
    const { subject, text = '' } = box.received[0]!.mail;
    expect(subject).toContain({ kk: 'Мәтінде ескерілген', ru: 'Уже учтено', en: 'Already covered' }[lang]);
    for (const line of REASON.split('\n')) expect(text).toContain(line);
    expect(text).toContain({ kk: '(қаз)', ru: 'Министерство воды', en: '(en)' }[lang]);
    await app.post(url, { ...body, decision: 'accepted', changed: 'art_1', replaces: 1 }, { as: scene.official });
    await app.runJobs();
    expect(box.received).toHaveLength(2);
    expect(box.received[1]?.mail.subject).toContain({ kk: 'өзгертілді', ru: 'изменён', en: 'was changed' }[lang]);
  });

  it('a comment looked at twice makes one mail', async () => {
    const id = await makeComment(app, scene);
    await receive();
    await receive();
    await app.runJobs();
    await app.db.query(
      `update aggregate_mark set mark = (select xid from comment where id = $1) where name = 'comment-mails'`,
      [id],
    );
    await receive();
    await app.runJobs();
    expect(box.received).toHaveLength(1);
  });

  it('a busy server is tried again, and one mail arrives', async () => {
    await makeComment(app, scene);
    await receive();
    box.refuseWith = 451;
    await app.runJobs();
    expect(box.received).toHaveLength(0);
    box.refuseWith = null;
    await retryNow();
    await app.runJobs();
    await retryNow();
    await app.runJobs();
    expect(box.received).toHaveLength(1);
  });

  it('a refusal for good ends the matter', async () => {
    await makeComment(app, scene);
    box.refuseWith = 550;
    await receive();
    await app.runJobs();
    const left = await app.db.query('select 1 from graphile_worker._private_jobs');
    expect(left).toHaveLength(0);
    const rows: { failed_at: Date | null; sent_at: null }[] = await app.db.query(
      'select failed_at, sent_at from mail order by id desc limit 1',
    );
    expect(rows[0]).toMatchObject({ failed_at: expect.any(Date), sent_at: null });
  });

  it.each([
    'a@example.kz, b@example.kz',
    '"a b"@example.kz',
    'a@example.kz\r\nBcc: b@example.kz',
    'a@b@example.kz',
    '<a@example.kz>',
    'a@example.kz\u0000',
    'group: a@example.kz;',
    '',
  ])('no mail goes to %j', async (email) => {
    const order = {
      to: { email },
      lang: 'ru',
      kind: 'sign-in-code',
      params: { code: '1', minutes: 1 },
      onceKey: email,
    } as const;
    expect(await app.nest.get(MailRoom).post(app.db.manager, order)).toBe(false);
  });

  it('a title cannot make headers', async () => {
    await makeComment(app, scene);
    const title = { kk: 'А\r\nBcc: x@example.kz', ru: 'Б\r\nBcc: x@example.kz\r\n\r\nтекст' };
    await app.db.query('update draft set title = $2 where id = $1', [scene.draftId, JSON.stringify(title)]);
    await receive();
    await app.runJobs();
    expect(box.received[0]?.to).toHaveLength(1);
    expect(box.received[0]?.mail.bcc).toBeUndefined();
  });

  it.each(LANGS)('the author of an accepted comment sees the words before and after, in %s', async (lang) => {
    const id = await makeComment(app, scene, { lang });
    const version = 2 + LANGS.indexOf(lang);
    await app.db.query(
      `insert into draft_version (draft_id, version, state, content_hash, published_at) values ($1, $2, 'published', 'x', now())`,
      [scene.draftId, version],
    );
    await app.db.query(
      `insert into provision (draft_id, version, w_id, e_id, kind, number, ordinal, label, heading, body)
       values ($1, $2, 'w1', 'art_1', 'article', '1', 1, '{"ru":"Статья 1."}', '{"ru":"Вода"}', $3)`,
      [scene.draftId, version, JSON.stringify({ ru: `Воду проверяют ${version} раза в год.` })],
    );
    await app.db.query(
      'insert into change_credit (draft_id, version, w_id, comment_id, linked_by) values ($1, $2, $3, $4, 1)',
      [scene.draftId, version, 'w1', id],
    );
    const event = { draftId: scene.draftId, number: scene.number, version };
    await publish(VERSION_PUBLISHED, event);
    await publish(VERSION_PUBLISHED, event);
    await app.runJobs();
    expect(box.received).toHaveLength(1);
    const text = box.received[0]?.mail.text ?? '';
    expect(text).toContain({ kk: 'Бұрын:', ru: 'Было:', en: 'Before:' }[lang]);
    expect(text).toContain(`Воду проверяют ${version} раза в год.`);
    if (version === 2) expect(text).toContain('Су таза болуға тиіс.');
  });

  it('events that concern nothing are ignored', async () => {
    await publish(RESPONSE_PUBLISHED, { draftId: 0, commentId: 0, edition: 1, decision: 'accepted' });
    await publish(VERSION_PUBLISHED, { draftId: 0, number: 'x', version: 1 });
    await app.runJobs();
    expect(await app.db.query('select 1 from graphile_worker._private_jobs')).toHaveLength(0);
  });
});
