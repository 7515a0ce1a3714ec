import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/platform/config/config';

let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'talqy-kept-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const secret = () => loadConfig({ DATA_DIR: dir }).secret;

test('the secret is made once, for the owner alone', () => {
  const first = secret();
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(secret()).toBe(first);
  expect(readdirSync(dir)).toEqual(['secret']);
  if (process.platform !== 'win32') expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600);
});

test('a file that a crash left empty is no secret', () => {
  writeFileSync(join(dir, 'secret'), '');
  expect(secret().length).toBeGreaterThanOrEqual(32);
  expect(readFileSync(join(dir, 'secret'), 'utf8')).toBe(secret());
});
