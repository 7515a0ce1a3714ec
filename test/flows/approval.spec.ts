import type { Page } from 'playwright-core';
import { picture } from '../support/browser';
import type { TestActor } from '../support/app';
import { Live, speaking } from '../support/live';
import { STORY_MS } from '../support/patience';
import { makeComment, makeScene, type Scene } from '../responses/scene';

// Two officials and their answer: saved as typed, seen by each other, approved by the second.

jest.setTimeout(STORY_MS);

const ru = speaking('ru');
const REASON = 'Порядок проверки воды добавлен в статью 2.';

let live: Live;
let scene: Scene;
let comment: number;
let asel: TestActor;
let bolat: TestActor;

const official = async (name: string) => {
  const actor = await live.app.withRole('official', scene.agencyId);
  await live.app.db.query('update account set public_name = $2 where id = $1', [actor.accountId, name]);
  return actor;
};

beforeAll(async () => {
  live = await Live.start();
  scene = await makeScene(live.app);
  await live.app.db.query('update agency set second_person = true where id = $1', [scene.agencyId]);
  [asel, bolat] = [await official('Асель Ким'), await official('Болат Сериков')];
});
afterAll(async () => {
  await live?.close();
});
beforeEach(async () => {
  comment = await makeComment(live.app, scene, { proposed: 'Вода должна быть питьевой.' });
});

const path = () => `/desk/drafts/${scene.number}/comments/${comment}`;
const reason = (page: Page) => page.locator('[name=reason]');
const saved = (page: Page) => page.locator('[data-saved-state]').filter({ hasText: /Сохранено в \d\d:\d\d/ });
const stored = async () =>
  (
    (await live.app.db.query('select reason from answer_draft where comment_id = $1 and state in ($2, $3, $4)', [
      comment,
      'drafted',
      'proposed',
      'approved',
    ])) as { reason: string }[]
  )[0]?.reason;
const beat = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('an answer is saved as it is typed, and two officials lose no word', async () => {
  const { page: a } = await live.visit({ as: asel });
  await a.goto(path());
  await reason(a).fill(REASON);
  await saved(a).waitFor();
  expect(await stored()).toBe(REASON);

  const { page: b } = await live.visit({ as: bolat });
  await b.goto(path());
  expect(await reason(b).inputValue()).toBe(REASON);
  await b.locator('[data-others]').filter({ hasText: 'Асель Ким' }).waitFor();
  await beat(a);
  await a.locator('[data-others]').filter({ hasText: 'Болат Сериков' }).waitFor();

  await reason(b).fill(`${REASON} Слова Болата.`);
  await saved(b).waitFor();
  await reason(a).fill(`${REASON} Слова Асель.`);
  const other = a.locator('[data-newer-words]');
  await other.filter({ hasText: 'Слова Болата.' }).waitFor();
  expect(await reason(a).inputValue()).toContain('Слова Асель.');
  await picture(a, 'approval-two-texts', true);
  await a.locator('[data-newer-take]').click();
  expect(await reason(a).inputValue()).toContain('Слова Болата.');
  await other.filter({ hasText: 'Слова Асель.' }).waitFor();
  await a.locator('[data-newer-take]').click();
  await a.locator('[data-newer-keep]').click();
  await saved(a).waitFor();
  expect(await stored()).toContain('Слова Асель.');
  await a.reload();
  await a.locator('.answer-history summary').click();
  await a.locator('.answer-history').getByText(`${REASON} Слова Болата.`).waitFor();
});

test('words typed without a connection wait in the browser and are sent later', async () => {
  const visit = await live.visit({ as: asel });
  const { page } = visit;
  await page.goto(path());
  await visit.context.setOffline(true);
  await reason(page).fill(REASON);
  await page.locator('[data-saved-state].problem').waitFor();
  expect(await stored()).toBeUndefined();
  await visit.context.setOffline(false);
  await saved(page).waitFor();
  expect(await stored()).toBe(REASON);
  visit.complaints.length = 0; // the lost connection is what this is about
});

test('who loses the role keeps the words in the browser', async () => {
  const lost = await official('Гульнар Ахметова');
  const visit = await live.visit({ as: lost });
  const { page } = visit;
  await page.goto(path());
  await reason(page).fill(REASON);
  await saved(page).waitFor();
  await live.app.db.query('delete from role_grant where account_id = $1', [lost.accountId]);
  await reason(page).fill(`${REASON} И ещё.`);
  await page.locator('[data-saved-state].problem').waitFor();
  expect(await page.evaluate(() => Object.values(localStorage).join(' '))).toContain('И ещё.');
  expect(await stored()).toBe(REASON);
  visit.complaints.length = 0; // browsers note the refusal
});

test('it is proposed and approved by the keyboard, and the list goes on', async () => {
  const earlier = await makeComment(live.app, scene, { dueOn: '2027-01-10' });
  const next = await makeComment(live.app, scene, { dueOn: '2027-01-11' });
  // its button stands before the one that sends
  const template = { title: 'Начало', words: 'Здравствуйте! Ваш довод прочитан.', lang: 'ru', shared: false };
  expect((await live.app.post('/api/v1/desk/templates', template, { as: asel })).status).toBe(201);
  const { page: a } = await live.visit({ as: asel });
  await a.goto(path());
  await a.locator('[value=accepted]').check();
  await a.locator('[name=changed]').selectOption('art_2');
  await reason(a).fill(REASON);
  await reason(a).press('Control+Enter');
  await a.getByText(ru('approval.done.proposed')).waitFor();
  await a.getByText(ru('approval.own')).waitFor();

  const { page: b } = await live.visit({ as: bolat });
  await b.goto(path());
  await picture(b, 'approval-proposed', true);
  await b.locator('[name=remark]').fill('Назовите пункт.');
  await b.getByRole('button', { name: ru('approval.give-back') }).click();
  await b.locator('.answer-state').getByText('Назовите пункт.').waitFor();
  await a.reload();
  await a.locator('.answer-state').getByText('Назовите пункт.').waitFor();
  await picture(a, 'approval-given-back', true);
  await reason(a).fill(`${REASON} Пункт первый.`);
  await reason(a).press('Control+Enter');
  await a.getByText(ru('approval.own')).waitFor();

  await b.goto(path());
  await b.locator('[name=remark]').press('Control+Enter');
  await b.locator('[data-answered]').waitFor();
  expect(await live.app.db.query('select decision from response where comment_id = $1', [comment])).toEqual([
    { decision: 'accepted' },
  ]);
  await b.goto(`/desk/drafts/${scene.number}/comments/${next}`);
  await b.locator('body').press('?');
  await b.locator('.answer-keys[open]').waitFor();
  await b.keyboard.press('Alt+ArrowUp');
  await b.waitForURL(`**/comments/${earlier}`);
  await b.keyboard.press('Alt+ArrowDown');
  await b.waitForURL(`**/comments/${next}`);
});

test('a head goes through the list, chooses and assigns by keys alone', async () => {
  await live.app.db.query(`update comment set state = 'hidden' where draft_id = $1`, [scene.draftId]);
  const wells = { body: 'Кто чинит колодцы?', dueOn: '2026-12-07' };
  const [first, second, third] = [
    await makeComment(live.app, scene, { dueOn: '2026-12-04' }),
    await makeComment(live.app, scene, wells),
    await makeComment(live.app, scene, { dueOn: '2026-12-08' }),
  ];
  const head = await official('Дана Омарова');
  await live.app.db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'head', $2)`, [
    head.accountId,
    scene.agencyId,
  ]);
  const { page } = await live.visit({ as: head });
  const numberOf = (id: number) => `${scene.number}/${id}`;
  // the row that has the focus, by the number of its box
  const atRow = async (id: number) => {
    await page.locator(`[data-desk-rows] > li:has([value="${numberOf(id)}"]) h3 a:focus`).waitFor();
  };
  await page.goto('/desk');
  await page.keyboard.press('?');
  await page.locator('[data-desk-keys][open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-desk-keys]:not([open])').waitFor({ state: 'attached' });
  await page.keyboard.press('j');
  await atRow(first);
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await atRow(third);
  await page.keyboard.press('k');
  await atRow(second);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  expect(await page.locator('[data-desk-bar] output').textContent()).toBe('2');
  await page.keyboard.press('a');
  const whom = page.locator('[data-desk-assign]');
  await page.locator('[data-desk-assign]:focus').waitFor();
  const offered = await whom.locator('option').count();
  const chosen = async () => (await whom.inputValue()) === String(bolat.accountId);
  for (let pressed = 0; pressed < offered && !(await chosen()); pressed++) await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(true);
  await page.keyboard.press('Tab');
  await Promise.all([page.waitForURL(/[?&]assigned=/), page.keyboard.press('Enter')]);
  expect(
    await live.app.db.query('select id, holder_id as holder from comment where id = any($1) order by id', [
      [first, second, third],
    ]),
  ).toEqual([
    { id: first, holder: null },
    { id: second, holder: bolat.accountId },
    { id: third, holder: bolat.accountId },
  ]);
  await page.keyboard.press('/');
  await page.locator('[data-desk-search]:focus').waitFor();
  await page.keyboard.type('колодец');
  await Promise.all([page.waitForURL(/колодец|%D0%BA/), page.keyboard.press('Enter')]);
  await page.keyboard.press('j');
  await atRow(second);
  await Promise.all([page.waitForURL(`**/comments/${second}*`), page.keyboard.press('Enter')]);
});

test('no page complained', () => expect(live.complaints()).toEqual([]));
