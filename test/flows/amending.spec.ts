import type { Page } from 'playwright-core';
import type { TestActor } from '../support/app';
import { AMENDED_KK, AMENDED_RU, AMENDING_KK, AMENDING_RU } from '../support/amending-law';
import { givenAgency } from '../support/fixtures';
import { alive } from '../support/browser';
import { Live, speaking } from '../support/live';
import { STORY_MS } from '../support/patience';

// A law that changes another one: its publisher attaches the other, a citizen sees what each command does to it.

jest.setTimeout(STORY_MS);
const ru = speaking('ru');
const ADDRESS = 'Ст. 1, пп. 2) → ст. 2 Закона «О дворах»';

let live: Live;
let agencyId: number;
let publisher: TestActor;
let number: string;

beforeAll(async () => {
  live = await Live.start();
  agencyId = await givenAgency(live.app);
  publisher = await live.app.withRole('publisher', agencyId);
});
afterAll(async () => {
  await live?.close();
});

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const file = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
const daysAhead = (days: number) => live.app.clock.dayOf(new Date(live.app.clock.now().getTime() + days * 86_400_000));

test('a publisher uploads an amending law, attaches the law that it changes, and publishes', async () => {
  const { page, context } = await live.visit({ as: publisher });
  await page.goto('/publish/dossiers/new');
  await field(page, 'title-ru').fill('Поправки о дворах');
  await field(page, 'title-kk').fill('Аулалар туралы түзетулер');
  await field(page, 'actKind').selectOption('amending-law');
  await button(page, ru('publish.create')).click();
  await page.waitForURL(/versions\/new$/);
  number = /drafts\/([^/]+)/.exec(page.url())![1]!;
  await field(page, 'file-ru').setInputFiles(file('changes.ru.md', AMENDING_RU));
  await field(page, 'file-kk').setInputFiles(file('changes.kk.md', AMENDING_KK));
  await button(page, ru('publish.upload.send')).click();
  await page.waitForURL(/\/publish\/drafts\/[^/]+$/);

  await page.getByRole('link', { name: ru('amendment.page') }).click();
  await page.waitForURL(/\/amended$/);
  await field(page, 'file-ru').setInputFiles(file('yards.ru.md', AMENDED_RU));
  await field(page, 'file-kk').setInputFiles(file('yards.kk.md', AMENDED_KK));
  await button(page, ru('amendment.page.send')).click();
  await page.waitForURL(/\/amended\?saved=1$/);
  expect(await page.locator('.amended-list li').count()).toBe(2);
  const failed = page.locator('.amended-commands li').filter({ has: page.locator('.amended-doubt') });
  expect(await failed.filter({ hasText: 'Статья 9' }).count()).toBeGreaterThan(0);

  await page.goto(`/publish/drafts/${number}`);
  await field(page, 'summary-ru').fill('Дворы домов будут открыты для всех и вечером.');
  await field(page, 'summary-kk').fill('Үйлердің аулалары бәріне кешке де ашық болады.');
  await field(page, 'opensOn').fill(daysAhead(0));
  await field(page, 'closesOn').fill(daysAhead(60));
  await button(page, ru('publish.review.publish')).click();
  await page.waitForURL(({ pathname }) => pathname === `/drafts/${number}`);
  await context.close();
});

test('a citizen reads what a command changes, comments on it, and finds both levels of its address', async () => {
  const { page, context } = await live.visit();
  await page.goto(`/drafts/${number}`);
  const command = page.locator('#act #art_1__point_2');
  await command.locator('.amends summary').click();
  expect(await command.locator('.amends ins').innerText()).toContain('и вечером');
  expect(await command.locator('.amends > p').innerText()).toBe('Заменяет слова: статья 2 Закона «О дворах»');
  await command.locator('> a.n').click();
  await page.locator('#panel .comment-form .seg').waitFor();
  await alive(page);
  await field(page, 'body').fill('До какого часа – вечером?');
  await button(page, ru('comment.send')).click();
  await page.locator('.sent a').first().waitFor();
  await page.goto('/me');
  expect(await page.locator('main').innerText()).toContain('Подпункт 2) статьи 1 → ст. 2 Закона «О дворах»');
  await context.close();
});

test('the official sees both levels in the list of comments', async () => {
  const { page, context } = await live.visit({ as: await live.app.withRole('official', agencyId) });
  await page.goto('/desk');
  expect(await page.locator('.desk-row').first().innerText()).toContain(ADDRESS);
  await context.close();
  expect(live.complaints()).toEqual([]);
});
