// Work on a whole draft: what the request of an extension costs, what the job behind it does, how the deadlines follow a
// change of the calendar while comments are made, and what a count of the scorecard costs. The draft is fresh: the
// planner has never looked at it.
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { machineLoad, median, show } from '../rounds.mjs';
import { built, startDatabase, startMailSink, startWorker } from '../stage.mjs';
import { makeAgency, signIn } from './scene.mjs';

const COMMENTS = 200_000;
/** A quarter is answered: with words of their own, alone or as groups. */
const ANSWERED = 4;
const TOUCHED = 500;
const ROUNDS = 5;
const LIMIT_MS = 600_000;

const REQUEST_MS = 300;
const REFRESH_S = 1;
const LOOK_MS = 300;

async function makeComments(db, draftId) {
  await db.query(
    `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on, waits_for,
                          answered_at)
     select $1, 1, 'w' || 1 + n % 60, 'ru', 1000000 + n, 'email', 'Житель', 'Прошу оставить сады открытыми.', int8send(n),
            current_date + 5 + (n % 30)::int, case when n % ${ANSWERED} > 0 then 'answer' end,
            case when n % ${ANSWERED} = 0 then now() end
       from generate_series(1, ${COMMENTS}) n`,
    [draftId],
  );
  await db.query(
    `with said as (
       insert into answer_text (draft_id, agency_id, account_id, reason, lang)
       select draft_id, 1, 1, 'Сады останутся открытыми, смотрите статью ' || id, 'ru' from comment
        where draft_id = $1 and waits_for is null
       returning id, substring(reason from '\\d+$')::bigint as comment_id),
     kinds as (update answer_text set same_words_id = id where false)
     insert into response (draft_id, comment_id, agency_id, account_id, role, decision, text_id, due_on)
     select $1, comment_id, 1, 1, 'official', 'rejected', id, current_date + 5 from said`,
    [draftId],
  );
  await db.query('update answer_text set same_words_id = id where draft_id = $1', [draftId]);
}

/** Milliseconds on the wall of one call, and what it gave. */
async function timed(work) {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
}

async function until(there, what) {
  const limit = performance.now() + LIMIT_MS;
  while (!(await there())) {
    if (performance.now() > limit) throw new Error(`Waited in vain until ${what}`);
    await sleep(200);
  }
}

/** A count after comments were answered all over the draft, then one of everything, which must find nothing to mend. */
async function measureScorecard({ db, draftId, keep }, goals) {
  const [first] = await timed(() => keep('all'));
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    await db.query(
      `with chosen as (
         update comment set waits_for = null, answered_at = now()
          where draft_id = $1 and id in (
            select id from comment where draft_id = $1 and waits_for is not null and id % 97 = $2 order by id limit ${TOUCHED})
         returning id, due_on)
       insert into response (draft_id, comment_id, agency_id, account_id, role, decision, text_id, due_on)
       select $1, id, 1, 1, 'official', 'accepted', (select min(id) from answer_text where draft_id = $1), due_on from chosen`,
      [draftId, round],
    );
    const [ms, changed] = await timed(() => keep('changed'));
    if (changed === 0) throw new Error('The count noticed nothing');
    times.push(ms / 1_000);
  }
  const [full, mended] = await timed(() => keep('all'));
  console.log(
    `Scorecard of ${COMMENTS} comments: first count ${show(first / 1_000, 1)} s, count of everything ${show(full / 1_000, 1)} s, ` +
      `after ${TOUCHED} answers ${times.map((time) => show(time)).join(' ')} s; ${machineLoad()}`,
  );
  goals.check('scorecard_refresh_200k_s', median(times), '<=', REFRESH_S);
  goals.check('parts that a count of everything finds otherwise', mended, '<=', 0, 0);
}

async function measureExtension({ app, db, draftId, cookie, number }, goals) {
  const url = `/desk/drafts/${number}/extend`;
  const look = () => app.inject({ method: 'GET', url, headers: { cookie, accept: 'text/html' } });
  await look();
  const [before] = await timed(look);
  const headers = { cookie, 'idempotency-key': randomUUID(), 'accept-language': 'ru', 'sec-fetch-site': 'same-origin' };
  const payload = { all: true, days: 5, reason: 'Ждём замеров воды от лаборатории, они будут через неделю.' };
  const [ms, reply] = await timed(() =>
    app.inject({ method: 'POST', url: `/api/v1/drafts/${number}/extensions`, headers, payload }),
  );
  if (reply.statusCode !== 201) throw new Error(`The extension was refused: ${reply.statusCode} ${reply.body}`);
  const [{ open }] = await db.query(
    `select count(*)::int as open from comment where draft_id = $1 and waits_for is not null and due_on >= current_date`,
    [draftId],
  );
  const [moved] = await timed(() =>
    until(
      async () => (await db.query('select 1 from extension where finished_at is null')).length === 0,
      'all days had moved',
    ),
  );
  const [{ extended }] = await db.query('select count(*)::int as extended from extended_comment where draft_id = $1', [
    draftId,
  ]);
  const [after] = await timed(look);
  console.log(
    `Extension of ${open} comments: request ${show(ms, 0)} ms, days moved in ${show(moved / 1_000, 1)} s; its page ` +
      `${show(before, 0)} ms before, ${show(after, 0)} ms after; ${machineLoad()}`,
  );
  goals.check('extend_200k_request_ms', ms, '<=', REQUEST_MS, 0);
  goals.check('open comments that the extension did not reach', open - extended, '<=', 0, 0);
  goals.check('page of the extension once all have more time, ms', after, '<=', LOOK_MS, 0);
}

/** Days off are entered; comments go on being written while the deadlines follow. */
async function measureRecomputation({ app, db, draftId }, goals) {
  const { SetCalendarDay } = await built('agencies/commands/set-calendar-day.js');
  const facts = { actor: { accountId: 1 }, lang: 'ru', key: null };
  const [{ day }] = await db.query(
    `select d::date::text as day from generate_series(current_date + 1, current_date + 7, '1 day') d
      where extract(isodow from d) < 6 and not exists (select from calendar_day c where c.day = d::date) limit 1`,
  );
  const name = { kk: 'Демалыс', ru: 'Выходной', en: 'Day off' };
  await app.get(SetCalendarDay).execute(facts, { day, working: false, name });
  const waits = [];
  const done = async () => {
    const [ms] = await timed(() =>
      db.query(
        `update comment set desk_state = 'none' where draft_id = $1 and id = (
           select min(id) + floor(random() * ${COMMENTS})::bigint from comment where draft_id = $1)`,
        [draftId],
      ),
    );
    waits.push(ms);
    const rows = await db.query('select 1 from recomputation where finished_at is not null');
    return rows.length > 0;
  };
  const [ms] = await timed(() => until(done, 'all deadlines had been computed afresh'));
  const [{ moved, kept }] = await db.query(
    `select (select moved from recomputation order by id desc limit 1) as moved,
            (select sum(comments)::int from deadline_move) as kept`,
  );
  console.log(
    `Recomputation: ${moved} of the deadlines moved in ${show(ms / 1_000, 1)} s; another change of a comment waited at ` +
      `most ${show(Math.max(...waits), 0)} ms; ${machineLoad()}`,
  );
  goals.check('moves that are not in the record', moved - kept, '<=', 0, 0);
}

/** Prints what work on a draft of 200,000 comments costs, and checks it. */
export async function measureMany(goals) {
  const database = await startDatabase();
  const { createApp } = await built('boot.js');
  const { DataSource } = await import('typeorm');
  const { KeepScorecard } = await built('responses/scorecard/keep-scorecard.job.js');
  const app = await createApp({ ...database.config, databaseUrl: database.url }, database.url);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const db = app.get(DataSource);
  const runner = db.createQueryRunner();
  try {
    const { officials, draftIds } = await makeAgency(db);
    await runner.query('set statement_timeout = 0');
    await makeComments(runner, draftIds[0]);
    const keep = (which) => app.get(KeepScorecard).keep(which);
    const scene = { app, db, draftId: draftIds[0], number: '2026-1', cookie: await signIn(db, officials[0]), keep };
    await measureScorecard(scene, goals);
    // nothing else is left to do for these comments
    await db.query('update aggregate_mark set mark = pg_current_xact_id()');
    await startWorker(database, await startMailSink());
    await measureExtension(scene, goals);
    await measureRecomputation(scene, goals);
  } finally {
    await runner.release();
    await app.close();
  }
}
