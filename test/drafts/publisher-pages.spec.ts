import { randomUUID } from 'node:crypto';
import { startTestApp, type Reply, type TestApp } from '../support/app';
import { givenAgency, givenEmptyDraft, givenTexts } from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { LAW_KK, LAW_RU } from '../support/small-law';

/** A multipart body as a browser sends it. */
function multipart(parts: { name: string; file?: string; content: Buffer | string }[]) {
  const boundary = `----${randomUUID()}`;
  const chunks = parts.flatMap(({ name, file, content }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file ? `; filename="${file}"` : ''}\r\n` +
        `${file ? 'content-type: application/octet-stream\r\n' : ''}\r\n`,
    ),
    Buffer.from(content as string),
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]);
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, accept: 'text/html' } };
}

describe('the publisher pages', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    drawFromSource(app);
  });
  afterAll(() => app.close());

  const to = (reply: Reply) => String(reply.headers['location']);
  const summary = 'Закон определяет, кто ухаживает за школьными садами.';

  it('leads from a dossier through the upload to the published page', async () => {
    const agencyId = await givenAgency(app);
    const as = await app.withRole('publisher', agencyId);
    const titles = { 'title-kk': 'Мектеп бақтары туралы', 'title-ru': 'О школьных садах' };
    const created = await app.postForm('/publish/dossiers/new', { ...titles, actKind: 'law' }, { as });
    expect(created.status).toBe(303);
    expect((await app.get(to(created), { as })).status).toBe(200);

    const form = multipart([
      { name: 'idempotencyKey', content: randomUUID() },
      { name: 'file-ru', file: 'закон.md', content: LAW_RU },
      { name: 'file-en', file: '', content: '' },
      { name: 'text-kk', content: LAW_KK },
    ]);
    const sent = await app.ask('POST', to(created), { as, body: form.body, headers: form.headers });
    expect(sent.status).toBe(303);
    expect((await app.get(to(sent), { as })).text).toContain('закон.md');
    await app.runJobs();
    const done = await app.get(to(sent), { as });
    const review = await app.get(to(done), { as });
    expect(review.status).toBe(200);
    expect(review.text).toContain('id="source-3"');
    expect(review.text).toContain('Сомнительных мест нет');

    const today = app.clock.today();
    const typed = { actKind: 'law', act: 'publish', opensOn: today, closesOn: today, 'summary-ru': summary };
    const refused = await app.postForm(to(done), typed, { as });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('хотя бы на двух языках');
    expect(refused.text).toContain(summary);
    const ready = { ...typed, closesOn: `${Number(today.slice(0, 4)) + 1}-01-31`, 'summary-kk': summary };
    const published = await app.postForm(to(done), ready, { as });
    expect(published.status).toBe(303);
    expect(to(published)).toMatch(/^\/drafts\//);
    expect((await app.get(to(done), { as })).status).toBe(303);
  });

  it('adds a further draft to a dossier, for its agency alone', async () => {
    const { number, publisher: as } = await givenEmptyDraft(app);
    const dossier = number.slice(0, number.lastIndexOf('-'));
    const address = `/publish/dossiers/${dossier}/drafts/new`;
    expect((await app.get('/publish', { as })).text).toContain(address);
    expect((await app.get(address, { as })).text).not.toContain('summary-ru');
    const empty = await app.postForm(address, { 'title-ru': 'О правилах полива', actKind: 'rules' }, { as });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('value="О правилах полива"');
    const titles = { 'title-ru': 'О правилах полива', 'title-kk': 'Суару қағидалары туралы' };
    const added = await app.postForm(address, { ...titles, actKind: 'rules' }, { as });
    expect(added.status).toBe(303);
    expect(to(added)).toBe(`/publish/drafts/${dossier}-2/versions/new`);
    const stranger = await app.withRole('publisher', await givenAgency(app));
    expect((await app.get(address, { as: stranger })).status).toBe(404);
    expect((await app.postForm(address, { ...titles, actKind: 'rules' }, { as: stranger })).status).toBe(404);
  });

  it('says what is missing in a dossier and keeps what was typed', async () => {
    const as = await app.withRole('publisher', await givenAgency(app));
    const reply = await app.postForm('/publish/dossiers/new', { 'title-ru': 'О садах', actKind: 'rules' }, { as });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('value="О садах"');
  });

  it('refuses an upload of nothing, and of 60 MB, in words', async () => {
    const draft = await givenEmptyDraft(app);
    const url = `/publish/drafts/${draft.number}/versions/new`;
    const send = (parts: Parameters<typeof multipart>[0]) => {
      const { body, headers } = multipart(parts);
      return app.ask('POST', url, { as: draft.publisher, body, headers });
    };
    const nothing = await send([{ name: 'file-ru', file: '', content: '' }]);
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain('Выберите файл');
    const large = await send([{ name: 'file-ru', file: 'a.docx', content: Buffer.alloc(60 * 1024 * 1024, 'x') }]);
    expect(large.status).toBe(413);
    expect(large.text).toContain('10 МБ');
    expect(await app.db.query('select 1 from import where draft_id = $1', [draft.id])).toEqual([]);
  });

  it('shows another agency nothing, and a citizen no page', async () => {
    const draft = await givenEmptyDraft(app);
    await givenTexts(app, draft.id, 'law', { ru: LAW_RU });
    const stranger = await app.withRole('publisher', await givenAgency(app));
    expect((await app.get(`/publish/drafts/${draft.number}`, { as: stranger })).status).toBe(404);
    expect((await app.get(`/publish/drafts/${draft.number}`, { as: await app.asCitizen() })).status).toBe(403);
    expect((await app.get('/publish', { as: stranger })).text).not.toContain(draft.number);
    expect((await app.get('/publish', { as: draft.publisher })).text).toContain(draft.number);
  });

  it('keeps plain words of a provision and shows them again', async () => {
    const draft = await givenEmptyDraft(app);
    await givenTexts(app, draft.id, 'law', { ru: LAW_RU });
    const as = draft.publisher;
    const words = { eId: 'chp_2__art_3', 'body-ru': 'Школа обязана поливать и менять деревья.' };
    const saved = await app.postForm(`/publish/drafts/${draft.number}/explanations`, words, { as });
    expect(saved.status).toBe(303);
    const page = await app.get(`/publish/drafts/${draft.number}?explain=chp_2__art_3`, { as });
    expect(page.text).toContain('Школа обязана поливать');
    const gone = await app.postForm(
      `/publish/drafts/${draft.number}/explanations`,
      { ...words, eId: 'art_99' },
      { as },
    );
    expect(gone.status).toBe(404);
  });
});
