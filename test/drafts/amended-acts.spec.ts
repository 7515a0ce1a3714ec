import { randomUUID } from 'node:crypto';
import { AttachAmendedAct } from '../../src/drafts/commands/attach-amended-act';
import { PublishedVersions } from '../../src/drafts/queries/published-version';
import { AMENDED_KK, AMENDED_RU, AMENDING_KK, AMENDING_RU } from '../support/amending-law';
import { startTestApp, type TestApp } from '../support/app';
import { factsFor, givenAgency, givenEmptyDraft, givenPublishedDraft, givenTexts } from '../support/fixtures';
import { drawFromSource } from '../support/pages';

const file = (lang: 'ru' | 'kk', text: string) => ({ lang, name: `act.${lang}.md`, bytes: Buffer.from(text, 'utf8') });

describe('the acts that a draft amends', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    drawFromSource(app);
  });
  afterAll(() => app.close());

  const given = () =>
    givenPublishedDraft(app, { actKind: 'amending-law', texts: { ru: AMENDING_RU, kk: AMENDING_KK } });
  const effects = (draftId: number, lang = 'ru') =>
    app.db.query(
      `select e_id as "eId", w_id as "wId", address, pieces, doubt from amendment_effect
        where draft_id = $1 and lang = $2 order by ordinal`,
      [draftId, lang],
    );

  it('are known by their address before any text is attached', async () => {
    const draft = await given();
    const rows = await effects(draft.draftId);
    expect(rows.map((row: { eId: string }) => row.eId)).toEqual([1, 2, 3, 4].map((n) => `art_1__point_${n}`));
    expect(rows[0].wId).toBe(draft.at('art_1__point_1').wId);
    expect(rows.map((row: { doubt: { is: string } }) => row.doubt.is)).toEqual([
      'no-act',
      'no-act',
      'no-act',
      'unclear',
    ]);
    const version = await app.nest.get(PublishedVersions).of(draft.draftId, 1);
    expect(version!.shorten('art_1__point_1', 'ru')).toBe('ст. 1, пп. 1) → ст. 1, пп. 3) Закона «О дворах»');
    expect(version!.shorten('art_1__point_1', 'kk')).toBe(
      '1-бап, 1) тармақша → «Аулалар туралы» Заңы, 1-бап, 3) тармақша',
    );
    expect(version!.shorten('art_2', 'ru')).toBe('ст. 2');
    const page = await app.get(`/drafts/${draft.number}`);
    expect(page.text).toContain('Добавляет: подпункт 3) статьи 1 Закона «О дворах»');
    expect(page.text).not.toContain('Как сейчас и как будет');
  });

  it('are compared with each command once their text is attached, and no more when it is taken away', async () => {
    const draft = await given();
    const facts = factsFor(draft.publisher, draft.agencyId);
    const acts = app.nest.get(AttachAmendedAct);
    await app.get(`/drafts/${draft.number}`);
    await acts.attach(facts, draft.number, [file('ru', AMENDED_RU), file('kk', AMENDED_KK)]);
    const [add, replace, gone, unread] = await effects(draft.draftId);
    expect(add.pieces).toEqual([{ op: 'ins', text: '3) забор – край двора.' }]);
    expect(replace.pieces.filter((one: { op: string }) => one.op !== 'same')).toEqual([
      { op: 'ins', text: ' и вечером' },
    ]);
    expect(gone.doubt).toEqual({ is: 'failed', code: 'no-place', step: { kind: 'article', number: '9' } });
    expect([unread.address, unread.doubt.code]).toEqual([null, 'amendment.words-not-read']);
    const [kazakh] = await effects(draft.draftId, 'kk');
    expect(kazakh.pieces).toEqual([{ op: 'ins', text: '3) дуал – ауланың шеті.' }]);

    // the page that was made before is not sent again
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const page = await app.get(`/drafts/${draft.number}`);
    expect(page.text).toContain('Как сейчас и как будет');
    expect(page.text).toContain('забор – край двора.');
    const provision = await app.get(`/drafts/${draft.number}/provisions/art_1__point_2`);
    expect(provision.text).toContain('Заменяет слова: статья 2 Закона «О дворах»');
    expect(provision.text).toContain('<details');

    const attached = await app.db.query('select id from amended_act where draft_id = $1 order by id', [draft.draftId]);
    expect(attached.length).toBe(2);
    await acts.detach(facts, draft.number, attached[0].id);
    expect((await effects(draft.draftId)).map((row: { pieces: unknown }) => row.pieces)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect((await effects(draft.draftId, 'kk'))[0].pieces).not.toBeNull();
    await expect(acts.detach(facts, draft.number, attached[0].id)).rejects.toMatchObject({ status: 404 });
  });

  it('serve the next text too, and take the place of an earlier upload', async () => {
    const draft = await givenEmptyDraft(app, { actKind: 'amending-law' });
    const acts = app.nest.get(AttachAmendedAct);
    await expect(acts.attach(draft.facts, draft.number, [file('ru', AMENDED_RU)])).rejects.toMatchObject({
      code: 'draft.nothing-in-work',
    });
    await givenTexts(app, draft.id, 'amending-law', { ru: AMENDING_RU });
    await acts.attach(draft.facts, draft.number, [file('ru', AMENDED_RU)]);
    await acts.attach(draft.facts, draft.number, [file('ru', AMENDED_RU.replace('днём', 'днём, но не'))]);
    const rows = await app.db.query('select title from amended_act where draft_id = $1', [draft.id]);
    expect(rows).toEqual([{ title: 'О дворах' }]);
    const [, replace] = await effects(draft.id);
    expect(replace.pieces.map((one: { text: string }) => one.text).join('')).toContain('днём и вечером, но не');
  });

  it('are refused in words', async () => {
    const draft = await given();
    const facts = factsFor(draft.publisher, draft.agencyId);
    const acts = app.nest.get(AttachAmendedAct);
    await expect(acts.attach(facts, draft.number, [])).rejects.toMatchObject({ code: 'draft.no-file', status: 422 });
    await expect(acts.attach(facts, draft.number, [file('ru', 'Просто слова.')])).rejects.toMatchObject({
      code: 'structure.no-provisions',
      status: 422,
    });
    const stranger = await app.withRole('publisher', await givenAgency(app));
    const other = factsFor(stranger, 0);
    await expect(acts.attach(other, draft.number, [file('ru', AMENDED_RU)])).rejects.toMatchObject({ status: 404 });
  });

  it('have a page on which the publisher attaches them and reads what could not be applied', async () => {
    const draft = await given();
    const as = draft.publisher;
    const address = `/publish/drafts/${draft.number}/amended`;
    expect((await app.get('/publish', { as })).text).toContain(address);
    expect((await app.get(address, { as })).text).toContain('Пока ничего не приложено.');
    const boundary = `----${randomUUID()}`;
    const body = `--${boundary}\r\ncontent-disposition: form-data; name="text-ru"\r\n\r\n${AMENDED_RU}\r\n--${boundary}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, accept: 'text/html' };
    const sent = await app.ask('POST', address, { as, body: Buffer.from(body), headers });
    expect([sent.status, sent.headers['location']]).toEqual([303, `${address}?saved=1`]);
    const page = await app.get(address, { as });
    expect(page.text).toContain('О дворах');
    expect(page.text).toContain('В приложенном акте не найдено: статья 9.');
    expect(page.text).toContain('Непонятая команда');
    const nothing = await app.ask('POST', address, { as, body: Buffer.from(`--${boundary}--\r\n`), headers });
    expect(nothing.status).toBe(422);
    const id = /amended\/(\d+)\/remove/.exec(page.text)![1];
    expect((await app.postForm(`${address}/${id}/remove`, {}, { as })).status).toBe(303);
    expect((await app.get(address, { as })).text).toContain('Пока ничего не приложено.');
    expect((await app.get(address)).status).not.toBe(200);
  });
});
