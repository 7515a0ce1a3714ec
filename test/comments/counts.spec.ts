import { CommentCensus } from '../../src/drafts/comment-census';
import { AdoptGuest } from '../../src/comments/jobs/adopt-guest.job';
import { AggregateCounts } from '../../src/comments/jobs/aggregate-counts.job';
import { ForgetPending } from '../../src/comments/jobs/forget-pending.job';
import { CountClusters } from '../../src/comments/clusters/jobs/count-clusters.job';
import { withdraw } from '../../src/comments/support-statements';
import { Recount } from '../../src/comments/jobs/recount.job';
import { startTestApp, type TestActor, type TestApp } from '../support/app';
import { givenPublishedDraft, type GivenDraft } from '../support/fixtures';

let app: TestApp;
let draft: GivenDraft;
let citizen: TestActor;
const PLACE = 'chp_2__art_3__para_1';

beforeAll(async () => {
  app = await startTestApp();
  draft = await givenPublishedDraft(app);
  citizen = await app.asCitizen();
});
afterAll(() => app.close());

let said = 0;
const insert = (on: Pick<TestApp['db'], 'query'> = app.db, accountId = citizen.accountId): Promise<{ id: number }[]> =>
  on.query(
    `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
     values ($1, 1, $2, 'ru', $3, 'email', 'Автор', 'Слово', $4, '2027-01-01') returning id`,
    [draft.draftId, draft.at(PLACE).wId, accountId, Buffer.from(`said ${++said}`)],
  );
const support = (commentId: number, accountId: number) =>
  app.db.query('insert into comment_support (draft_id, comment_id, account_id) values ($1, $2, $3)', [
    draft.draftId,
    commentId,
    accountId,
  ]);
const answer = (commentId: number, decision: string, edition = 1) =>
  app.db.query(
    `with words as (
       insert into answer_text (draft_id, agency_id, account_id, reason, lang)
       values ($1, $4, 1, 'Достаточно длинное обоснование', 'ru') returning id)
     insert into response (draft_id, comment_id, edition, agency_id, account_id, role, decision, text_id)
     select $1, $2, $3, $4, 1, 'official', $5, id from words`,
    [draft.draftId, commentId, edition, draft.agencyId, decision],
  );
const aggregate = () => app.nest.get(AggregateCounts).handle();
async function counts() {
  const [provision] = await app.db.query(
    'select comments, answered from provision_count where draft_id = $1 and w_id = $2',
    [draft.draftId, draft.at(PLACE).wId],
  );
  const [whole] = await app.db.query('select comments, answered, accepted from draft_count where draft_id = $1', [
    draft.draftId,
  ]);
  return { provision, whole };
}

describe('shown counts', () => {
  it('follow what was committed, each row once, whoever counts', async () => {
    const [first] = await insert();
    await insert();
    await support(first!.id, 1001);
    await support(first!.id, 1002);
    await answer(first!.id, 'accepted');
    await Promise.all([aggregate(), aggregate(), aggregate()]);
    await aggregate();
    expect(await counts()).toEqual({
      provision: { comments: 2, answered: 1 },
      whole: { comments: 2, answered: 1, accepted: 1 },
    });
    const [shown] = await app.db.query('select supports from comment_count where comment_id = $1', [first!.id]);
    expect(shown).toEqual({ supports: 2 });
  });

  it('a new edition of an answer changes the decision, not the number of answers', async () => {
    const [one] = await insert();
    await answer(one!.id, 'rejected');
    await aggregate();
    await answer(one!.id, 'partly', 2);
    await aggregate();
    expect((await counts()).whole).toEqual({ comments: 3, answered: 2, accepted: 2 });
  });

  it('wait for transactions that are still running, and miss none', async () => {
    const slow = app.db.createQueryRunner();
    await slow.startTransaction();
    await insert(slow);
    await insert();
    await aggregate();
    const before = (await counts()).whole.comments as number;
    expect(before).toBe(3);
    await slow.commitTransaction();
    await slow.release();
    await aggregate();
    expect((await counts()).whole.comments).toBe(5);
  });

  it('are right after a recount, which tells how many were wrong', async () => {
    expect(await app.nest.get(Recount).repair()).toBe(0);
    await app.db.query('update provision_count set comments = comments + 40 where draft_id = $1', [draft.draftId]);
    await app.db.query('delete from comment_count');
    expect(await app.nest.get(Recount).repair()).toBe(2);
    expect((await counts()).provision.comments).toBe(5);
    expect(await app.nest.get(Recount).repair()).toBe(0);
  });

  it('are taken from the comments themselves when a version is published', async () => {
    const census = await app.nest.get(CommentCensus).countByProvision(app.db.manager, draft.draftId);
    expect(census).toEqual(new Map([[draft.at(PLACE).wId, 5]]));
  });

  it('count a voice that is taken back from its beginning to its end, whichever is seen first', async () => {
    const [one] = await insert();
    const shown = async (): Promise<number> => {
      await aggregate();
      const [row] = await app.db.query('select supports from comment_count where comment_id = $1', [one!.id]);
      return (row as { supports: number } | undefined)?.supports ?? 0;
    };
    const takeBack = (account: number, on: Pick<TestApp['db'], 'query'> = app.db) =>
      on.query(withdraw('s.draft_id = $1 and s.comment_id = $2 and s.account_id = $3'), [
        ...[draft.draftId, one!.id, account],
      ]);
    await support(one!.id, 2001);
    expect(await shown()).toBe(1);
    await support(one!.id, 2002);
    await takeBack(2002);
    expect(await shown()).toBe(1);
    await takeBack(2001);
    expect(await shown()).toBe(0);
    // taken back by a transaction that began before the voice was raised, seen while others still run
    const early = app.db.createQueryRunner();
    await early.startTransaction();
    await early.query('select pg_current_xact_id()');
    const slow = app.db.createQueryRunner();
    await slow.startTransaction();
    await slow.query('select pg_current_xact_id()');
    await support(one!.id, 2003);
    await takeBack(2003, early);
    await early.commitTransaction();
    expect(await shown()).toBe(0);
    await slow.commitTransaction();
    expect(await shown()).toBe(0);
    expect(await app.nest.get(Recount).repair()).toBe(0);
    for (const runner of [early, slow]) await runner.release();
  });
});

describe('regular work', () => {
  it('gives what a guest wrote to the account that the guest signs in to', async () => {
    const guest = await app.asGuest();
    const [mine] = await insert(app.db, guest.accountId);
    const [other] = await insert();
    await support(other!.id, guest.accountId!);
    const joined = await app.asCitizen('Тот же человек');
    await app.nest.get(AdoptGuest).handle({ guestId: guest.accountId!, accountId: joined.accountId! });
    expect((await app.get(`/api/v1/drafts/${draft.number}/provisions/${PLACE}/comments`)).text).not.toContain(
      'account',
    );
    const rows = await app.db.query('select account_id from comment where id = $1', [mine!.id]);
    expect(rows).toEqual([{ account_id: joined.accountId }]);
    const voices = await app.db.query('select account_id from comment_support where comment_id = $1', [other!.id]);
    expect(voices).toEqual([{ account_id: joined.accountId }]);
  });

  it('one person who spoke as a guest, too, has one voice and none for the own words', async () => {
    const [guest, joined] = [await app.asGuest(), await app.asCitizen('Тот же')];
    const [[twice], [theirs], [guests]] = [
      await insert(),
      await insert(app.db, joined.accountId),
      await insert(app.db, guest.accountId),
    ];
    for (const account of [guest, joined]) await support(twice!.id, account.accountId!);
    await support(theirs!.id, guest.accountId!);
    await support(guests!.id, joined.accountId!);
    await aggregate();
    const [cluster] = await app.db.query(
      'insert into cluster (draft_id, leader_id, comments, people) values ($1, $2, 2, 2) returning id',
      [draft.draftId, theirs!.id],
    );
    for (const { id } of [theirs!, guests!])
      await app.db.query('insert into cluster_member (draft_id, comment_id, cluster_id) values ($1, $2, $3)', [
        ...[draft.draftId, id, cluster.id],
      ]);
    await app.nest.get(CountClusters).handle();
    const adopt = () => app.nest.get(AdoptGuest).handle({ guestId: guest.accountId!, accountId: joined.accountId! });
    await adopt();
    await adopt();
    await aggregate();
    await app.nest.get(CountClusters).handle();
    const ids = [twice!.id, theirs!.id, guests!.id];
    const voices = 'select comment_id as id, account_id as who from comment_support where comment_id = any($1)';
    expect(await app.db.query(voices, [ids])).toEqual([{ id: twice!.id, who: joined.accountId }]);
    const shown = 'select supports from comment_count where comment_id = any($1) order by comment_id';
    expect(await app.db.query(shown, [ids])).toEqual([{ supports: 1 }, { supports: 0 }, { supports: 0 }]);
    expect(await app.db.query('select people from cluster where id = $1', [cluster.id])).toEqual([{ people: 1 }]);
    expect(await app.nest.get(Recount).repair()).toBe(0);
  });

  it('forgets what was typed and never sent after a week', async () => {
    const keep = (age: string) =>
      app.db.query(
        `insert into pending_comment (id, browser_hash, draft_number, e_id, input, created_at)
         values (gen_random_uuid(), 'b', 'D', 'art_1', '{}', now() - $1::interval)`,
        [age],
      );
    await keep('8 days');
    await keep('6 days');
    await app.nest.get(ForgetPending).handle();
    expect(await app.db.query('select count(*)::int as n from pending_comment')).toEqual([{ n: 1 }]);
  });
});
