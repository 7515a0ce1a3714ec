// Server time of the desk at a million comments of one agency, and how it grows from ten thousand on. A PostgreSQL of
// its own; rows are made by SQL. Other parts of the desk measure in sections: `test/bench/desk/<section>.mjs` exports
// `measure({ app, db, scene })`, called at each size, and returns `[{ name, ms }]`.
import { readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { makeDesk } from './desk/scene.mjs';
import { cpuSeconds, Goals, machineLoad, show } from './rounds.mjs';
import { built, onStage, startDatabase } from './stage.mjs';

const SIZES = [10_000, 1_000_000];
const REQUESTS = 24;
/** The first ones load what is kept. */
const WARMING = 3;
const TARGET_MS = 100;
const FLAT = 2;
/** Below this nobody notices, and a ratio of two measurements says nothing. */
const NOISE_MS = 10;

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];

async function timesOf(app, { path, cookie }) {
  const times = [];
  for (let n = 0; n < REQUESTS + WARMING; n++) {
    const started = performance.now();
    const reply = await app.inject({ method: 'GET', url: path, headers: { cookie, accept: 'text/html' } });
    times.push(performance.now() - started);
    if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}`);
    if (n === 0 && process.env.SHOW)
      console.log(path, (reply.body.match(/<article class="desk-row"/g) ?? []).length, 'rows');
  }
  return times.slice(WARMING);
}

/** CPU seconds of this process and of the database's that work for it: what a busy machine does not change. */
async function cpuOf(db) {
  const backends = await db.query('select pid from pg_stat_activity where datname = current_database()');
  return backends.reduce((sum, { pid }) => sum + cpuSeconds(pid), cpuSeconds(process.pid));
}

async function measureView(app, db, view) {
  const before = await cpuOf(db);
  const times = await timesOf(app, view);
  return { ms: p95(times), cpu: ((await cpuOf(db)) - before) * (1000 / (REQUESTS + WARMING)) };
}

const sections = readdirSync(fileURLToPath(new URL('./desk/', import.meta.url)))
  .filter((file) => file.endsWith('.mjs') && file !== 'scene.mjs')
  .sort();

async function measureAt(size) {
  const database = await startDatabase();
  const started = performance.now();
  const { createApp } = await built('boot.js');
  const { DataSource } = await import('typeorm');
  const app = await createApp({ ...database.config, databaseUrl: database.url }, database.url);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const db = app.get(DataSource);
  try {
    const scene = await makeDesk(app, db, size);
    console.log(`${size} comments made in ${show((performance.now() - started) / 1000, 1)} s, ${machineLoad()}`);
    const found = new Map();
    for (const { name, path, cookie } of scene.views) found.set(name, await measureView(app, db, { path, cookie }));
    for (const file of sections) {
      const { measure } = await import(`./desk/${file}`);
      for (const { name, ms } of await measure({ app, db, scene })) found.set(name, { ms, cpu: NaN });
    }
    return found;
  } finally {
    await app.close();
  }
}

await onStage(async () => {
  const [small, large] = [await measureAt(SIZES[0]), await measureAt(SIZES[1])];
  console.log(`\np95 of ${REQUESTS} requests, ms (CPU ms of one)`.padEnd(42), SIZES.join('          '));
  const cell = ({ ms, cpu }) => `${show(ms, 1).padStart(7)} (${show(cpu, 0)})`.padEnd(16);
  for (const [name, at] of large) console.log(name.padEnd(40), cell(small.get(name)), cell(at));
  const goals = new Goals();
  for (const [name, { ms }] of large) goals.check(`${name}, ms at ${SIZES[1]}`, ms, '<=', TARGET_MS, 1);
  for (const [name, { ms }] of large)
    goals.check(`${name}, growth`, ms / Math.max(small.get(name).ms, NOISE_MS), '<=', FLAT);
  return goals.exitCode;
});
