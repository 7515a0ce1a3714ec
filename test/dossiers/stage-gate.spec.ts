import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenAgency, givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { drawFromSource } from '../support/pages';

const REASON = 'Комиссия собирается завтра, ответы будут даны до конца недели.';

describe('the gate between the stages of a dossier', () => {
  let app: TestApp;
  let draft: GivenDraft;
  beforeAll(async () => {
    app = await startTestApp();
    drawFromSource(app);
  });
  beforeEach(async () => void (draft = await givenPublishedDraft(app)));
  afterAll(() => app.close());

  async function comment(): Promise<number> {
    const { accountId } = await app.asCitizen('Ерлан Ахметов');
    const [{ id }] = await app.db.query(
      `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
       values ($1, 1, $2, 'ru', $3, 'email', 'Ерлан Ахметов', 'Кто поливает?', $4, '2026-12-30') returning id`,
      [draft.draftId, draft.at('chp_2__art_3__para_1').wId, accountId, Buffer.from(String(Math.random()))],
    );
    return id;
  }
  const settle = (id: number, waits: string | null) =>
    app.db.query('update comment set waits_for = $2 where id = $1', [id, waits]);
  const move = (body: object, as: TestActor = draft.publisher, number = draft.dossierNumber) =>
    app.post(`/api/v1/dossiers/${number}/stage`, body, { as });
  const toRevision = (override?: string) => ({
    stage: 'revision',
    next: 'decision',
    nextOn: '2027-02-01',
    ...(override && { override }),
  });
  const dossier = async () => {
    const [row] = await app.db.query('select id, stage, next_stage, next_on, owner_id from dossier where number = $1', [
      draft.dossierNumber,
    ]);
    return row;
  };
  const overrides = async () =>
    JSON.parse((await app.get(`/api/v1/dossiers/${draft.dossierNumber}/overrides`)).text).overrides;

  it.each(['answer', 'own-answer', 'second-look'])('is closed while an %s is owed, and says whose', async (owed) => {
    const id = await comment();
    await settle(id, owed);
    const reply = await move(toRevision());
    expect(reply.status).toBe(409);
    expect(JSON.parse(reply.text)).toMatchObject({
      code: 'dossier.answers-missing',
      count: 1,
      owed: [
        {
          number: `${draft.number}/${id}`,
          href: `/drafts/${draft.number}/comments/${id}`,
          citation: 'пункт 1 статьи 3',
          owed,
          dueOn: '2026-12-30',
        },
      ],
    });
    expect(await dossier()).toMatchObject({ stage: 'consultation' });
    expect((await move({ ...toRevision(), stage: 'answers', next: 'revision' })).status).toBe(200);
  });

  it('opens when nothing is owed; hidden comments hold nobody', async () => {
    await settle(await comment(), null);
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [await comment()]);
    expect((await move(toRevision())).status).toBe(200);
    expect(await dossier()).toMatchObject({ stage: 'revision', next_stage: 'decision', next_on: '2027-02-01' });
    expect(await overrides()).toEqual([]);
  });

  it('can be passed in public only: by a name, with a reason, and the list stays', async () => {
    const ids = [await comment(), await comment()];
    expect((await move(toRevision('потому что'))).status).toBe(422);
    expect((await dossier()).stage).toBe('consultation');
    expect((await move(toRevision(REASON))).status).toBe(200);
    expect(await overrides()).toEqual([
      {
        from: 'consultation',
        to: 'revision',
        publicName: expect.any(String),
        office: 'publisher',
        reason: REASON,
        owed: ids.map((id) => `${draft.number}/${id}`),
        on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      },
    ]);
    const page = (await app.get(`/dossiers/${draft.dossierNumber}`)).text;
    expect(page).toContain('Когда досье шло дальше без ответов');
    expect(page).toContain(REASON);
    const [{ owed }] = await app.db.query(
      'select count(*)::int as owed from comment where draft_id = $1 and waits_for is not null',
      [draft.draftId],
    );
    expect(owed).toBe(2);
  });

  it('is not opened by anybody else: an official, a citizen, another agency', async () => {
    await comment();
    const official = await app.withRole('official', draft.agencyId);
    const stranger = await app.withRole('publisher', await givenAgency(app));
    expect((await move(toRevision(REASON), official)).status).toBe(403);
    expect((await move(toRevision(REASON), await app.asCitizen('Кто-то'))).status).toBe(403);
    expect((await move(toRevision(REASON), stranger)).status).toBe(404);
    expect(await overrides()).toEqual([]);
  });

  it.each([
    [{ stage: 'review', next: null }, 'dossier.stage-not-next'],
    [{ stage: 'answers', next: null, nextOn: '2027-02-01' }, 'dossier.next-missing'],
    [{ stage: 'answers', next: 'review', nextOn: '2027-02-01' }, 'dossier.next-missing'],
    [{ stage: 'answers', next: 'revision', nextOn: null }, 'dossier.next-day-missing'],
    [{ stage: 'answers', next: 'revision', nextOn: '2027-02-30' }, 'dossier.next-day-missing'],
    [{ stage: 'answers', next: 'revision', nextOn: '2001-02-01' }, 'dossier.next-day-past'],
    [{ stage: 'answers', next: 'revision', nextOn: '2027-02-01', ownerId: 999_999 }, 'dossier.owner-unknown'],
  ])('refuses %j in words', async (body, code) => {
    const reply = await move(body);
    expect(reply.status).toBeGreaterThanOrEqual(409);
    expect(JSON.parse(reply.text).code).toBe(code);
    expect((await dossier()).stage).toBe('consultation');
  });

  it('lets a head give the next day to somebody without moving', async () => {
    await comment();
    const head = await app.withRole('head', draft.agencyId);
    const day = { stage: 'consultation', next: 'answers', nextOn: '2027-03-01', ownerId: head.accountId };
    expect((await move(day, head)).status).toBe(200);
    expect(await dossier()).toMatchObject({ stage: 'consultation', next_on: '2027-03-01', owner_id: head.accountId });
    expect((await app.get(`/dossiers/${draft.dossierNumber}`)).text).toContain('Руководитель управления');
  });

  it('of two who go on at once one goes, the other is told where the dossier is', async () => {
    const head = await app.withRole('head', draft.agencyId);
    const replies = await Promise.all([
      move(toRevision()),
      move({ ...toRevision(), stage: 'answers', next: 'revision' }, head),
    ]);
    expect(replies.map(({ status }) => status).filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    const rows = await app.db.query(
      'select stage from dossier_stage where dossier_id = (select id from dossier where number = $1) order by stage',
      [draft.dossierNumber],
    );
    expect(rows.map(({ stage }: { stage: string }) => stage)).toContain((await dossier()).stage);
  });

  it('has a page that keeps what was typed and lists what is missing', async () => {
    const id = await comment();
    const path = `/publish/dossiers/${draft.dossierNumber}/stage`;
    expect((await app.get(path, { as: draft.publisher })).text).toContain('Стадия досье');
    const typed = { stage: 'revision', next: 'decision', nextOn: '2027-02-01', override: '' };
    const refused = await app.postForm(path, typed, { as: draft.publisher });
    expect(refused.status).toBe(409);
    for (const shown of [`${draft.number}/${id}`, 'Почему не ждём', 'value="2027-02-01"'])
      expect(refused.text).toContain(shown);
    const short = await app.postForm(path, { ...typed, override: 'так надо' }, { as: draft.publisher });
    expect(short.status).toBe(422);
    expect(short.text).toContain('так надо</textarea>');
    const passed = await app.postForm(path, { ...typed, override: REASON }, { as: draft.publisher });
    expect(passed.status).toBe(303);
    expect((await app.get(`${path}?saved=1`, { as: draft.publisher })).text).toContain('Теперь это видно в досье');
  });
});
