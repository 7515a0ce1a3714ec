import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language';
import { PATIENCE_MS } from './patience';

export { launchBrowser } from './chromium.mjs';

/** What a page may look like: a phone or a desk, by day or by night. */
export const LOOKS = [
  { name: '360-light', width: 360, height: 780, colorScheme: 'light' },
  { name: '360-dark', width: 360, height: 780, colorScheme: 'dark' },
  { name: '1440-light', width: 1440, height: 900, colorScheme: 'light' },
  { name: '1440-dark', width: 1440, height: 900, colorScheme: 'dark' },
] as const;
export type Look = (typeof LOOKS)[number];

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** Errors of scripts and refusals of the content security policy, which no story may cause. */
  complaints: string[];
}

interface VisitOptions extends BrowserContextOptions {
  lang?: Language;
}

/** A person with a browser of their own. */
export async function visit(
  browser: Browser,
  address: string,
  { lang = 'ru', ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    locale: { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }[lang],
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) opensAlive(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Waits until every island of the page hears keys and clicks: a person is slower than that, a test is not. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-island]:not([data-alive])'), null, { polling: 20 });
}

/** Whatever opens a page here ends when the page is alive; who waits for less than its load waits for less than that. */
function opensAlive(page: Page): void {
  const { goto, reload, waitForURL } = page;
  page.goto = async (...how) => {
    const found = await goto.apply(page, how);
    return how[1]?.waitUntil ? found : after(found);
  };
  page.reload = async (...how) => after(await reload.apply(page, how));
  page.waitForURL = async (...how) => after(await waitForURL.apply(page, how));
  async function after<Found>(found: Found): Promise<Found> {
    await alive(page);
    return found;
  }
}

/** Keeps a picture for people to look at: test/screens/<name>.png. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = join(process.cwd(), 'test/screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

/** Nothing may stick out to the right: a page that scrolls sideways is broken on a phone. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
