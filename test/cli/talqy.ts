import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

interface Call {
  /** Where the caller stands. */
  folder?: string;
  input?: string | Uint8Array;
  /** Stops reading after the first piece, as `| head` does. */
  leaves?: boolean;
}

/** Runs the built command line in a process of its own. */
export function talqy(
  words: string[],
  { folder = process.cwd(), input = '', leaves = false }: Call = {},
): Promise<Said> {
  if (process.env['TEST_PACKAGES_STALE']) throw new Error('The packages do not fit package-lock.json: run `npm test`.');
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|JEST)/.test(name)));
  const child = spawn(process.execPath, [resolve('src/talqy.mjs'), ...words], { cwd: folder, env: clean });
  const said: Said = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said.out += piece;
    if (leaves) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said.err += piece));
  // a command that refuses its words does not read what it is given
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((done) => child.once('close', (code) => done({ ...said, code })));
}

export const json = <T>({ out }: Said): T => JSON.parse(out) as T;

/** A folder with files, and how to remove it. */
export function folderWith(files: Record<string, string | Uint8Array>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'talqy-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
