import type { Page } from 'playwright-core';
import type { TestActor } from '../support/app';
import { alive } from '../support/browser';
import { emailOf, letter, Live, signIn, speaking, until } from '../support/live';
import { givenAgency } from '../support/fixtures';
import { STORY_MS } from '../support/patience';
import { ADDED, HOURS, LATER_HOURS, libraryLaw, LIST, MENDED, RARE, SPOILT } from './library-law';

// The main job from the first upload to the next version, each step by the person whose job it is. The tests stand in
// the order of the story and hand on what they made.

jest.setTimeout(STORY_MS);
const ru = speaking('ru');
const kk = speaking('kk');
const TITLE = { ru: 'О дворовых библиотеках', kk: 'Аула кітапханалары туралы' };
const SUMMARY = {
  ru: 'Закон разрешает ставить во дворах шкафы с книгами и говорит, кто за ними следит.',
  kk: 'Заң аулаларда кітап шкафтарын қоюға рұқсат береді және оларға кім қарайтынын айтады.',
};
const KEEPER = 'А если хранитель переедет, кто следит за шкафом?';
const REASON = {
  kk: 'Жұмыстан кейін ғана баруға болады.',
  ru: 'Согласны: после работы библиотека должна быть открыта.',
};

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Words as a person sees them: what lies off the screen is laid out here, too (content-visibility skips it). */
async function text(page: Page, selector = 'main'): Promise<string> {
  const place = page.locator(selector).first();
  await place.waitFor();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, new CSSStyleSheet()];
    document.adoptedStyleSheets
      .at(-1)!
      .replaceSync('*, *::before, *::after { content-visibility: visible !important; }');
  });
  return (await place.innerText()).normalize();
}

let live: Live;
let publisher: TestActor;
let official: TestActor;
let stranger: TestActor;
let agencyId: number;
let number: string;
/** Comments by what they are about: public number and address. */
const said: Record<string, { number: string; href: string }> = {};

beforeAll(async () => {
  live = await Live.start();
  agencyId = await givenAgency(live.app);
  publisher = await live.app.withRole('publisher', agencyId);
  official = await live.app.withRole('official', agencyId);
  stranger = await live.app.withRole('official', await givenAgency(live.app));
});
afterAll(async () => {
  await live?.close();
});

const daysAhead = (days: number) => {
  const day = new Date(live.app.clock.now().getTime() + days * 86_400_000);
  return live.app.clock.dayOf(day);
};

/** Chooses both Word files of a version and waits, watching the progress, for the recognised text. */
async function upload(page: Page, version: 1 | 2): Promise<void> {
  for (const lang of ['ru', 'kk'] as const) {
    const buffer = await libraryLaw(version, lang);
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await field(page, `file-${lang}`).setInputFiles({ name: `law-${version}.${lang}.docx`, mimeType, buffer });
  }
  // the page asks how far it is; the answers are kept back until it was looked at
  let look = () => undefined as void;
  const looked = new Promise<void>((resolve) => (look = resolve));
  await page.route('**/imports/*', async (route) => {
    if (route.request().resourceType() === 'fetch') await looked;
    await route.continue();
  });
  await button(page, ru('publish.upload.send')).click();
  await page.waitForURL(/\/imports\/\d+$/);
  expect(await text(page)).toContain(`law-${version}.ru.docx`);
  await page.getByRole('progressbar').waitFor();
  look();
  await page.waitForURL(/\/publish\/drafts\/[^/]+$/);
  await page.unroute('**/imports/*');
}

test('a publisher signs in with the code from the mail and opens a dossier with a draft', async () => {
  const { page, context } = await live.visit();
  await page.goto('/sign-in?return=/publish');
  await signIn(page, await emailOf(live.app, publisher), 'ru');
  await page.waitForURL('**/publish');
  await page.getByRole('link', { name: ru('publish.new-dossier') }).click();
  await field(page, 'title-ru').fill(TITLE.ru);
  await field(page, 'title-kk').fill(TITLE.kk);
  await button(page, ru('publish.create')).click();
  await page.waitForURL(/versions\/new$/);
  number = /drafts\/([^/]+)/.exec(page.url())![1]!;
  await upload(page, 1);

  const issue = page.locator('.issue').first();
  expect(await issue.innerText()).toContain('После «2)» сразу стоит «4)»');
  await issue.locator('a[href="#chp_1__art_2__point_4"]').click();
  expect(await text(page, '.review-act #chp_1__art_2__point_4')).toContain('фонд');
  await issue.locator('a[href="#source-8"]').click();
  expect(await text(page, '#source-8')).toContain('фонд');
  // the numbers of this article were made by Word
  expect(await text(page, '.review-act #chp_2__art_4__para_2')).toContain(RARE.ru);
  await context.close();
});

test('publishing is refused in words without a summary or with too short a term, then done', async () => {
  const { page, context } = await live.visit({ as: publisher });
  const publish = () => button(page, ru('publish.review.publish')).click();
  await page.goto(`/publish/drafts/${number}`);
  await field(page, 'opensOn').fill(daysAhead(0));
  await field(page, 'closesOn').fill(daysAhead(60));
  await publish();
  expect(await text(page, '.notice')).toContain(ru('draft.no-summary'));
  await field(page, 'summary-ru').fill(SUMMARY.ru);
  await field(page, 'summary-kk').fill(SUMMARY.kk);
  await field(page, 'closesOn').fill(daysAhead(2));
  await publish();
  expect(await text(page, '.notice')).toContain('Обсуждение слишком короткое');
  expect(await field(page, 'summary-ru').inputValue()).toBe(SUMMARY.ru);
  await field(page, 'closesOn').fill(daysAhead(60));
  await publish();
  await page.waitForURL(`**/drafts/${number}`);
  expect(await text(page, 'h1')).toBe(TITLE.ru);
  expect(await text(page)).toContain(SUMMARY.ru);
  await context.close();
});

/** Opens the panel by the number of the provision, and waits for its form to come alive. */
async function openPanel(page: Page, eId: string): Promise<void> {
  await page.locator(`#act #${eId}`).locator('> :is(a.n, a.c), > h3 > :is(a.n, a.c)').first().click();
  await page.locator('#panel .comment-form .seg').waitFor();
  await alive(page);
}

async function sendFromPanel(page: Page, words: string): Promise<{ number: string; href: string }> {
  await field(page, 'body').fill(words);
  await button(page, ru('comment.send')).click();
  const link = page.locator('.sent a').first();
  await link.waitFor();
  return { number: (await link.innerText()).trim(), href: (await link.getAttribute('href'))! };
}

test('a guest finds the draft, comments on points and is told number and day of the answer', async () => {
  const { page, context } = await live.visit();
  await page.goto('/drafts');
  await page.getByRole('link', { name: TITLE.ru }).click();
  await page.waitForURL(`**/drafts/${number}`);
  await openPanel(page, 'chp_1__art_2__point_2');
  expect(await text(page, '#panel')).toContain('хранитель – житель дома');
  await field(page, 'name').fill('Сосед с третьего этажа');
  said['keeper'] = await sendFromPanel(page, KEEPER);
  expect(said['keeper'].number).toBe(`${number}/1`);
  expect(await text(page, '.sent')).toMatch(/обязан ответить до \d+ \S+ \d{4}/);
  expect(await text(page, '#chp_1__art_2__point_2 > a.mk')).toBe('1');
  const places = { rare: 'chp_2__art_4__para_2', list: 'chp_2__art_5__para_2', spoilt: 'chp_2__art_6__para_2' };
  for (const [about, eId] of Object.entries(places)) {
    await openPanel(page, eId);
    said[about] = await sendFromPanel(page, `Вопрос о ${about}: почему именно так?`);
  }

  await openPanel(page, 'chp_1__art_2__point_2');
  await field(page, 'body').fill(KEEPER);
  await button(page, ru('comment.send')).click();
  const first = page.getByRole('link', { name: ru('comment.said-before.link') });
  await first.waitFor();
  expect(await first.getAttribute('href')).toBe(said['keeper'].href);
  expect(await text(page, '#panel')).toContain(ru('comment.said-before', { number: `${number}/1` }));
  await context.close();
});

let writer: { email: string; page: Page };

test('a wording of one’s own survives signing in from there, and is sent', async () => {
  const { page } = await live.visit({ lang: 'kk' });
  writer = { email: 'writer@example.kz', page };
  await page.goto(`/drafts/${number}#chp_2__art_3__para_1`);
  await openPanel(page, 'chp_2__art_3__para_1');
  await page.getByText(kk('comment.tab.wording'), { exact: true }).click();
  const editor = page.locator('[data-field="proposed"]');
  await editor.click();
  await page.keyboard.press('End');
  for (let n = 0; n < ' дейін ашық.'.length; n++) await page.keyboard.press('ArrowLeft');
  for (let n = 0; n < 'он сегізге'.length; n++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.type('жиырма бірге');
  await field(page, 'body').fill(REASON.kk);
  await page.getByRole('link', { name: kk('comment.sign-in'), exact: true }).click();
  await signIn(page, writer.email, 'kk', 'Айжан');
  await page.waitForURL(/provisions\/chp_2__art_3__para_1/);
  // what was kept comes back when the form's script has come
  await editor.waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[name=body]')?.value !== '');
  expect(await field(page, 'body').inputValue()).toBe(REASON.kk);
  expect(await text(page, '[data-field="proposed"] ins')).toContain('жиырма бірге');
  await button(page, kk('comment.send')).click();
  const link = page.locator('.sent a').first();
  await link.waitFor();
  said['hours'] = { number: (await link.innerText()).trim(), href: (await link.getAttribute('href'))! };
});

test('one person supports once, and may take it back by the same button', async () => {
  const { page, context } = await live.visit();
  await page.goto(said['hours']!.href);
  const support = page.locator('form[data-support] button');
  const count = support.locator('[data-count]');
  await support.click();
  await support.filter({ hasText: ru('comment.supported') }).waitFor();
  expect(await count.innerText()).toBe('1');
  await support.click();
  await support.filter({ hasText: ru('comment.support') }).waitFor();
  expect(await count.innerText()).toBe('0');
  expect(await live.app.db.query('select 1 from comment_support')).toHaveLength(0);
  await support.click();
  await support.filter({ hasText: ru('comment.supported') }).waitFor();
  const place = `/drafts/${number}/provisions/chp_2__art_3__para_1`;
  await until(page, place, async () => ((await count.innerText()) === '1' ? true : null));
  expect(await support.innerText()).toContain(ru('comment.supported'));
  const rows = await live.app.db.query('select 1 from comment_support');
  expect(rows).toHaveLength(1);
  await context.close();
});

test('the official of that agency sees the comments on the desk, another official none of them', async () => {
  const theirs = await live.visit({ as: stranger });
  await theirs.page.goto('/desk');
  expect(await text(theirs.page)).toContain(ru('desk.empty'));
  const reply = await theirs.page.goto(`/desk${said['hours']!.href}`);
  expect(reply!.status()).toBe(404);
  await theirs.context.close();

  const { page, context } = await live.visit({ as: official });
  await page.goto('/desk');
  for (const one of Object.values(said)) expect(await text(page, '.desk-list')).toContain(one.number);
  await context.close();
});

test('no decision without a reason; the accepted wording is answered in public and by mail', async () => {
  const { page, context } = await live.visit({ as: official });
  await page.goto('/desk');
  await page.locator('.desk-row').filter({ hasText: said['hours']!.number }).getByRole('link').click();
  await page.locator('[name=decision][value=accepted]').check();
  await field(page, 'reason').fill('Да');
  await button(page, ru('desk.answer.send')).click();
  await page.locator('.field-error').filter({ hasText: 'Напишите, почему принято такое решение' }).waitFor();
  expect(await page.locator('[name=decision][value=accepted]').isChecked()).toBe(true);
  await field(page, 'reason').fill(REASON.ru);
  await button(page, ru('desk.answer.send')).click();
  await page.locator('.field-error').filter({ hasText: 'какой структурный элемент изменится' }).waitFor();
  await page.locator('[name=changed]').selectOption('chp_2__art_3__para_1');
  await button(page, ru('desk.answer.send')).click();
  await page.locator('[data-answered]').waitFor();
  await context.close();

  const reader = await live.visit();
  await reader.page.goto(said['hours']!.href);
  const answer = await text(reader.page, '.cm.agency');
  for (const words of ['Министерство просвещения', ru('ui.decision.accepted'), REASON.ru, ru('comment.official')])
    expect(answer).toContain(words);
  expect(answer).toMatch(/\d+ \S+/);
  await reader.context.close();

  const mail = await letter(writer.page, writer.email, new RegExp(`${said['hours']!.number} пікіріңізге жауап`));
  expect(mail).toContain(kk('ui.decision.accepted'));
});

test('the next version is matched, doubts are decided, the accepted comment is credited', async () => {
  const { page, context } = await live.visit({ as: publisher });
  await page.goto('/publish');
  await page.getByRole('link', { name: ru('publish.upload-next') }).click();
  await upload(page, 2);
  await button(page, ru('publish.review.publish')).click();
  expect(await text(page, '.notice')).toContain('Не решено 1 сомнительное соответствие');
  await page.getByRole('link', { name: ru('publish.review.matches-open') }).click();
  const rows = await text(page, 'section[aria-labelledby="rows"]');
  for (const words of [RARE, LIST, ADDED]) expect(rows).toContain(words.ru.slice(0, -1));
  expect(rows).toContain('двадцати одного часа');
  const doubt = page.locator('.doubt');
  expect(await doubt.count()).toBe(1);
  await doubt.getByRole('radio').first().check();
  await button(page, ru('publish.matches.save')).click();
  await page.waitForURL(/saved=1/);
  await page.locator('.accepted-comments select').selectOption('chp_2__art_3__para_1');
  await button(page, ru('publish.credits.save')).click();
  await page.waitForURL(/saved=1#accepted/);
  await page.getByRole('link', { name: ru('publish.matches.back') }).click();
  await field(page, 'summary-ru').fill(SUMMARY.ru);
  await field(page, 'summary-kk').fill(SUMMARY.kk);
  await field(page, 'opensOn').fill(daysAhead(0));
  await field(page, 'closesOn').fill(daysAhead(60));
  await button(page, ru('publish.review.publish')).click();
  // four comments still wait for an answer: the gate is closed, and passed in public only
  expect(await text(page, '.notice.error')).toContain('4 комментария ждут ответа');
  expect(await page.locator('fieldset .notice li a').count()).toBe(4);
  await field(page, 'override').fill('Ответы будут даны вместе с заключением комиссии.');
  await button(page, ru('publish.review.publish')).click();
  await page.waitForURL((url) => url.pathname === `/drafts/${number}`);
  await context.close();
});

test('every comment stands at its place in the next version, or above it with the old words', async () => {
  const { page, context } = await live.visit();
  const at: Record<string, string> = {
    keeper: 'chp_1__art_2__point_2',
    hours: 'chp_2__art_3__para_1',
    rare: 'chp_2__art_4',
    list: 'chp_2__art_6__para_3',
    spoilt: 'chp_2__art_6__para_2',
  };
  for (const [about, eId] of Object.entries(at)) {
    await page.goto(`/drafts/${number}/provisions/${eId}`);
    expect(await page.locator(`.said a[href="${said[about]!.href}"]`).count()).toBe(1);
  }
  await page.goto(`/drafts/${number}/provisions/${at['rare']}`);
  await page.locator('.said-of summary').click();
  expect(await text(page, '.said-of blockquote')).toContain(RARE.ru);
  await page.goto(`/drafts/${number}/provisions/${at['spoilt']}`);
  expect(await text(page, '.provision-words')).toContain(MENDED.ru);
  await page.locator('.said-of summary').click();
  expect(await text(page, '.said-of blockquote')).toContain(SPOILT.ru);
  await context.close();
});

test('the author sees the changed words before and after', async () => {
  const { page } = writer;
  await page.goto('/me');
  const changed = page.locator('.trace .changed');
  await changed.waitFor();
  expect((await changed.locator('del').allInnerTexts()).join(' ')).toContain('сегізге');
  expect((await changed.locator('ins').allInnerTexts()).join(' ')).toContain('бірге');
});

test('both versions can be read and compared, and the language switch keeps the place', async () => {
  const { page, context } = await live.visit();
  await page.goto(`/drafts/${number}/versions/1`);
  expect(await text(page, '#act')).toContain(HOURS.ru);
  await page.getByRole('link', { name: ru('reading.to-newest') }).click();
  expect(await text(page, '#act')).toContain(LATER_HOURS.ru);
  await page.getByRole('link', { name: ru('reading.changes'), exact: true }).click();
  await page.waitForURL(/compare/);
  const main = await text(page);
  for (const words of [RARE, ADDED]) expect(main).toContain(words.ru);
  expect((await page.locator('main ins').allInnerTexts()).join(' ')).toContain('двадцати одного часа');

  await page.goto(`/drafts/${number}#chp_2__art_6`);
  await openPanel(page, 'chp_2__art_6__para_2');
  await page.locator('[data-language="kk"]').click();
  await page.waitForURL(/lang=kk#chp_2__art_6__para_2$/);
  expect(await page.locator('html').getAttribute('lang')).toBe('kk');
  await page.locator('#chp_2__art_6__para_2').waitFor();
  const top = await page.locator('#chp_2__art_6__para_2').evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(900);
  expect(await text(page, '#chp_2__art_6__para_2')).toContain(MENDED.kk);
  await context.close();
});

test('no page complained of a script or broke the content security policy', () => {
  expect(live.complaints()).toEqual([]);
});
