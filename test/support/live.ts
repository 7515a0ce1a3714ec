import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { Sessions } from '../../src/accounts/sessions';
import { translator, type MessageKey } from '../../src/i18n/messages';
import type { Language } from '../../src/i18n/language';
import type { Config } from '../../src/platform/config/config';
import { startTestApp, type TestActor, type TestApp } from './app';
import { launchBrowser, visit, type Visit } from './browser';
import { PATIENCE_MS } from './patience';

type VisitOptions = NonNullable<Parameters<typeof visit>[2]>;

/** The application on a port of its own with its jobs, and a browser: what a story needs. Both are built before. */
export class Live {
  private readonly visits: Visit[] = [];

  private constructor(
    readonly app: TestApp,
    readonly address: string,
    readonly browser: Browser,
  ) {}

  static async start(changes: Partial<Config> = {}): Promise<Live> {
    const app = await startTestApp({ worker: 'inside', ...changes });
    await app.nest.listen(0, '127.0.0.1');
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    return new Live(app, `http://127.0.0.1:${port}`, await launchBrowser());
  }

  /** A person with a browser; who has a session already is signed in. */
  async visit(options: VisitOptions & { as?: TestActor } = {}): Promise<Visit> {
    const { as, ...rest } = options;
    const one = await visit(this.browser, this.address, rest);
    const [, token] = /=(.*)$/.exec(as?.headers['cookie'] ?? '') ?? [];
    if (token) {
      const name = this.app.nest.get(Sessions).cookieName;
      // the second one has no name in it: by it pages that are the same for everybody show the way to the account
      const cookies = { [name]: token, talqy_in: '1' };
      await one.context.addCookies(
        Object.entries(cookies).map(([key, value]) => ({ name: key, value, url: this.address })),
      );
    }
    this.visits.push(one);
    return one;
  }

  /** A session of somebody who is there already, such as a person of the demonstration. */
  async session(accountId: number): Promise<TestActor> {
    const sessions = this.app.nest.get(Sessions);
    const token = await sessions.open(this.app.db.manager, accountId, 'email');
    return { accountId, headers: { cookie: `${sessions.cookieName}=${token}` } };
  }

  /** What the browsers of all visits complained of; nothing, where all is well. */
  complaints(): string[] {
    return this.visits.flatMap((one) => one.complaints);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.app.close();
  }
}

/** Sentences as this language's catalogue has them, to find fields and buttons by what is written on them. */
export const speaking =
  (lang: Language) =>
  (key: MessageKey, params: Record<string, string | number> = {}): string =>
    translator(lang)(key, params);

/** Opens the page again until it shows what is seconds behind by design: counts, mails. */
export async function until<Found>(page: Page, address: string, look: () => Promise<Found | null>): Promise<Found> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    await page.goto(address);
    const found = await look();
    if (found !== null) return found;
  }
  throw new Error(`Not in time at ${address}: ${await page.locator('main').innerText()}`);
}

/** Asks until the jobs have done it. */
export async function eventually<Found>(look: () => Promise<Found>, want: (found: Found) => boolean): Promise<Found> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const found = await look();
    if (want(found)) return found;
    if (Date.now() > end) throw new Error(`Not in time: ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function emailOf(app: TestApp, { accountId }: TestActor): Promise<string> {
  const rows: { email: string }[] = await app.db.query('select email from email_identity where account_id = $1', [
    accountId,
  ]);
  return rows[0]!.email;
}

/** The words of the first letter to this address that passes the test, as the demonstration's mail shows it. */
export async function letter(page: Page, email: string, holds: RegExp): Promise<string> {
  const mails = await page.context().newPage();
  const found = mails.locator('.demo-letter').filter({ hasText: holds });
  const read = async () => ((await found.count()) > 0 ? found.first().textContent() : null);
  const words = await until(mails, `/demo/mail?person=${encodeURIComponent(email)}`, read);
  await mails.close();
  return words;
}

/** From the page that asks for an address to where the visitor wanted to go, by the code in the mail. */
export async function signIn(page: Page, email: string, lang: Language, name?: string): Promise<void> {
  const t = speaking(lang);
  await page.getByLabel(t('account.email'), { exact: true }).fill(email);
  await page.getByRole('button', { name: t('account.send-code'), exact: true }).click();
  await page.waitForURL(/\/sign-in\/code/);
  const code = /\b\d{6}\b/.exec(await letter(page, email, /\b\d{6}\b/))![0];
  await page.locator('input[name=code]').fill(code);
  await page.locator('main form button[type=submit]').first().click();
  if (name === undefined) return;
  await page.waitForURL(/\/account\?first/);
  await page.locator('input[name=name]').fill(name);
  await page.locator('form[action="/account/name"] button').click();
}
