import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { entities } from '../../src/entities';
import { migrations } from '../../src/migrations';
import { migrate } from '../../src/platform/database/data-source';
import {
  DataFolderInUse,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/platform/database/embedded-postgres';
import { migrateQueue } from '../../src/platform/jobs/worker';

const SERVERS = 24;

export interface TestDatabase {
  url: string;
  server: EmbeddedPostgres;
  drop(): Promise<void>;
}

/** Each running test file has a server of its own; the folders are kept, so that the next run need not make them. */
async function startServer(): Promise<EmbeddedPostgres> {
  for (let n = 1; n <= SERVERS; n++) {
    try {
      return await startEmbeddedPostgres(join(process.cwd(), `.talqy/test-${n}`));
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
    }
  }
  throw new Error(`All ${SERVERS} test servers are in use`);
}

async function execute(url: string, ...statements: string[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let result!: pg.QueryResult;
    for (const statement of statements) result = await client.query(statement);
    return result;
  } finally {
    await client.end();
  }
}

const withName = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** A migrated database that is copied for every test file; a changed migration makes a new one. */
async function template(url: string): Promise<string> {
  const text = migrations.map((migration) => migration.toString()).join('\n');
  const name = `template_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  const made = await execute(url, `select 1 from pg_database where datname = '${name}'`);
  if (made.rowCount) return name;
  const partial = `partial_${randomBytes(6).toString('hex')}`;
  await execute(url, `create database ${partial}`);
  await migrate(withName(url, partial), { entities, migrations });
  await migrateQueue(withName(url, partial));
  await execute(url, `alter database ${partial} rename to ${name}`);
  return name;
}

export async function makeTestDatabase(): Promise<TestDatabase> {
  const server = await startServer();
  try {
    const name = `test_${randomBytes(6).toString('hex')}`;
    await execute(server.url, `create database ${name} template ${await template(server.url)}`);
    const drop = async () => {
      await execute(server.url, `drop database ${name} with (force)`).catch(() => undefined);
      await server.stop();
    };
    return { url: withName(server.url, name), server, drop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
