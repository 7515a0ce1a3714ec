import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenPublishedDraft, givenTexts, type GivenDraft } from '../support/fixtures';
import { LAW_RU } from '../support/small-law';
import { drawFromSource } from '../support/pages';

let app: TestApp;
let draft: GivenDraft;
let workplaces: Record<string, TestActor>;
let guest: TestActor;

beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenPublishedDraft(app);
  await givenTexts(app, draft.draftId, 'law', { ru: LAW_RU });
  guest = await app.asGuest();
  const [official, administrator] = [
    await app.withRole('official', draft.agencyId),
    await app.withRole('administrator'),
  ];
  workplaces = { desk: official, publish: draft.publisher, admin: administrator, api: draft.publisher };
});
afterAll(() => app.close());

/** Who has business at the address. */
const actorAt = (path: string): TestActor => workplaces[path.split('/')[1]!] ?? guest;

const PLACE = 'chp_2__art_3__para_1';
/** What stands where an address or a form expects something else. */
const HOSTILE = [
  '%00',
  '99999999999',
  '999999999999999',
  '-1',
  '1e3',
  "1'--",
  '%ED%A0%80',
  'x'.repeat(90),
  '__proto__',
];
const READS = (bad: string) => [
  `/drafts/${bad}`,
  `/drafts/${draft.number}/versions/${bad}`,
  `/drafts/${draft.number}/provisions/${bad}`,
  `/drafts/${draft.number}/provisions/${PLACE}?version=${bad}`,
  `/drafts/${draft.number}/provisions/${PLACE}?before=${bad}`,
  `/drafts/${draft.number}/provisions/${PLACE}?pending=${bad}`,
  `/drafts/${draft.number}/provisions/${PLACE}/panel?version=${bad}&part=list`,
  `/drafts/${draft.number}/comments/${bad}`,
  `/drafts/${bad}/comments/1`,
  `/drafts/${draft.number}/compare?from=${bad}&to=${bad}`,
  `/drafts/${bad}/compare`,
  `/drafts?agency=${bad}&q=${bad}&status=${bad}&before=${bad}`,
  `/drafts?after=${bad}`,
  `/dossiers/${bad}`,
  `/me?before=${bad}`,
  `/sign-in?return=${bad}`,
  `/sign-in?return=/drafts%3Fq=${bad}`,
  `/sign-in/code?id=${bad}`,
  `/account?return=${bad}&first=${bad}`,
  `/demo/mail?person=${bad}&before=${bad}`,
  `/desk?draft=${bad}&provision=${bad}&after=${bad}&sent=${bad}`,
  `/desk?after=2026-02-31_${bad}_1`,
  `/desk?after=2026-02-31_1_1`,
  `/desk/drafts/${bad}/comments/1`,
  `/desk/drafts/${draft.number}/comments/${bad}?draft=${draft.number}&provision=${bad}`,
  `/publish/drafts/${bad}`,
  `/publish/drafts/${draft.number}?text=${bad}&explain=${bad}&mend=${bad}&words=${bad}`,
  `/publish/drafts/${bad}/versions/new`,
  `/publish/drafts/${draft.number}/imports/${bad}`,
  `/publish/drafts/${bad}/imports/1`,
  `/publish/drafts/${draft.number}/matches?show=${bad}`,
  `/publish/drafts/${bad}/matches`,
  `/publish/dossiers/${bad}/drafts/new`,
  `/admin/calendar?year=${bad}`,
  `/api/v1/drafts/${draft.number}/provisions/${PLACE}/comments?version=${bad}`,
  `/api/v1/drafts/${draft.number}/provisions/${PLACE}/comments?before=${bad}`,
  `/api/v1/drafts/${bad}/provisions/${bad}/comments`,
  `/api/v1/drafts/${bad}/imports/${bad}`,
  `/api/v1/drafts/${draft.number}/imports/${bad}`,
];

test.each(HOSTILE)('an address with %j is refused, never an accident', async (bad) => {
  const accidents: string[] = [];
  for (const path of READS(bad)) {
    const { status } = await app.get(path, { as: actorAt(path) });
    if (status >= 500) accidents.push(`${status} ${path}`);
  }
  expect(accidents).toEqual([]);
});

const NAMES = [
  'version',
  'before',
  'pending',
  'part',
  'from',
  'to',
  'agency',
  'q',
  'status',
  'after',
  'return',
  'first',
];

test('a parameter that is given twice is refused, never an accident', async () => {
  const accidents: string[] = [];
  const twice = NAMES.map((name) => `${name}=7&${name}=7`).join('&');
  for (const path of new Set(READS('7').map((read) => read.split('?')[0]!))) {
    const { status } = await app.get(`${path}?${twice}`, { as: actorAt(path) });
    if (status >= 500) accidents.push(`${status} ${path}`);
  }
  expect(accidents).toEqual([]);
});

test.each([
  ['deep arrays', '['.repeat(100_000)],
  ['deep arrays that end', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['deep objects', `{"body":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_001)}`],
  ['a prototype', '{"__proto__":{"level":"email"}}'],
  ['a number', '7'],
  ['null', 'null'],
  ['half of it', '{"body":'],
  ['no bytes', ''],
  ['a wrong character', '{"body":"\u0000"}'],
])('JSON of %s is refused in words', async (_name, text) => {
  for (const path of [`/api/v1/drafts/${draft.number}/comments`, `/api/v1/drafts/${draft.number}/comments/1/support`]) {
    const headers = { 'content-type': 'application/json' };
    const reply = await app.ask('POST', path, { as: guest, body: Buffer.from(text), headers });
    expect([400, 401, 422]).toContain(reply.status);
    expect(reply.json<{ message: string }>().message).toMatch(/[А-я]{5}/);
  }
});

test('whoever sends a body drop by drop is not waited for without end', () => {
  expect(app.nest.getHttpServer().requestTimeout).toBeGreaterThan(0);
  expect(app.nest.getHttpServer().headersTimeout).toBeGreaterThan(0);
});

const FIELDS = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  '99999999999',
  '1e400',
  '-5',
  ' ',
  '2026-02-31',
  '9999-12-31',
  'x'.repeat(25_000),
];
const FIT = {
  ...{ version: '1', body: 'words', day: '2027-01-04', kk: 'а', ru: 'б', en: 'c', kind: '', actKind: 'law' },
  ...{ 'title-kk': 'Атауы', 'title-ru': 'Название', 'title-en': 'Name', 'summary-ru': '' },
  ...{ text: 'ru', index: '1', words: 'w', decision: 'rejected', reason: 'Потому что так лучше', eId: PLACE },
};
const POSTS: [string, string[]][] = [
  ['/sign-in', ['email', 'returnTo']],
  ['/sign-in/code', ['id', 'code']],
  ['/account/name', ['name', 'returnTo']],
  ['/drafts/N/provisions/P/comments', ['version', 'body', 'effect', 'wish', 'proposed', 'quote', 'lang']],
  ['/drafts/N/comments/1/support', ['returnTo']],
  ['/desk/drafts/N/comments/1', ['decision', 'reason', 'changed', 'replaces', 'draft', 'provision']],
  ['/publish/dossiers/new', ['title-kk', 'title-ru', 'title-en', 'summary-ru', 'agencyId', 'actKind']],
  ['/publish/drafts/N', ['summary-ru', 'concerns-kk', 'appliesFrom-ru', 'opensOn', 'closesOn', 'actKind', 'act']],
  ['/publish/drafts/N/explanations', ['eId', 'body-ru', 'concerned-ru', 'example-ru']],
  ['/publish/drafts/N/source', ['text', 'index']],
  ['/publish/drafts/N/matches', ['choice-1', 'choice-99999999999']],
  ['/publish/drafts/N/matches/credits', ['credit-1', 'credit-99999999999']],
  ['/admin/terms', ['actKind', 'purpose', 'days', 'unit']],
  ['/admin/calendar', ['day', 'kind', 'kk', 'ru', 'en']],
  ['/admin/calendar/remove', ['day']],
];

test.each(POSTS)('hostile fields of %s are refused, never an accident', async (path, fields) => {
  const accidents: string[] = [];
  const url = path.replace('N', draft.number).replace('P', PLACE);
  for (const field of fields)
    for (const bad of FIELDS) {
      const { status } = await app.postForm(url, { ...FIT, [field]: bad }, { as: actorAt(path) });
      if (status >= 500) accidents.push(`${status} ${field}=${JSON.stringify(bad.slice(0, 20))}`);
    }
  expect(accidents).toEqual([]);
});
