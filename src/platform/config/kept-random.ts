import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Random letters made on the first start and kept in a file of the owner's alone. The file appears whole or not at
 * all: one that a crash left empty would be a secret that everybody knows.
 */
export function keptRandom(file: string, bytes: number): string {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (kept.length >= bytes) return kept;
  const made = randomBytes(bytes).toString('base64url');
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, made, { mode: 0o600, flush: true });
  renameSync(partial, file);
  return made;
}
