import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConfigError, loadConfig } from '../../src/platform/config/config';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'talqy-config-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const problems = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

test('without settings it is a demonstration on the embedded database, with a secret that is kept', () => {
  const config = loadConfig({ DATA_DIR: dir });
  expect(config).toMatchObject({ demo: true, databaseUrl: null, port: null, proxyHops: 0, worker: 'inside' });
  expect(loadConfig({ DATA_DIR: dir }).secret).toBe(config.secret);
  expect(statSync(join(dir, 'secret')).mode & 0o077).toBe(0);
});

const REAL = {
  DATABASE_URL: 'postgres://talqy@db.example/talqy',
  SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'https://talqy.example.kz/',
  SMTP_URL: 'smtps://mail.example.kz',
  MAIL_FROM: 'Talqy <no-reply@example.kz>',
};

test('a real database makes a real installation', () => {
  expect(loadConfig(REAL)).toMatchObject({ demo: false, publicUrl: 'https://talqy.example.kz' });
});

test.each([
  ['PORT', 'abc', 'PORT must be a whole number.'],
  ['PORT', '70000', 'PORT must be between 0 and 65535.'],
  ['DATABASE_URL', 'mysql://x', 'DATABASE_URL must be an address that starts with postgres:// or postgresql://.'],
  ['SMTP_URL', 'mail.example.kz', 'SMTP_URL must be an address that starts with smtp:// or smtps://.'],
  ['SECRET', 'short', 'SECRET must have at least 32 characters.'],
  ['PROXY_HOPS', '-1', 'PROXY_HOPS must be a whole number.'],
])('%s=%s is named in one sentence', (name, value, sentence) => {
  expect(problems({ ...REAL, [name]: value })).toContain(sentence);
});

test('several wrong settings are all named, and what production lacks as well', () => {
  expect(problems({ DATABASE_URL: REAL.DATABASE_URL })).toEqual([
    expect.stringMatching(/^SECRET must be set/),
    expect.stringMatching(/^PUBLIC_URL must be set/),
    expect.stringMatching(/^SMTP_URL must be set/),
    expect.stringMatching(/^MAIL_FROM must be set/),
  ]);
  expect(problems({ PORT: 'x', PROXY_HOPS: '99' })).toHaveLength(2);
});
