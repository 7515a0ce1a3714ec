// `npm run bench:write`: comments a second through the whole stack, against a bare insert on the same PostgreSQL in
// the same run; and all of them on one provision, against the same spread over a thousand.
import { randomUUID } from 'node:crypto';
import { generatedComment } from './generated-act.mjs';
import { load, percentile, request } from './load.mjs';
import { cpuSeconds, Goals, interleave, machineLoad, median, ratios, show } from './rounds.mjs';
import { setScene } from './scene.mjs';
import { onStage, startBare, startDatabase, startTalqy } from './stage.mjs';

const CLIENTS = 16;
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const ROUND_MS = Number(process.env.ROUND_MS ?? 2_500);
const WARM_MS = 12_000; // until the engine has compiled what is hot
const MOST = 40_000; // requests of one round

let written = 0;

const commentTo = (scene, provisionOf) => () => {
  const n = written++;
  const person = scene.people[n % scene.people.length];
  const body = { provision: provisionOf(n).eId, version: 1, body: generatedComment(n) };
  const headers = {
    cookie: person.cookie,
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': 'ru',
    'idempotency-key': randomUUID(),
    'sec-fetch-site': 'same-origin',
  };
  return request('POST', `/api/v1/drafts/${scene.number}/comments`, headers, JSON.stringify(body));
};

const insertOf = (scene) => () => {
  const n = written++;
  const { accountId } = scene.people[n % scene.people.length];
  const { wId } = scene.spread[(n * 7919) % scene.spread.length];
  const row = { draftId: scene.draftId, version: 1, wId, accountId, name: 'Житель', body: generatedComment(n) };
  return request('POST', '/', { 'content-type': 'application/json' }, JSON.stringify(row));
};

/** One round; says rate, slowest hundredth and the server's CPU. */
async function round(name, server, make, ms = ROUND_MS) {
  const before = cpuSeconds(server.pid);
  const { rate, count, latencies } = await load({
    port: server.port,
    clients: CLIENTS,
    ms,
    most: MOST,
    make,
    expect: 201,
  });
  const cpu = ((cpuSeconds(server.pid) - before) / count) * 1e6;
  const p99 = percentile(latencies, 0.99);
  console.log(`  ${name.padEnd(12)} ${show(rate, 0).padStart(6)}/s  p99 ${show(p99, 1)} ms  CPU ${show(cpu, 0)} µs`);
  return rate;
}

async function measure() {
  const database = await startDatabase();
  const scene = await setScene(database);
  const bareServer = await startBare('bare-insert.mjs', { env: { DATABASE_URL: database.url } });
  const talqy = await startTalqy(database);
  const one = scene.spread[Math.floor(scene.spread.length / 2)];
  // the bare server is measured alone: what Talqy leaves for later is done in its own rounds, and counts there
  const bare = async () => {
    process.kill(talqy.pid, 'SIGSTOP');
    try {
      return await round('bare', bareServer, insertOf(scene));
    } finally {
      process.kill(talqy.pid, 'SIGCONT');
    }
  };
  const spread = (ms) =>
    round(
      'spread',
      talqy,
      commentTo(scene, (n) => scene.spread[(n * 7919) % scene.spread.length]),
      ms,
    );
  const onOne = (ms) =>
    round(
      'one place',
      talqy,
      commentTo(scene, () => one),
      ms,
    );

  console.log(`${scene.provisions.length} provisions, ${CLIENTS} clients, ${machineLoad()}; warming up`);
  await bare();
  await spread(WARM_MS);
  await onOne();
  console.log(`${ROUNDS} rounds, ${machineLoad()}`);
  // whoever goes second finds the jobs of the first, so they take turns
  const { results, beside } = await interleave(ROUNDS, bare, async (n) => {
    if (n % 2) return { one: await onOne(), spread: await spread() };
    return { spread: await spread(), one: await onOne() };
  });
  const write = results.map(({ spread: rate }, n) => rate / beside(n));
  const place = results.map(({ one: rate, spread: other }) => rate / other);
  console.log(`write_ratio ${ratios(write)}`);
  console.log(`one_place_ratio ${ratios(place)}`);
  console.log(machineLoad());
  const goals = new Goals();
  goals.check('write_ratio', median(write), '>=', 0.35);
  goals.check('one_place_ratio', median(place), '>=', 0.9);
  return goals.exitCode;
}

await onStage(measure);
