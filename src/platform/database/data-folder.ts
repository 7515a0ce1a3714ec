import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Another Talqy is using the data folder. */
export class DataFolderInUse extends Error {}

/** What the process was started with; '' when there is none. */
export function commandOf(pid: number): string {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] ?? 'X';
    return 'ZX'.includes(state) ? '' : readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (process.platform === 'linux') return '';
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** What the lock says; '' without one. */
function contentOf(lock: string): string {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}

/** A file that a crash cut short names nobody. */
function holderOf(content: string): { pid?: number; command?: string } {
  try {
    return (JSON.parse(content) ?? {}) as { pid?: number; command?: string };
  } catch {
    return {};
  }
}

/** A second name appears whole or not at all, and of two that come at once only one gets it. */
function linked(file: string, lock: string): boolean {
  try {
    linkSync(file, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Clearing takes microseconds; a guard that is older was left by one that died just then. */
const GUARD_MS = 10_000;
const PAUSE_MS = 10;

/**
 * Takes away what a dead holder left, one process at a time: between reading the lock and removing it nobody else may
 * have cleared it and taken the folder.
 */
function clearDead(lock: string, content: string): void {
  const guard = `${lock}.clearing`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (since < Date.now() - GUARD_MS) rmSync(guard, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return;
  }
  try {
    if (contentOf(lock) === content) rmSync(lock, { force: true });
  } finally {
    rmSync(guard, { recursive: true, force: true });
  }
}

// by them a process knows its own folders from those of a dead one that had the same number
const held = new Set<string>();

/**
 * Takes the folder for this process; the answer gives it back. A second Talqy in the same folder would stop the first
 * one's database, so it is refused with DataFolderInUse; what a dead one left is cleared.
 */
export function takeFolder(dataDir: string): () => void {
  const lock = resolve(dataDir, 'running.json');
  const own = `${lock}.${randomBytes(6).toString('hex')}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, command: commandOf(process.pid) }));
  try {
    while (!linked(own, lock)) {
      const content = contentOf(lock);
      const { pid, command } = holderOf(content);
      const lives = pid === process.pid ? held.has(lock) : command && pid && commandOf(pid) === command;
      if (lives) {
        throw new DataFolderInUse(
          `Talqy already runs from ${dataDir} (process ${pid}). Stop it first, or give this one another DATA_DIR.`,
        );
      }
      clearDead(lock, content);
    }
  } finally {
    rmSync(own, { force: true });
  }
  held.add(lock);
  let mine = true;
  return () => {
    if (!mine) return;
    mine = false;
    held.delete(lock);
    rmSync(lock, { force: true });
  };
}
