import { request } from 'node:http';
import { givenEmptyDraft, givenPublishedDraft } from '../support/fixtures';
import { Live } from '../support/live';
import { STORY_MS } from '../support/patience';

// What only a real connection shows; the refusals of commands and forms are tested beside them.

jest.setTimeout(STORY_MS);
let live: Live;
beforeAll(async () => {
  live = await Live.start();
});
afterAll(async () => {
  await live?.close();
});

interface Answer {
  status: number;
  body: string;
}

/** Sends a form with a file that is made while it is sent, as far as the server takes it. */
function stream(path: string, headers: Record<string, string>, megabytes: number): Promise<Answer> {
  const boundary = 'between-the-parts';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file-ru"; filename="a.docx"\r\n\r\n`;
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { accept: 'text/html', ...type, ...headers } };
    const sending = request(new URL(path, live.address), options, (reply) => {
      let body = '';
      reply.setEncoding('utf8').on('data', (part: string) => (body += part));
      reply.on('end', () => resolve({ status: reply.statusCode!, body }));
    });
    sending.on('error', reject);
    sending.write(head);
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let left = megabytes;
    const more = () => {
      while (left-- > 0) if (!sending.write(piece)) return void sending.once('drain', more);
      sending.end(`\r\n--${boundary}--\r\n`);
    };
    more();
  });
}

const isReady = async () => ((await (await fetch(`${live.address}/readyz`)).json()) as { status: string }).status;

test('an upload of 60 MB is refused with a sentence, and the server stays up', async () => {
  const draft = await givenEmptyDraft(live.app);
  const before = process.memoryUsage().rss;
  const path = `/publish/drafts/${draft.number}/versions/new`;
  const { status, body } = await stream(path, { ...draft.publisher.headers, 'accept-language': 'ru' }, 60);
  expect(status).toBe(413);
  expect(body).toContain('10 МБ');
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  expect(await isReady()).toBe('ok');
  expect(await live.app.db.query('select 1 from import where draft_id = $1', [draft.id])).toEqual([]);
});

test('an upload that breaks off in the middle leaves nothing behind', async () => {
  const draft = await givenEmptyDraft(live.app);
  const headers = {
    ...draft.publisher.headers,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': '1000000',
  };
  await new Promise<void>((resolve) => {
    const options = { method: 'POST', headers };
    const sending = request(new URL(`/publish/drafts/${draft.number}/versions/new`, live.address), options);
    sending.on('error', () => resolve());
    sending.write('--x\r\ncontent-disposition: form-data; name="file-ru"; filename="a.docx"\r\n\r\nPK', () =>
      sending.destroy(new Error('gone')),
    );
  });
  expect(await isReady()).toBe('ok');
  expect(await live.app.db.query('select 1 from import where draft_id = $1', [draft.id])).toEqual([]);
});

test('a comment one second after closing is refused in the reader’s language', async () => {
  const draft = await givenPublishedDraft(live.app);
  const as = await live.app.asCitizen();
  const post = (body: string) =>
    fetch(`${live.address}/api/v1/drafts/${draft.number}/comments`, {
      method: 'POST',
      headers: { ...as.headers, 'content-type': 'application/json', 'accept-language': 'kk' },
      body: JSON.stringify({ provision: 'chp_1__art_1', version: 1, body }),
    });
  expect((await post('Әлі үлгердім.')).status).toBe(201);
  await live.app.db.query(
    `update consultation set opens_at = opens_at - interval '30 days', closes_at = now() - interval '1 second'
      where draft_id = $1`,
    [draft.draftId],
  );
  const late = await post('Кешігіп қалдым.');
  expect(late.status).toBe(409);
  expect(((await late.json()) as { message: string }).message).toContain('Талқылау аяқталды');
  expect(await live.app.db.query('select 1 from comment where draft_id = $1', [draft.draftId])).toHaveLength(1);
});
