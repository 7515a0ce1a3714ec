import type { Page } from 'playwright-core';
import { DemoLoader } from '../../src/demo/demo-loader';
import { demoFile } from '../../src/demo/demo-texts';
import type { Language } from '../../src/i18n/language';
import { givenAgency, givenTexts } from '../support/fixtures';
import { alive } from '../support/browser';
import type { Live } from '../support/live';
import type { TestActor } from '../support/app';
import { speaking } from '../support/live';

export type Who = 'nobody' | 'author' | 'official' | 'head' | 'publisher' | 'amender' | 'administrator' | 'newcomer';

/** One sight of the product: who opens which page and does what there before the look. */
export interface Scene {
  name: string;
  who?: Who;
  path: string;
  act?: (page: Page, lang: Language) => Promise<void>;
  /** Seen in all combinations of width, light and language, since most people see it. */
  often?: true;
  /** The whole page, not only its first screen. */
  whole?: true;
  /** The page names what an official may insert, in braces. */
  braces?: true;
  status?: number;
}

const value = async <T>(live: Live, sql: string, ...params: unknown[]): Promise<T> => {
  const rows: { value: T }[] = await live.app.db.query(sql, params);
  return rows[0]!.value;
};

const account = (live: Live, email: string) =>
  value<number>(live, 'select account_id as value from email_identity where email = $1', email);

/** The demonstration with the next version of its long law in work, and the people who look at it. */
export async function givenPeople(live: Live): Promise<Record<Exclude<Who, 'nobody'>, TestActor>> {
  await live.app.nest.get(DemoLoader).load();
  const law = (lang: string) => demoFile(`law-v2.${lang}.md`).toString('utf8');
  const shorter = law('ru').replace(
    /\n1\. [^\n]+\n/,
    '\n1. Владелец участка сам решает, когда поливать газон и обрезать кусты.\n',
  );
  await givenTexts(live.app, 1, 'law', { ru: shorter, kk: law('kk') });
  const author = await value<number>(
    live,
    `select c.account_id as value from change_credit r join comment c on c.draft_id = r.draft_id and c.id = r.comment_id
      where c.proposed is not null and c.level = 'email' order by c.id limit 1`,
  );
  const person = async (email: string) => live.session(await account(live, email));
  return {
    author: await live.session(author),
    official: await person('official@demo.talqy.kz'),
    head: await person('official2@demo.talqy.kz'),
    publisher: await person('publisher@demo.talqy.kz'),
    amender: await person('publisher.mzh@demo.talqy.kz'),
    administrator: await person('administrator@demo.talqy.kz'),
    newcomer: await live.app.withRole('official', await givenAgency(live.app)),
  };
}

const openTab = async (page: Page, lang: Language) => {
  await page.locator('#panel .comment-form .seg').waitFor();
  await alive(page);
  await page.getByText(speaking(lang)('comment.tab.wording'), { exact: true }).click();
  await page.locator('[data-field="proposed"]').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' 2026');
  await page.locator('[data-field="proposed"] ins').waitFor();
};

export async function scenesOf(live: Live): Promise<Scene[]> {
  const draft = await value<string>(live, 'select number as value from draft where id = 1');
  const dossier = await value<string>(
    live,
    'select o.number as value from dossier o join draft d on d.dossier_id = o.id where d.id = 1',
  );
  const busy = await value<string>(
    live,
    `select p.e_id as value from provision p join provision_count n on n.draft_id = p.draft_id and n.w_id = p.w_id
      where p.draft_id = 1 and p.version = 2 and p.kind = 'para' order by n.comments desc, p.ordinal limit 1`,
  );
  const changed = await value<number>(
    live,
    `select c.id as value from change_credit r join comment c on c.draft_id = r.draft_id and c.id = r.comment_id
      where c.draft_id = 1 and c.proposed is not null and c.level = 'email' order by c.id limit 1`,
  );
  const open = (page: Page) => page.locator(`[id="${busy}"] a.mk`).first().click();
  const judged = async (waits: boolean) =>
    value<number>(
      live,
      `select comment_id as value from second_look s join comment c on c.draft_id = s.draft_id and c.id = s.comment_id
        where c.draft_id = 1 and (c.waits_for is not null) = $1 order by 1 limit 1`,
      waits,
    );
  const extended = await value<number>(live, 'select min(comment_id) as value from extended_comment');
  const amending = await value<string>(
    live,
    `select number as value from draft where act_kind = 'amending-law' order by id limit 1`,
  );
  const busiest = await value<string>(
    live,
    'select a.code as value from draft d join agency a on a.id = d.agency_id where d.id = 1',
  );
  const idle = await value<string>(
    live,
    `select code as value from agency a where not exists (
       select from scorecard_part p join draft d on d.id = p.draft_id where d.agency_id = a.id) order by id limit 1`,
  );
  const wording = await value<number>(
    live,
    `select id as value from comment c where draft_id = 1 and proposed is not null
        and not exists (select from change_credit k where k.draft_id = 1 and k.comment_id = c.id) order by id limit 1`,
  );
  const letter = await value<number>(
    live,
    `select id as value from cluster where draft_id = 1 and state = 'confirmed'`,
  );
  const review = `/publish/drafts/${draft}`;
  return [
    { name: 'home', path: '/', often: true },
    { name: 'drafts', path: '/drafts', often: true },
    { name: 'draft', path: `/drafts/${draft}`, often: true },
    { name: 'draft-at-marks', path: `/drafts/${draft}#${busy}`, often: true },
    {
      name: 'panel',
      path: `/drafts/${draft}#${busy}`,
      often: true,
      act: async (page) => {
        await open(page);
        await page.locator('#panel .comment-form .seg').waitFor();
        await alive(page);
      },
    },
    {
      name: 'panel-wording',
      path: `/drafts/${draft}#${busy}`,
      act: async (page, lang) => {
        await open(page);
        await openTab(page, lang);
      },
    },
    { name: 'term-note', path: `/drafts/${draft}`, often: true, act: openTermNote },
    { name: 'amending', path: `/drafts/${amending}`, often: true, act: openChanges },
    { name: 'comment', path: `/drafts/${draft}/comments/${changed}`, often: true, whole: true },
    { name: 'second-look', path: `/drafts/${draft}/comments/${await judged(true)}`, often: true, whole: true },
    { name: 'second-look-done', path: `/drafts/${draft}/comments/${await judged(false)}`, whole: true },
    {
      name: 'desk-second-look',
      path: `/desk/drafts/${draft}/comments/${await judged(true)}`,
      who: 'official',
      whole: true,
    },
    { name: 'traces', path: '/me', who: 'author', often: true, whole: true },
    { name: 'desk-answer', path: '/desk', who: 'official', often: true, whole: true, act: firstOfDesk },
    { name: 'dossier', path: `/dossiers/${dossier}`, whole: true },
    { name: 'provision', path: `/drafts/${draft}/provisions/${busy}` },
    { name: 'compare', path: `/drafts/${draft}/compare` },
    { name: 'waiting', path: '/waiting' },
    { name: 'terms', path: '/terms', whole: true },
    { name: 'extended', path: `/drafts/${draft}/comments/${extended}`, whole: true },
    { name: 'desk-extend', path: `/desk/drafts/${draft}/extend`, who: 'head', whole: true },
    { name: 'about', path: '/about', whole: true },
    { name: 'scorecard', path: '/scorecard?sort=overdue', often: true, whole: true },
    { name: 'scorecard-agency', path: `/scorecard/${busiest}`, whole: true },
    { name: 'scorecard-none', path: `/scorecard/${idle}` },
    { name: 'open-data', path: '/open-data', whole: true },
    { name: 'sign-in', path: '/sign-in', whole: true },
    { name: 'code', path: '/sign-in', act: askForCode },
    { name: 'account', path: '/account', who: 'author' },
    { name: 'desk', path: '/desk', who: 'official' },
    { name: 'desk-act', path: `/desk?draft=${draft}&provision=${busy}`, who: 'official' },
    { name: 'desk-search', path: '/desk?tab=all&q=тополя', who: 'official' },
    { name: 'publish', path: '/publish', who: 'publisher' },
    { name: 'publish-dossier', path: '/publish/dossiers/new', who: 'publisher', whole: true },
    { name: 'publish-upload', path: `${review}/versions/new`, who: 'publisher', whole: true },
    { name: 'publish-review', path: review, who: 'publisher' },
    { name: 'publish-review-text', path: `${review}?text=ru#text`, who: 'publisher' },
    { name: 'publish-review-doubts', path: `${review}?text=ru`, who: 'publisher', whole: true },
    {
      name: 'publish-amended',
      path: `/publish/drafts/${amending}/amended`,
      who: 'amender',
      whole: true,
      act: openChange,
    },
    { name: 'wording', path: `/desk/drafts/${draft}/comments/${wording}/wording`, who: 'official', whole: true },
    { name: 'wordings', path: `${review}/wordings?provision=${busy}`, who: 'publisher' },
    { name: 'publish-matches', path: `${review}/matches`, who: 'publisher', whole: true },
    { name: 'publish-discard', path: `${review}/discard`, who: 'publisher', whole: true },
    { name: 'admin', path: '/admin', who: 'administrator' },
    { name: 'desk-clusters', path: `/desk/drafts/${draft}/clusters`, who: 'official', whole: true },
    { name: 'desk-cluster', path: `/desk/drafts/${draft}/clusters/${letter}`, who: 'official', whole: true },
    { name: 'desk-templates', path: '/desk/templates', who: 'head', whole: true, braces: true },
    { name: 'desk-settings', path: '/desk/settings', who: 'head', whole: true },
    { name: 'admin-agencies', path: '/admin/agencies', who: 'administrator', whole: true },
    { name: 'admin-calendar', path: '/admin/calendar', who: 'administrator', whole: true },
    { name: 'admin-terms', path: '/admin/terms', who: 'administrator', whole: true },
    { name: 'demo-mail', path: '/demo/mail' },
    { name: 'error', path: '/nothing-here', status: 404 },
    { name: 'forbidden', path: '/admin', status: 403, who: 'author' },
    { name: 'no-drafts', path: '/drafts?q=zzzz' },
    { name: 'no-traces', path: '/me' },
    { name: 'no-desk', path: '/desk', who: 'newcomer' },
  ];
}

async function openTermNote(page: Page): Promise<void> {
  const term = page.locator('#act a.term').first();
  // terms are reached by Tab once their provision has the focus, which is when the island is at work
  await page.waitForFunction(() => document.querySelectorAll('#act a[tabindex="0"]').length > 0);
  await term.scrollIntoViewIfNeeded();
  await term.hover();
  await page.locator('.term-note').waitFor();
}

async function openChanges(page: Page): Promise<void> {
  const command = page.locator('#act .amends').nth(1);
  await command.locator('summary').click();
  await command.locator('.diff ins').first().waitFor();
  await command.scrollIntoViewIfNeeded();
}

async function openChange(page: Page): Promise<void> {
  await page.locator('.amended-commands summary').first().click();
  await page.locator('.amended-commands .diff').first().waitFor();
}

async function firstOfDesk(page: Page): Promise<void> {
  await page.locator('.desk-row a').first().click();
  await page.locator('.desk-answer').waitFor();
}

async function askForCode(page: Page): Promise<void> {
  await page.locator('input[type=email]').fill('somebody@example.kz');
  await page.locator('form[action="/sign-in"] .btn.primary').click();
  await page.locator('input[name=code]').waitFor();
}
