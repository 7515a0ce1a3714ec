import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenEmptyDraft, givenPublishedDraft, givenTexts, type GivenDraft } from '../support/fixtures';
import { givenWording } from '../support/given-wording';
import { drawFromSource } from '../support/pages';
import { LAW_KK, LAW_RU } from '../support/small-law';

const WATERING = 'chp_2__art_3__para_1';
const TABLES = ['draft_version', 'version_text', 'version_match', 'wording_change', 'amendment_effect'];

describe('discarding the version in work', () => {
  let app: TestApp;
  let draft: GivenDraft;
  beforeAll(async () => {
    app = await startTestApp();
    drawFromSource(app);
    app.setNow('2026-11-22T06:00:00Z');
  });
  beforeEach(async () => void (draft = await givenPublishedDraft(app)));
  afterAll(() => app.close());

  const at = (number = draft.number) => `/publish/drafts/${number}`;
  const see = async (url: string, as: TestActor = draft.publisher) => (await app.get(url, { as })).text;
  const send = (url: string, form: Record<string, string>, as: TestActor = draft.publisher) =>
    app.postForm(url, form, { as });
  const begin = () => send(`${at()}/wordings/begin`, {});
  const discard = (form: Record<string, string>, as?: TestActor) => send(`${at()}/discard`, form, as);
  const rows = async (version: number, draftId = draft.draftId) => {
    const counted = await Promise.all(
      TABLES.map((table) =>
        app.db.query(`select count(*)::int as n from ${table} where draft_id = $1 and version = $2`, [
          draftId,
          version,
        ]),
      ),
    );
    return counted.map(([{ n }]) => n as number);
  };

  it('takes a confirmation, leaves a named and dated trace, and lets the next one begin', async () => {
    await begin();
    const published = await rows(1);
    expect(await see(at())).toContain(`href="${at()}/discard"`);
    const page = await see(`${at()}/discard`);
    expect(page).toContain('Удалить редакцию 2, которая в работе?');
    const unsure = await discard({ version: '2' });
    expect([unsure.status, unsure.text]).toEqual([422, expect.stringContaining('подтвердите удаление отметкой')]);
    expect((await rows(2))[0]).toBe(1);
    const done = await discard({ version: '2', sure: '1' });
    expect([done.status, done.headers['location']]).toEqual([303, `/publish#draft-${draft.number}`]);
    expect(await rows(2)).toEqual([0, 0, 0, 0, 0]);
    expect(await rows(1)).toEqual(published);
    expect(await see('/publish')).toContain('Редакция 2 удалена в работе: publisher, 22 ноября 2026');
    const again = await discard({ version: '2', sure: '1' });
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('Текста в работе нет')]);
    expect((await begin()).status).toBe(303);
    expect((await rows(2))[0]).toBe(1);
  });

  it('leaves alone a version that was begun after the one that was seen', async () => {
    await begin();
    const seen = await see(`${at()}/discard`);
    const earlier = /name="earlier" value="(\d+)"/.exec(seen)?.[1] ?? '0';
    const form = { version: '2', earlier, sure: '1' };
    expect((await discard(form)).status).toBe(303);
    await begin();
    const stale = await discard(form);
    expect([stale.status, stale.text]).toEqual([409, expect.stringContaining('в работе теперь другая')]);
    expect((await rows(2))[0]).toBe(1);
    const shown = /name="earlier" value="(\d+)"/.exec(stale.text)?.[1] ?? '0';
    expect((await discard({ ...form, earlier: shown })).status).toBe(303);
  });

  it('is refused while wordings were taken in, unless those are given up, too', async () => {
    const ids = [
      await givenWording(app, draft, { proposed: 'Школа поливает сад.', eId: WATERING }),
      await givenWording(app, draft, { proposed: 'Садовник отвечает за сад.', eId: 'chp_1__art_2__point_2' }),
    ];
    const take = (id: number) => send(`/desk/drafts/${draft.number}/comments/${id}/wording`, {});
    await take(ids[0]!);
    const sure = { version: '2', sure: '1' };
    const refused = await discard(sure);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('внесена 1 формулировка граждан')]);
    expect(refused.text).toMatch(/name="wordings"[^>]*value="1"/);
    await take(ids[1]!);
    expect((await discard({ ...sure, wordings: '1' })).text).toContain('внесены 2 формулировки граждан');
    expect((await discard({ ...sure, wordings: '2' })).status).toBe(303);
    expect(await rows(2)).toEqual([0, 0, 0, 0, 0]);
    const [trace] = await app.db.query('select * from discarded_version where draft_id = $1', [draft.draftId]);
    expect(trace).toMatchObject({ version: 2, wordings: 2, changes: 2, account_id: draft.publisher.accountId });
    expect((await take(ids[0]!)).status).toBe(303);
  });

  it('never reaches what is published, is being read, or belongs to another agency', async () => {
    expect((await discard({ version: '1', sure: '1' })).status).toBe(409);
    expect((await rows(1))[0]).toBe(1);
    expect(await see(`${at()}/discard`)).toContain('удалять нечего');
    await begin();
    expect((await discard({ version: '1', sure: '1' })).status).toBe(409);
    await app.db.query(`insert into import (draft_id, version, state, created_by) values ($1, 2, 'running', $2)`, [
      draft.draftId,
      draft.publisher.accountId,
    ]);
    const reading = await discard({ version: '2', sure: '1' });
    expect([reading.status, reading.text]).toEqual([409, expect.stringContaining('ещё читается')]);
    const other = await givenPublishedDraft(app);
    expect((await discard({ version: '2', sure: '1' }, other.publisher)).status).toBe(404);
    expect((await app.get(`${at()}/discard`, { as: other.publisher })).status).toBe(404);
    expect((await discard({ version: '2', sure: '1' }, await app.withRole('official', draft.agencyId))).status).toBe(
      403,
    );
    expect((await rows(2))[0]).toBe(1);
  });

  it('of a draft that was never published leaves it without a text', async () => {
    const empty = await givenEmptyDraft(app);
    await givenTexts(app, empty.id, empty.actKind, { ru: LAW_RU, kk: LAW_KK });
    expect((await rows(1, empty.id))[1]).toBe(2);
    const done = await send(`${at(empty.number)}/discard`, { version: '1', sure: '1' }, empty.publisher);
    expect(done.status).toBe(303);
    expect(await rows(1, empty.id)).toEqual([0, 0, 0, 0, 0]);
    expect(await see('/publish', empty.publisher)).toContain('текст не загружен');
  });
});
