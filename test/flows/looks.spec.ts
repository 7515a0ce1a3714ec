import type { Page } from 'playwright-core';
import { messages } from '../../src/i18n/messages';
import type { Language } from '../../src/i18n/language';
import { LOOKS, picture, sideways, type Look, type Visit } from '../support/browser';
import { Live } from '../support/live';
import type { TestActor } from '../support/app';
import { givenPeople, scenesOf, type Scene, type Who } from './scenes';

// Every page on the demonstration's data, kept as a picture in test/screens for people to look at; what a machine can
// see is asserted here.

jest.setTimeout(300_000);

const AREAS = [...new Set(Object.keys(messages).map((key) => key.slice(0, key.indexOf('.'))))];
/** A key where its sentence should be; an address such as aigul@mail.kz is none. */
const KEY = new RegExp(String.raw`(?<![\w@./-])(?:${AREAS.join('|')})(?:\.[a-z-]+)+(?![\w@/])`);
const PLACEHOLDER = /\{[a-zA-Z]+[,}]/;

let live: Live;
let people: Record<Exclude<Who, 'nobody'>, TestActor>;
let scenes: Scene[];

beforeAll(async () => {
  live = await Live.start();
  people = await givenPeople(live);
  scenes = await scenesOf(live);
}, 120_000);
afterAll(async () => {
  await live?.close();
});

/** Rarer pages are seen in two or three of the eight combinations, each time in others. */
const isSeen = (scene: Scene, at: number, combination: number) => scene.often === true || (at + combination) % 3 === 0;

async function faultsOf(page: Page, lang: Language): Promise<string[]> {
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
  for (const pattern of [KEY, PLACEHOLDER]) {
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

async function look(visit: Visit, scene: Scene, look: Look, lang: Language): Promise<string[]> {
  const { page, complaints } = visit;
  const before = complaints.length;
  const reply = await page.goto(scene.path);
  const name = `${scene.name}-${look.name}-${lang}`;
  const status = reply?.status() ?? 200;
  const faults = status === (scene.status ?? 200) || status === 304 ? [] : [`answers ${status}`];
  await scene.act?.(page, lang);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await picture(page, name, scene.whole);
  faults.push(...(await faultsOf(page, lang)), ...complaints.slice(before));
  return faults.map((fault) => `${name}: ${fault}`);
}

const combinations = LOOKS.flatMap((one) => (['kk', 'ru'] as const).map((lang) => ({ look: one, lang })));

test.each(combinations.map((one, at) => ({ ...one, at, name: `${one.look.name} ${one.lang}` })))(
  'pages look right: $name',
  async ({ look: one, lang, at }) => {
    const { width, height, colorScheme } = one;
    const visits = new Map<Who, Visit>();
    const faults: string[] = [];
    for (const [nth, scene] of scenes.entries()) {
      if (!isSeen(scene, nth, at)) continue;
      const who = scene.who ?? 'nobody';
      const as = who === 'nobody' ? undefined : people[who];
      const options = { lang, viewport: { width, height }, colorScheme, ...(as && { as }) };
      if (!visits.has(who)) visits.set(who, await live.visit(options));
      const told = await look(visits.get(who)!, scene, one, lang).catch((error: unknown) => [String(error)]);
      faults.push(...told);
    }
    for (const { context } of visits.values()) await context.close();
    expect(faults).toEqual([]);
  },
);
