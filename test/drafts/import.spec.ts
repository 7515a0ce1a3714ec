import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import { UploadVersion } from '../../src/drafts/commands/upload-version';
import { FailAbandonedImports } from '../../src/drafts/jobs/fail-abandoned-imports.job';
import type { RecognitionFile } from '../../src/drafts/recognition/recognition';
import { startTestApp, type TestApp } from '../support/app';
import { givenEmptyDraft } from '../support/fixtures';
import { LAW_KK, LAW_RU } from '../support/small-law';

type Empty = Awaited<ReturnType<typeof givenEmptyDraft>>;
const file = (lang: 'kk' | 'ru', bytes: Uint8Array | string, name = 'act.md'): RecognitionFile => ({
  lang,
  name,
  bytes: Buffer.from(bytes as string),
});

describe('importing', () => {
  let app: TestApp;
  let draft: Empty;
  beforeAll(async () => void (app = await startTestApp()));
  beforeEach(async () => void (draft = await givenEmptyDraft(app)));
  afterAll(() => app.close());

  async function upload(...files: RecognitionFile[]) {
    const { importId } = await app.nest.get(UploadVersion).execute(draft.facts, draft.number, files);
    await app.runJobs();
    const reply = await app.get(`/api/v1/drafts/${draft.number}/imports/${importId}`, { as: draft.publisher });
    return reply.json<{ state: string; progress: number; failure: string | null }>();
  }
  const texts = () =>
    app.db.query('select lang, issues, fates, source from version_text where draft_id = $1', [draft.id]);

  it('reads a pair into the version in work', async () => {
    expect(await upload(file('ru', LAW_RU), file('kk', LAW_KK))).toMatchObject({
      state: 'done',
      progress: 100,
      failure: null,
    });
    const stored = await texts();
    expect(stored.map((text: { lang: string }) => text.lang).sort()).toEqual(['kk', 'ru']);
    for (const { fates, source } of stored) expect(fates).toHaveLength(source.length);
  });

  it('replaces the version in work by a second upload', async () => {
    await upload(file('ru', LAW_RU), file('kk', LAW_KK));
    await upload(file('ru', LAW_RU));
    expect(await texts()).toHaveLength(1);
    const versions = await app.db.query('select version from draft_version where draft_id = $1', [draft.id]);
    expect(versions).toEqual([{ version: 1 }]);
  });

  it('reads a Word file', async () => {
    const lines = LAW_RU.split('\n')
      .filter(Boolean)
      .map((line) => new Paragraph(line.replace(/^#+ /, '')));
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: lines }] }));
    expect(await upload(file('ru', bytes, 'act.docx'))).toMatchObject({ state: 'done', failure: null });
  });

  it.each([
    ['an empty file', '', 'Файл пуст'],
    [
      'an encrypted file',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from([...'EncryptedPackage'].join('\0')),
      ]),
      'парол',
    ],
    ['a truncated archive', Buffer.from('504b0304140000000800', 'hex'), ''],
    ['a picture with another name', Buffer.from('89504e470d0a1a0a0000', 'hex'), ''],
    ['a DOCTYPE', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', ''],
  ])('says in words why %s is refused, and writes nothing', async (_what, bytes, words) => {
    const result = await upload(file('ru', bytes, 'act.docx'));
    expect(result.state).toBe('failed');
    expect(result.failure).toMatch(/\p{Script=Cyrillic}.{15,}/u);
    expect(result.failure).toContain(words);
    expect(await texts()).toEqual([]);
  });

  /** A Word file of these parts. */
  function packed(parts: Record<string, string>): Promise<Buffer> {
    const zip = new JSZip();
    const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
    for (const [path, content] of Object.entries({ '[Content_Types].xml': types, ...parts })) zip.file(path, content);
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  }

  it('refuses macros, a zip bomb and a DOCTYPE inside a Word file, and stays up', async () => {
    const macro = { 'word/document.xml': '<w:document/>', 'word/vbaProject.bin': 'x' };
    const bomb = { 'word/document.xml': ' '.repeat(60 * 1024 * 1024) };
    const entity = { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;</w:document>' };
    for (const parts of [macro, bomb, entity]) {
      const result = await upload(file('ru', await packed(parts), 'act.docx'));
      expect(result.state).toBe('failed');
      expect(result.failure).toMatch(/\p{Script=Cyrillic}.{15,}/u);
      expect(result.failure).not.toContain('на нашей стороне');
    }
    expect(await texts()).toEqual([]);
    expect((await app.get('/healthz')).status).toBe(200);
  });

  it('finds articles that one language lacks and two articles with one number', async () => {
    await upload(file('ru', LAW_RU), file('kk', LAW_KK.slice(0, LAW_KK.indexOf('### 5-бап'))));
    const codes = async () =>
      (await texts()).flatMap((text: { issues: { code: string; severity: string }[] }) =>
        text.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.code),
      );
    expect(await codes()).toEqual(['structure.pair-articles']);
    await upload(file('ru', LAW_RU.replace('Статья 4.', 'Статья 3.')));
    expect(await codes()).toContain('structure.duplicate-number');
  });

  it('keeps a text of the last good upload when the next one fails', async () => {
    await upload(file('ru', LAW_RU));
    await upload(file('ru', ''));
    expect(await texts()).toHaveLength(1);
  });

  it('says that an import was cut off on its last attempt, and reads the next upload', async () => {
    const { importId } = await app.nest.get(UploadVersion).execute(draft.facts, draft.number, [file('ru', LAW_RU)]);
    const state = async () => {
      await app.nest.get(FailAbandonedImports).handle();
      const reply = await app.get(`/api/v1/drafts/${draft.number}/imports/${importId}`, { as: draft.publisher });
      return reply.json<{ state: string; failure: string | null }>();
    };
    const job = `update graphile_worker._private_jobs set attempts = 3, locked_by = $1, locked_at = $2 where key = $3`;
    const key = `import:${draft.id}:${importId}`;
    expect(await state()).toMatchObject({ state: 'queued' });
    await app.db.query(job, ['worker-killed', new Date(), key]);
    expect(await state()).toMatchObject({ state: 'queued' });
    await app.db.query(job, [null, null, key]);
    expect(await state()).toMatchObject({ state: 'failed', failure: expect.stringContaining('ещё раз') });
    expect(await upload(file('ru', LAW_RU))).toMatchObject({ state: 'done' });
  });

  it('recognises anew what the publisher mends', async () => {
    await upload(file('ru', LAW_RU.replace('Статья 4.', 'Статья 3.')), file('kk', LAW_KK));
    const stored = await texts();
    const own = stored.find((text: { lang: string }) => text.lang === 'ru');
    const { source: index } = own.issues.find((issue: { code: string }) => issue.code === 'structure.duplicate-number');
    const words = { text: 'ru', index: String(index), words: 'Статья 4. Участие учеников' };
    const url = `/publish/drafts/${draft.number}/source`;
    expect((await app.postForm(url, words, { as: draft.publisher })).status).toBe(303);
    expect((await texts()).flatMap((text: { issues: unknown[] }) => text.issues)).toEqual([]);
    expect((await app.postForm(url, { ...words, index: '999' }, { as: draft.publisher })).status).toBe(404);
  });
});
