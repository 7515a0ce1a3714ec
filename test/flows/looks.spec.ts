import type { Page } from 'playwright-core';
import { messages } from '../../src/i18n/messages';
import type { Language } from '../../src/i18n/language';
import { LOOKS, picture, sideways, type Look, type Visit } from '../support/browser';
import { Live } from '../support/live';
import type { TestActor } from '../support/app';
import { STORY_MS } from '../support/patience';
import { givenPeople, scenesOf, type Scene, type Who } from './scenes';

// Every page on the demonstration's data, kept as a picture in test/screens for people to look at; what a machine can
// see is asserted here.

jest.setTimeout(STORY_MS);

const AREAS = [...new Set(Object.keys(messages).map((key) => key.slice(0, key.indexOf('.'))))];
/** A key where its sentence should be; an address such as aigul@mail.kz is none, nor a file. */
const KEY = new RegExp(String.raw`(?<![\w@./-])(?:${AREAS.join('|')})(?!\.csv\b)(?:\.[a-z-]+)+(?![\w@/])`);
const PLACEHOLDER = /\{[a-zA-Z]+[,}]/;

let live: Live;
let people: Record<Exclude<Who, 'nobody'>, TestActor>;
let scenes: Scene[];

beforeAll(async () => {
  live = await Live.start();
  people = await givenPeople(live);
  scenes = await scenesOf(live);
});
afterAll(async () => {
  await live?.close();
});

/** Rarer pages are seen in two or three of the eight combinations, each time in others. */
const isSeen = (scene: Scene, at: number, combination: number) => scene.often === true || (at + combination) % 3 === 0;

async function faultsOf(page: Page, lang: Language, { braces }: Scene): Promise<string[]> {
  const faults: string[] = [];
  const extra = await sideways(page);
  if (extra > 0) faults.push(`scrolls sideways by ${extra} px: ${await widest(page)}`);
  const seen = await page.locator('html').getAttribute('lang');
  if (seen !== lang) faults.push(`lang is ${seen}`);
  const menu = page.viewportSize()!.width < 912 ? '.menu-narrow summary' : '.menu-wide a';
  if (!(await page.locator(menu).first().isVisible())) faults.push('has no menu');
  const headings = await page.locator('h1').count();
  if (headings !== 1) faults.push(`${headings} h1`);
  const words = await page.locator('body').innerText();
  for (const pattern of braces ? [KEY] : [KEY, PLACEHOLDER]) {
    const found = pattern.exec(words);
    if (found) faults.push(`shows ${found[0]}`);
  }
  return faults;
}

const widest = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(0, 3)
      .map((element) => `${element.tagName}.${element.className}`)
      .join(', '),
  );

/** Opens the page once for all of its looks: they differ in colours only, which the style sheet knows by itself. */
async function look({ page, complaints }: Visit, scene: Scene, looks: Look[], lang: Language): Promise<string[]> {
  const before = complaints.length;
  const reply = await page.goto(scene.path);
  const status = reply?.status() ?? 200;
  const faults = status === (scene.status ?? 200) || status === 304 ? [] : [`answers ${status}`];
  await scene.act?.(page, lang);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (const { name, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme });
    await picture(page, `${scene.name}-${name}-${lang}`, scene.whole);
    faults.push(...(await faultsOf(page, lang, scene)).map((fault) => `${name}: ${fault}`));
  }
  faults.push(...complaints.slice(before));
  return faults.map((fault) => `${scene.name}, ${lang}: ${fault}`);
}

const combinations = LOOKS.flatMap((one) => (['kk', 'ru'] as const).map((lang) => ({ look: one as Look, lang }))).map(
  (one, at) => ({ ...one, at }),
);
const pages = ([360, 1440] as const).flatMap((width) =>
  (['kk', 'ru'] as const).map((lang) => ({
    width,
    lang,
    combined: combinations.filter((one) => one.look.width === width && one.lang === lang),
  })),
);

test.each(pages)('pages look right by day and by night, $width $lang', async ({ lang, combined }) => {
  const { width, height } = combined[0]!.look;
  const visits = new Map<Who, Visit>();
  const faults: string[] = [];
  for (const [nth, scene] of scenes.entries()) {
    const looks = combined.filter(({ at }) => isSeen(scene, nth, at)).map((one) => one.look);
    if (looks.length === 0) continue;
    const { colorScheme } = looks[0]!;
    const who = scene.who ?? 'nobody';
    const as = who === 'nobody' ? undefined : people[who];
    const options = { lang, viewport: { width, height }, colorScheme, ...(as && { as }) };
    if (!visits.has(who)) visits.set(who, await live.visit(options));
    const visit = visits.get(who)!;
    await visit.page.emulateMedia({ colorScheme });
    faults.push(
      ...(await look(visit, scene, looks, lang).catch((error: unknown) => [`${scene.name}: ${String(error)}`])),
    );
  }
  for (const { context } of visits.values()) await context.close();
  expect(faults).toEqual([]);
});
