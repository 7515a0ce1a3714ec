// An answer to a cluster: what the request costs at a hundred members and at ten thousand; and whether every author gets
// exactly one mail though the process that writes and sends them is killed twice on the way.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { machineLoad, median, show } from '../rounds.mjs';
import { built, startDatabase, startMailSink, startWorker } from '../stage.mjs';
import { makeAgency, signIn } from './scene.mjs';
import { counting } from './statements.mjs';

const SIZES = [100, 10_000];
/** Clusters of each size that are answered; authors of the last one are told. */
const ANSWERS = 5;
/** Every twentieth comment is a second one of an author, who is told once. */
const COMMENTS_AN_AUTHOR = 20 / 19;
const REQUEST_MS = 3_000;
const FEWEST_A_BATCH = 100;
const POLL_MS = 20;
const TELLING_LIMIT_MS = 300_000;

/** A confirmed cluster of as many comments, each author with an address. */
async function makeCluster(db, draftId, members) {
  const authors = Math.round(members / COMMENTS_AN_AUTHOR);
  await db.query(
    `with made as (insert into account (public_name, lang, level)
                   select 'Житель ' || n, 'ru', 'email' from generate_series(1, $1::int) n returning id),
          addressed as (insert into email_identity (account_id, email, canonical)
                        select id, 'a' || id || '@example.kz', 'a' || id || '@example.kz' from made returning account_id),
          numbered as (select account_id, row_number() over (order by account_id) as nth from addressed)
     insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on, waits_for)
     select $2, 1, 'w1', 'ru', a.account_id, 'email', 'Житель', 'Прошу оставить сады открытыми.', int8send(s.n),
            current_date + 10, 'answer'
       from generate_series(0, $3::int - 1) s (n) join numbered a on a.nth = 1 + s.n % $1`,
    [authors, draftId, members],
  );
  const [{ id }] = await db.query(
    `insert into cluster (draft_id, leader_id, comments, people)
     select $1, max(id), $2, $3 from comment where draft_id = $1 returning id`,
    [draftId, members, authors],
  );
  await db.query(
    `insert into cluster_member (draft_id, comment_id, cluster_id)
     select draft_id, id, $2 from comment where draft_id = $1 order by id desc limit $3`,
    [draftId, id, members],
  );
  await db.query(
    `update cluster set state = 'confirmed', confirmed_at = now(), confirmed_place =
       (select max(place) from cluster_member where draft_id = $1 and cluster_id = $2)
      where draft_id = $1 and id = $2`,
    [draftId, id],
  );
  const [{ read }] = await db.query('select confirmed_place as read from cluster where draft_id = $1 and id = $2', [
    draftId,
    id,
  ]);
  return { id, read, authors };
}

/** Words that no other answer has. */
const reasonOf = (nth) =>
  Array.from({ length: 12 }, (_, at) => `сад${(nth * 7919 + at * 104_729).toString(36)}`).join(' ') + ' останется.';

async function answer(app, { cluster, number, cookie, reason, key }) {
  const reply = await app.inject({
    method: 'POST',
    url: `/api/v1/drafts/${number}/clusters/${cluster.id}/response`,
    headers: { cookie, 'idempotency-key': key, 'accept-language': 'ru', 'sec-fetch-site': 'same-origin' },
    payload: { decision: 'rejected', reason, read: Number(cluster.read) },
  });
  if (reply.statusCode !== 201) throw new Error(`The answer was refused: ${reply.statusCode} ${reply.body}`);
  return reply.json();
}

async function measureRequests({ app, db, draftId, cookie }, size) {
  const [times, cpus] = [[], []];
  let [statements, last] = [0, null];
  for (let nth = 0; nth < ANSWERS; nth++) {
    // nobody is told of the earlier ones
    await db.query(`delete from graphile_worker._private_jobs`);
    const cluster = await makeCluster(db, draftId, size);
    // nor of the receipt of their comments
    await db.query('update aggregate_mark set mark = pg_current_xact_id()');
    await db.query('analyze');
    const sent = { cluster, number: '2026-1', cookie, reason: reasonOf(size + nth), key: randomUUID() };
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    statements = await counting(async () => {
      const given = await answer(app, sent);
      if (given.comments !== size) throw new Error(`${given.comments} of ${size} comments were answered`);
    });
    times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(cpu);
    cpus.push((user + system) / 1e3);
    last = sent;
  }
  return { ms: median(times), worst: Math.max(...times), cpu: median(cpus), statements, last };
}

/** Waits until `there` finds what it looks for. */
async function until(there, what) {
  const limit = performance.now() + TELLING_LIMIT_MS;
  while (!(await there())) {
    if (performance.now() > limit) throw new Error(`Waited in vain until ${what}`);
    await sleep(POLL_MS);
  }
}

async function killed(worker) {
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

/** Mails by author as the mail server took them: each with its Message-ID. */
async function tell({ app, db, database, sent }) {
  const taken = [];
  const mailPort = await startMailSink((lines) => {
    const header = (name) =>
      lines
        .find((line) => line.toLowerCase().startsWith(name))
        ?.slice(name.length)
        .trim();
    taken.push({ to: header('to:'), id: header('message-id:') });
  });
  const count = async (condition) =>
    (await db.query(`select count(*)::int as n from mail where kind = 'cluster-answered' and ${condition}`))[0].n;
  const { authors } = sent.cluster;
  const started = performance.now();
  const writing = await startWorker(database, mailPort);
  await until(async () => (await count('true')) > authors * 0.3, 'a third of the mails were written');
  await killed(writing);
  const atFirst = { written: await count('true'), sent: taken.length };
  const sending = await startWorker(database, mailPort);
  await until(() => taken.length > authors * 0.6, 'more than half of the mails were sent');
  await killed(sending);
  const atSecond = { written: await count('true'), sent: taken.length };
  await answer(app, sent); // the form was sent once more
  await startWorker(database, mailPort);
  const left = `select 1 from cluster_answer where told_at is null
    and cluster_id = $1 union all select 1 from mail where sent_at is null limit 1`;
  await until(async () => (await db.query(left, [sent.cluster.id])).length === 0, 'every author had been told');
  const seconds = (performance.now() - started) / 1_000;
  const [{ batches }] = await db.query(
    `select count(distinct created_at)::int as batches from mail where kind = 'cluster-answered'`,
  );
  return { taken, batches, seconds, atFirst, atSecond };
}

function judge({ taken, batches, seconds, atFirst, atSecond }, authors, goals) {
  const mails = new Map();
  for (const { to, id } of taken) mails.set(to, (mails.get(to) ?? new Set()).add(id));
  const once = [...mails.values()].filter((ids) => ids.size === 1).length;
  const copies = taken.length - new Set(taken.map(({ id }) => id)).size;
  console.log(
    `Killed with ${atFirst.written} mails written and ${atFirst.sent} sent, again with ${atSecond.written} and ` +
      `${atSecond.sent}; all of ${authors} authors told after ${show(seconds, 0)} s. Copies of a mail that was on its ` +
      `way when the process died, under the same Message-ID: ${copies}.`,
  );
  goals.check('authors who got other than one mail', authors - once + (mails.size - once), '<=', 0, 0);
  goals.check('mails written at once, on average', authors / batches, '>=', FEWEST_A_BATCH, 0);
}

/** Prints what an answer to a cluster costs, and checks it. */
export async function measureCluster(goals) {
  const database = await startDatabase();
  const { createApp } = await built('boot.js');
  const { DataSource } = await import('typeorm');
  const app = await createApp({ ...database.config, databaseUrl: database.url }, database.url);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const db = app.get(DataSource);
  try {
    const { officials, draftIds } = await makeAgency(db);
    const scene = { app, db, draftId: draftIds[0], cookie: await signIn(db, officials[0]) };
    const found = new Map();
    for (const size of SIZES) {
      const at = await measureRequests(scene, size);
      found.set(size, at);
      console.log(
        `Answer to ${size} comments: median ${show(at.ms, 0)} ms, longest ${show(at.worst, 0)} ms, CPU of the server ` +
          `${show(at.cpu, 0)} ms, ${at.statements} statements; ${machineLoad()}`,
      );
    }
    const [small, large] = SIZES.map((size) => found.get(size));
    goals.check(
      `statements of an answer to ${SIZES[1]}, more than to ${SIZES[0]}`,
      large.statements - small.statements,
      '<=',
      0,
      0,
    );
    goals.check(`answer to ${SIZES[1]}, ms`, large.ms, '<=', REQUEST_MS, 0);
    judge(await tell({ app, db, database, sent: large.last }), large.last.cluster.authors, goals);
  } finally {
    await app.close();
  }
}
