import { DescribeVersion } from '../../src/drafts/commands/describe-version';
import { ExplainProvision } from '../../src/drafts/commands/explain-provision';
import { PublishVersion } from '../../src/drafts/commands/publish-version';
import { UploadVersion } from '../../src/drafts/commands/upload-version';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenEmptyDraft, givenTexts } from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { LAW_RU } from '../support/small-law';

/** Breaks out of text, of both kinds of attributes, of a comment, of a script and of a style, wherever it stands. */
const EVIL = `x"'><img src=x onerror=alert(1)><script>alert(2)</script><!--act--></style>{{7*7}}\${7*7}`;
const RAW = [/<img src=x/i, /<script>alert/i, /x"'>/, /<\/style>\{\{/];

let app: TestApp;
let number: string;
let publisher: TestActor;
let official: TestActor;
let author: TestActor;
let commentId: number;
let importId: number;

const PLACE = 'chp_2__art_3__para_1';
const words = { kk: EVIL, ru: EVIL, en: EVIL };

beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
  const draft = await givenEmptyDraft(app);
  ({ number, publisher } = draft);
  official = await app.withRole('official', draft.agencyId);
  author = await app.asCitizen(EVIL.slice(0, 60));
  await app.db.query('update agency set name = $1', [words]);
  await app.db.query('update dossier set title = $1, summary = $1', [words]);
  await app.db.query('update draft set title = $1', [words]);
  // enough Russian words around it: a text that is a fifth Latin would be refused as one of two languages
  const watering = 'Каждая школа поливает молодые деревья утром и вечером.\n\n'.repeat(80);
  const law = `${LAW_RU.replace(/Школа поливает/, `${EVIL} Школа поливает`).replace(/^(#+ .*)$/gm, `$1 ${EVIL}`)}\n\n${watering}`;
  await givenTexts(app, draft.id, 'law', { ru: law });
  const opensOn = app.clock.today();
  const closesOn = new Date(Date.parse(opensOn) + 60 * 86_400_000).toISOString().slice(0, 10);
  const described = { actKind: 'law' as const, summary: words, concerns: words, appliesFrom: words, opensOn, closesOn };
  await app.nest.get(DescribeVersion).execute(draft.facts, number, described);
  const plain = { body: EVIL, concerned: EVIL, example: EVIL };
  await app.nest.get(ExplainProvision).execute(draft.facts, number, { eId: PLACE, words: { ru: plain, kk: plain } });
  await app.nest.get(PublishVersion).execute(draft.facts, number);
  const body = { provision: PLACE, version: 1, body: EVIL, effect: EVIL, wish: EVIL, proposed: EVIL };
  const quote = { exact: 'img src=x onerror', prefix: EVIL, suffix: EVIL };
  const posted = await app.post(`/api/v1/drafts/${number}/comments`, { ...body, quote }, { as: author });
  expect(posted.status).toBe(201);
  commentId = posted.json<{ id: number }>().id;
  const answer = { decision: 'accepted', reason: EVIL, changed: PLACE };
  const answered = await app.post(`/api/v1/drafts/${number}/comments/${commentId}/response`, answer, { as: official });
  expect(answered.status).toBe(201);
  await givenTexts(app, draft.id, 'law', { ru: `${law}\n\nСтатья 7. ${EVIL}\n\n${EVIL}` });
  const file = { lang: 'ru' as const, name: EVIL, bytes: Buffer.from(law) };
  importId = (await app.nest.get(UploadVersion).execute(draft.facts, number, [file])).importId;
});
afterAll(() => app.close());

test('words of people are words on every page', async () => {
  const evil = encodeURIComponent(EVIL);
  const pages: [path: string, as: TestActor][] = [
    ['/', author],
    [`/drafts?q=${evil}&agency=${evil}&status=${evil}`, author],
    [`/drafts/${number}`, author],
    [`/drafts/${number}?lang=kk&x=${evil}`, author],
    [`/drafts/${number}/provisions/${PLACE}?x=${evil}`, author],
    [`/drafts/${number}/provisions/act`, author],
    [`/drafts/${number}/provisions/${PLACE}/panel`, author],
    [`/drafts/${number}/provisions/${PLACE}/panel?part=list`, author],
    [`/drafts/${number}/comments/${commentId}`, author],
    [`/dossiers/${number.replace(/-\d+$/, '')}`, author],
    ['/me', author],
    [`/account?first=1&return=${evil}`, author],
    [`/sign-in?return=/${evil}`, { accountId: null, headers: {} }],
    [`/drafts/${evil}`, author],
    [`/nowhere/${evil}?${evil}=${evil}`, author],
    ['/desk', official],
    [`/desk?draft=${evil}&provision=${evil}&sent=${evil}`, official],
    [`/desk/drafts/${number}/comments/${commentId}`, official],
    ['/publish', publisher],
    [`/publish/drafts/${number}`, publisher],
    [`/publish/drafts/${number}?explain=${PLACE}`, publisher],
    [`/publish/drafts/${number}?text=ru&mend=3&words=${evil}`, publisher],
    [`/publish/drafts/${number}/matches`, publisher],
    [`/publish/drafts/${number}/imports/${importId}`, publisher],
    [`/publish/drafts/${number}/versions/new`, publisher],
    [`/publish/dossiers/${number.replace(/-\d+$/, '')}/drafts/new`, publisher],
    ['/demo/mail', author],
  ];
  await app.runJobs();
  const faults: string[] = [];
  let seen = 0;
  for (const [path, as] of pages) {
    const { text, status, headers } = await app.get(path, { as });
    if (status >= 500) faults.push(`${status} ${path}`);
    for (const raw of RAW) if (raw.test(text)) faults.push(`${raw} on ${path}: ${raw.exec(text)!.index}`);
    if (!/default-src 'self'/.test(String(headers['content-security-policy']))) faults.push(`no policy on ${path}`);
    if (text.includes('&lt;img src=x')) seen += 1;
  }
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(15);
});
