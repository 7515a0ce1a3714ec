import { readAkn } from '../../src/formats/akn/read-akn';
import { UploadVersion } from '../../src/drafts/commands/upload-version';
import { MendSource } from '../../src/drafts/commands/mend-source';
import { readDoc } from '../../src/drafts/recognition/recognise-version';
import type { SourceFate, SourceParagraph } from '../../src/legal-text/act/source';
import { startTestApp, type TestApp } from '../support/app';
import { givenEmptyDraft, givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { drawFromSource } from '../support/pages';

let app: TestApp;
let draft: GivenDraft;
beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenPublishedDraft(app);
});
afterAll(() => app.close());

const fileOf = (path: string, headers: Record<string, string> = {}) =>
  app.get(`/drafts/${draft.number}/versions/${path}`, { headers });

describe('a published version as Akoma Ntoso', () => {
  it('is offered on the reading page', async () => {
    const page = await app.get(`/drafts/${draft.number}`, { lang: 'kk' });
    expect(page.text).toContain(`href="/drafts/${draft.number}/versions/1/akoma-ntoso/kk"`);
    expect(page.text).toContain('Akoma Ntoso (XML)');
  });

  it('is the text with its permanent ids', async () => {
    const reply = await fileOf('1/akoma-ntoso/ru');
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('application/akn+xml; charset=utf-8');
    expect(reply.headers['content-disposition']).toBe(`attachment; filename="${draft.number}-v1-ru.xml"`);
    expect(reply.headers['cache-control']).toContain('public');
    expect(reply.text).toContain(`<FRBRnumber value="${draft.number}"/>`);
    const rows: { doc: unknown }[] = await app.db.query(
      `select t.doc from version_text t join draft d on d.id = t.draft_id where d.number = $1 and t.lang = 'ru'`,
      [draft.number],
    );
    const { doc } = readAkn(reply.text).documents[0]!;
    expect(doc.toJSON()).toEqual(readDoc(rows[0]!.doc).toJSON());
    expect(doc.lastChild!.attrs.wId).not.toBe('');
  });

  it('is sent once to whoever has it', async () => {
    const { headers } = await fileOf('1/akoma-ntoso/ru');
    const again = await fileOf('1/akoma-ntoso/ru', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each(['1/akoma-ntoso/de', '1/akoma-ntoso/en', '2/akoma-ntoso/ru', '0/akoma-ntoso/ru', 'x/akoma-ntoso/ru'])(
    'is nowhere else: %s',
    async (path) => expect((await fileOf(path)).status).toBe(404),
  );
});

describe('uploading Akoma Ntoso', () => {
  interface Stored {
    title: string;
    doc: unknown;
    source: SourceParagraph[];
    fates: SourceFate[];
  }
  const texts = (id: number): Promise<Stored[]> =>
    app.db.query('select title, doc, source, fates from version_text where draft_id = $1', [id]);

  it('gives the same act, block by block, and lets its words be mended', async () => {
    const xml = (await fileOf('1/akoma-ntoso/ru')).text;
    const empty = await givenEmptyDraft(app);
    const files = [{ lang: 'ru' as const, name: 'act.xml', bytes: Buffer.from(xml) }];
    await app.nest.get(UploadVersion).execute(empty.facts, empty.number, files);
    await app.runJobs();
    const [stored] = await texts(empty.id);
    const before = readDoc(stored!.doc);
    expect(before.textContent).toBe(readAkn(xml).documents[0]!.doc.textContent);
    expect(stored!.title).toContain('О школьных садах');
    expect(stored!.fates.map(({ source }) => source)).toEqual(stored!.source.map(({ index }) => index));
    const review = await app.get(`/publish/drafts/${empty.number}?lang=ru`, { as: empty.publisher });
    expect(review.text).toContain('Школа поливает деревья');

    const block = stored!.source.find(({ runs }) => runs[0]?.text.startsWith('Школа поливает деревья'))!;
    const words = `${block.label} Школа поливает сады.`;
    await app.nest.get(MendSource).execute(empty.facts, empty.number, { lang: 'ru', index: block.index, words });
    const after = readDoc((await texts(empty.id))[0]!.doc);
    expect(after.textContent).toBe(
      before.textContent.replace(/Школа поливает деревья[^.;]*[.;]/, 'Школа поливает сады.'),
    );
    expect(after.nodeSize).toBeLessThan(before.nodeSize);
  });

  it('says so in the form', async () => {
    const form = await app.get(`/publish/drafts/${draft.number}/versions/new?lang=ru`, { as: draft.publisher });
    expect(form.text).toContain('XML (Akoma Ntoso)');
    expect(form.text).toContain('.xml');
  });
});
