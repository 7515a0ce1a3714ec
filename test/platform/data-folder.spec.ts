import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DataFolderInUse, takeFolder } from '../../src/platform/database/data-folder';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'talqy-folder-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const STALE = JSON.stringify({ pid: 999_999, command: 'node dist/main.js ' });
const at = (path: string) => JSON.stringify(pathToFileURL(resolve(path)).href);
/** Says that it is there; takes the folder and gives it back when told to, and says how that ended. */
const PROGRAM = `
  import { register } from 'node:module';
  register(${at('test/support/typescript-hooks.mjs')});
  const { DataFolderInUse, takeFolder } = await import(${at('src/platform/database/data-folder.ts')});
  let release;
  const doings = {
    take() {
      release = takeFolder(process.argv[1]);
      return 'taken';
    },
    leave() {
      release?.();
      release = undefined;
      return 'left';
    },
  };
  console.log('there');
  process.stdin.on('data', (word) => {
    try {
      console.log(doings[word.toString()]());
    } catch (error) {
      console.log(error instanceof DataFolderInUse ? 'in use' : error.stack);
    }
  });
`;

async function says(child: ChildProcess): Promise<string> {
  const [words] = (await once(child.stdout!, 'data')) as [Buffer];
  return words.toString().trim();
}

test('of six processes that take a folder at once exactly one gets it, whatever a dead one left', async () => {
  const six = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, dir], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const all = async (word: string) => {
    const heard = six.map(says);
    for (const one of six) one.stdin.write(word);
    return (await Promise.all(heard)).sort();
  };
  try {
    expect(await Promise.all(six.map(says))).toEqual(Array(6).fill('there'));
    for (const left of [null, STALE, '{"pid":', '', STALE, STALE]) {
      if (left !== null) writeFileSync(join(dir, 'running.json'), left);
      expect(await all('take')).toEqual([...Array<string>(5).fill('in use'), 'taken']);
      expect(readdirSync(dir)).toEqual(['running.json']);
      expect(await all('leave')).toEqual(Array(6).fill('left'));
      expect(readdirSync(dir)).toEqual([]);
    }
  } finally {
    await Promise.all(six.map((one) => (one.kill(), once(one, 'exit'))));
  }
});

test('a process is refused a folder that it holds, and gets it again after it gave it back', () => {
  const release = takeFolder(dir);
  expect(() => takeFolder(dir)).toThrow(DataFolderInUse);
  expect(() => takeFolder(join(dir, '../', dir.split('/').at(-1)!))).toThrow(DataFolderInUse);
  release();
  const again = takeFolder(dir);
  // giving back twice takes nothing from the next holder
  release();
  expect(existsSync(join(dir, 'running.json'))).toBe(true);
  again();
  expect(existsSync(join(dir, 'running.json'))).toBe(false);
});

test('a lock with the number of this process that it did not make is of a dead one', () => {
  writeFileSync(join(dir, 'running.json'), JSON.stringify({ pid: process.pid, command: 'node dist/main.js ' }));
  takeFolder(dir)();
  expect(readdirSync(dir)).toEqual([]);
});
