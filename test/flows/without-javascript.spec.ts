import { alive } from '../support/browser';
import { givenEmptyDraft, givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { Live, signIn, speaking, until } from '../support/live';
import { STORY_MS } from '../support/patience';
import { libraryLaw } from './library-law';

jest.setTimeout(STORY_MS);
const ru = speaking('ru');
const PLACE = 'chp_2__art_3__para_2';

let live: Live;
let draft: GivenDraft;

beforeAll(async () => {
  live = await Live.start();
  draft = await givenPublishedDraft(live.app);
});
afterAll(async () => {
  await live?.close();
});

const without = { javaScriptEnabled: false };

test('the draft is read and the comments of a provision are opened', async () => {
  const { page, context } = await live.visit(without);
  await page.goto(`/drafts/${draft.number}`);
  expect(await page.locator('#act').innerText()).toContain('Школа поливает деревья');
  await page.locator(`#${PLACE} > a.n`).click();
  await page.waitForURL(`**/provisions/${PLACE}*`);
  expect(await page.locator('.provision-words').innerText()).toContain('Школа заменяет погибшее дерево');
  expect(await page.locator('.discussion').innerText()).toContain(ru('comment.none-open'));
  await context.close();
});

test('a signed-in citizen comments, is refused an empty one with the words kept, and sees the own traces', async () => {
  const { page, context } = await live.visit({ ...without, as: await live.app.asCitizen('Дана') });
  await page.goto(`/drafts/${draft.number}/provisions/${PLACE}`);
  const send = () => page.getByRole('button', { name: ru('comment.send'), exact: true }).click();
  await page.getByText(ru('comment.prompts')).click();
  await page.locator('[name=effect]').fill('Во дворе нет тени.');
  await send();
  expect(await page.locator('.comment-form').innerText()).toContain(ru('comment.empty'));
  expect(await page.locator('[name=effect]').inputValue()).toBe('Во дворе нет тени.');
  await page.locator('[name=body]').fill('Тридцать дней зимой не хватит.');
  await send();
  await page.waitForURL(/comments\/\d+\?sent/);
  expect(await page.locator('main').innerText()).toContain(`${draft.number}/1`);
  await page
    .locator('main')
    .getByRole('link', { name: ru('comment.sent.traces') })
    .click();
  expect(await page.locator('.trace').innerText()).toContain('Тридцать дней зимой не хватит.');
  await context.close();
});

test('who is not signed in is led there, finds the typed words again and sends them', async () => {
  const { page, context } = await live.visit(without);
  await page.goto(`/drafts/${draft.number}/provisions/${PLACE}`);
  await page.locator('[name=body]').fill('А кто платит за саженец?');
  await page.getByText(ru('comment.wording.open')).click();
  await page.locator('[name=proposed]').fill('Школа заменяет погибшее дерево за свой счёт.');
  await page.getByRole('button', { name: ru('comment.send'), exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await signIn(page, 'tree@example.kz', 'ru', 'Ерлан');
  await page.waitForURL(/provisions\/.*pending=/);
  expect(await page.locator('[name=body]').inputValue()).toBe('А кто платит за саженец?');
  expect(await page.locator('[name=proposed]').inputValue()).toBe('Школа заменяет погибшее дерево за свой счёт.');
  await page.getByRole('button', { name: ru('comment.send'), exact: true }).click();
  await page.waitForURL(/comments\/\d+\?sent/);
  expect(await page.locator('.comment-page ins').innerText()).toContain('за свой счёт');
  await context.close();
});

test('a comment is supported once', async () => {
  const { page, context } = await live.visit({ ...without, as: await live.app.asCitizen('Марат') });
  const place = `/drafts/${draft.number}/provisions/${PLACE}`;
  const button = page.locator('#comment-1 form[data-support] button');
  for (const pressed of ['true', 'false', 'true']) {
    await page.goto(place);
    await button.click();
    await page.waitForURL(/#comment-1$/);
    expect(await button.getAttribute('aria-pressed')).toBe(pressed);
  }
  const count = await until(page, place, async () => {
    const shown = await button.locator('[data-count]').innerText();
    return shown === '0' ? null : shown;
  });
  expect(count).toBe('1');
  expect(await live.app.db.query('select 1 from comment_support')).toHaveLength(1);
  await context.close();
});

test('a publisher uploads a file and follows the import by the page that reloads itself', async () => {
  const empty = await givenEmptyDraft(live.app);
  const { page, context } = await live.visit({ ...without, as: empty.publisher });
  await page.goto(`/publish/drafts/${empty.number}/versions/new`);
  const buffer = await libraryLaw(1, 'ru');
  await page
    .locator('[name=file-ru]')
    .setInputFiles({ name: 'law.docx', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: ru('publish.upload.send'), exact: true }).click();
  await page.waitForURL(/\/imports\/\d+$/);
  expect(await page.locator('main').innerText()).toContain('law.docx');
  expect(
    await page
      .locator('main')
      .getByRole('link', { name: ru('publish.import.reload') })
      .count(),
  ).toBe(1);
  // nobody presses anything: the page is asked for again until the text is there
  await page.waitForURL(`**/publish/drafts/${empty.number}`);
  expect(await page.locator('.review-act').textContent()).toContain('Редкие издания читают только на месте.');
  await context.close();
});

test('what is typed before the scripts arrive stays', async () => {
  const { page, context } = await live.visit();
  let arrive = () => undefined as void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/assets\/mount-form/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`/drafts/${draft.number}/provisions/${PLACE}`, { waitUntil: 'domcontentloaded' });
  const body = page.locator('[name=body]');
  await body.fill('Набрано раньше, чем пришли сценарии.');
  arrive();
  await page.locator('.comment-form .seg').waitFor();
  await alive(page);
  expect(await body.inputValue()).toBe('Набрано раньше, чем пришли сценарии.');
  await page.getByText(ru('comment.tab.wording'), { exact: true }).click();
  expect(await body.inputValue()).toBe('Набрано раньше, чем пришли сценарии.');
  await context.close();
});
