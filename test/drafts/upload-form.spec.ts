import { startTestApp, type TestApp } from '../support/app';
import { givenEmptyDraft } from '../support/fixtures';
import { drawFromSource } from '../support/pages';

type Empty = Awaited<ReturnType<typeof givenEmptyDraft>>;
let app: TestApp;
let draft: Empty;

beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenEmptyDraft(app);
});
afterAll(() => app.close());

const MEBIBYTE = 1024 * 1024;
const partOf = (name: string, content: string, file = '') =>
  `--cut\r\ncontent-disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${content}\r\n`;

const upload = (...parts: string[]) =>
  app.ask('POST', `/publish/drafts/${draft.number}/versions/new`, {
    as: draft.publisher,
    body: Buffer.from(`${parts.join('')}--cut--\r\n`),
    headers: { 'content-type': 'multipart/form-data; boundary=cut', accept: 'text/html' },
  });
const imports = async () =>
  (await app.db.query('select 1 from import where draft_id = $1', [draft.id])).length as number;

test.each([
  ['a pasted text over the limit', partOf('text-ru', 'ж'.repeat(6 * MEBIBYTE)), 413],
  ['a file over the limit', partOf('file-ru', 'x'.repeat(11 * MEBIBYTE), 'act.md'), 413],
  ['nothing', partOf('file-ru', ''), 422],
  ['four files', partOf('file-ru', 'x', 'act.md').repeat(4), 413],
  ['many fields', partOf('x', 'x').repeat(40), 413],
  ['a name of every object', partOf('toString', 'x'), 400],
  ['a body that ends in the middle', partOf('text-ru', 'x').slice(0, 30), 400],
])('%s is refused, and nothing of it is kept', async (_name, parts, status) => {
  const before = await imports();
  const reply = await upload(parts);
  expect(reply.status).toBe(status);
  expect(reply.text).toMatch(/[А-я]{5}/);
  expect(await imports()).toBe(before);
});

test('a file may have any name', async () => {
  const name = encodeURIComponent('../../etc/passwd<b>');
  expect((await upload(partOf('file-ru', 'Слова', decodeURIComponent(name)))).status).toBe(303);
});
