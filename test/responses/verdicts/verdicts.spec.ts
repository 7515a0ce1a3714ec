import { startTestApp, type Reply, type TestActor, type TestApp } from '../../support/app';
import { makeComment, makeScene, type Scene } from '../scene';

const REASON = 'Порядок проверки установит министерство.';
const WORDS = 'Я спрашивала не о порядке, а о том, кто проверяет.';

let app: TestApp;
let scene: Scene;
let second: TestActor;
let comment: number;

beforeAll(async () => {
  app = await startTestApp();
  scene = await makeScene(app);
  second = await app.withRole('official', scene.agencyId);
});
afterAll(() => app?.close());
beforeEach(async () => {
  app.setNow('2026-11-23T06:00:00Z');
  comment = await makeComment(app, scene);
});

const url = (what: string, id: number | string = comment) => `/api/v1/drafts/${scene.number}/comments/${id}/${what}`;
const answer = (more: object = {}, as: TestActor = scene.official) =>
  app.post(url('response'), { decision: 'rejected', reason: REASON, sameText: true, ...more }, { as });
const verdict = (answered: boolean, edition = 1, as: TestActor = scene.citizen, headers = {}) =>
  app.post(url('verdict'), { answered, edition }, { as, headers });
const askAgain = (words = WORDS, edition = 1, as: TestActor = scene.citizen, headers = {}) =>
  app.post(url('second-look'), { words, edition }, { as, headers });
const refusal = (reply: Reply) => [reply.status, reply.json().code];
const verdicts = () =>
  app.db.query('select edition, answered from verdict where comment_id = $1 order by edition', [comment]);
const standing = async () =>
  (
    await app.db.query('select waits_for, due_on, holder_id, desk_state from comment where id = $1', [comment])
  )[0] as Record<string, unknown>;
const shown = async () => {
  const list = await app.get(`/api/v1/drafts/${scene.number}/provisions/art_1/comments`);
  const { comments } = list.json<{ comments: { id: number; answer: object; secondLook: object | null }[] }>();
  return comments.find(({ id }) => id === comment)!;
};

describe('the verdict of the author', () => {
  it('is kept, public, and may be changed', async () => {
    await answer();
    expect((await shown()).answer).toMatchObject({ answered: null });
    const reply = await verdict(false);
    expect([reply.status, reply.json()]).toEqual([
      201,
      { number: `${scene.number}/${comment}`, edition: 1, answered: false, secondLookUntil: '2026-12-23' },
    ]);
    expect((await shown()).answer).toMatchObject({ answered: false });
    expect((await verdict(true)).json()).toMatchObject({ answered: true, secondLookUntil: null });
    expect(await verdicts()).toEqual([{ edition: 1, answered: true }]);
    expect((await shown()).answer).toMatchObject({ answered: true });
  });

  it('is asked anew for a new edition; of an answer that was replaced nothing more is said', async () => {
    await answer();
    await verdict(true);
    await answer({ decision: 'out-of-scope', replaces: 1 });
    expect((await shown()).answer).toMatchObject({ edition: 2, answered: null });
    expect((await verdict(false)).json()).toMatchObject({ code: 'verdict.newer-answer' });
    expect((await verdict(false, 2)).status).toBe(201);
    expect(await verdicts()).toEqual([
      { edition: 1, answered: true },
      { edition: 2, answered: false },
    ]);
  });

  it('is the author’s alone, a guest’s too', async () => {
    const guest = await app.asGuest();
    comment = await makeComment(app, scene, { by: guest });
    await answer();
    for (const as of [scene.citizen, scene.official, await app.asGuest()])
      expect(refusal(await verdict(true, 1, as))).toEqual([403, 'verdict.author-only']);
    expect((await askAgain(WORDS, 1, scene.citizen)).json()).toMatchObject({ code: 'verdict.author-only' });
    expect((await verdict(true, 1, { accountId: null, headers: {} })).status).toBe(401);
    expect(await verdicts()).toEqual([]);
    expect((await verdict(true, 1, guest)).status).toBe(201);
  });

  it('needs an answer and a comment that is public', async () => {
    expect(refusal(await verdict(true))).toEqual([409, 'verdict.no-answer']);
    await answer();
    for (const id of ['0', '99999999', 'x'])
      expect((await app.post(url('verdict', id), { answered: true, edition: 1 }, { as: scene.citizen })).status).toBe(
        404,
      );
    expect((await verdict(true, 0)).status).toBe(422);
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [comment]);
    expect((await verdict(true)).status).toBe(404);
  });

  it('sent twice is one; of two at once one stands', async () => {
    await answer();
    const key = { 'idempotency-key': `verdict-${comment}` };
    const replies = await Promise.all([1, 2].map(() => verdict(true, 1, scene.citizen, key)));
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    await Promise.all([verdict(true), verdict(false)]);
    expect(await verdicts()).toHaveLength(1);
  });
});

describe('a second look', () => {
  it('waits with a clock of its own, held by nobody, and is public', async () => {
    await answer();
    await app.db.query('update comment set holder_id = $2 where id = $1', [comment, scene.official.accountId]);
    app.setNow('2026-11-24T06:00:00Z');
    const reply = await askAgain();
    expect(reply.status).toBe(201);
    const { dueOn } = reply.json<{ dueOn: string }>();
    expect(await standing()).toMatchObject({ waits_for: 'second-look', due_on: dueOn, holder_id: null });
    expect(dueOn > '2026-12-04').toBe(true);
    expect(await verdicts()).toEqual([{ edition: 1, answered: false }]);
    expect((await shown()).secondLook).toEqual({
      words: WORDS,
      askedAt: expect.stringContaining('2026-11-24'),
      before: { decision: 'rejected', reason: REASON, lang: 'ru', publishedAt: expect.stringContaining('2026-11-23') },
      outcome: null,
    });
  });

  it('is asked for once, and the verdict stays as it was then', async () => {
    await answer();
    const replies = await Promise.all([askAgain(), askAgain('Ответили не на то.')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(replies.find(({ status }) => status === 409)?.json()).toMatchObject({ code: 'second-look.asked-before' });
    expect(refusal(await verdict(true))).toEqual([409, 'verdict.second-look-begun']);
    await answer({ replaces: 1, decision: 'rejected' }, second);
    expect(refusal(await askAgain(WORDS, 2))).toEqual([409, 'second-look.asked-before']);
    // the new answer is judged anew, and no third look follows
    expect((await verdict(false, 2)).json()).toMatchObject({ answered: false, secondLookUntil: null });
  });

  it.each([
    ['', 'second-look.words-missing'],
    [' \n\u2800 ', 'second-look.words-missing'],
    ['я'.repeat(2_001), 'second-look.words-long'],
    ['\ud800', 'comment.not-text'],
  ])('needs a reason in words (%#)', async (words, code) => {
    await answer();
    const reply = await askAgain(words);
    expect([reply.status, reply.json().code]).toEqual([422, code]);
    expect(reply.json()).toMatchObject({ field: 'words' });
    expect(await standing()).toMatchObject({ waits_for: null });
    expect(await verdicts()).toEqual([]);
  });

  it('is asked for within its term, and not while something is owed', async () => {
    await answer();
    app.setNow('2026-12-24T06:00:00Z');
    expect(refusal(await askAgain())).toEqual([409, 'second-look.too-late']);
    expect((await verdict(false)).json()).toMatchObject({ secondLookUntil: null });
    app.setNow('2026-12-23T06:00:00Z');
    await app.db.query(`update comment set waits_for = 'own-answer' where id = $1`, [comment]);
    expect(refusal(await askAgain())).toEqual([409, 'second-look.still-owed']);
    await app.db.query('update comment set waits_for = null where id = $1', [comment]);
    expect((await askAgain()).status).toBe(201);
  });

  it.each([
    ['rejected', 'upheld'],
    ['already-covered', 'changed'],
  ])('answered by another official: %s is %s', async (decision, outcome) => {
    await answer();
    await askAgain();
    expect(refusal(await answer({ replaces: 1, decision }))).toEqual([409, 'second-look.same-official']);
    expect(await standing()).toMatchObject({ waits_for: 'second-look' });
    const due = (await standing())['due_on'];
    expect((await answer({ replaces: 1, decision }, second)).status).toBe(201);
    expect(await standing()).toMatchObject({ waits_for: null });
    expect((await shown()).secondLook).toMatchObject({ outcome });
    const given = await app.db.query('select occasion, due_on from response where comment_id = $1 and edition = 2', [
      comment,
    ]);
    expect(given).toEqual([{ occasion: 'second-look', due_on: due }]);
    // a later edition corrects the words; what the second look said stays
    expect((await answer({ replaces: 2, decision: 'out-of-scope' }, second)).status).toBe(201);
    expect((await shown()).secondLook).toMatchObject({ outcome });
  });

  it('shuts out everybody who answered before, also by an edition', async () => {
    await answer();
    await answer({ replaces: 1, decision: 'out-of-scope' }, second);
    await askAgain(WORDS, 2);
    for (const as of [scene.official, second])
      expect((await answer({ replaces: 2 }, as)).json()).toMatchObject({ code: 'second-look.same-official' });
    const head = await app.withRole('official', scene.agencyId);
    expect((await answer({ replaces: 2 }, head)).status).toBe(201);
  });

  it('takes no words that the first official wrote for a colleague to send', async () => {
    await answer();
    await askAgain();
    const words = { decision: 'rejected', reason: `${REASON} И это всё.` };
    const draft = (as: TestActor, edition: number, reason: string) =>
      app.ask('PUT', url('answer-draft'), { as, body: { decision: 'rejected', reason, edition } });
    expect((await draft(scene.official, 0, words.reason)).status).toBe(200);
    expect(refusal(await answer({ ...words, replaces: 1 }, second))).toEqual([409, 'second-look.same-writer']);
    // words of one's own go out, whatever the other keeps in work
    expect((await answer({ ...words, reason: 'Проверяет санитарная служба.', replaces: 1 }, second)).status).toBe(201);
  });

  it('is not given to whoever answered before', async () => {
    await answer();
    await askAgain();
    const head = await app.withRole('official', scene.agencyId);
    await app.db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'head', $2)`, [
      head.accountId,
      scene.agencyId,
    ]);
    const assign = (official: TestActor, target: object) =>
      app.post('/api/v1/desk/assign', { draft: scene.number, ...target, official: official.accountId }, { as: head });
    expect(refusal(await assign(scene.official, { comments: [comment] }))).toEqual([409, 'second-look.not-to-same']);
    await assign(scene.official, { provision: 'art_1' });
    expect((await standing())['holder_id']).toBeNull();
    expect((await assign(second, { comments: [comment] })).json()).toEqual({ assigned: 1, skipped: 0 });
    expect(await standing()).toMatchObject({ holder_id: second.accountId });
  });

  it('is not given to whoever wrote the answer that a colleague sent', async () => {
    const put = (edition: number) => ({ as: second, body: { decision: 'rejected', reason: REASON, edition } });
    expect((await app.ask('PUT', url('answer-draft'), put(0))).status).toBe(200);
    await answer();
    await askAgain();
    const take = (as: TestActor) =>
      app.post('/api/v1/desk/assign', { draft: scene.number, comments: [comment], official: as.accountId }, { as });
    expect(refusal(await take(second))).toEqual([409, 'second-look.not-to-same']);
    const third = await app.withRole('official', scene.agencyId);
    expect((await take(third)).json()).toEqual({ assigned: 1, skipped: 0 });
  });

  it('of a request and a new edition at once one sees the other', async () => {
    await answer();
    const [asked, edited] = await Promise.all([askAgain(), answer({ replaces: 1, decision: 'out-of-scope' })]);
    // either the edition came first and has to be read, or the second look did and the same official is shut out
    expect([asked.status, edited.status].sort()).toEqual([201, 409]);
    const refused = asked.status === 409 ? asked : edited;
    expect(['verdict.newer-answer', 'second-look.same-official']).toContain(refused.json().code);
  });
});
