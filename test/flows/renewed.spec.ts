import { speaking, Live } from '../support/live';
import { STORY_MS } from '../support/patience';
import { makeComment, makeScene, type Scene } from '../responses/scene';

// Pages that show by themselves how far a job is, where they answer a form that was refused meanwhile. The jobs are
// done by the tests: what a page shows then stands still.

jest.setTimeout(STORY_MS);

const ru = speaking('ru');

let live: Live;
let scene: Scene;
beforeAll(async () => {
  live = await Live.start({ worker: 'apart' });
  live.app.setNow('2026-11-24T06:00:00Z');
});
beforeEach(async () => {
  scene = await makeScene(live.app);
});
afterAll(async () => {
  await live?.close();
});

test('papers that were published by another meanwhile: the list goes on', async () => {
  const given = async (format: string, state: string) => {
    const [paper]: { id: number }[] = await live.app.db.query(
      `insert into paper (draft_id, kind, lang, format, state, read_at, created_by)
       values ($1, 'report', 'ru', $2, $3, now(), $4) returning id`,
      [scene.draftId, format, state, scene.official.accountId],
    );
    return paper!.id;
  };
  const [made, making] = [await given('docx', 'done'), await given('pdf', 'running')];
  const { page } = await live.visit({ as: scene.official });
  await page.goto(`/desk/drafts/${scene.number}/papers`);
  await live.app.db.query('update paper set published_at = now() where id = $1', [made]);
  await page.getByRole('button', { name: ru('paper.publish') }).click();
  await page.getByText(ru('paper.nothing-to-publish')).waitFor();
  await page.locator('progress').waitFor();
  await live.app.db.query(`update paper set state = 'done' where id = $1`, [making]);
  await page.locator('progress').waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: ru('paper.download') }).count()).toBe(2);
});

test('a reason for which another extension left no room stays when that one is done', async () => {
  await makeComment(live.app, scene);
  const { page } = await live.visit({ as: scene.official });
  await page.goto(`/desk/drafts/${scene.number}/extend`);
  const reason = 'Ждём замеров воды от лаборатории, они будут готовы через неделю.';
  await page.locator('[name=reason]').fill(reason);
  await live.app.db.query(
    `with other as (
       insert into extension (draft_id, agency_id, account_id, scope, days, unit, reason, lang, comments, extended_at)
       values ($1, $2, $3, 'draft', 5, 'working', 'Ждём другого, и это займёт время.', 'ru', 0, now()) returning id)
     insert into extension_move (draft_id, extension_id, was_on, due_on)
     select $1, id, '2026-12-04', '2026-12-11' from other`,
    [scene.draftId, scene.agencyId, scene.official.accountId],
  );
  await page.locator('form.form button.primary').click();
  await page.getByText(ru('extension.under-way')).waitFor();
  await live.app.db.query('update extension set finished_at = now() where draft_id = $1', [scene.draftId]);
  await page.locator('.work-under-way').waitFor({ state: 'detached' });
  expect(await page.getByText(reason).isVisible()).toBe(true);
  expect(await live.app.db.query('select 1 from extension where draft_id = $1', [scene.draftId])).toHaveLength(1);
});
