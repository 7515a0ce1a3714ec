// Chromium for tests and benches: the system's where there is one, else the one that npm brings.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { aloneWith } from './alone.mjs';

const SYSTEM = '/usr/bin/chromium';
/** A busy machine may need minutes; playwright would wait for half of one. */
const LAUNCH_MS = 180_000;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The npm one comes with the libraries that a bare machine lacks (NSS and others); only the browser sees them. */
async function launchBundled() {
  const { default: bundled, inflate } = await import('@sparticuz/chromium');
  const folder = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@sparticuz/chromium'));
  // both unpack to a place that all processes share
  const release = await aloneWith(join(tmpdir(), 'talqy-chromium.lock'));
  let executablePath;
  try {
    executablePath = await bundled.executablePath();
    await inflate(join(folder, '../bin/al2023.tar.br'));
  } finally {
    release();
  }
  const libraries = [join(tmpdir(), 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  return chromium.launch({ executablePath, args: [...bundled.args, ...FLAGS], env, timeout: LAUNCH_MS });
}

/** @param {{ bundled?: boolean }} [wish] `bundled`: the npm one even where the system has another */
export async function launchBrowser({ bundled = false } = {}) {
  if (!bundled && existsSync(SYSTEM))
    return chromium.launch({ executablePath: SYSTEM, args: FLAGS, timeout: LAUNCH_MS });
  return launchBundled();
}
