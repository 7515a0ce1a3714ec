import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language';
import type { TestActor } from '../support/app';
import { alive, picture, sideways } from '../support/browser';
import { type GivenDraft, givenPublishedDraft } from '../support/fixtures';
import { eventually, Live, speaking } from '../support/live';
import { PATIENCE_MS, STORY_MS } from '../support/patience';
import { givenCampaign, LETTERS, orderPapers, REFUSALS, VOICES, WORDING } from './campaign';

// A consultation of two thousand comments from the first answer to the last: a head and three officials, in three
// languages, at a desk of 1440 and of 768 px.

jest.setTimeout(STORY_MS);

const ru = speaking('ru');
const kk = speaking('kk');
const en = speaking('en');
const [CAMPAIGN] = LETTERS;
const REASON = 'Статья 3 дополнена: сад открыт и летом, дежурных назначает директор по согласию с родителями.';

let live: Live;
let draft: GivenDraft;
let head: TestActor;
let officials: TestActor[];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const desk = (rest = '') => `/desk/drafts/${draft.number}${rest}`;
const value = async <Found>(sql: string, values: unknown[] = []): Promise<Found> => {
  const rows: { value: Found }[] = await live.app.db.query(sql, values);
  return rows[0]!.value;
};
const open = () =>
  value<number>('select count(*)::int as value from comment where draft_id = $1 and waits_for is not null', [
    draft.draftId,
  ]);

async function official(name: string): Promise<TestActor> {
  const actor = await live.app.withRole('official', draft.agencyId);
  await live.app.db.query('update account set public_name = $2 where id = $1', [actor.accountId, name]);
  return actor;
}

const as = async (actor: TestActor, lang: Language, width: number) => {
  const { page, context } = await live.visit({ as: actor, lang, viewport: { width, height: 900 } });
  return { page, close: () => context.close() };
};

/** The cluster of a letter, as its list shows it: the words of its leader. */
async function openCluster(page: Page, words: string): Promise<string> {
  await page.goto(desk('/clusters'));
  await page
    .locator('.cluster-card a')
    .filter({ hasText: words.slice(0, 60) })
    .click();
  await page.waitForURL(/\/clusters\/\d+$/);
  return new URL(page.url()).pathname;
}

beforeAll(async () => {
  live = await Live.start();
  draft = await givenPublishedDraft(live.app);
  head = await official('Роза Ахметова');
  await live.app.db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'head', $2)`, [
    head.accountId,
    draft.agencyId,
  ]);
  officials = [await official('Асель Ким'), await official('Болат Сериков'), await official('Вера Лим')];
  await givenCampaign(live.app, draft, '2027-01-15');
});
afterAll(async () => {
  await live?.close();
});

test('two thousand voices are sorted into what the letters said', async () => {
  const sizes = await eventually(
    async () =>
      (
        (await live.app.db.query(
          `select comments from cluster where draft_id = $1 and state = 'proposed' order by comments desc`,
          [draft.draftId],
        )) as { comments: number }[]
      ).map(({ comments }) => comments),
    (found) => found.reduce((sum, one) => sum + one, 0) >= LETTERS.reduce((sum, { people }) => sum + people, 0),
  );
  expect(sizes).toEqual(LETTERS.map(({ people }) => people).sort((a, b) => b - a));
  expect(await open()).toBe(VOICES);
});

test('the head asks for a second person and gives the work out, at 768 px', async () => {
  const { page, close } = await as(head, 'ru', 768);
  await page.goto('/desk/settings');
  await page.locator('[name=secondPerson][value=yes]').check();
  await page.locator('form[action$="/approval"] button').click();
  await eventually(
    () => value<boolean>('select second_person as value from agency where id = $1', [draft.agencyId]),
    (on) => on,
  );
  await openCluster(page, CAMPAIGN!.words);
  await page.getByText(ru('cluster.give')).click();
  await page.locator('[name=official]').selectOption(String(officials[0]!.accountId));
  await button(page, ru('desk.assign.send')).click();
  await page.waitForURL(/done=assigned/);
  await picture(page, 'consultation-cluster-given', true);
  for (const [nth, eId] of [[1, 'chp_1__art_2__point_1'] as const, [2, 'chp_1__art_1'] as const]) {
    await page.goto(`/desk?draft=${draft.number}`);
    await page.locator('.desk-find [name=provision]').selectOption(eId);
    await button(page, ru('desk.filter.apply')).click();
    await page.waitForURL(/provision=/);
    const place = page.locator('.desk-chosen details');
    await place.locator('summary').click();
    await place.locator('[name=official]').selectOption(String(officials[nth]!.accountId));
    await picture(page, 'consultation-desk-768');
    await place.getByRole('button').click();
    await page.waitForURL(/assigned=/);
  }
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await picture(page, 'consultation-desk', true);
  const held = await live.app.db.query(
    `select holder_id as by, count(*)::int as comments from comment where draft_id = $1 and holder_id is not null
      group by 1 order by 2`,
    [draft.draftId],
  );
  expect(held).toEqual([
    { by: officials[1]!.accountId, comments: 470 },
    { by: officials[0]!.accountId, comments: 500 },
    { by: officials[2]!.accountId, comments: 559 },
  ]);
  await close();
});

let campaign: string;

test('an official answers five hundred in one action, and the head approves', async () => {
  const { page, close } = await as(officials[0]!, 'ru', 1440);
  campaign = await openCluster(page, CAMPAIGN!.words);
  expect(await page.locator('h1').innerText()).toBe(ru('cluster.title', { count: 500 }));
  await button(page, ru('cluster.confirm.do', { count: 500 })).click();
  await page.waitForURL(/done=confirmed/);
  await page.locator('[name=decision][value=accepted]').check();
  await page.locator('[name=reason]').fill(REASON);
  await button(page, ru('approval.propose')).click();
  // accepted without a place that changes or a day by which it will: said before anybody else reads it
  await page.locator('.field-error').first().waitFor();
  await alive(page);
  await page.locator('[name=changed]').selectOption('chp_2__art_3__para_1');
  await page.locator('[name=reason]').press('Control+Enter');
  await page.waitForURL(/done=proposed/);
  await picture(page, 'consultation-cluster-proposed', true);

  const second = await as(head, 'kk', 768);
  await second.page.goto(campaign);
  await button(second.page, kk('approval.approve-publish')).click();
  await second.page.waitForURL(/done=/);
  await picture(second.page, 'consultation-cluster-answered', true);
  // a page that still follows the mails loads itself again when they are out, and must not be closed in the middle
  await second.page.getByText(kk('cluster.told.all', { count: 500 })).waitFor();
  await second.close();
  expect(await open()).toBe(VOICES - 500);
  await page.reload();
  await page.getByText(ru('cluster.told.all', { count: 500 })).waitFor();
  await close();
});

const personOf = (comment: number) =>
  value<number>('select account_id as value from comment where id = $1 and draft_id = $2', [comment, draft.draftId]);
const commentOf = (nth: number) =>
  value<number>(
    `select m.comment_id as value from cluster_member m where m.draft_id = $1 and m.cluster_id = $2
      order by m.comment_id offset $3 limit 1`,
    [draft.draftId, campaign.split('/').at(-1), nth],
  );

async function author(comment: number, lang: Language) {
  return as(await live.session(await personOf(comment)), lang, 360);
}

let different: number;
let appealed: number;

test('of the five hundred one says that hers is different, another is not content', async () => {
  [different, appealed] = [await commentOf(41), await commentOf(87)];
  const one = await author(different, 'ru');
  await one.page.goto(`/drafts/${draft.number}/comments/${different}`);
  await one.page.locator('.differs summary').click();
  await one.page
    .locator('[name=words]')
    .fill('У нас сад при интернате: дети живут там и летом, дежурных звать не нужно.');
  await button(one.page, ru('own-answer.ask')).click();
  await one.page.locator('#own-case, .own-case').first().waitFor();
  await picture(one.page, 'consultation-different', true);
  await one.close();

  const other = await author(appealed, 'en');
  await other.page.goto(`/drafts/${draft.number}/comments/${appealed}`);
  await button(other.page, en('verdict.no')).click();
  await other.page
    .locator('form[action$="/second-look"] [name=words]')
    .fill('Кто дежурит в субботу, когда учителей нет?');
  await button(other.page, en('verdict.again.send')).click();
  await other.page.locator('#second-look').waitFor();
  await picture(other.page, 'consultation-appeal', true);
  await other.close();
  expect(await open()).toBe(VOICES - 498);
});

/** Writes an answer where one opens it, and sends it: by one person, or as a proposal. */
async function answer(page: Page, decision: string, reason: string): Promise<void> {
  await page.locator(`[name=decision][value=${decision}]`).check();
  await page.locator('[name=reason]').fill(reason);
  await page.locator('[name=reason]').press('Control+Enter');
}

test('the second look goes to somebody else, who is told by a head that one person is enough now', async () => {
  const settings = await as(head, 'en', 1440);
  await settings.page.goto('/desk/settings');
  await settings.page.locator('[name=secondPerson][value=no]').check();
  await settings.page.locator('form[action$="/approval"] button').click();
  await eventually(
    () => value<boolean>('select second_person as value from agency where id = $1', [draft.agencyId]),
    (on) => !on,
  );
  await settings.close();

  const same = await as(officials[0]!, 'ru', 1440);
  await same.page.goto(desk(`/comments/${appealed}`));
  await picture(same.page, 'consultation-second-look-own', true);
  expect(await same.page.locator('[name=reason]').count()).toBe(0);
  await same.close();

  const { page, close } = await as(officials[1]!, 'kk', 768);
  await page.goto(desk(`/comments/${appealed}`));
  await answer(page, 'already-covered', 'Сенбіде кезекшілікті ата-аналар комитеті бекітеді, тізім қақпада ілінеді.');
  await page.locator('[data-answered]').waitFor();
  await page.goto(desk(`/comments/${different}`));
  await page.locator('[name=changed]').selectOption('chp_2__art_3__para_1');
  await answer(page, 'accepted', 'Интернаты названы в статье 3 отдельно: там сад открыт круглый год без дежурных.');
  await page.locator('[data-answered]').waitFor();
  expect(await open()).toBe(VOICES - 500);
  await close();
});

test('the term of a provision is extended, with a reason that everybody reads', async () => {
  const { page, close } = await as(officials[1]!, 'kk', 768);
  await page.goto(`/desk?draft=${draft.number}&provision=chp_1__art_2__point_1`);
  await page.locator('.desk-act header a[href*="/extend"]').click();
  await page.locator('[name=days]').fill('5');
  await page.locator('[name=reason]').fill('қысқа');
  await button(page, kk('extend.send', { count: 470 })).click();
  // the browser itself asks for more words; nothing is sent
  expect(await page.locator('[name=reason]:invalid').count()).toBe(1);
  await page
    .locator('[name=reason]')
    .fill('Мектеп жерлерінің тізімін әкімдіктерден сұраттық, жауап осы аптада келеді.');
  await button(page, kk('extend.send', { count: 470 })).click();
  await page.getByText(kk('extend.done', { count: 470 })).waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await picture(page, 'consultation-extended', true);
  await close();
  const { page: reader, context } = await live.visit({ lang: 'ru' });
  await reader.goto(`/drafts/${draft.number}/comments/501`);
  expect(await reader.locator('main').innerText()).toContain('жауап осы аптада келеді');
  await context.close();
});

let proposal: number;

test('a wording is taken into the next version by one action, and its author is answered', async () => {
  proposal = await value<number>('select id as value from comment where draft_id = $1 and proposed is not null', [
    draft.draftId,
  ]);
  const { page, close } = await as(officials[2]!, 'en', 1440);
  await page.goto(desk(`/comments/${proposal}`));
  await button(page, en('wording.take')).click();
  await page.waitForURL(/\/wording/);
  await page.getByText(en('wording.done.taken')).waitFor();
  await page.locator('[name=words-kk]').fill(WORDING.kk);
  await button(page, en('wording.other.save')).click();
  await page.getByText(en('wording.other.changed')).waitFor();
  await picture(page, 'consultation-wording', true);
  await page.goto(desk(`/comments/${proposal}`));
  await page.locator('[name=changed]').selectOption(WORDING.eId);
  await answer(page, 'accepted', 'The steppe needs three times: the wording of the author is taken as it stands.');
  await page.locator('[data-answered]').waitFor();
  await close();
});

async function toRevision(page: Page): Promise<void> {
  await page.goto(`/publish/dossiers/${draft.dossierNumber}/stage`);
  await page.locator('[name=stage]').selectOption('revision');
  await page.locator('[name=next]').selectOption('decision');
  await page.locator('[name=nextOn]').fill('2027-03-01');
  await button(page, ru('dossier.stage.save')).click();
}

test('the gate is closed while somebody waits', async () => {
  const { page, close } = await as(draft.publisher, 'ru', 1440);
  await toRevision(page);
  await page.locator('.notice').first().waitFor();
  await picture(page, 'consultation-gate', true);
  expect(await page.locator('main').innerText()).toMatch(/1[\s\u00a0]499/);
  await close();
});

test('the other letters are answered by their officials, each by one form', async () => {
  const at: Record<string, number> = { chp_1__art_2__point_1: 1, chp_1__art_1: 2, chp_2__art_3__para_2: 0 };
  for (const [nth, letter] of LETTERS.entries()) {
    if (nth === 0) continue;
    const lang: Language = letter.lang === 'kk' ? 'kk' : nth % 2 ? 'ru' : 'en';
    const t = speaking(lang);
    const { page, close } = await as(officials[at[letter.eId]!]!, lang, nth % 2 ? 1440 : 768);
    await openCluster(page, letter.words);
    await button(page, t('cluster.confirm.do', { count: letter.people })).click();
    await page.waitForURL(/done=confirmed/);
    await answer(page, 'rejected', REFUSALS[nth - 1]!);
    await page.waitForURL(/done=answered/);
    await page.getByText(t('cluster.told.all', { count: letter.people })).waitFor();
    await close();
  }
  expect(await open()).toBe(89);
});

test('the last ones one by one: with the keys, and by the programs of the ministry', async () => {
  const { page, close } = await as(officials[2]!, 'en', 1440);
  await page.goto(`/desk?draft=${draft.number}`);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/comments\/\d+/);
  await picture(page, 'consultation-single', true);
  const first = Number(/comments\/(\d+)/.exec(page.url())![1]);
  await answer(
    page,
    'already-covered',
    'The caretaker keeps the key; the school must hang a plan of duties at the gate.',
  );
  await page.locator('[data-answered]').waitFor();
  const rest: { id: number; body: string }[] = await live.app.db.query(
    'select id, body from comment where draft_id = $1 and waits_for is not null order by id',
    [draft.draftId],
  );
  expect(rest.map(({ id }) => id)).not.toContain(first);
  const path = `/api/v1/drafts/${draft.number}`;
  for (const { id, body } of rest) {
    const reason = `О случае «${body.slice(0, 60)}» сообщено школе; порядок закона он не меняет.`;
    const sent = { decision: 'out-of-scope', reason, lang: 'ru', sameText: true };
    const { status, text } = await live.app.post(`${path}/comments/${id}/response`, sent, { as: officials[2]! });
    expect([status, text]).toEqual([201, expect.any(String)]);
  }
  expect(await open()).toBe(0);
  await page.goto(`/desk?draft=${draft.number}`);
  await picture(page, 'consultation-done', true);
  await close();
});

test('the gate opens once nobody waits', async () => {
  const { page, close } = await as(draft.publisher, 'ru', 1440);
  await toRevision(page);
  await eventually(
    () => value<string>('select stage as value from dossier where number = $1', [draft.dossierNumber]),
    (stage) => stage === 'revision',
  );
  await close();
});

test('the next version shows which words changed because of whom', async () => {
  const { page, close } = await as(draft.publisher, 'ru', 1440);
  await page.goto(`/publish/drafts/${draft.number}`);
  const today = live.app.clock.today();
  const closing = new Date(Date.parse(`${today}T00:00:00Z`) + 60 * 86_400_000).toISOString().slice(0, 10);
  await page.locator('[name=summary-ru]').fill('Деревья поливают чаще: об этом просили жители степных посёлков.');
  await page.locator('[name=summary-kk]').fill('Ағаштар жиірек суарылады: мұны дала ауылдарының тұрғындары сұрады.');
  await page.locator('[name=opensOn]').fill(today);
  await page.locator('[name=closesOn]').fill(closing);
  await picture(page, 'consultation-review', true);
  await button(page, ru('publish.review.publish')).click();
  await page.waitForURL((url) => url.pathname === `/drafts/${draft.number}`);
  await close();
  const author = await as(await live.session(await personOf(proposal)), 'kk', 360);
  await author.page.goto(`/drafts/${draft.number}/comments/${proposal}`);
  await picture(author.page, 'consultation-credited', true);
  expect((await author.page.locator('main ins').allInnerTexts()).join(' ')).toContain('трёх');
  await author.close();
});

test('the table and the report are made for signing, in both languages', async () => {
  // as the server does by itself: two thousand answers were given since
  await live.app.db.query('analyze');
  const { page, close } = await as(head, 'kk', 1440);
  await page.goto(`/desk?draft=${draft.number}`);
  await page.getByRole('link', { name: kk('paper.link') }).click();
  await page.waitForURL(/\/papers$/);
  for (const kind of ['proposals', 'report']) {
    // the address stays: the page that lists them is the next one to load
    const listed = page.waitForEvent('load');
    await orderPapers(page, kind, kk('paper.order.send'));
    await listed;
    await alive(page);
  }
  // the list shows what is done by itself, and leaves alone what is being typed beside it
  await page.locator('[name=signerName]').fill('Р. А.');
  const done = page.getByRole('link', { name: kk('paper.download') });
  expect(
    await eventually(
      () => done.count(),
      (count) => count === 8,
    ),
  ).toBe(8);
  expect(await page.locator('[name=signerName]').inputValue()).toBe('Р. А.');
  await picture(page, 'consultation-papers', true);
  const folder = join(process.cwd(), 'test/screens');
  for (const [nth, link] of (await done.all()).entries()) {
    const file = await page.request.get((await link.getAttribute('href'))!, { timeout: PATIENCE_MS });
    const bytes = await file.body();
    const name = /filename="?([^";]+)/.exec(file.headers()['content-disposition'] ?? '')?.[1] ?? '';
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(name.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004');
    writeFileSync(join(folder, `paper-${nth}-${name}`), bytes);
  }
  await close();
});

test('every author is told once', async () => {
  const told = () =>
    value<number>(
      `select count(distinct c.account_id)::int as value from comment c
        where c.draft_id = $1 and exists (select from mail m where m.account_id = c.account_id)`,
      [draft.draftId],
    );
  expect(await eventually(told, (count) => count === VOICES)).toBe(VOICES);
});
