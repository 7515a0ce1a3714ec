import { UploadVersion } from '../../src/drafts/commands/upload-version';
import { NOBODY, startTestApp, type TestActor, type TestApp } from '../support/app';
import { factsFor, givenAgency, givenPublishedDraft, givenTexts, type GivenDraft } from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { LAW_RU } from '../support/small-law';

let app: TestApp;
let draft: GivenDraft;
let importId: number;
let commentId: number;
let people: Record<string, TestActor>;

const PLACE = 'chp_2__art_3__para_1';

beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenPublishedDraft(app);
  await givenTexts(app, draft.draftId, 'law', {
    ru: `${LAW_RU}\n\nСтатья 99. Тайная\n\nТайные слова второй редакции.`,
  });
  const file = { lang: 'ru' as const, name: 'secret.md', bytes: Buffer.from(LAW_RU) };
  const facts = factsFor(draft.publisher, draft.agencyId);
  importId = (await app.nest.get(UploadVersion).execute(facts, draft.number, [file])).importId;
  const other = await givenAgency(app);
  people = {
    nobody: NOBODY,
    guest: await app.asGuest(),
    citizen: await app.asCitizen(),
    moderator: await app.withRole('moderator'),
    administrator: await app.withRole('administrator'),
    official: await app.withRole('official', draft.agencyId),
    publisher: draft.publisher,
    'foreign official': await app.withRole('official', other),
    'foreign publisher': await app.withRole('publisher', other),
  };
  const body = { provision: PLACE, version: 1, body: 'Мало воды.' };
  const posted = await app.post(`/api/v1/drafts/${draft.number}/comments`, body, { as: people.citizen! });
  commentId = posted.json<{ id: number }>().id;
});
afterAll(() => app.close());

test('who is not signed in is led to sign in and back, from a form to the page that holds it', async () => {
  const comment = `/desk/drafts/${draft.number}/comments/${commentId}`;
  const back = `/sign-in?return=${encodeURIComponent(`${comment}?tab=mine`)}`;
  const page = await app.get(`${comment}?tab=mine&lang=en`, { as: NOBODY });
  expect([page.status, page.text]).toEqual([401, expect.stringContaining(`href="${back}"`)]);
  const form = await app.postForm(`${comment}/draft`, { reason: 'Почему' }, { as: NOBODY });
  expect(form.status).toBe(401);
  expect(form.text).toContain(`href="/sign-in?return=${encodeURIComponent(comment)}"`);
  expect(form.text).toContain(`href="${comment}?lang=kk"`);
  const strange = await app.get('//elsewhere.example/x', { as: NOBODY });
  expect([strange.status, strange.text]).toEqual([404, expect.not.stringContaining('"//elsewhere')]);
});

type Ask = [method: 'GET' | 'POST', path: string];
const PUBLISHERS: Ask[] = [
  ['GET', '/publish'],
  ['GET', '/publish/dossiers/new'],
  ['POST', '/publish/dossiers/new'],
];
const DRAFTS_PUBLISHERS: Ask[] = [
  ['GET', '/publish/dossiers/DOSSIER/drafts/new'],
  ['POST', '/publish/dossiers/DOSSIER/drafts/new'],
  ['GET', '/publish/drafts/N'],
  ['POST', '/publish/drafts/N'],
  ['POST', '/publish/drafts/N/explanations'],
  ['POST', '/publish/drafts/N/source'],
  ['GET', '/publish/drafts/N/matches'],
  ['POST', '/publish/drafts/N/matches'],
  ['POST', '/publish/drafts/N/matches/credits'],
  ['GET', '/publish/drafts/N/versions/new'],
  ['POST', '/publish/drafts/N/versions/new'],
  ['GET', '/publish/drafts/N/imports/IMPORT'],
  ['GET', '/api/v1/drafts/N/imports/IMPORT'],
];
const OFFICIALS: Ask[] = [['GET', '/desk']];
const DRAFTS_OFFICIALS: Ask[] = [
  ['GET', '/desk/drafts/N/comments/COMMENT'],
  ['POST', '/desk/drafts/N/comments/COMMENT'],
  ['POST', '/api/v1/drafts/N/comments/COMMENT/response'],
];
const ADMINISTRATORS: Ask[] = [
  ['GET', '/admin'],
  ['GET', '/admin/terms'],
  ['POST', '/admin/terms'],
  ['GET', '/admin/calendar'],
  ['POST', '/admin/calendar'],
  ['POST', '/admin/calendar/remove'],
];

const FORM = {
  ...{ 'title-kk': 'Атауы', 'title-ru': 'Название', 'title-en': '', actKind: 'law', eId: PLACE, 'body-ru': 'Слова' },
  ...{
    text: 'ru',
    index: '3',
    words: 'Чужие слова',
    decision: 'rejected',
    reason: 'Так решил чужой человек',
    act: 'publish',
  },
  ...{ day: '2027-03-03', kind: 'off', kk: 'а', ru: 'б', en: 'c', purpose: 'response', days: '7', unit: 'working' },
};
const JSON_ANSWER = { decision: 'rejected', reason: 'Так решил чужой человек' };

async function statusOf([method, path]: Ask, who: string): Promise<number> {
  const url = path
    .replace('DOSSIER', draft.dossierNumber)
    .replace('N', draft.number)
    .replace('IMPORT', String(importId))
    .replace('COMMENT', String(commentId));
  const as = people[who]!;
  if (method === 'GET') return (await app.get(url, { as })).status;
  const reply = url.startsWith('/api') ? app.post(url, JSON_ANSWER, { as }) : app.postForm(url, FORM, { as });
  return (await reply).status;
}

async function table(asks: Ask[], who: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const ask of asks) for (const one of who) found.push(`${await statusOf(ask, one)} ${one} ${ask.join(' ')}`);
  return found;
}
const wrong = (rows: string[], right: RegExp) => rows.filter((row) => !right.test(row));

/** Everything that strangers could have changed. */
const state = () =>
  app.db.query(`select (select count(*) from dossier)::int as dossiers, (select count(*) from draft)::int as drafts,
    (select count(*) from response)::int as responses, (select count(*) from import)::int as imports,
    (select md5(string_agg(doc::text, '')) from version_text) as texts, (select count(*) from term)::int as terms,
    (select count(*) from calendar_day)::int as days, (select count(*) from working_explanation)::int as explanations,
    (select count(*) from draft_version where state = 'published')::int as published,
    (select md5(string_agg(to_jsonb(d)::text, '' order by draft_id, version)) from draft_version d) as descriptions`);

test('workplaces are for their people, and drafts of other agencies are not there', async () => {
  const before = await state();
  const outside = ['guest', 'citizen', 'moderator'];
  const publishing = [...PUBLISHERS, ...DRAFTS_PUBLISHERS];
  const answering = [...OFFICIALS, ...DRAFTS_OFFICIALS];
  const all = [...publishing, ...answering, ...ADMINISTRATORS];
  expect(wrong(await table(all, ['nobody', ...outside]), /^40[13] /)).toEqual([]);
  expect(wrong(await table(publishing, ['official', 'administrator']), /^403 /)).toEqual([]);
  expect(wrong(await table(answering, ['publisher', 'administrator']), /^403 /)).toEqual([]);
  expect(wrong(await table(ADMINISTRATORS, ['official', 'publisher']), /^403 /)).toEqual([]);
  expect(wrong(await table(DRAFTS_PUBLISHERS, ['foreign publisher']), /^404 /)).toEqual([]);
  expect(wrong(await table(DRAFTS_OFFICIALS, ['foreign official']), /^404 /)).toEqual([]);
  expect(await state()).toEqual(before);
});

test('a publisher cannot open a dossier for another agency', async () => {
  const form = { ...FORM, agencyId: String(draft.agencyId) };
  expect((await app.postForm('/publish/dossiers/new', form, { as: people['foreign publisher']! })).status).toBe(404);
});

test('a version in work is seen nowhere by the public', async () => {
  const N = draft.number;
  const paths = [
    '/',
    '/drafts',
    '/drafts?q=Тайн',
    `/drafts/${N}`,
    `/drafts/${N}/versions/2`,
    `/drafts/${N}/compare`,
    `/drafts/${N}/compare?from=1&to=2`,
    `/drafts/${N}/provisions/art_99?version=2`,
    `/drafts/${N}/provisions/${PLACE}?version=2`,
    `/drafts/${N}/provisions/${PLACE}/panel?version=2`,
    `/dossiers/${draft.dossierNumber}`,
    `/api/v1/drafts/${N}/provisions/${PLACE}/comments?version=2`,
  ].map(encodeURI);
  for (const who of ['nobody', 'citizen', 'foreign publisher'])
    for (const path of paths) {
      const { text, status } = await app.get(path, { as: people[who]! });
      expect([path, status < 500, /Тайн|secret\.md/.test(text.replace(/value="[^"]*"/g, ''))]).toEqual([
        path,
        true,
        false,
      ]);
      if (/version=2|versions\/2|to=2/.test(path)) expect([path, status]).toEqual([path, 404]);
    }
});
