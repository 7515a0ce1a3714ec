import { PublishVersion } from '../../src/drafts/commands/publish-version';
import { startTestApp, type TestApp } from '../support/app';
import {
  describeFor,
  type factsFor,
  givenEmptyDraft,
  givenNextVersion,
  givenPublishedDraft,
  givenTexts,
} from '../support/fixtures';
import { LAW_KK, LAW_KK_2, LAW_RU, LAW_RU_2 } from '../support/small-law';

describe('publishing a version', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp()));
  afterAll(() => app.close());

  const publish = (draft: { facts: ReturnType<typeof factsFor>; number: string }) =>
    app.nest.get(PublishVersion).execute(draft.facts, draft.number);

  it('stores provisions in both languages under one id, the HTML and the hash', async () => {
    const given = await givenPublishedDraft(app);
    expect(given.number).toMatch(/^\d{4}-\d{4}-1$/);
    const watering = given.at('chp_2__art_3__para_1');
    expect(watering.body.ru).toContain('не реже двух раз');
    expect(watering.body.kk).toContain('екі рет');
    const texts: { lang: string; html: string }[] = await app.db.query(
      'select lang, html from version_text where draft_id = $1 and version = 1 order by lang',
      [given.draftId],
    );
    expect(texts.map(({ lang }) => lang)).toEqual(['kk', 'ru']);
    for (const { html } of texts) expect(html).toContain(`data-w="${watering.wId}"`);
    const [version] = await app.db.query('select content_hash from draft_version where draft_id = $1', [given.draftId]);
    expect(version.content_hash).toMatch(/^[0-9a-f]{64}$/);
    const [period] = await app.db.query('select opens_at <= now() as open from consultation where draft_id = $1', [
      given.draftId,
    ]);
    expect(period.open).toBe(true);
  });

  it('keeps ids in the next version and places every earlier provision', async () => {
    const first = await givenPublishedDraft(app);
    const second = await givenNextVersion(app, first, { ru: LAW_RU_2, kk: LAW_KK_2 });
    expect(second.version).toBe(2);
    const reworded = first.at('chp_2__art_3__para_1').wId;
    expect(second.at('chp_2__art_3__para_1').wId).toBe(reworded);
    const rows: { w_id: string; placed_w_id: string; outcome: string }[] = await app.db.query(
      'select w_id, placed_w_id, outcome from provision_placement where draft_id = $1 and version = 2',
      [first.draftId],
    );
    const of = (wId: string) => rows.find((row) => row.w_id === wId);
    expect(rows.map((row) => row.w_id).sort()).toEqual(first.provisions.map(({ wId }) => wId).sort());
    expect(of(reworded)).toMatchObject({ placed_w_id: reworded, outcome: 'reworded' });
    const gone = first.at('chp_2__art_3__para_3').wId;
    expect(of(gone)).toMatchObject({ placed_w_id: first.at('chp_2__art_3').wId, outcome: 'removed' });
    expect(first.provisions.map(({ wId }) => wId)).not.toContain(second.at('chp_2__art_4__para_3').wId);
  });

  it('lets one of two publishers at once win; the other is told', async () => {
    const draft = await givenEmptyDraft(app);
    await givenTexts(app, draft.id, 'law', { ru: LAW_RU, kk: LAW_KK });
    await describeFor(app, draft);
    const ends = await Promise.allSettled([publish(draft), publish(draft)]);
    expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = ends.find((end) => end.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ status: 409, code: 'draft.nothing-in-work' });
  });

  it('refuses in words what is not ready', async () => {
    const draft = await givenEmptyDraft(app);
    await expect(publish(draft)).rejects.toMatchObject({ status: 409, code: 'draft.nothing-in-work' });
    await givenTexts(app, draft.id, 'law', { ru: LAW_RU.replace('Статья 4.', 'Статья 3.'), kk: LAW_KK });
    await expect(publish(draft)).rejects.toMatchObject({ status: 422, code: 'draft.errors-left' });
    await givenTexts(app, draft.id, 'law', { ru: LAW_RU, kk: LAW_KK });
    await expect(publish(draft)).rejects.toMatchObject({ status: 422, code: 'draft.no-summary' });
    await describeFor(app, draft, { closesOn: app.clock.today() });
    await expect(publish(draft)).rejects.toMatchObject({ status: 422, code: 'consultation.too-short' });
    const [{ count }] = await app.db.query('select count(*) from provision where draft_id = $1', [draft.id]);
    expect(count).toBe(0);
  });

  it('answers another agency as if there were no such draft', async () => {
    const given = await givenPublishedDraft(app);
    const other = await givenEmptyDraft(app);
    await expect(publish({ facts: other.facts, number: given.number })).rejects.toMatchObject({ status: 404 });
  });
});
