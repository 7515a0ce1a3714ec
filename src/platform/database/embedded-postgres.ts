import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { keptRandom } from '../config/kept-random.js';
import { commandOf, takeFolder } from './data-folder.js';
import { openToAll, postgresBinaries, ROOT_HOME, type PostgresBinaries } from './postgres-binaries.js';

const START_LIMIT_MS = 120_000;
const ANSWER_LIMIT_MS = 5_000;
const STOP_LIMIT_MS = 60_000;
const PORT_TRIES = 5;
// a server that dies more often than this within a minute has a reason that starting again does not mend
const REVIVALS = 5;
const REVIVAL_WINDOW_MS = 60_000;
const REVIVAL_PAUSE_MS = 300;

export interface EmbeddedPostgres {
  url: string;
  /** Folder of the cluster. */
  dir: string;
  /** Process of the server; another one after a revival. */
  pid(): number;
  stop(): Promise<void>;
}

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

function initialise(dir: string, password: string, { path, as, env }: PostgresBinaries): void {
  rmSync(dir, { recursive: true, force: true }); // what an interrupted first start left
  mkdirSync(dirname(dir), { recursive: true });
  // whatever the umask was, the database's account must be able to walk down to its folder
  if (dir.startsWith(ROOT_HOME)) for (const above of [ROOT_HOME, dirname(dir)]) chmodSync(above, 0o755);
  mkdirSync(dir, { mode: 0o700 });
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

/** All that it said has been read. */
const closed = async ({ stderr }: ChildProcess) => {
  if (stderr && !stderr.closed)
    await Promise.race([once(stderr, 'close'), sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
};

/** Another program took the port between the moment it was found free and now. */
class PortLost extends Error {}

async function answers(url: string, child: ChildProcess, complaint: () => string): Promise<void> {
  const gone = new Promise<never>((_, reject) => child.once('exit', () => reject(new Error('it has stopped'))));
  gone.catch(() => undefined);
  for (const end = Date.now() + START_LIMIT_MS; ; await sleep(20)) {
    if (child.exitCode !== null || child.signalCode !== null) {
      await closed(child);
      const why = `PostgreSQL stopped while starting: ${complaint()}`;
      throw complaint().includes('could not create any TCP/IP sockets') ? new PortLost(why) : new Error(why);
    }
    // another program that has the port may take the connection and never say a word
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_LIMIT_MS });
    client.on('error', () => undefined);
    try {
      const connected = client.connect();
      connected.catch(() => undefined);
      await Promise.race([connected, gone]);
      await client.end();
      return;
    } catch (error) {
      void client.end().catch(() => undefined);
      if (Date.now() > end) throw new Error(`PostgreSQL does not answer: ${String(error)} ${complaint()}`);
    }
  }
}

/** The running server; one that dies by itself is started again, on the same port, so that the pool finds it. */
class Server {
  private child: ChildProcess;
  private stopping = false;
  private recent: number[] = [];

  constructor(
    private readonly binaries: PostgresBinaries,
    private readonly dir: string,
    private readonly port: number,
    private readonly url: string,
  ) {}

  get pid(): number {
    return this.child.pid!;
  }

  async start(): Promise<void> {
    await clearCrash(this.dir);
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'shared_buffers=256MB',
      'max_connections=100',
    ];
    const child = spawn(
      this.binaries.path('postgres'),
      ['-D', this.dir, '-p', String(this.port), ...settings.flatMap((setting) => ['-c', setting])],
      {
        ...this.binaries.as,
        env: this.binaries.env,
        cwd: parse(this.dir).root,
        stdio: ['ignore', 'ignore', 'pipe'],
        // its own group, so that Ctrl-C in a terminal reaches Talqy alone, which then stops it in order
        detached: true,
      },
    );
    this.child = child;
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
    await answers(this.url, child, () => said.trim());
    child.once('exit', () => void this.revive());
    if (child.exitCode !== null || child.signalCode !== null) void this.revive();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await Promise.race([gone, sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
  }

  private async revive(): Promise<void> {
    this.recent = [...this.recent.filter((at) => at > Date.now() - REVIVAL_WINDOW_MS), Date.now()];
    if (this.stopping || this.recent.length > REVIVALS) return;
    await sleep(REVIVAL_PAUSE_MS); // processes of the dead server let go of its memory
    if (!this.stopping) await this.start().catch(() => this.revive());
  }
}

async function startOnFreePort(binaries: PostgresBinaries, dir: string, password: string, port: () => Promise<number>) {
  for (let tries = 1; ; tries++) {
    const chosen = await port();
    const url = `postgres://talqy:${password}@127.0.0.1:${chosen}/postgres`;
    const server = new Server(binaries, dir, chosen, url);
    try {
      await server.start();
      return { server, url };
    } catch (error) {
      if (!(error instanceof PortLost) || tries === PORT_TRIES) throw error;
    }
  }
}

/**
 * Starts the PostgreSQL 18 that npm installed, in `dataDir`; makes its cluster on the first start and mends what a
 * crash left. Listens on loopback only, on a free port, with a password kept in the folder.
 * A port that somebody takes meanwhile is replaced by another from `port`.
 * Throws DataFolderInUse when another Talqy runs from the same folder, or this one does already.
 */
export async function startEmbeddedPostgres(dataDir: string, port = freePort): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  const release = takeFolder(dataDir);
  try {
    const binaries = postgresBinaries();
    const dir = clusterDir(dataDir, binaries.as);
    const password = keptRandom(join(dataDir, 'database-password'), 24);
    if (!existsSync(join(dir, 'complete'))) initialise(dir, password, binaries);
    if (process.platform !== 'win32') chmodSync(dir, 0o700);
    const { server, url } = await startOnFreePort(binaries, dir, password, port);
    const stop = async () => {
      await server.stop();
      release();
    };
    return { url, dir, pid: () => server.pid, stop };
  } catch (error) {
    release();
    throw error;
  }
}
