import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { TestActor } from '../support/app';
import { alive, type Visit } from '../support/browser';
import { AMENDED_KK, AMENDED_RU, AMENDING_KK, AMENDING_RU } from '../support/amending-law';
import { AttachAmendedAct } from '../../src/drafts/commands/attach-amended-act';
import { factsFor, givenNextVersion, givenPublishedDraft, givenTexts, type GivenDraft } from '../support/fixtures';
import { Live, speaking } from '../support/live';
import { LAW_KK, LAW_KK_2, LAW_RU, LAW_RU_2 } from '../support/small-law';
import { STORY_MS } from '../support/patience';

// axe-core on every kind of page, and the act by the keyboard alone. The law is small: what an act repeats, axe would
// only count.

jest.setTimeout(STORY_MS);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ru = speaking('ru');

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

let live: Live;
let draft: GivenDraft;
let amending: GivenDraft;
let commentId: number;
let author: TestActor;
let official: TestActor;
let administrator: TestActor;
let head: TestActor;

beforeAll(async () => {
  live = await Live.start();
  const { app } = live;
  draft = await givenPublishedDraft(app);
  author = await app.asCitizen();
  official = await app.withRole('official', draft.agencyId);
  administrator = await app.withRole('administrator');
  head = await app.withRole('head', draft.agencyId);
  const said = {
    provision: 'chp_2__art_3__para_1',
    version: 1,
    body: 'Кто польёт летом?',
    effect: 'У нас сохнут деревья.',
  };
  const proposed = 'Школа поливает деревья не реже трёх раз в неделю в тёплое время года.';
  const sent = await app.post(`/api/v1/drafts/${draft.number}/comments`, { ...said, proposed }, { as: author });
  commentId = sent.json<{ id: number }>().id;
  await app.post(
    `/api/v1/drafts/${draft.number}/comments`,
    { ...said, body: 'Ещё один.' },
    { as: await app.asCitizen() },
  );
  const soon = { promisedOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) };
  const answer = {
    decision: 'accepted',
    reason: 'Согласны: летом деревьям нужно больше воды.',
    replaces: '0',
    ...soon,
  };
  const page = `/desk/drafts/${draft.number}/comments/${commentId}`;
  expect((await app.postForm(page, answer, { as: official })).status).toBe(303);
  await givenNextVersion(app, draft, { ru: LAW_RU_2, kk: LAW_KK_2 });
  amending = await givenPublishedDraft(app, {
    actKind: 'amending-law',
    texts: { ru: AMENDING_RU, kk: AMENDING_KK },
  });
  const acts = Object.entries({ ru: AMENDED_RU, kk: AMENDED_KK }) as ['ru' | 'kk', string][];
  await app.nest.get(AttachAmendedAct).attach(
    factsFor(amending.publisher, amending.agencyId),
    amending.number,
    acts.map(([lang, text]) => ({ lang, name: `act.${lang}.md`, bytes: Buffer.from(text) })),
  );
  await givenTexts(app, draft.draftId, 'law', { ru: LAW_RU.replace('4) ', '6) '), kk: LAW_KK });
});
afterAll(async () => {
  await live?.close();
});

async function violations(page: Page, runOnly: object): Promise<string[]> {
  // the policy of the pages lets no foreign script in; the protocol of the browser may all the same
  await page.evaluate(AXE);
  const found = await page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: { run(where: Node, how: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
}

const openPanel = async (page: Page) => {
  await page.locator('#chp_2__art_3__para_1 > a.n').click();
  await page.locator('#panel .comment-form').waitFor();
  await alive(page);
};
const openWording = async (page: Page) => {
  await openPanel(page);
  await page.getByText(ru('comment.tab.wording'), { exact: true }).click();
  await page.locator('[data-field="proposed"]').waitFor();
};
const askForCode = async (page: Page) => {
  await page.locator('input[type=email]').fill('somebody@example.kz');
  await page.locator('form[action="/sign-in"] .btn.primary').first().click();
  await page.locator('input[name=code]').waitFor();
};
const refuseAnswer = async (page: Page) => {
  await page.locator('[name=reason]').fill('Нет');
  await page.locator('.desk-answer .btn.primary').click();
  await page.locator('.field-error').first().waitFor();
};

const openChange = (list: string) => async (page: Page) => {
  await page.locator(`${list} summary`).first().click();
  await page.locator(`${list} .diff`).first().waitFor();
};

interface Kind {
  name: string;
  path: () => string;
  who?: () => TestActor;
  act?: (page: Page) => Promise<void>;
}

const at = () => `/drafts/${draft.number}`;
const KINDS: Kind[] = [
  { name: 'home', path: () => '/' },
  { name: 'drafts', path: () => '/drafts' },
  { name: 'dossier', path: () => `/dossiers/${draft.dossierNumber}` },
  { name: 'draft', path: at },
  { name: 'panel', path: at, act: openPanel },
  { name: 'own wording', path: at, act: openWording },
  { name: 'amending act', path: () => `/drafts/${amending.number}`, act: openChange('.amends') },
  { name: 'provision', path: () => `${at()}/provisions/chp_2__art_3__para_1` },
  { name: 'comment', path: () => `${at()}/comments/${commentId}` },
  { name: 'comparison', path: () => `${at()}/compare` },
  { name: 'traces', path: () => '/me', who: () => author },
  { name: 'nothing in the traces', path: () => '/me' },
  { name: 'about', path: () => '/about' },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'code', path: () => '/sign-in', act: askForCode },
  { name: 'account', path: () => '/account', who: () => author },
  { name: 'desk', path: () => '/desk', who: () => official },
  { name: 'answer', path: () => `/desk${at()}/comments/${commentId + 1}`, who: () => official, act: refuseAnswer },
  { name: 'publisher', path: () => '/publish', who: () => draft.publisher },
  { name: 'new dossier', path: () => '/publish/dossiers/new', who: () => draft.publisher },
  { name: 'upload', path: () => `/publish${at()}/versions/new`, who: () => draft.publisher },
  { name: 'review', path: () => `/publish${at()}`, who: () => draft.publisher },
  {
    name: 'amended acts',
    path: () => `/publish/drafts/${amending.number}/amended`,
    who: () => amending.publisher,
    act: openChange('.amended-commands'),
  },
  { name: 'wording', path: () => `/desk${at()}/comments/${commentId}/wording`, who: () => official },
  {
    name: 'words of provisions',
    path: () => `/publish${at()}/wordings?provision=chp_2__art_3__para_1`,
    who: () => draft.publisher,
  },
  { name: 'matches', path: () => `/publish${at()}/matches`, who: () => draft.publisher },
  { name: 'discarding', path: () => `/publish${at()}/discard`, who: () => draft.publisher },
  { name: 'administration', path: () => '/admin', who: () => administrator },
  { name: 'agencies', path: () => '/admin/agencies', who: () => administrator },
  { name: 'settings', path: () => '/desk/settings', who: () => head },
  { name: 'calendar', path: () => '/admin/calendar', who: () => administrator },
  { name: 'terms', path: () => '/admin/terms', who: () => administrator },
  { name: 'demo mail', path: () => '/demo/mail' },
  { name: 'error', path: () => '/nothing-here' },
];

/** By night only colours are different. */
const LOOKS = [
  { colorScheme: 'light', runOnly: { type: 'tag', values: RULES } },
  { colorScheme: 'dark', runOnly: { type: 'rule', values: ['color-contrast'] } },
] as const;

test.each(LOOKS)('axe finds nothing serious on any kind of page, $colorScheme', async ({ colorScheme, runOnly }) => {
  const faults: string[] = [];
  const visits = new Map<TestActor | undefined, Visit>();
  for (const { name, path, who, act } of KINDS) {
    const as = who?.();
    if (!visits.has(as)) visits.set(as, await live.visit({ colorScheme, ...(as && { as }) }));
    const { page } = visits.get(as)!;
    await page.goto(path());
    await act?.(page);
    faults.push(...(await violations(page, runOnly)).map((fault) => `${name}: ${fault}`));
  }
  for (const { context } of visits.values()) await context.close();
  expect(faults).toEqual([]);
});

const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.closest('.panel') ? 'panel' : (active?.closest('.el[id]')?.id ?? active?.tagName ?? '');
  });

test('the act is one tab stop, arrows go between provisions, Enter opens, Escape returns', async () => {
  const { page, context } = await live.visit();
  await page.goto(at());
  // the island is alive once it took all links but one out of the tab order
  await page.waitForFunction(() => document.querySelectorAll('#act a[tabindex="0"]').length === 1);
  await page.waitForFunction(() => !document.querySelector('#act a:is(.n, .c, .mk):not([tabindex])'));
  const stops: string[] = [];
  let inAct = 0;
  for (let n = 0; n < 60 && inAct < 2; n++) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => (document.activeElement?.closest('#act') ? 'act' : 'page'));
    stops.push(where);
    if (where === 'act') inAct += 1;
    else if (inAct > 0) break;
  }
  expect(stops.filter((where) => where === 'act')).toHaveLength(1);

  await page.locator('#act a[tabindex="0"]').focus();
  const first = await focused(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = await focused(page);
  expect(third).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(third);
  await page.keyboard.press('Enter');
  await page.locator('#panel .comment-form').waitFor();
  expect(await focused(page)).toBe('panel');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('panel');
  await page.keyboard.press('Escape');
  await page.locator('#panel').waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe(third);
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('chp_2__art_5');
  await context.close();
});

test('a comment is written and sent by the keyboard alone', async () => {
  const { page, context } = await live.visit({ as: author });
  await page.goto(`${at()}#chp_1__art_1`);
  await page.waitForFunction(() => document.querySelectorAll('#act a[tabindex="0"]').length === 1);
  await page.locator('#chp_1__art_1 a.n, #chp_1__art_1 a.c').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#panel .comment-form').waitFor();
  const isField = () => page.evaluate(() => document.activeElement?.getAttribute('name') === 'body');
  for (let n = 0; n < 12 && !(await isField()); n++) await page.keyboard.press('Tab');
  expect(await isField()).toBe(true);
  await page.keyboard.type('Набрано без мыши.');
  const isSend = () => page.evaluate(() => document.activeElement?.matches('.comment-form .btn.primary') === true);
  for (let n = 0; n < 12 && !(await isSend()); n++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.sent').waitFor();
  expect(await focused(page)).toBe('panel');
  await context.close();
});

test('no page complained of a script or broke the content security policy', () => {
  expect(live.complaints()).toEqual([]);
});
