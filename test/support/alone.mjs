// Plain Node, since nothing may be installed or built yet.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const PAUSE_MS = 100;

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function holderOf(lock) {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = holderOf(lock);
  // an empty one is being written at this moment
  if (holder !== '' && !lives(Number(holder)) && holderOf(lock) === holder) rmSync(lock, { force: true });
  return false;
}

/** Takes the file as a lock, waiting while another process that lives holds it; the answer gives it back. */
export async function aloneWith(lock) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return () => rmSync(lock, { force: true });
}
