import { randomBytes } from 'node:crypto';
import { link, open, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { LIMITS } from '../formats/limits.js';
import { Refusal } from './refusal.js';

export interface InputFile {
  /** As the caller wrote it. */
  name: string;
  bytes: Uint8Array;
}

const READING: Record<string, (name: string) => string> = {
  ENOENT: (name) => `There is no file “${name}”.`,
  ENOTDIR: (name) => `There is no file “${name}”: a part of its path is not a folder.`,
  EISDIR: (name) => `“${name}” is a folder, not a file.`,
  EACCES: (name) => `You may not read “${name}”.`,
  EPERM: (name) => `You may not read “${name}”.`,
  ENAMETOOLONG: () => 'The name of the file is too long.',
};

const WRITING: Record<string, (name: string) => string> = {
  ENOENT: (name) => `The folder of “${name}” does not exist.`,
  ENOTDIR: (name) => `The folder of “${name}” does not exist.`,
  EISDIR: (name) => `“${name}” is a folder; name a file.`,
  EACCES: (name) => `You may not write “${name}”.`,
  EPERM: (name) => `You may not write “${name}”.`,
  EROFS: (name) => `“${name}” lies on a disk that cannot be written.`,
  ENOSPC: (name) => `There is no room on the disk for “${name}”.`,
  EEXIST: (name) => `“${name}” exists already; add --force to replace it.`,
};

/** Reads a file, or the standard input for `-`: one byte more than is allowed at most, so that the limit can speak. */
export async function readInput(folder: string, name: string): Promise<InputFile> {
  if (name === '-') return { name, bytes: await limited(process.stdin) };
  return told(name, READING, async () => {
    const handle = await open(resolve(folder, name));
    try {
      if ((await handle.stat()).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      return { name, bytes: await limited(handle.createReadStream({ end: LIMITS.fileBytes, autoClose: false })) };
    } finally {
      await handle.close();
    }
  });
}

async function limited(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    if (length > LIMITS.fileBytes) break;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** Refuses a target before any work is done for it. */
export async function checkTarget(folder: string, name: string, force: boolean): Promise<void> {
  if (name === '-') return;
  const found = await stat(resolve(folder, name)).catch(() => null);
  if (found?.isDirectory()) throw new Refusal(WRITING.EISDIR!(name));
  if (found && !force) throw new Refusal(WRITING.EEXIST!(name));
  const around = await stat(dirname(resolve(folder, name))).catch(() => null);
  if (!around?.isDirectory()) throw new Refusal(WRITING.ENOENT!(name));
}

/** The file appears whole or not at all, and replaces another only where that was asked. */
export async function writeTarget(folder: string, name: string, bytes: Uint8Array, force: boolean): Promise<void> {
  const path = resolve(folder, name);
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
  await told(name, WRITING, async () => {
    try {
      await writeFile(temporary, bytes, { flag: 'wx' });
      if (force) await rename(temporary, path);
      else await link(temporary, path);
    } finally {
      await unlink(temporary).catch(() => undefined);
    }
  });
}

async function told<T>(name: string, sentences: typeof READING, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new Refusal(sentences[code]?.(name) ?? `“${name}” could not be used (${code}).`);
  }
}
