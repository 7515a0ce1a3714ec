// One PostgreSQL server for each worker of a run of the tests, in the process that all workers come from. It starts when
// the worker's first test asks for it, and its database with all migrations is made once. Not one for all: what has
// committed for good is told by the oldest transaction of the whole server, so that a slow test would hold back another.
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { register } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { isInstalled } from '../../src/start.mjs';

const SERVERS = 24;
// nothing here must outlive the machine: what the operating system has, it has
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' };

/** Runs the statements one by one; the rows of the last. */
async function execute(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let result;
    for (const statement of statements) result = await client.query(statement);
    return result.rows;
  } finally {
    await client.end();
  }
}

const source = (path) => import(new URL(`../../src/${path}`, import.meta.url).href);
const withName = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** The folders are kept, so that the next run need not make them; a run beside this one takes another. */
async function startServer() {
  const { DataFolderInUse } = await source('platform/database/data-folder.ts');
  const { startEmbeddedPostgres } = await source('platform/database/embedded-postgres.ts');
  for (let n = 1; n <= SERVERS; n++) {
    try {
      return await startEmbeddedPostgres(join(process.cwd(), `.talqy/test-${n}`));
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
    }
  }
  throw new Error(`All ${SERVERS} test servers are in use`);
}

/** A migrated database that is copied for every test file; a changed migration makes a new one. */
async function templateOn(url) {
  const { migrations } = await source('migrations.ts');
  const text = migrations.map((migration) => migration.toString()).join('\n');
  const name = `template_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  const kept = await execute(url, `select datname from pg_database where not datistemplate and datname <> 'postgres'`);
  const databases = kept.map(({ datname }) => datname);
  // an earlier run that was killed left its own
  for (const old of databases.filter((one) => one !== name)) await execute(url, `drop database "${old}" with (force)`);
  if (databases.includes(name)) return name;
  const [{ entities }, { migrate }, { migrateQueue }] = await Promise.all(
    ['entities.ts', 'platform/database/data-source.ts', 'platform/jobs/worker.ts'].map(source),
  );
  const partial = `partial_${randomBytes(6).toString('hex')}`;
  await execute(url, `create database ${partial}`);
  await migrate(withName(url, partial), { entities, migrations });
  await migrateQueue(withName(url, partial));
  await execute(url, `alter database ${partial} rename to ${name}`);
  return name;
}

/** By the worker that asked. */
const started = new Map();
let hooked = false;

async function start() {
  if (!hooked) register('./typescript-hooks.mjs', import.meta.url);
  hooked = true;
  const server = await startServer();
  // whoever ends the run must not leave the server behind
  const end = () => process.kill(server.pid(), 'SIGINT');
  process.once('exit', end);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])
    process.once(signal, () => process.exit(code));
  const stop = async () => {
    process.off('exit', end);
    await server.stop();
  };
  try {
    const settings = Object.entries(SETTINGS).map(([name, value]) => `alter system set ${name} = ${value}`);
    await execute(server.url, ...settings, 'select pg_reload_conf()');
    return { url: server.url, template: await templateOn(server.url), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** For `globalSetup` of jest: the workers ask here for the address of the server. */
export default async function listen() {
  const door = createServer((request, reply) => {
    if (!started.has(request.url)) started.set(request.url, start());
    reply.setHeader('connection', 'close');
    started.get(request.url).then(
      ({ url, template }) => reply.end(JSON.stringify({ url, template })),
      (error) => reply.writeHead(500).end(error.stack),
    );
  });
  await new Promise((resolve) => door.listen(0, '127.0.0.1', resolve));
  door.unref();
  // the command line would install, and take the packages away under the tests that run
  if (!isInstalled()) process.env.TEST_PACKAGES_STALE = 'yes';
  process.env.TEST_DATABASE_DOOR = `http://127.0.0.1:${door.address().port}`;
}

/** For `globalTeardown` of jest. */
export async function close() {
  for (const server of started.values()) await (await server.catch(() => undefined))?.stop();
}
