import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataFolderInUse } from '../../src/platform/database/data-folder';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres';
import { PATIENCE_MS } from '../support/patience';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'talqy-pg-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] as T;
  } finally {
    await client.end();
  }
}

async function eventually<T>(what: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    try {
      return await what();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

test('keeps its data from one start to the next, in a folder that only its maker may enter', async () => {
  const first = await startEmbeddedPostgres(dir);
  await ask(first.url, 'create table kept as select 7 as n');
  await first.stop();
  const second = await startEmbeddedPostgres(dir);
  expect(await ask(second.url, 'select n from kept')).toEqual({ n: 7 });
  expect(await ask(second.url, `select current_setting('data_checksums') as sums`)).toEqual({ sums: 'on' });
  await second.stop();
  rmSync(dirname(second.dir), { recursive: true, force: true });
});

test('comes back when it is killed, with everything that was committed', async () => {
  const server = await startEmbeddedPostgres(dir);
  await ask(server.url, 'create table kept as select 7 as n');
  const before = server.pid();
  process.kill(before, 'SIGKILL');
  expect(await eventually(() => ask(server.url, 'select n from kept'))).toEqual({ n: 7 });
  expect(server.pid()).not.toBe(before);
  await server.stop();
  rmSync(dirname(server.dir), { recursive: true, force: true });
});

test('an interrupted first start is made anew, and a lock without a process is cleared', async () => {
  const first = await startEmbeddedPostgres(dir);
  await first.stop();
  rmSync(join(first.dir, 'complete'));
  rmSync(join(first.dir, 'PG_VERSION'));
  const second = await startEmbeddedPostgres(dir);
  await second.stop();
  writeFileSync(join(second.dir, 'postmaster.pid'), '999999\n');
  const third = await startEmbeddedPostgres(dir);
  expect(await ask(third.url, 'select 1 as n')).toEqual({ n: 1 });
  await third.stop();
  rmSync(dirname(third.dir), { recursive: true, force: true });
});

test('a second Talqy in the same folder is refused while the first one lives', async () => {
  const other = process.ppid;
  const command = readFileSync(`/proc/${other}/cmdline`, 'utf8').replaceAll('\0', ' ');
  writeFileSync(join(dir, 'running.json'), JSON.stringify({ pid: other, command }));
  await expect(startEmbeddedPostgres(dir)).rejects.toThrow(DataFolderInUse);
  writeFileSync(join(dir, 'running.json'), JSON.stringify({ pid: 999999, command }));
  const server = await startEmbeddedPostgres(dir);
  // nor does the same process start a second server, which would stop its first one
  await expect(startEmbeddedPostgres(dir)).rejects.toThrow(DataFolderInUse);
  expect(await ask(server.url, 'select 1 as n')).toEqual({ n: 1 });
  await server.stop();
  expect(existsSync(join(dir, 'running.json'))).toBe(false);
  rmSync(dirname(server.dir), { recursive: true, force: true });
});

test('a port that another program takes first is replaced by a free one', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const free = (probe.address() as AddressInfo).port;
  await new Promise((done) => probe.close(done));
  const offered = [port, port, free];
  const server = await startEmbeddedPostgres(dir, async () => offered.shift()!);
  expect(new URL(server.url).port).toBe(String(free));
  expect(await ask(server.url, 'select 1 as n')).toEqual({ n: 1 });
  await server.stop();
  rmSync(dirname(server.dir), { recursive: true, force: true });
  other.close();
});
