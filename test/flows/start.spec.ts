import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openToAll } from '../../src/platform/database/postgres-binaries';
import { PATIENCE_MS, STORY_MS } from '../support/patience';
import { serversIn, TalqyProcess } from '../support/process';

jest.setTimeout(STORY_MS);

const running: TalqyProcess[] = [];
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'talqy-start-'));
  chmodSync(dir, 0o755);
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  for (const pid of serversIn(dir)) process.kill(pid, 'SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

const start = (env: Record<string, string> = {}, as = {}) => {
  const one = new TalqyProcess({ DATA_DIR: dir, PORT: '0', DEMO: 'false', ...env }, as);
  running.push(one);
  return one;
};

async function state(address: string): Promise<string> {
  const reply = await fetch(`${address}/readyz`);
  return ((await reply.json()) as { status: string }).status;
}

/** The pool meets each connection that broke once before it opens another: a few checks may still fail. */
async function stateAtLast(address: string): Promise<string> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const found = await state(address);
    if (found === 'ok' || Date.now() > end) return found;
  }
}

/** The postmaster of the folder: the parent of the others. */
const postmaster = () => Number(readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

test('Ctrl-C stops everything, and it starts again on the same data', async () => {
  const first = start();
  expect(await state(await first.ready())).toBe('ok');
  first.signal('SIGINT');
  expect(await first.exited()).toBe(0);
  expect(serversIn(dir)).toEqual([]);
  const again = start();
  expect(await state(await again.ready())).toBe('ok');
});

test('after kill -9 of the process, of PostgreSQL, or of both, the next start works', async () => {
  const victims: ((one: TalqyProcess) => Promise<void>)[] = [
    async (one) => one.signal('SIGKILL'),
    async (one) => {
      process.kill(postmaster(), 'SIGKILL');
      await one.stop();
    },
    async (one) => {
      process.kill(postmaster(), 'SIGKILL');
      one.signal('SIGKILL');
    },
  ];
  for (const kill of victims) {
    const one = start();
    await one.ready();
    await kill(one);
    await one.exited();
  }
  const last = start();
  expect(await state(await last.ready())).toBe('ok');
});

test('a database that goes away is a sentence with 503, and comes back without a restart, however often', async () => {
  const one = start();
  const address = await one.ready();
  const codes = new Set<number>();
  for (let killed = 0; killed < 3; killed++) {
    process.kill(postmaster(), 'SIGKILL');
    const end = Date.now() + PATIENCE_MS;
    for (let well = 0; well < 5 && Date.now() < end;) {
      const reply = await fetch(`${address}/drafts/2026-0001-1`, {
        headers: { accept: 'text/html', 'accept-language': 'en' },
      });
      codes.add(reply.status);
      const text = await reply.text();
      if (reply.status === 503) expect(text).toContain('The database cannot be reached');
      well = reply.status === 404 ? well + 1 : 0;
      await sleep(50);
    }
    expect(await stateAtLast(address)).toBe('ok');
  }
  expect([...codes].filter((code) => code !== 503 && code !== 404)).toEqual([]);
  expect(one.code).toBeUndefined();
});

test('a taken port is named, and a free one offered', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as { port: number };
  const one = start({ PORT: String(port) });
  expect(await one.exited()).toBe(1);
  expect(one.said).toMatch(
    new RegExp(`Port ${port} is taken by another program. Stop it, or start with PORT=\\d+, which is free.`),
  );
  taken.close();
});

test('wrong settings are each named in a sentence and nothing starts', async () => {
  const one = start({ PORT: 'http', DATABASE_URL: 'nonsense' });
  expect(await one.exited()).toBe(1);
  expect(one.said).toContain('PORT must be a whole number.');
  expect(one.said).toContain('DATABASE_URL must be an address that starts with postgres://');
  expect(serversIn(dir)).toEqual([]);
});

test('a second Talqy in the same folder is refused while the first one runs', async () => {
  const first = start();
  await first.ready();
  const second = start();
  expect(await second.exited()).toBe(1);
  expect(second.said).toContain('already runs');
  expect(await state(/ready: (\S+)/.exec(first.said)![1]!)).toBe('ok');
});

test('a real server is used when DATABASE_URL names one', async () => {
  const owner = start();
  await owner.ready();
  const port = readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]!;
  const password = readFileSync(join(dir, 'database-password'), 'utf8').trim();
  const other = mkdtempSync(join(tmpdir(), 'talqy-real-'));
  const one = start({
    DATA_DIR: other,
    DATABASE_URL: `postgres://talqy:${password}@127.0.0.1:${port}/postgres`,
    SECRET: 'a secret that is long enough for the settings',
    PUBLIC_URL: 'http://127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Talqy <no-reply@example.kz>',
  });
  await one.ready();
  expect(serversIn(other)).toEqual([]);
  await one.stop();
  rmSync(other, { recursive: true, force: true });
});

const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;

(asRoot && openToAll(process.cwd()) ? test : test.skip)('an ordinary user starts it as root does', async () => {
  chownSync(dir, NOBODY, NOBODY);
  const one = start({ HOME: dir }, { uid: NOBODY, gid: NOBODY });
  expect(await state(await one.ready())).toBe('ok');
});

(asRoot ? test : test.skip)('root starts it from a folder that only root can enter', async () => {
  chmodSync(dir, 0o700);
  const one = start();
  expect(await state(await one.ready())).toBe('ok');
  await one.stop();
  const moved = /postgres -D (\S+)/.exec(one.said)?.[1];
  if (moved) rmSync(dirname(moved), { recursive: true, force: true });
});
