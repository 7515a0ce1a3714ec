// Server time of the desk at a million comments of one agency, and how it grows from ten thousand on. A PostgreSQL of
// its own; rows are made by SQL. Other parts of the desk measure in sections: `test/bench/desk/<section>.mjs` exports
// `measure({ app, db, scene })`, called at each size, and returns `[{ name, ms }]`.
import { readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { makeDesk } from './desk/scene.mjs';
import { Goals, machineLoad, show } from './rounds.mjs';
import { built, onStage, startDatabase } from './stage.mjs';

const SIZES = [10_000, 1_000_000];
const REQUESTS = 24;
const TARGET_MS = 100;
const FLAT = 2;
/** Below this nobody notices, and a ratio of two measurements says nothing. */
const NOISE_MS = 10;

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];

async function timesOf(app, { path, cookie }) {
  const times = [];
  for (let n = 0; n < REQUESTS + 3; n++) {
    const started = performance.now();
    const reply = await app.inject({ method: 'GET', url: path, headers: { cookie, accept: 'text/html' } });
    times.push(performance.now() - started);
    if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}`);
    if (n === 0 && process.env.SHOW)
      console.log(path, (reply.body.match(/<article class="desk-row"/g) ?? []).length, 'rows');
  }
  return times.slice(3); // the first ones load what is kept
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
    for (const { name, path, cookie } of scene.views) found.set(name, p95(await timesOf(app, { path, cookie })));
    for (const file of sections) {
      const { measure } = await import(`./desk/${file}`);
      for (const { name, ms } of await measure({ app, db, scene })) found.set(name, ms);
    }
    return found;
  } finally {
    await app.close();
  }
}

await onStage(async () => {
  const [small, large] = [await measureAt(SIZES[0]), await measureAt(SIZES[1])];
  console.log(`\np95 of ${REQUESTS} requests, ms            ${SIZES.join('   ')}`);
  for (const [name, ms] of large) console.log(`${name.padEnd(40)} ${show(small.get(name), 1)}   ${show(ms, 1)}`);
  const goals = new Goals();
  for (const [name, ms] of large) goals.check(`${name}, ms at ${SIZES[1]}`, ms, '<=', TARGET_MS, 1);
  const growth = [...large].map(([name, ms]) => [name, ms / Math.max(small.get(name), NOISE_MS)]);
  for (const [name, ratio] of growth) goals.check(`${name}, growth`, ratio, '<=', FLAT);
  return goals.exitCode;
});
