// `npm start`: installs what is missing, builds what is stale, then starts. Plain Node, since nothing may be there yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Talqy needs Node.js 20.19 or later; this is ${process.versions.node}. Install a newer one and start again.`,
  );
  process.exit(1);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(args, problem, env = {}) {
  const done = spawnSync(npm, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  console.error(`${problem}\n${(done.stderr || String(done.error ?? '')).trim().split('\n').slice(0, 12).join('\n')}`);
  process.exit(1);
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex');
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** Changes when a source changes: names, sizes and times, which is quick and enough on one machine. */
function sourcesHash() {
  const settings = ['package-lock.json', 'tsconfig.json', 'nest-cli.json', '.swcrc', 'vite.config.ts'].filter(
    existsSync,
  );
  const files = [...filesBelow('src'), ...filesBelow('client'), ...settings].sort();
  return hashOf(
    files.map((file) => `${relative(root, file)} ${statSync(file).size} ${statSync(file).mtimeMs}`).join('\n'),
  );
}

const isAlive = (pid) => {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/**
 * Of several that start at once one works and the others wait: two `npm ci` in one folder take packages from each
 * other. A lock whose process is gone is nobody's. Waits without a loop of its own, since nothing else is to be done.
 */
function alone(name, work) {
  mkdirSync('.talqy', { recursive: true });
  const lock = join('.talqy', `${name}.lock`);
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  const taken = () => {
    try {
      linkSync(own, lock);
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      return false;
    }
  };
  try {
    while (!taken()) {
      if (!isAlive(Number(read(lock)))) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
    try {
      work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

const INSTALLED = 'node_modules/.talqy-installed';
export const isInstalled = () => read(INSTALLED) === hashOf(read('package-lock.json'));

/** `say` tells what takes long: a command line keeps its standard output for the result. */
export function install(say = console.log) {
  if (isInstalled()) return;
  alone('install', () => {
    if (isInstalled()) return;
    const wanted = hashOf(read('package-lock.json'));
    say('Installing packages (once, about a minute)…');
    run(
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
      'The packages could not be installed. Check the network and start again.',
    );
    writeFileSync(INSTALLED, wanted);
  });
}

export function build(say = console.log) {
  const mark = 'dist/.talqy-built';
  const wanted = sourcesHash();
  if (read(mark) === wanted) return;
  alone('build', () => {
    if (read(mark) === wanted) return;
    say('Building…');
    // whoever builds: pages built for developers ask for another React than the server has
    run(['run', 'build', '--silent'], 'The build failed.', { NODE_ENV: 'production' });
    mkdirSync('dist', { recursive: true });
    writeFileSync(mark, wanted);
  });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  install();
  build();
  await import('../dist/main.js');
}
