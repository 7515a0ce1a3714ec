// The draft page in a real browser whose processor is slowed fourfold, and the scripts that it fetches.
import { brotliCompressSync, constants } from 'node:zlib';

const SLOWER = 4;
const QUIET_MS = 2_000;
const LIMIT_MS = 30_000;
export const LOOKS = [
  { name: 'phone', viewport: { width: 360, height: 780 } },
  { name: 'desk', viewport: { width: 1440, height: 900 } },
];

/** Runs before the page's own scripts: notes when the act gets its listener, and every long task. */
function watch() {
  const seen = { attached: null, busyUntil: 0, longest: 0 };
  window.seen = seen;
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === 'click' && this instanceof Element && this.matches('[data-act]')) seen.attached = performance.now();
    return addEventListener.call(this, type, ...rest);
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      seen.busyUntil = Math.max(seen.busyUntil, startTime + duration);
      seen.longest = Math.max(seen.longest, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** Milliseconds from the start of the navigation until the page answers and its last long task is over. */
export async function timeToInteractive(browser, address, { viewport }) {
  const context = await browser.newContext({ viewport, locale: 'ru-KZ' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'load', timeout: LIMIT_MS });
    const quiet = (ms) => window.seen.attached && performance.now() - window.seen.busyUntil > ms;
    await page.waitForFunction(quiet, QUIET_MS, { timeout: LIMIT_MS, polling: 200 });
    const { attached, busyUntil, longest } = await page.evaluate(() => window.seen);
    return { tti: Math.max(attached, busyUntil), attached, longest };
  } finally {
    await context.close();
  }
}

async function brotliBytes(addresses) {
  let sum = 0;
  for (const address of addresses) {
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
    sum += brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return sum;
}

/** Brotli bytes of the scripts fetched by the page, and by the page with the comments of a provision opened. */
export async function scriptBytes(browser, address) {
  const context = await browser.newContext({ viewport: LOOKS[1].viewport, locale: 'ru-KZ' });
  try {
    const page = await context.newPage();
    const scripts = new Set();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.add(response.url());
    });
    await page.goto(address, { waitUntil: 'networkidle', timeout: LIMIT_MS });
    const before = new Set(scripts);
    await page.locator('[data-act] .el > a.n').first().click();
    await page.locator('[data-panel-body]:not([aria-busy]) form').first().waitFor({ timeout: LIMIT_MS });
    await page.waitForLoadState('networkidle');
    return { page: await brotliBytes(before), panel: await brotliBytes(scripts), files: scripts.size };
  } finally {
    await context.close();
  }
}
