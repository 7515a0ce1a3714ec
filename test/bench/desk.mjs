// `npm run bench:desk [-- <comments> …]`: server time of the desk as the comments of one agency grow, of an answer to a
// cluster of ten thousand, and of work on a draft of two hundred thousand. A PostgreSQL of its own; rows are made by SQL. Wall time moves with what else the machine
// does; the CPU time of the server and its database beside it does not.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { measureCluster } from './desk/cluster.mjs';
import { measureMany } from './desk/many.mjs';
import { makeDesk } from './desk/scene.mjs';
import { counting } from './desk/statements.mjs';
import { Goals, machineLoad, show } from './rounds.mjs';
import { built, onStage, startDatabase } from './stage.mjs';

// as it is started in earnest: React checks much that it leaves out then
process.env.NODE_ENV = 'production';

const given = process.argv.slice(2).map(Number);
const SIZES = given.length > 0 ? given : [10_000, 100_000, 1_000_000];
const REQUESTS = 40;
/** The first ones load what is kept. */
const WARMING = 4;
const TARGET_MS = 100;
const FLAT = 2;
/** Below this nobody notices, and a ratio of two measurements says nothing. */
const NOISE_MS = 10;

const sorted = (times) => [...times].sort((a, b) => a - b);
const quantile = (times, share) => sorted(times)[Math.ceil(times.length * share) - 1];

/** Milliseconds that the kernel ran a process; NaN where there is no /proc. */
function ranMs(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}

/** CPU that each backend of the database has spent. */
async function databaseCpu(db) {
  const backends = await db.query('select pid from pg_stat_activity where datname = current_database()');
  return new Map(backends.map(({ pid }) => [pid, ranMs(pid)]));
}
/** A connection that was idle is closed, another opened. */
const spent = (before, after) => [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);

const serverCpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};

async function measureView(app, db, { name, path, cookie }) {
  const one = async () => {
    const reply = await app.inject({ method: 'GET', url: path, headers: { cookie, accept: 'text/html' } });
    if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}`);
    return reply.body;
  };
  for (let n = 0; n < WARMING; n++) await one();
  const [wall, server] = [[], []];
  const before = await databaseCpu(db);
  const statements = await counting(async () => {
    for (let n = 0; n < REQUESTS; n++) {
      const [started, cpu] = [performance.now(), serverCpu()];
      const body = await one();
      wall.push(performance.now() - started);
      server.push(serverCpu() - cpu);
      if (n === 0 && process.env.SHOW) console.log(name, body.match(/<article class="desk-row"/g)?.length ?? 0, 'rows');
    }
  });
  const database = spent(before, await databaseCpu(db)) / REQUESTS;
  return {
    ...{ p50: quantile(wall, 0.5), p95: quantile(wall, 0.95) },
    ...{ server: quantile(server, 0.5), server95: quantile(server, 0.95), database, statements: statements / REQUESTS },
  };
}

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
    const scene = await makeDesk(db, size);
    console.log(`\n${size} comments made in ${show((performance.now() - started) / 1000, 1)} s, ${machineLoad()}`);
    console.log(`${''.padEnd(30)} wall p50    p95 | CPU of the server p50   p95 | CPU of the database | statements`);
    const found = new Map();
    for (const view of scene.views) {
      const at = await measureView(app, db, view);
      found.set(view.name, at);
      const cells = [at.p50, at.p95, at.server, at.server95, at.database, at.statements];
      console.log(view.name.padEnd(32), cells.map((value) => show(value, 1).padStart(8)).join(' '));
    }
    console.log(machineLoad());
    return found;
  } finally {
    await app.close();
  }
}

await onStage(async () => {
  const goals = new Goals();
  const [small, large] = [SIZES[0], SIZES.at(-1)];
  const at = new Map();
  for (const size of SIZES) at.set(size, await measureAt(size));
  console.log('');
  for (const [name, { p95, server, server95, database }] of at.get(large)) {
    goals.check(`${name}: p95, ms at ${large}`, p95, '<=', TARGET_MS, 1);
    goals.check(`${name}: CPU, ms at ${large}`, server95 + database, '<=', TARGET_MS, 1);
    // medians: at forty requests the longest are collections of garbage
    const before = at.get(small).get(name);
    const growth = (server + database) / Math.max(before.server + before.database, NOISE_MS);
    goals.check(`${name}: CPU grew since ${small}`, growth, '<=', FLAT);
  }
  if (process.env.LISTS_ONLY) return goals.exitCode;
  await measureCluster(goals);
  await measureMany(goals);
  return goals.exitCode;
});
