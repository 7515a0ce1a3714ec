import { startTestApp, type TestApp } from '../support/app';
import { givenEmptyDraft, givenNextVersion, givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { LAW_KK_2, LAW_RU_2 } from '../support/small-law';

describe('the public pages', () => {
  let app: TestApp;
  let given: GivenDraft;
  beforeAll(async () => {
    app = await startTestApp();
    drawFromSource(app);
    given = await givenPublishedDraft(app);
  });
  afterAll(() => app.close());

  it('shows a published draft on the first page, in the list and in its dossier', async () => {
    for (const url of ['/', '/drafts', `/dossiers/${given.dossierNumber}`]) {
      const page = await app.get(url);
      expect(page.status).toBe(200);
      expect(page.text).toContain(`/drafts/${given.number}`);
    }
    expect((await app.get('/about')).status).toBe(200);
  });

  it('shows nothing of what is not published', async () => {
    const draft = await givenEmptyDraft(app);
    expect((await app.get('/drafts')).text).not.toContain(draft.number);
    expect((await app.get(`/dossiers/${draft.dossierNumber}`)).status).toBe(404);
  });

  it('shows the way of a dossier as it was gone, a stage entered again standing there again', async () => {
    const { dossierNumber } = await givenEmptyDraft(app);
    const [{ id }] = await app.db.query('select id from dossier where number = $1', [dossierNumber]);
    const way = [
      ['initiation', '2026-03-02'],
      ['concept', '2026-04-06'],
      ['consultation', '2026-06-15'],
      ['answers', '2026-08-17'],
      ['consultation', '2026-10-19'],
    ];
    await app.db.query('delete from dossier_stage where dossier_id = $1', [id]);
    for (const [stage, on] of way) await app.db.query('insert into dossier_stage values ($1, $2, $3)', [id, stage, on]);
    await app.db.query(`update dossier set stage = 'consultation' where id = $1`, [id]);
    const { text } = await app.get(`/dossiers/${dossierNumber}`);
    const shown = text.slice(text.indexOf('class="steps"')).replace(/<[^>]+>/g, ' ');
    const order = ['6 апреля', '15 июня', '17 августа', '19 октября', 'Новая редакция'].map((one) =>
      shown.indexOf(one),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it('shows what is over under a heading of its own', async () => {
    const { text } = await app.get('/drafts?status=concluded');
    expect(text).toMatch(/<h1>Итоги<\/h1>/);
    expect(text).toMatch(/<a href="\/drafts\?status=concluded" aria-current="page">/);
  });

  it('filters by status, agency and words', async () => {
    const has = async (query: string) =>
      (await app.get(`/drafts?${query}`)).text.includes(`href="/drafts/${given.number}"`);
    expect(await has('status=open')).toBe(true);
    expect(await has('status=concluded')).toBe(false);
    expect(await has('q=школьн')).toBe(true);
    expect(await has('q=%25')).toBe(false);
    expect(await has('agency=none')).toBe(false);
    expect(await has('status=nonsense&before=x')).toBe(true);
  });

  it('pages by key', async () => {
    for (let n = 0; n < 21; n++) await givenPublishedDraft(app, { agencyId: given.agencyId });
    const first = await app.get('/drafts');
    const older = /href="(\/drafts\?before=\d+)"/.exec(first.text)?.[1];
    expect(older).toBeDefined();
    const second = await app.get(older!);
    expect(second.text).toContain(`href="/drafts/${given.number}"`);
    const newer = /href="(\/drafts\?after=\d+)"/.exec(second.text)?.[1];
    expect((await app.get(newer!)).text).not.toContain(`href="/drafts/${given.number}"`);
  });

  it('links the comparison from the dossier once there are two versions', async () => {
    await givenNextVersion(app, given, { ru: LAW_RU_2, kk: LAW_KK_2 });
    const page = await app.get(`/dossiers/${given.dossierNumber}`);
    expect(page.text).toContain(`/drafts/${given.number}/compare?from=1&amp;to=2`);
  });
});
