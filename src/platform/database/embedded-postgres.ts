import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openToAll, postgresBinaries, ROOT_HOME, type PostgresBinaries } from './postgres-binaries.js';

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;

export interface EmbeddedPostgres {
  url: string;
  /** Folder of the cluster. */
  dir: string;
  pid: number;
  stop(): Promise<void>;
}

/** Another Talqy is using the data folder. */
export class DataFolderInUse extends Error {}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** The cluster lies in dataDir, unless root runs and "nobody" could not enter there. */
function clusterDir(dataDir: string, as: PostgresBinaries['as']): string {
  if (as.uid === undefined || openToAll(dataDir)) return join(dataDir, 'postgres');
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return join(ROOT_HOME, name, 'postgres');
}

function commandOf(pid: number): string {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] ?? 'X';
    return 'ZX'.includes(state) ? '' : readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (process.platform === 'linux') return '';
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** A second Talqy in the same folder would stop the first one's database, so it is refused. */
function takeFolder(dataDir: string): () => void {
  const lock = join(dataDir, 'running.json');
  if (existsSync(lock)) {
    const { pid, command } = JSON.parse(readFileSync(lock, 'utf8') || '{}') as { pid?: number; command?: string };
    if (pid && pid !== process.pid && command && commandOf(pid) === command) {
      throw new DataFolderInUse(
        `Talqy already runs from ${dataDir} (process ${pid}). Stop it first, or give this one another DATA_DIR.`,
      );
    }
  }
  writeFileSync(lock, JSON.stringify({ pid: process.pid, command: commandOf(process.pid) }));
  return () => rmSync(lock, { force: true });
}

function initialise(dir: string, password: string, { path, as, env }: PostgresBinaries): void {
  rmSync(dir, { recursive: true, force: true }); // what an interrupted first start left
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `talqy-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined) {
    chownSync(dir, as.uid, as.gid!);
    chownSync(passwordFile, as.uid, as.gid!);
  }
  const options = ['-D', dir, '-U', 'talqy', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--data-checksums'];
  const made = spawnSync(path('initdb'), [...options, ...locale], { ...as, env, cwd: parse(dir).root });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its folder ${dir}: ${made.stderr}`);
  writeFileSync(join(dir, 'complete'), '');
}

function keptPassword(dataDir: string): string {
  const file = join(dataDir, 'database-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** Stops a server that outlived its Talqy, and clears the lock of one that was killed. */
async function clearCrash(dir: string): Promise<void> {
  const lock = join(dir, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const alive = () => commandOf(pid).includes(dir);
  if (alive()) process.kill(pid, 'SIGINT');
  for (const end = Date.now() + STOP_LIMIT_MS; alive() && Date.now() < end;) await sleep(50);
  if (alive()) throw new Error(`An older PostgreSQL (process ${pid}) in ${dir} does not stop. End it and start again.`);
  rmSync(lock, { force: true });
}

async function answers(url: string, child: ChildProcess, complaint: () => string): Promise<void> {
  for (const end = Date.now() + START_LIMIT_MS; ; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL stopped while starting: ${complaint()}`);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > end) throw new Error(`PostgreSQL does not answer: ${String(error)} ${complaint()}`);
    }
  }
}

function stopper(child: ChildProcess, release: () => void): () => Promise<void> {
  return async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await Promise.race([gone, sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
    }
    release();
  };
}

/**
 * Starts the PostgreSQL 18 that npm installed, in `dataDir`; makes its cluster on the first start and mends what a
 * crash left. Listens on loopback only, on a free port, with a password kept in the folder.
 * Throws DataFolderInUse when another Talqy runs from the same folder.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  const release = takeFolder(dataDir);
  try {
    const binaries = postgresBinaries();
    const dir = clusterDir(dataDir, binaries.as);
    const password = keptPassword(dataDir);
    if (!existsSync(join(dir, 'complete'))) initialise(dir, password, binaries);
    if (process.platform !== 'win32') chmodSync(dir, 0o700);
    await clearCrash(dir);
    const port = await freePort();
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'shared_buffers=256MB',
      'max_connections=100',
    ];
    const child = spawn(
      binaries.path('postgres'),
      ['-D', dir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      // its own group, so that Ctrl-C in a terminal reaches Talqy alone, which then stops it in order
      { ...binaries.as, env: binaries.env, cwd: parse(dir).root, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    );
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
    const url = `postgres://talqy:${password}@127.0.0.1:${port}/postgres`;
    await answers(url, child, () => said.trim());
    return { url, dir, pid: child.pid!, stop: stopper(child, release) };
  } catch (error) {
    release();
    throw error;
  }
}
