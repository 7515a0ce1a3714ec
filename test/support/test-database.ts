import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** What `database-server.mjs` tells: the server of this worker and its database to copy. */
interface Server {
  url: string;
  template: string;
}

async function server(): Promise<Server> {
  const reply = await fetch(`${process.env['TEST_DATABASE_DOOR']}/${process.env['JEST_WORKER_ID']}`);
  const text = await reply.text();
  if (!reply.ok) throw new Error(`The test database did not start: ${text}`);
  return JSON.parse(text) as Server;
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A migrated database for one test file. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const { url, template } = await server();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(url, `create database ${name} template ${template} strategy file_copy`);
  return {
    url: Object.assign(new URL(url), { pathname: `/${name}` }).toString(),
    drop: () => execute(url, `drop database ${name} with (force)`),
  };
}
