import { CarriedPhrases } from '../../src/comments/queries/carried-phrases';
import { ProvisionComments } from '../../src/comments/queries/provision-comments';
import { PublishedVersions } from '../../src/drafts/queries/published-version';
import type { Language } from '../../src/i18n/language';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenNextVersion, givenPublishedDraft, type GivenDraft } from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { REWORDED, SPLIT, WHOLE } from '../support/split-law';

let app: TestApp;
let draft: GivenDraft;
let citizen: TestActor;
const REPLACED = 'chp_2__art_3__para_2';
const PAID = 'chp_2__art_3__para_3';
const WATERED = 'chp_2__art_3__para_1';
const said = new Map<string, number>();

async function say(exact: string, eId: string, lang: Language = 'ru', version = 1) {
  const quote = { exact, prefix: '', suffix: '' };
  const body = { provision: eId, version, lang, quote, body: `О словах «${exact}»` };
  const reply = await app.post(`/api/v1/drafts/${draft.number}/comments`, body, { as: citizen });
  expect(reply.status).toBe(201);
  said.set(exact, reply.json<{ id: number }>().id);
}

const place = (eId: string, query = '') => `/drafts/${draft.number}/provisions/${eId}${query}`;
/** The part of the list that shows the comment on these words. */
async function card(exact: string, eId: string, query = '?version=3', lang = 'ru') {
  const { text } = await app.get(place(eId, query), { headers: { 'accept-language': lang } });
  const from = text.indexOf(`id="comment-${said.get(exact)}"`);
  expect(from).toBeGreaterThan(-1);
  return text.slice(from, text.indexOf('</li>', from)).replaceAll('<!-- -->', '');
}

beforeAll(async () => {
  app = await startTestApp();
  drawFromSource(app);
  draft = await givenPublishedDraft(app, { texts: WHOLE });
  citizen = await app.asCitizen();
  await say('Школа заменяет погибшее дерево', REPLACED);
  await say('в течение тридцати календарных дней', REPLACED);
  await say('местный исполнительный орган', REPLACED);
  await say('күнтізбелік отыз күн ішінде', REPLACED, 'kk');
  await say('не реже двух раз в неделю', WATERED);
  await say('в тёплое время года', WATERED);
  await givenNextVersion(app, draft, SPLIT);
  const watered = 'Школа поливает деревья не реже двух раз в неделю в тёплое время года.';
  const third = REWORDED.ru.replace(watered, 'В тёплое время года деревья в саду поливает смотритель.');
  await givenNextVersion(app, draft, { ru: third, kk: REWORDED.kk });
  await say('Расходы на покупку', PAID, 'ru', 3);
  await new Promise((resolve) => setTimeout(resolve, 1_000)); // which version is the latest is remembered for a second
});
afterAll(() => app.close());

describe('the phrase of a comment, on the page of its provision', () => {
  it('is only a quote in its own version', async () => {
    const own = await card('местный исполнительный орган', REPLACED, '?version=1');
    expect(own).toContain('<q lang="ru">местный исполнительный орган</q>');
    expect(own).not.toMatch(/class="hint">(Эти|Теперь) /);
    expect(own).toContain(`${place(REPLACED)}?version=1&amp;comment=`);
  });

  it('stands as it was', async () => {
    const kept = await card('Школа заменяет погибшее дерево', REPLACED);
    expect(kept).toContain('Эти слова стоят в этой редакции без изменений.');
    expect(kept).toContain(`${place(REPLACED)}?version=3&amp;comment=`);
  });

  it('is shown with the words of now where it changed', async () => {
    const changed = await card('в течение тридцати календарных дней', REPLACED);
    expect(changed).toContain('Теперь эти слова звучат так:');
    expect(changed).toContain('<q lang="ru">в течение двадцати рабочих дней</q>');
    expect(await card('в течение тридцати календарных дней', REPLACED, '?version=2')).toContain('без изменений');
  });

  it('is found in the part that was split off with it', async () => {
    const moved = await card('местный исполнительный орган', REPLACED);
    expect(moved).toMatch(/Эти слова теперь стоят здесь: пункт 3 статьи 3/);
    expect(moved).toContain(`${place(PAID)}?version=3&amp;comment=`);
  });

  it('is said to be gone, and nowhere else', async () => {
    const gone = await card('не реже двух раз в неделю', WATERED);
    expect(gone).toContain('В этой редакции таких слов нет.');
    expect(gone).not.toContain('comment.phrase.show');
    expect(gone).not.toContain('#phrase');
  });

  it.each([
    ['kk', 'Бұл сөздердің қазіргі түрі:'],
    ['en', 'These words now read:'],
  ])('is told in %s', async (lang, words) => {
    const changed = await card('күнтізбелік отыз күн ішінде', REPLACED, '?version=3', lang);
    expect(changed).toContain(words);
    expect(changed).toContain('<q lang="kk">күнтізбелік жиырма күн ішінде</q>');
  });

  it('of a later comment is only a quote in an older version', async () => {
    const early = await card('Расходы на покупку', PAID, '?version=2');
    expect(early).toContain('<q lang="ru">Расходы на покупку</q>');
    expect(early).not.toContain('#phrase');
  });
});

describe('the words of a comment that is asked for', () => {
  const marked = async (exact: string, eId: string, version = 3) =>
    (await app.get(place(eId, `?version=${version}&comment=${said.get(exact)}`))).text;

  it.each([
    ['в течение тридцати календарных дней', REPLACED, 1, 'в течение тридцати календарных дней'],
    ['в течение тридцати календарных дней', REPLACED, 3, 'в течение двадцати рабочих дней'],
    ['местный исполнительный орган', PAID, 3, 'местный исполнительный орган'],
    ['күнтізбелік отыз күн ішінде', REPLACED, 3, 'күнтізбелік жиырма күн ішінде'],
  ])('«%s» are marked at %s of version %s', async (exact, eId, version, words) => {
    const page = await marked(exact, eId, version);
    expect(page).toContain(`<mark id="phrase">${words}</mark>`);
    expect(page).toContain(`/drafts/${draft.number}/comments/${said.get(exact)}`);
  });

  it.each([
    ['of another provision', 'местный исполнительный орган', REPLACED],
    ['that are gone', 'не реже двух раз в неделю', WATERED],
  ])('%s are not marked', async (_name, exact, eId) => expect(await marked(exact, eId)).not.toContain('<mark'));

  it('of a hidden comment are not marked', async () => {
    const id = said.get('Школа заменяет погибшее дерево');
    const hide = (state: string) => app.db.query('update comment set state = $2 where id = $1', [id, state]);
    await hide('hidden');
    expect(await marked('Школа заменяет погибшее дерево', REPLACED)).not.toContain('<mark');
    await hide('public');
    expect(await marked('Школа заменяет погибшее дерево', REPLACED)).toContain('<mark');
  });

  it('of a comment that is not there leave the page as it is', async () => {
    const reply = await app.get(place(REPLACED, '?comment=999999'));
    expect(reply.status).toBe(200);
    expect(reply.text).not.toContain('<mark');
  });
});

it('the page of a comment says what became of its words in the latest version', async () => {
  const id = said.get('в течение тридцати календарных дней');
  const { text } = await app.get(`/drafts/${draft.number}/comments/${id}`);
  expect(text).toContain('Теперь эти слова звучат так:');
  expect(text).toContain('в течение двадцати рабочих дней');
});

it('nothing is said of phrases of a provision too long to compare', async () => {
  const [phrases, versions] = [app.nest.get(CarriedPhrases), app.nest.get(PublishedVersions)];
  const latest = (await versions.of(draft.draftId, 3))!;
  const { wId } = draft.at(WATERED);
  const rows = (await app.nest.get(ProvisionComments).of(draft.draftId, [wId], null, 'ru')).comments;
  const long = { ...latest.byWId.get(wId)!, body: { ru: 'слово '.repeat(7_000) } };
  const version = { ...latest, draftId: draft.draftId, version: 3, byWId: new Map([[wId, long]]) };
  // not remembered yet under these ids
  const unseen = rows.map((row) => ({ ...row, id: row.id + 1_000_000 }));
  expect((await phrases.of(unseen, version)).size).toBe(0);
  expect((await phrases.of(rows, latest)).size).toBe(2);
});
