// Chromium for tests and benches: the one that npm brings, without windows, is the same on every machine and takes less
// than half of the CPU of a desktop's.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, errors } from 'playwright-core';
import { aloneWith } from './alone.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A busy machine may need minutes; playwright would wait for half of one. */
const LAUNCH_MS = 180_000;
const LIBRARIES = join(tmpdir(), 'al2023');

/** Both are unpacked to a place that all processes share; `afresh` where what lies there does not start. */
async function unpacked(afresh) {
  const { default: bundled, inflate } = await import('@sparticuz/chromium');
  const folder = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@sparticuz/chromium'));
  const release = await aloneWith(join(tmpdir(), 'talqy-chromium.lock'));
  try {
    if (afresh)
      for (const path of [join(tmpdir(), 'chromium'), LIBRARIES]) rmSync(path, { recursive: true, force: true });
    const executablePath = await bundled.executablePath();
    await inflate(join(folder, '../bin/al2023.tar.br'));
    return executablePath;
  } finally {
    release();
  }
}

/** It comes with the libraries that a bare machine lacks (NSS and others); only the browser sees them. */
async function launch(executablePath) {
  const libraries = [join(LIBRARIES, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  return chromium.launch({ executablePath, args: FLAGS, env, timeout: LAUNCH_MS });
}

export async function launchBrowser() {
  const path = await unpacked(false);
  // a run that was killed while it unpacked left half of it; where it is only slow, others may be starting from it
  return launch(path).catch(async (error) => launch(await unpacked(!(error instanceof errors.TimeoutError))));
}
