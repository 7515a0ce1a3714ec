import { MendSource } from '../../src/drafts/commands/mend-source';
import { PublishVersion } from '../../src/drafts/commands/publish-version';
import { ComparisonQuery } from '../../src/drafts/queries/comparison';
import { StartWorkingVersion } from '../../src/drafts/wordings/commands/start-working-version';
import { TakeWording, type TakeInput } from '../../src/drafts/wordings/commands/take-wording';
import { UndoWording } from '../../src/drafts/wordings/commands/undo-wording';
import { WordProvision } from '../../src/drafts/wordings/commands/word-provision';
import { AMENDING_KK, AMENDING_RU } from '../support/amending-law';
import type { RequestFacts } from '../../src/platform/http/actor';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import {
  describeFor,
  factsFor,
  givenEmptyDraft,
  givenNextVersion,
  givenPublishedDraft,
  givenTexts,
  type GivenDraft,
} from '../support/fixtures';
import { givenWording } from '../support/given-wording';
import { LAW_KK, LAW_KK_2, LAW_RU, LAW_RU_2 } from '../support/small-law';

const WATERING = 'chp_2__art_3__para_1';
const FELLING = 'chp_2__art_3__para_3';
const WATER = 'Школа поливает деревья не реже двух раз в неделю в тёплое время года.';

describe('wordings', () => {
  let app: TestApp;
  let draft: GivenDraft;
  let facts: RequestFacts;
  beforeAll(async () => void (app = await startTestApp()));
  beforeEach(async () => {
    draft = await givenPublishedDraft(app);
    facts = factsFor(draft.publisher, draft.agencyId);
  });
  afterAll(() => app.close());

  const officialFacts = (actor: TestActor, agencyId = draft.agencyId): RequestFacts => {
    const base = factsFor(actor, agencyId);
    return { ...base, actor: { ...base.actor, grants: [{ role: 'official', agencyId }] } };
  };
  const start = () => app.nest.get(StartWorkingVersion).execute(facts, draft.number);
  const take = (commentId: number, resolved: TakeInput['resolved'] = null, by = facts) =>
    app.nest.get(TakeWording).execute(by, { draftNumber: draft.number, commentId, resolved });
  const undo = (changeId: number) => app.nest.get(UndoWording).execute(facts, draft.number, changeId);

  const propose = (proposed: string | null, eId = WATERING, lang: 'ru' | 'kk' = 'ru') =>
    givenWording(app, draft, { proposed, eId, lang });

  async function wordsOf(eId: string, version = 2): Promise<Record<string, string>> {
    const texts: { lang: string; doc: unknown }[] = await app.db.query(
      'select lang, doc from version_text where draft_id = $1 and version = $2',
      [draft.draftId, version],
    );
    const { provisionsOf } = await import('../../src/drafts/recognition/recognise-version');
    return Object.fromEntries(
      texts.map(({ lang, doc }) => [lang, provisionsOf(doc).find((one) => one.eId === eId)!.text]),
    );
  }
  const docs = (version: number) =>
    app.db.query('select lang, title, doc from version_text where draft_id = $1 and version = $2 order by lang', [
      draft.draftId,
      version,
    ]);
  const outcomes = async () =>
    Object.fromEntries(
      (
        await app.db.query(
          `select newer_e_id as e, outcome from version_match where draft_id = $1 and version = 2 and outcome <> 'same'`,
          [draft.draftId],
        )
      ).map(({ e, outcome }: { e: string; outcome: string }) => [e, outcome]),
    );
  async function publish() {
    await describeFor(app, { ...draft, id: draft.draftId, actKind: 'law', facts });
    return app.nest.get(PublishVersion).execute(facts, draft.number, 'Ответы готовятся вместе с заключением комиссии.');
  }

  it('begins a version in work as an exact copy, once', async () => {
    expect(await start()).toEqual({ version: 2, begun: true });
    expect(await start()).toEqual({ version: 2, begun: false });
    expect(await docs(2)).toEqual(await docs(1));
    const rows = await app.db.query(
      `select m.older_w_id = p.w_id and m.newer_e_id = p.e_id and m.outcome = 'same' as exact
         from provision p left join version_match m on m.draft_id = p.draft_id and m.version = 2 and m.ordinal = p.ordinal
        where p.draft_id = $1 and p.version = 1`,
      [draft.draftId],
    );
    expect(rows).toHaveLength(draft.provisions.length);
    expect(rows.every(({ exact }: { exact: boolean }) => exact)).toBe(true);
    const [{ summary }] = await app.db.query('select summary from draft_version where draft_id = $1 and version = 2', [
      draft.draftId,
    ]);
    expect(summary.ru).toContain('школьными садами');
  });

  it('begins nothing without a publication, nor for another agency or an official', async () => {
    const empty = await givenEmptyDraft(app);
    const begin = (by: RequestFacts, number: string) => app.nest.get(StartWorkingVersion).execute(by, number);
    await expect(begin(empty.facts, empty.number)).rejects.toMatchObject({
      code: 'wording.nothing-published',
      status: 409,
    });
    await expect(begin(empty.facts, draft.number)).rejects.toMatchObject({ status: 404 });
    await expect(begin(officialFacts(draft.publisher), draft.number)).rejects.toMatchObject({ status: 404 });
  });

  it('takes a wording in, and the next version names its author beside the words', async () => {
    const id = await propose(WATER.replace('двух', 'трёх'));
    const taken = await take(id, null, officialFacts(await app.withRole('official', draft.agencyId)));
    expect(taken).toMatchObject({ version: 2, eId: WATERING });
    expect(await take(id)).toEqual(taken);
    expect(await wordsOf(WATERING)).toEqual({ ru: WATER.replace('двух', 'трёх'), kk: draft.at(WATERING).body.kk });
    expect(await outcomes()).toEqual({ [WATERING]: 'reworded' });
    await publish();
    const placed = await app.db.query(
      `select w_id as "wId", outcome from provision_placement where draft_id = $1 and version = 2 and outcome <> 'same'`,
      [draft.draftId],
    );
    expect(placed).toEqual([{ wId: draft.at(WATERING).wId, outcome: 'reworded' }]);
    const wish = {
      draftId: draft.draftId,
      actKind: 'law' as const,
      from: 1,
      to: 2,
      lang: 'ru' as const,
      reader: 'ru' as const,
    };
    const rows = (await app.nest.get(ComparisonQuery).published(wish)).filter(({ outcome }) => outcome !== 'same');
    expect(rows.map(({ afterEId, credits }) => [afterEId, credits.map(({ commentId }) => commentId)])).toEqual([
      [WATERING, [id]],
    ]);
    await expect(undo(taken.changeId)).rejects.toMatchObject({ code: 'wording.published', status: 409 });
  });

  it('takes wordings that go together in any order, and each out again', async () => {
    const often = await propose(WATER.replace('двух', 'трёх'));
    const bushes = await propose(WATER.replace('деревья', 'деревья и кусты'));
    await start();
    const before = await docs(2);
    const first = await take(often);
    const second = await take(bushes);
    expect((await wordsOf(WATERING)).ru).toBe(WATER.replace('двух', 'трёх').replace('деревья', 'деревья и кусты'));
    await undo(first.changeId);
    expect((await wordsOf(WATERING)).ru).toBe(WATER.replace('деревья', 'деревья и кусты'));
    expect(await outcomes()).toEqual({ [WATERING]: 'reworded' });
    await undo(second.changeId);
    await undo(second.changeId);
    expect(await docs(2)).toEqual(before);
    expect(await outcomes()).toEqual({});
    // what was taken out can be taken in anew
    expect((await take(often)).changeId).toBeGreaterThan(second.changeId);
    expect((await wordsOf(WATERING)).ru).toBe(WATER.replace('двух', 'трёх'));
  });

  it('lets a person write the words where two wordings overlap', async () => {
    const three = await propose(WATER.replace('двух', 'трёх'));
    const four = await propose(WATER.replace('двух', 'четырёх'));
    const first = await take(three);
    await expect(take(four)).rejects.toMatchObject({ code: 'wording.conflict', status: 409 });
    const seen = WATER.replace('двух', 'трёх');
    const words = WATER.replace('двух', 'трёх – четырёх');
    await expect(take(four, { words, seen: WATER })).rejects.toMatchObject({
      code: 'wording.changed-meanwhile',
      status: 409,
    });
    await expect(take(four, { words: ' \r\n', seen })).rejects.toMatchObject({ code: 'wording.empty', status: 422 });
    await expect(take(four, { words: seen, seen })).rejects.toMatchObject({
      code: 'wording.nothing-changed',
      status: 422,
    });
    await expect(take(four, { words: 'а'.repeat(20_001), seen })).rejects.toMatchObject({ code: 'wording.too-long' });
    const second = await take(four, { words, seen });
    expect((await wordsOf(WATERING)).ru).toBe(words);
    // the first one's words were written over since
    await expect(undo(first.changeId)).rejects.toMatchObject({ code: 'wording.changed-since', status: 409 });
    await undo(second.changeId);
    await undo(first.changeId);
    expect((await wordsOf(WATERING)).ru).toBe(WATER);
  });

  it('takes two officials at once one after the other', async () => {
    const ids = [
      await propose(WATER.replace('двух', 'трёх')),
      await propose(WATER.replace('деревья', 'деревья и кусты')),
    ];
    const officials = await Promise.all(ids.map(() => app.withRole('official', draft.agencyId)));
    const made = await Promise.all(ids.map((id, at) => take(id, null, officialFacts(officials[at]!))));
    expect(new Set(made.map(({ version }) => version))).toEqual(new Set([2]));
    expect((await wordsOf(WATERING)).ru).toBe(WATER.replace('двух', 'трёх').replace('деревья', 'деревья и кусты'));
    const clash = [await propose(WATER.replace('неделю', 'месяц')), await propose(WATER.replace('неделю', 'год'))];
    const results = await Promise.allSettled(clash.map((id, at) => take(id, null, officialFacts(officials[at]!))));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const again = await Promise.all([take(ids[0]!), take(ids[0]!)]);
    expect(again[0]).toEqual(again[1]);
  });

  it('credits those who proposed the same words', async () => {
    const words = WATER.replace('двух', 'трёх');
    const ids = [await propose(words), await propose(words)];
    for (const id of ids) await take(id);
    expect((await wordsOf(WATERING)).ru).toBe(words);
    await publish();
    const credits = await app.db.query('select comment_id as id from change_credit where draft_id = $1 order by 1', [
      draft.draftId,
    ]);
    expect(credits.map(({ id }: { id: number }) => id)).toEqual(ids);
  });

  it('finds the provision of an older version, and merges with what changed since', async () => {
    const often = await propose(WATER.replace('тёплое время года', 'летнее время'));
    const clash = await propose(WATER.replace('двух', 'семи'));
    const gone = await propose('Вырубка дерева запрещается.', FELLING);
    const kk = await propose('Мектеп ағаштарды аптасына кемінде бес рет суарады.', WATERING, 'kk');
    await givenNextVersion(app, draft, { ru: LAW_RU_2, kk: LAW_KK_2 });
    await take(often);
    expect((await wordsOf(WATERING, 3)).ru).toBe(
      WATER.replace('двух', 'трёх').replace('тёплое время года', 'летнее время'),
    );
    await expect(take(clash)).rejects.toMatchObject({ code: 'wording.conflict' });
    await expect(take(kk)).rejects.toMatchObject({ code: 'wording.conflict' });
    await expect(take(gone)).rejects.toMatchObject({ code: 'wording.removed', status: 409 });
  });

  it('finds the provision in an uploaded version in work, and says where it cannot', async () => {
    const often = await propose(WATER.replace('тёплое время года', 'летнее время'));
    const gone = await propose('Вырубка дерева запрещается.', FELLING);
    const whole = await propose('Иной закон.', '');
    const none = await propose(null);
    await givenTexts(app, draft.draftId, 'law', { ru: LAW_RU_2, kk: LAW_KK_2 });
    await take(often);
    expect((await wordsOf(WATERING)).ru).toContain('трёх раз в неделю в летнее время');
    // reading the file anew would drop what was taken in
    const mend = app.nest.get(MendSource).execute(facts, draft.number, { lang: 'ru', index: 0, words: 'О садах' });
    await expect(mend).rejects.toMatchObject({ code: 'wording.no-mending', status: 409 });
    await expect(take(gone)).rejects.toMatchObject({ code: 'wording.removed', status: 409 });
    await expect(take(whole)).rejects.toMatchObject({ code: 'wording.whole-act', status: 409 });
    await expect(take(none)).rejects.toMatchObject({ status: 404 });
    await expect(take(2 ** 40)).rejects.toMatchObject({ status: 404 });
    const other = officialFacts(draft.publisher, draft.agencyId + 1);
    await expect(take(often, null, other)).rejects.toMatchObject({ status: 404 });
    // another upload knows nothing of it
    await givenTexts(app, draft.draftId, 'law', { ru: LAW_RU, kk: LAW_KK });
    const [{ id, state }] = await app.db.query('select id, state from wording_change where draft_id = $1', [
      draft.draftId,
    ]);
    expect(state).toBe('replaced');
    await expect(undo(id)).rejects.toMatchObject({ code: 'wording.not-standing', status: 409 });
    await take(often);
    expect((await wordsOf(WATERING)).ru).toBe(WATER.replace('тёплое время года', 'летнее время'));
  });

  it('waits for the publisher where it is not decided what became of the provision', async () => {
    const id = await propose(WATER.replace('двух', 'трёх'));
    await givenTexts(app, draft.draftId, 'law', { ru: LAW_RU, kk: LAW_KK });
    await app.db.query(`update version_match set outcome = 'needs-review' where draft_id = $1 and older_w_id = $2`, [
      draft.draftId,
      draft.at(WATERING).wId,
    ]);
    await expect(take(id)).rejects.toMatchObject({ code: 'wording.undecided', status: 409 });
    await givenTexts(app, draft.draftId, 'law', { kk: LAW_KK });
    await expect(take(id)).rejects.toMatchObject({ code: 'wording.no-text', status: 409 });
  });

  it('works out anew what the commands of an amending act do', async () => {
    const texts = { ru: AMENDING_RU, kk: AMENDING_KK };
    const amending = await givenPublishedDraft(app, { actKind: 'amending-law', texts });
    const by = factsFor(amending.publisher, amending.agencyId);
    await app.nest.get(StartWorkingVersion).execute(by, amending.number);
    const eId = 'art_1__point_3';
    const seen = amending.at(eId).body.ru!;
    const input = { draftNumber: amending.number, eId, texts: { ru: { seen, words: seen.replace('9', '7') } } };
    expect(await app.nest.get(WordProvision).execute(by, input)).toEqual({ changed: ['ru'] });
    const rows = await app.db.query(
      `select version, address::text as address from amendment_effect
        where draft_id = $1 and lang = 'ru' and e_id = $2 order by version`,
      [amending.draftId, eId],
    );
    expect(rows).toHaveLength(2);
    expect(rows[0].address).toContain('"9"');
    expect(rows[1].address).toContain('"7"');
    expect(rows[1].address).not.toContain('"9"');
    const counts = await app.db.query(
      'select version, count(*)::int as count from amendment_effect where draft_id = $1 group by 1 order by 1',
      [amending.draftId],
    );
    expect(counts[1].count).toBe(counts[0].count);
  });
});
