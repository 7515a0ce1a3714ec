// What a measurement stands on: a PostgreSQL of its own in a temporary folder, Talqy and a bare server as child
// processes, and the certainty that all of it is gone afterwards, also after Ctrl-C.
import 'reflect-metadata';
import { fork, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
process.chdir(join(here, '../..'));
if (!existsSync('dist/main.js')) {
  console.error('Nothing is built yet. Run npm run build first.');
  process.exit(1);
}

/** A module of the built server. */
export const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

const SECRET = 'the secret of a measurement, known to everybody';
const STOP_LIMIT_MS = 10_000;
const undo = [];

/** Takes down everything that was set up, last first. */
async function clear() {
  while (undo.length > 0) await Promise.resolve(undo.pop()()).catch((error) => console.error(String(error)));
}

const stopChild = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });

/** Runs a measurement to its end or to Ctrl-C, clears up, and leaves with its exit code. */
export async function onStage(measure) {
  let leaving = false;
  const leave = async (code) => {
    if (leaving) return;
    leaving = true;
    await clear();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(130));
  try {
    await leave(await measure());
  } catch (error) {
    if (!leaving) console.error(error);
    await leave(1);
  }
}

export const onClear = (step) => undo.push(step);

/** A migrated database; durable, with the settings of every embedded one. */
export async function startDatabase() {
  const dataDir = mkdtempSync(join(tmpdir(), 'talqy-bench-'));
  chmodSync(dataDir, 0o755); // root's PostgreSQL runs as "nobody", who must be able to enter
  onClear(() => rmSync(dataDir, { recursive: true, force: true }));
  const { loadConfig } = await built('platform/config/config.js');
  const { prepareDatabase } = await built('boot.js');
  const env = { DATA_DIR: dataDir, DEMO: 'false', SECRET, WORKER: 'apart', LOG_LEVEL: 'error', RATE_LIMITS: 'off' };
  const config = loadConfig(env);
  const { url, embedded } = await prepareDatabase(config);
  onClear(() => embedded.stop());
  return { url, config, dataDir };
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Takes every mail; `onMail` gets its lines before it is acknowledged. Gives the port. */
export function startMailSink(onMail = () => undefined) {
  const server = createServer((socket) => {
    let mail = null;
    let rest = '';
    socket.on('error', () => undefined);
    socket.write('220 sink\r\n');
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let at = rest.indexOf('\r\n'); at >= 0; at = rest.indexOf('\r\n')) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        if (mail && line !== '.') {
          mail.push(line);
          continue;
        }
        if (mail) {
          onMail(mail);
          mail = null;
        } else if (/^data/i.test(line)) {
          mail = [];
          socket.write('354 go on\r\n');
          continue;
        }
        socket.write(/^quit/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  });
  onClear(() => void server.close());
  server.unref();
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

const settings = ({ url, dataDir }, { port, mailPort }) => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  DATABASE_URL: url,
  DATA_DIR: dataDir,
  DEMO: 'false',
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  SECRET,
  SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
  MAIL_FROM: 'Talqy <no-reply@example.kz>',
  RATE_LIMITS: 'off',
  WORKER: process.env.WORKER ?? 'inside',
  LOG_LEVEL: 'error',
});

/** A process that works off jobs and nothing else; the caller may end it as it likes. */
export async function startWorker(database, mailPort) {
  const env = settings(database, { port: await freePort(), mailPort });
  const child = spawn(process.execPath, ['dist/worker.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onClear(() => stopChild(child));
  await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The worker stopped while starting (exit ${code})`)));
    child.stdout.on('data', (chunk) => String(chunk).includes('The worker is ready') && resolve());
  });
  return child;
}

/** Talqy as it is started in earnest, on this database, jobs inside; NODE_ARGS are for a profiler. */
export async function startTalqy(database) {
  const port = await freePort();
  const env = settings(database, { port, mailPort: await startMailSink() });
  const args = [...(process.env.NODE_ARGS?.split(' ') ?? []), 'dist/main.js'];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onClear(() => stopChild(child));
  await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Talqy stopped while starting (exit ${code})`)));
    child.stdout.on('data', (chunk) => String(chunk).includes('Talqy is ready') && resolve());
  });
  return { port, pid: child.pid };
}

/** One of the bare servers beside this file; `told` is what it must know to start. */
export async function startBare(file, { env = {}, told } = {}) {
  const child = fork(join(here, file), { env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env } });
  onClear(() => stopChild(child));
  if (told) child.send(told);
  const port = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} stopped while starting (exit ${code})`)));
    child.once('message', (message) => resolve(message.port));
  });
  return { port, pid: child.pid };
}
