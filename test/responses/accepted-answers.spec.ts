import { AcceptedComments } from '../../src/drafts/accepted-comments';
import { startTestApp, type TestApp } from '../support/app';
import { makeComment, makeScene, type Scene } from './scene';

describe('accepted comments', () => {
  let app: TestApp;
  let scene: Scene;
  let question: AcceptedComments;

  beforeAll(async () => {
    app = await startTestApp();
    scene = await makeScene(app);
    question = app.nest.get(AcceptedComments, { strict: false });
  });
  afterAll(() => app?.close());

  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const answer = async (commentId: number, decision: string, more: object = {}) => {
    const body = { decision, reason: 'Добавлен порядок проверки воды.', sameText: true, ...more };
    const url = `/api/v1/drafts/${scene.number}/comments/${commentId}/response`;
    expect((await app.post(url, body, { as: scene.official })).status).toBe(201);
  };

  it('are those whose latest answer accepts, until they are credited', async () => {
    const ids: number[] = [];
    for (let n = 0; n < 5; n++) ids.push(await makeComment(app, scene, { proposed: n ? undefined : 'Вода чиста.' }));
    const [whole, partly, rejected, withdrawn] = ids as [number, number, number, number, number];
    await answer(whole, 'accepted', { changed: 'art_1' });
    await answer(partly, 'partly', { changed: 'art_2' });
    await answer(rejected, 'rejected');
    await answer(withdrawn, 'accepted', { promisedOn: day });
    await answer(withdrawn, 'out-of-scope', { replaces: 1 });
    expect(await question.of(scene.draftId)).toEqual([
      expect.objectContaining({ id: whole, wId: 'w1', decision: 'accepted', proposed: 'Вода чиста.', version: 1 }),
      expect.objectContaining({ id: partly, wId: 'w2', decision: 'partly', proposed: null }),
    ]);

    const credit = { wId: 'w1', commentId: whole, linkedBy: scene.official.accountId! };
    await question.credit(app.db.manager, scene.draftId, 2, [credit, credit]);
    expect(await question.creditsOf(scene.draftId, 2)).toEqual([{ wId: 'w1', commentId: whole, publicName: 'Айгүл' }]);
    expect((await question.of(scene.draftId)).map(({ id }) => id)).toEqual([partly]);
  });
});
