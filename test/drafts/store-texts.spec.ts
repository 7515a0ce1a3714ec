import { openWorkingVersion, storeTexts } from '../../src/drafts/store-texts';
import { recogniseVersion } from '../../src/drafts/recognition/recognise-version';
import { startTestApp, type TestApp } from '../support/app';
import { givenEmptyDraft } from '../support/fixtures';
import { LAW_RU } from '../support/small-law';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

test('a text is of the kind that the draft has when it is stored, not when its reading began', async () => {
  const draft = await givenEmptyDraft(app);
  const files = [{ lang: 'ru' as const, name: 'law.md', bytes: Buffer.from(LAW_RU) }];
  const recognised = await recogniseVersion({ kind: 'law', files, older: null });
  await app.db.query(`update draft set act_kind = 'rules' where id = $1`, [draft.id]);
  await app.db.transaction(async (em) => storeTexts(em, draft.id, await openWorkingVersion(em, draft.id), recognised));
  const [{ kind }] = await app.db.query(`select doc #>> '{attrs,kind}' as kind from version_text where draft_id = $1`, [
    draft.id,
  ]);
  expect(kind).toBe('rules');
});
