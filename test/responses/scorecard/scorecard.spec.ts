import { KeepScorecard, RecountScorecard } from '../../../src/responses/scorecard/keep-scorecard.job';
import type { Figures } from '../../../src/responses/scorecard/scorecard.rules';
import { startTestApp, type TestApp } from '../../support/app';
import { makeComment, makeScene, type Scene } from '../scene';

const REASON = 'Порядок проверки воды установит министерство.';

let app: TestApp;
let scene: Scene;
let code: string;

beforeAll(async () => {
  app = await startTestApp();
  app.setNow('2026-11-23T06:00:00Z');
  scene = await makeScene(app);
  const rows: { code: string }[] = await app.db.query('select code from agency where id = $1', [scene.agencyId]);
  code = rows[0]!.code;
});
afterAll(() => app?.close());

const keep = (which: 'changed' | 'all' = 'changed') => app.nest.get(KeepScorecard).keep(which);
const figures = async (): Promise<Figures> =>
  (await app.get(`/api/v1/scorecard/${code}`)).json<{ figures: Figures }>().figures;
/** A comment of a Monday, which the clock of the database does not know. */
async function commentOf(madeOn: string, dueOn: string): Promise<number> {
  const id = await makeComment(app, scene, { dueOn });
  await app.db.query('update comment set created_at = $2 where id = $1', [id, `${madeOn}T06:00:00Z`]);
  return id;
}
const answer = (id: number, more: object = {}, as = scene.official) =>
  app.post(
    `/api/v1/drafts/${scene.number}/comments/${id}/response`,
    { decision: 'rejected', reason: REASON, sameText: true, ...more },
    { as },
  );
const say = async (id: number, path: string, form: Record<string, string>) => {
  const url = `/drafts/${scene.number}/comments/${id}/${path}`;
  expect((await app.postForm(url, { returnTo: '/me', ...form }, { as: scene.citizen })).status).toBe(303);
};

describe('the figures follow what happens', () => {
  let comment: number;

  it('before the first count they say so', async () => {
    expect((await app.get('/scorecard')).text).toContain('Цифры появятся через несколько минут');
    expect((await app.get(`/api/v1/scorecard/${code}`)).json()).toMatchObject({ asOf: null, months: [], drafts: [] });
    await keep();
    expect((await app.get('/scorecard')).text).toContain('Комментариев пока нет');
  });

  it('a comment that nobody answered is overdue on the day after its last', async () => {
    comment = await commentOf('2026-11-02', '2026-11-20');
    await commentOf('2026-11-16', '2026-11-23');
    expect(await keep()).toBe(1);
    expect(await figures()).toMatchObject({
      ...{ comments: 2, unanswered: 2, overdue: 1, waiting: 1, onTimeShare: 0 },
      ...{ medianWorkingDays: null, longestCalendarDays: 21, longestWorkingDays: 15 },
    });
  });

  it('nothing happened: nothing is written', async () => expect(await keep()).toBe(0));

  it('an answer after the last day is late; its edition is no new answer', async () => {
    expect((await answer(comment)).status).toBe(201);
    const edited = await answer(comment, {
      replaces: 1,
      decision: 'already-covered',
      reason: 'Об этом статья вторая.',
    });
    expect(edited.status).toBe(201);
    await keep();
    expect(await figures()).toMatchObject({
      ...{ answered: 1, due: 1, onTime: 0, late: 1, overdue: 0, waiting: 1 },
      ...{ rejected: 0, alreadyCovered: 1, medianCalendarDays: 21, medianWorkingDays: 15 },
    });
  });

  it('the last word of the author counts, and stays when the agency edits its answer', async () => {
    await say(comment, 'verdict', { answered: 'no', edition: '2' });
    await answer(comment, { replaces: 2, decision: 'already-covered', reason: 'Об этом говорит статья вторая.' });
    await keep();
    expect(await figures()).toMatchObject({ verdictsAnswered: 0, verdictsNotAnswered: 1, verdictsAnsweredShare: 0 });
  });

  it('a second look is owed, and then upheld or changed', async () => {
    await say(comment, 'verdict', { answered: 'no', edition: '3' });
    await say(comment, 'second-look', { words: 'Кто именно проверяет?', edition: '3' });
    await keep();
    expect(await figures()).toMatchObject({ secondLooksAsked: 1, secondLooksChanged: 0, unanswered: 1, waiting: 2 });
    const another = await app.withRole('official', scene.agencyId);
    await answer(comment, { replaces: 3, reason: 'Проверяет санитарная служба области.' }, another);
    await keep();
    expect(await figures()).toMatchObject({
      ...{ secondLooksAsked: 1, secondLooksUpheld: 0, secondLooksChanged: 1 },
      ...{ due: 2, onTime: 1, late: 1, waiting: 1, onTimeShare: 0.5, rejected: 1 },
    });
  });

  it('the same words to two people are told of both', async () => {
    const [one, two] = [await commentOf('2026-10-30', '2026-11-25'), await commentOf('2026-11-20', '2026-11-25')];
    await answer(one, { reason: 'Ваше мнение принято к сведению и будет учтено.' });
    await keep();
    expect(await figures()).toMatchObject({ identical: 0, identicalShare: 0 });
    await answer(two, { reason: 'Ваше мнение принято к сведению и будет учтено.' });
    await keep();
    expect(await figures()).toMatchObject({ answered: 3, identical: 2, identicalShare: 0.6667 });
  });

  it('what is hidden leaves the figures with the next full count, and its month with it', async () => {
    await app.db.query(`update comment set state = 'hidden' where created_at < '2026-11-01'`);
    await app.nest.get(RecountScorecard).handle();
    expect(await figures()).toMatchObject({ comments: 3, identical: 0 });
    const { months } = (await app.get(`/api/v1/scorecard/${code}`)).json<{ months: { month: string }[] }>();
    expect(months.map(({ month }) => month)).toEqual(['2026-11']);
  });

  it('passing days are seen without anybody’s doing', async () => {
    app.setNow('2026-11-24T06:00:00Z');
    await keep();
    expect(await figures()).toMatchObject({ overdue: 1, waiting: 0, onTimeShare: 0.5 });
  });

  describe('on a draft where nothing was said for long', () => {
    const LOOKS = ['verdict set given_at', 'second_look set asked_at', 'own_answer_request set asked_at'];
    beforeAll(async () => {
      for (const table of ['comment', 'response']) await app.db.query(`update ${table} set xid = '3'::xid8`);
      for (const set of LOOKS) await app.db.query(`update ${set} = '2026-11-01T06:00:00Z'`);
      await keep();
    });
    /** Only a new count puts it right. */
    const spoil = () => app.db.query(`update scorecard_part set counts = jsonb_set(counts, '{onTime}', '77')`);

    it('what waits is counted once a day, for its days pass', async () => {
      await spoil();
      app.setNow('2026-11-24T18:59:00Z');
      expect(await keep()).toBe(0);
      // midnight in Asia/Almaty
      app.setNow('2026-11-24T19:00:00Z');
      expect(await keep()).toBe(1);
      expect(await keep()).toBe(0);
    });

    it('nothing is counted after a change of the days off but by itself', async () => {
      await app.db.query(
        `insert into calendar_day (day, working, name) values ('2026-11-10', false, '{"kk":"","ru":"","en":""}')`,
      );
      await spoil();
      expect(await keep()).toBe(1);
      await app.db.query(`delete from calendar_day where day = '2026-11-10'`);
      expect(await keep()).toBe(1);
    });

    it.each([
      [
        'an extension',
        `insert into extended_comment (draft_id, comment_id, extension_id, owed, was_on, due_on)
         select $1, $2, id, 'answer', '2026-11-20', '2026-11-23' from new_extension`,
      ],
      [
        'a move of its deadlines',
        `insert into moved_deadline (draft_id, comment_id, move_id) select $1, $2, id from new_move`,
      ],
      [
        'a wish for an own answer',
        `insert into own_answer_request (draft_id, comment_id, words, due_on, asked_at)
         values ($1, $2, 'Моё другое', '2026-12-20', '2026-11-24T19:30:00Z')`,
      ],
    ])('%s has its comment counted at once', async (_what, sql) => {
      const [open]: { id: number }[] = await app.db.query(
        `select id from comment where draft_id = $1 and waits_for is not null and state = 'public'`,
        [scene.draftId],
      );
      await spoil();
      expect(await keep()).toBe(0);
      await app.db.query(
        `with new_extension as (
           insert into extension (draft_id, agency_id, account_id, scope, days, unit, reason, lang, comments, extended_at,
                                  finished_at)
           values ($1, 1, 1, 'draft', 1, 'working', 'Ждём замеров воды от лаборатории.', 'ru', 1, now(), now()) returning id),
         new_move as (
           insert into deadline_move (draft_id, since_on, was_on, due_on, comments)
           values ($1, '2026-11-01', '2026-11-20', '2026-11-23', 1) returning id)
         select 1 from new_extension, new_move`,
        [scene.draftId],
      );
      await app.db.query(
        sql
          .replace('new_extension', 'extension where draft_id = $1 order by id desc limit 1')
          .replace('new_move', 'deadline_move where draft_id = $1 order by id desc limit 1'),
        [scene.draftId, open!.id],
      );
      expect(await keep()).toBe(1);
    });
  });
});

describe('the pages', () => {
  it('lead from the agencies to each, in the order that is asked for', async () => {
    const { text } = await app.get('/scorecard?sort=overdue');
    expect(text).toContain(`href="/scorecard/${code}"`);
    expect(text).toMatch(/aria-sort="descending"><a href="\/scorecard\?sort=overdue&amp;order=up#agencies"/);
    expect((await app.get('/scorecard?sort=overdue&order=up')).text).toContain('aria-sort="ascending"');
  });

  it('of an agency say every figure with what counts in it, and lead to its drafts', async () => {
    const { text, status } = await app.get(`/scorecard/${code}`);
    expect(status).toBe(200);
    expect(text).toContain(`href="/drafts/${scene.number}"`);
    expect(text).toContain('Данные не позже последнего дня срока');
    expect(text).toMatch(/50\u00a0%/);
  });

  it('of an agency without comments are empty; of none there is none', async () => {
    const rows: { code: string }[] = await app.db.query('select code from agency where id = $1', [scene.otherAgencyId]);
    expect((await app.get(`/scorecard/${rows[0]!.code}`)).text).toContain('пока нет комментариев');
    for (const url of ['/scorecard/nobody', '/api/v1/scorecard/nobody', '/open-data/scorecard.csv?agency=nobody'])
      expect((await app.get(url)).status).toBe(404);
  });

  it('describe each field of the record', async () => {
    const { text } = await app.get('/open-data');
    const head = (await app.get('/open-data/answers.csv')).text.split('\r\n')[0]!;
    for (const field of head.split(',')) expect(text).toContain(`>${field}</code>`);
  });
});

describe('the open data', () => {
  it('tell of the moment of the scorecard', async () => {
    const asOf = (await app.get('/api/v1/scorecard')).json<{ asOf: string }>().asOf;
    const id = await commentOf('2026-11-23', '2026-12-20');
    for (const file of ['answers.csv', 'answers.jsonl']) {
      const { text, headers } = await app.get(`/open-data/${file}`);
      expect(headers['as-of']).toBe(asOf);
      expect(text).not.toMatch(new RegExp(`${scene.number},${id},|"comment":${id},`));
    }
    await keep();
    expect((await app.get('/open-data/answers.csv')).text).toContain(`${scene.number},${id},`);
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [id]);
    await keep('all');
    expect((await app.get('/open-data/answers.csv')).text).not.toContain(`${scene.number},${id},`);
  });

  it('hold a row for each answer and for what is waited for, and nobody’s words or names', async () => {
    const { text, headers } = await app.get('/open-data/answers.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows = text.trimEnd().split('\r\n').slice(1);
    const occasions = rows.map((row) => row.split(',')[9]).sort();
    expect(occasions).toEqual(['answer', 'answer', 'answer', 'edition', 'edition', 'second-look']);
    expect(rows.filter((row) => row.endsWith(',true'))).toHaveLength(1);
    for (const secret of ['Айгүл', 'Кто', REASON, 'мнение']) expect(text).not.toContain(secret);
  });

  it('say the same as JSON, a line a row', async () => {
    const csv = (await app.get('/open-data/answers.csv')).text.trimEnd().split('\r\n');
    const lines = (await app.get('/open-data/answers.jsonl')).text.trimEnd().split('\n');
    expect(
      lines.map((line) =>
        Object.values(JSON.parse(line) as object)
          .map((value) => value ?? '')
          .join(),
      ),
    ).toEqual(csv.slice(1));
  });

  it('of two agencies at once are not those of all under the name of both', async () => {
    expect((await app.get(`/open-data/scorecard.csv?agency=${code}&agency=roads`)).status).toBe(404);
    const { headers } = await app.get('/open-data/scorecard.csv?agency=');
    expect(headers['content-disposition']).toBe('attachment; filename="scorecard.csv"');
  });

  it('hold the figures of one agency by month and draft', async () => {
    const { text } = await app.get(`/open-data/scorecard.csv?agency=${code}`);
    const [head, ...rows] = text
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    expect(head!.slice(0, 5)).toEqual(['asOf', 'agency', 'draft', 'month', 'comments']);
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      [code, '', '', '3'],
      [code, '', '2026-11', '3'],
      [code, scene.number, '', '3'],
    ]);
  });
});
