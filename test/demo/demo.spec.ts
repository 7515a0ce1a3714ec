import { DemoLoader } from '../../src/demo/demo-loader';
import { Scorecards } from '../../src/responses/scorecard/scorecards';
import { startTestApp, type TestApp } from '../support/app';
import { STORY_MS } from '../support/patience';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.nest.get(DemoLoader).load();
}, STORY_MS);
afterAll(() => app.close());

const one = async <T>(sql: string): Promise<T> => (await app.db.query(sql))[0] as T;

test('the demonstration has agencies, dossiers at several stages, drafts and a long law in two versions', async () => {
  expect(await one('select count(*)::int as n from agency')).toEqual({ n: 3 });
  expect(await one('select count(distinct stage)::int >= 3 as enough from dossier')).toEqual({ enough: true });
  const versions = await app.db.query(
    `select version, count(*) filter (where kind = 'article')::int as articles from provision
      where draft_id = 1 group by version order by version`,
  );
  expect(versions).toHaveLength(2);
  for (const { articles } of versions) expect(articles).toBeGreaterThanOrEqual(40);
});

test('comments of many kinds were made, supported and answered', async () => {
  const counts = await one<Record<string, number>>(
    `select count(*)::int as comments, count(proposed)::int as wordings, count(quote)::int as phrases,
            count(distinct lang)::int as languages, count(answered_at)::int as answered from comment`,
  );
  expect(counts['comments']).toBeGreaterThanOrEqual(300);
  expect(counts['wordings']).toBeGreaterThanOrEqual(8);
  expect(counts['languages']).toBe(3);
  expect(counts['answered']).toBeGreaterThanOrEqual(90);
  expect(counts['phrases']).toBeGreaterThanOrEqual(20);
});

test('the open version has comments of its own, some answered and some that wait', async () => {
  const counts = await one<Record<string, number>>(
    `select count(*)::int as comments, count(answered_at)::int as answered from comment where draft_id = 1 and version = 2`,
  );
  expect(counts['comments']).toBeGreaterThanOrEqual(30);
  expect(counts['answered']).toBeGreaterThanOrEqual(5);
  expect(counts['comments']! - counts['answered']!).toBeGreaterThanOrEqual(20);
});

test('every comment on the first version stands somewhere in the second, and none is lost', async () => {
  const lost = await app.db.query(
    `select c.id from comment c left join provision_placement p
        on p.draft_id = c.draft_id and p.version = 2 and p.w_id = c.w_id
      where c.draft_id = 1 and c.version = 1 and p.w_id is null`,
  );
  expect(lost).toEqual([]);
});

test('accepted comments are credited on words that changed', async () => {
  const credits = await one<{ n: number }>('select count(*)::int as n from change_credit');
  expect(credits.n).toBeGreaterThanOrEqual(10);
});

test('every command of the amending draft shows what it changes, in both languages', async () => {
  const commands = await app.db.query(
    `select lang, count(*)::int as all, count(e.pieces)::int as shown, count(distinct e.address->>'operation')::int as kinds
       from amendment_effect e join amended_act a using (draft_id, lang) where e.w_id is not null group by lang order by lang`,
  );
  expect(commands).toEqual([
    { lang: 'kk', all: 6, shown: 6, kinds: 4 },
    { lang: 'ru', all: 6, shown: 6, kinds: 4 },
  ]);
});

test('letters handed round are clusters, in two languages, and one of them was confirmed', async () => {
  const clusters = await app.db.query(
    `select l.lang, k.state, k.comments, k.people from cluster k join comment l on l.draft_id = k.draft_id and l.id = k.leader_id
      where k.draft_id = 1 and l.version = 2 order by k.comments desc, l.lang, k.id`,
  );
  expect(clusters).toEqual([
    { lang: 'kk', state: 'confirmed', comments: 7, people: 7 },
    { lang: 'ru', state: 'proposed', comments: 7, people: 7 },
    { lang: 'ru', state: 'proposed', comments: 4, people: 4 },
  ]);
});

test('agencies mostly answer in time, are late at times, and one owes an answer whose last day is over', async () => {
  const { agencies } = await app.nest.get(Scorecards).all();
  const cards = new Map(agencies.map(({ agency, figures }) => [agency.code, figures]));
  const { onTimeShare, late } = cards.get('mgs')!;
  expect(onTimeShare).toBeGreaterThan(0.85);
  expect(onTimeShare).toBeLessThan(1);
  expect(late).toBeGreaterThanOrEqual(10);
  expect(cards.get('mzh')).toMatchObject({ overdue: 1 });
});

test('the wording of an accepted comment was taken into the version in work', async () => {
  const taken = await app.db.query(
    `select v.version, v.state, w.lang, w.state as standing from wording_change w
       join draft_version v using (draft_id, version) where w.draft_id = 1`,
  );
  expect(taken).toEqual([{ version: 3, state: 'working', lang: 'ru', standing: 'standing' }]);
});

test('the public record of answers can be read at once', async () => {
  const { text } = await app.get('/open-data/answers.csv');
  const rows: { count: number }[] = await app.db.query(
    `select count(*)::int as count from comment where state = 'public'`,
  );
  expect(text.trim().split('\n').length).toBeGreaterThan(rows[0]!.count);
});

test('loading again changes nothing', async () => {
  expect(await app.nest.get(DemoLoader).load()).toBe(false);
});
