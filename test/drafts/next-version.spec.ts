import { PublishVersion } from '../../src/drafts/commands/publish-version';
import { ComparisonQuery } from '../../src/drafts/queries/comparison';
import { startTestApp, type TestApp } from '../support/app';
import {
  describeFor,
  factsFor,
  givenNextVersion,
  givenPublishedDraft,
  givenTexts,
  type GivenDraft,
} from '../support/fixtures';
import { drawFromSource } from '../support/pages';
import { LAW_KK, LAW_KK_2, LAW_RU, LAW_RU_2 } from '../support/small-law';
import { REWORDED, SPLIT, WHOLE } from '../support/split-law';

describe('the next version', () => {
  let app: TestApp;
  let first: GivenDraft;
  beforeAll(async () => {
    app = await startTestApp();
    drawFromSource(app);
  });
  beforeEach(async () => void (first = await givenPublishedDraft(app)));
  afterAll(() => app.close());

  const matches = () => `/publish/drafts/${first.number}/matches`;

  async function givenComment(wId: string, accepted = false) {
    const account = await app.asCitizen('Ерлан Ахметов');
    const [{ id }] = await app.db.query(
      `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
       values ($1, 1, $2, 'ru', $3, 'email', 'Ерлан Ахметов', 'Дерево нужно поливать чаще.', $4, '2026-12-30') returning id`,
      [first.draftId, wId, account.accountId, Buffer.from(String(Math.random()))],
    );
    if (accepted)
      await app.db.query(
        `with words as (
           insert into answer_text (draft_id, agency_id, account_id, reason, lang)
           values ($1, $3, $4, 'Согласны: полив стал чаще.', 'ru') returning id)
         insert into response (draft_id, comment_id, agency_id, account_id, role, decision, text_id)
         select $1, $2, $3, $4, 'official', 'accepted', id from words`,
        [first.draftId, id, first.agencyId, first.publisher.accountId],
      );
    return id as number;
  }

  it('shows what changed and carries every comment along', async () => {
    const kept = first.at('chp_2__art_3__para_1').wId;
    const gone = first.at('chp_2__art_3__para_3').wId;
    const id = await givenComment(kept, true);
    await givenComment(gone);
    await givenTexts(app, first.draftId, 'law', { ru: LAW_RU_2, kk: LAW_KK_2 });
    const page = await app.get(matches(), { as: first.publisher });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<ins><span class="vh">Добавлено: </span>трёх');
    expect(page.text).toContain('Дерево нужно поливать чаще.');

    const linked = { [`credit-${id}`]: 'chp_2__art_3__para_1' };
    expect((await app.postForm(`${matches()}/credits`, linked, { as: first.publisher })).status).toBe(303);
    const facts = factsFor(first.publisher, first.agencyId);
    await describeFor(app, { ...first, id: first.draftId, actKind: 'law', facts });
    const publish = (override?: string) => app.nest.get(PublishVersion).execute(facts, first.number, override);
    await expect(publish()).rejects.toMatchObject({ status: 409, code: 'dossier.answers-missing' });
    await publish('Ответы готовятся вместе с заключением комиссии.');
    const credits = await app.db.query('select w_id, comment_id from change_credit where draft_id = $1', [
      first.draftId,
    ]);
    expect(credits).toEqual([{ w_id: kept, comment_id: id }]);
    const lost = await app.db.query(
      `select 1 from comment c where draft_id = $1 and not exists
        (select from provision_placement p where p.draft_id = c.draft_id and p.version = 2 and p.w_id = c.w_id)`,
      [first.draftId],
    );
    expect(lost).toEqual([]);
    const compared = await app.get(`/drafts/${first.number}/compare?from=1&to=2`);
    expect(compared.status).toBe(200);
    expect(compared.text).toContain('Ерлан Ахметов');
    expect(compared.text).toContain('Исключено');
    expect(compared.text).not.toContain('Работа ученика');
  });

  it('asks about a doubtful match and publishes only when it is decided', async () => {
    await givenTexts(app, first.draftId, 'law', { ru: LAW_RU_2, kk: LAW_KK_2 });
    const older = first.at('chp_2__art_4__para_2').wId;
    const [{ ordinal }] = (
      await app.db.query(
        `update version_match set outcome = 'needs-review', candidates = '[{"eId":"chp_2__art_4__para_2","score":0.5},{"eId":"chp_2__art_4__para_3","score":0.4}]'
          where draft_id = $1 and older_w_id = $2 returning ordinal`,
        [first.draftId, older],
      )
    )[0];
    const facts = factsFor(first.publisher, first.agencyId);
    await describeFor(app, { ...first, id: first.draftId, actKind: 'law', facts });
    const publish = () => app.nest.get(PublishVersion).execute(facts, first.number);
    await expect(publish()).rejects.toMatchObject({ status: 422, code: 'draft.undecided-left' });

    const taken = { [`choice-${ordinal}`]: 'chp_2__art_4__para_1' };
    expect((await app.postForm(matches(), taken, { as: first.publisher })).status).toBe(404);
    const chosen = { [`choice-${ordinal}`]: 'chp_2__art_4__para_3' };
    expect((await app.postForm(matches(), chosen, { as: first.publisher })).status).toBe(303);
    await publish();
    const rows = await app.db.query('select e_id from provision where draft_id = $1 and version = 2 and w_id = $2', [
      first.draftId,
      older,
    ]);
    expect(rows).toEqual([{ e_id: 'chp_2__art_4__para_3' }]);
  });

  it('carries explanations on and marks those whose words changed', async () => {
    for (const eId of ['chp_2__art_3__para_1', 'chp_2__art_3__para_2'])
      await app.db.query(
        `insert into explanation (draft_id, version, w_id, lang, body) values ($1, 1, $2, 'ru', 'Простыми словами.')`,
        [first.draftId, first.at(eId).wId],
      );
    const second = await givenNextVersion(app, first, { ru: LAW_RU_2, kk: LAW_KK_2 });
    const rows = await app.db.query('select w_id, outdated from explanation where draft_id = $1 and version = 2', [
      first.draftId,
    ]);
    expect(rows).toHaveLength(2);
    const outdated = rows.filter((row: { outdated: boolean }) => row.outdated);
    expect(outdated).toEqual([{ w_id: second.at('chp_2__art_3__para_1').wId, outdated: true }]);
  });

  it('has no comparison of a version with itself, with a later one or with what is not there', async () => {
    await givenNextVersion(app, first, { ru: LAW_RU_2, kk: LAW_KK_2 });
    for (const query of ['from=2&to=2', 'from=2&to=1', 'from=1&to=3', 'from=x&to=2'])
      expect((await app.get(`/drafts/${first.number}/compare?${query}`)).status).toBe(404);
    expect((await app.get(`/drafts/${first.number}/compare`)).status).toBe(200);
    expect((await app.get(`/drafts/${first.number}/compare?show=all&text=kk`)).text).toContain('Мектеп жылы мезгілде');
  });

  it('is compared with one long before it by what became of each provision on the way', async () => {
    const whole = await givenPublishedDraft(app, { texts: WHOLE });
    await givenNextVersion(app, whole, SPLIT);
    await givenNextVersion(app, whole, REWORDED);
    const rows = await app.nest.get(ComparisonQuery).published({
      ...{ draftId: whole.draftId, actKind: 'law', from: 1, to: 3, lang: 'ru', reader: 'ru' },
    });
    const changed = rows.filter(({ outcome }) => outcome !== 'same');
    expect(changed.map(({ beforeEId, afterEId, outcome, part }) => [beforeEId, afterEId, outcome, part])).toEqual([
      ['chp_2__art_3__para_2', 'chp_2__art_3__para_2', 'split', false],
      ['chp_2__art_3__para_2', 'chp_2__art_3__para_3', 'split', true],
      ['chp_2__art_3__para_3', 'chp_2__art_3__para_4', 'moved', false],
    ]);
    const words = changed[0]!.text
      .filter(({ op, text }) => op !== 'same' && text.trim() !== '')
      .map(({ op, text }) => `${op} ${text.trim()}`);
    expect(words).toEqual(['del тридцати календарных', 'ins двадцати рабочих']);
  });

  it('is asked about where its languages tell different stories', async () => {
    const [voluntary, hours] = [
      'Оқушылар бақ күтіміне ерікті түрде қатысады.',
      'Оқушының бақтағы жұмысы күніне бір сағаттан аспауға тиіс.',
    ];
    const swapped = LAW_KK.replace(voluntary, '…').replace(hours, voluntary).replace('…', hours);
    await givenTexts(app, first.draftId, 'law', { ru: LAW_RU, kk: swapped });
    const doubts = await app.db.query(
      `select newer_e_id as "eId", candidates from version_match
        where draft_id = $1 and outcome = 'needs-review' order by ordinal`,
      [first.draftId],
    );
    const [one, two] = ['chp_2__art_4__para_1', 'chp_2__art_4__para_2'];
    const asked = doubts.map((doubt: { eId: string; candidates: { eId: string }[] }) => [
      doubt.eId,
      ...doubt.candidates.map(({ eId }) => eId),
    ]);
    expect(asked).toEqual([
      [one, one, two],
      [two, two, one],
    ]);
    const [{ issues }] = await app.db.query(
      `select issues from version_text where draft_id = $1 and version = 2 and lang = 'kk'`,
      [first.draftId],
    );
    const told = issues.filter(({ code }: { code: string }) => code === 'structure.pair-versions');
    expect(told.map(({ eId, params }: { eId: string; params: unknown }) => [eId, params])).toEqual([
      [two, { lang: 'ru' }],
      [one, { lang: 'ru' }],
    ]);
    const page = await app.get(matches(), { as: first.publisher });
    expect(page.text).toContain('Ученики участвуют в уходе за садом добровольно.');
    const facts = factsFor(first.publisher, first.agencyId);
    await describeFor(app, { ...first, id: first.draftId, actKind: 'law', facts });
    const publish = app.nest.get(PublishVersion).execute(facts, first.number);
    await expect(publish).rejects.toMatchObject({ status: 422, code: 'draft.undecided-left' });
  });
});
