/**
 * Are the specs of the core sharp? Single operators and constants of `src/legal-text` are changed, one at a time, and
 * the specs that reach the place must fail. All sampled changes are built into one copy of the sources, behind a
 * number in the environment, so that nothing is compiled again for each of them.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { mutantsOf, withMutants } from './mutations.mjs';

const SAMPLE = 400;
const SEED = 20261121;
/** A change that makes a loop endless is found by the clock; the slowest spec needs a tenth of this. */
const LIMIT_MS = 120_000;
const ROOT = new URL('../../../', import.meta.url).pathname;
const CORE = 'src/legal-text';

const parse = (file) => ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022, true);

/** The same sample for the same sources: mulberry32 with a fixed seed. */
function sampled(all, count, seed) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return all
    .map((one) => ({ one, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ one }) => one);
}

/** A copy of sources and specs that jest can run, with the chosen changes waiting in it. */
function prepare(chosen) {
  const folder = mkdtempSync(join(tmpdir(), 'talqy-mutants-'));
  cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(ROOT, 'test'), join(folder, 'test'), { recursive: true, filter: (path) => !path.includes('screens') });
  cpSync(join(ROOT, 'jest.config.mjs'), join(folder, 'jest.config.mjs'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'reached'));
  for (const file of new Set(chosen.map((mutant) => mutant.file)))
    writeFileSync(
      join(folder, file),
      withMutants(
        parse(file),
        chosen.filter((mutant) => mutant.file === file),
      ),
    );
  writeFileSync(join(folder, 'record.cjs'), RECORD);
  return folder;
}

/** Which changes a spec reaches is written down once, while none of them is active. */
const RECORD = `
const { writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
afterAll(() => {
  if (process.env.TALQY_RECORD !== '1') return;
  const file = basename(expect.getState().testPath);
  writeFileSync(join(__dirname, 'reached', file), JSON.stringify([...(globalThis.reachedMutants ?? [])]));
});
`;

function jest(folder, specs, env) {
  const args = ['node_modules/jest/bin/jest.js', '-c', 'jest.config.mjs', '--setupFilesAfterEnv', './record.cjs'];
  const child = spawn(process.execPath, [...args, '--bail', '-i', '--silent', '--runTestsByPath', ...specs], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.once('exit', (code) => {
      clearTimeout(limit);
      resolve(code === 0);
    });
  });
}

async function reachedBy(folder, specs) {
  const reached = new Map();
  for (const spec of specs) {
    const started = Date.now();
    if (!(await jest(folder, [spec], { TALQY_RECORD: '1' }))) throw new Error(`${spec} fails without any change`);
    const ids = JSON.parse(readFileSync(join(folder, 'reached', spec.split('/').at(-1)), 'utf8'));
    for (const id of ids) reached.set(id, [...(reached.get(id) ?? []), { spec, ms: Date.now() - started }]);
  }
  return reached;
}

/** The spec of the same name first: it is the likeliest to see the change. */
function inOrder(specs, file) {
  const stem = file.split('/').at(-1).replace('.ts', '').split('-')[0];
  const rank = ({ spec }) => (spec.includes(`/${stem}`) ? 0 : 1);
  return [...specs].sort((a, b) => rank(a) - rank(b) || a.ms - b.ms).map(({ spec }) => spec);
}

export async function measure(_corpus, { only = '', count = SAMPLE, seed = SEED } = {}) {
  const files = readdirSync(join(ROOT, CORE)).filter((name) => name.endsWith('.ts') && name.startsWith(only));
  const all = files.flatMap((name) => mutantsOf(parse(`${CORE}/${name}`), `${CORE}/${name}`));
  const chosen = sampled(all, count, seed).map((mutant, id) => ({ ...mutant, id }));
  const folder = prepare(chosen);
  try {
    const specs = readdirSync(join(ROOT, 'test/legal-text'))
      .filter((name) => /\.spec\.tsx?$/.test(name))
      .map((name) => `test/legal-text/${name}`);
    const reached = await reachedBy(folder, specs);
    const survivors = [];
    const waiting = [...chosen];
    const work = async () => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const able = inOrder(reached.get(mutant.id) ?? [], mutant.file);
        const lives = able.length === 0 || (await jest(folder, able, { TALQY_MUTANT: String(mutant.id) }));
        if (lives) survivors.push({ ...mutant, unreached: able.length === 0 });
      }
    };
    await Promise.all(cpus().slice(0, 4).map(work));
    return reportOf(all.length, chosen, survivors);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportOf(total, chosen, survivors) {
  const byPlace = (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
  for (const { file, line, from, to, unreached } of survivors.sort(byPlace))
    console.log(`survived ${file}:${line}  ${from} → ${to}${unreached ? '  (no spec reaches it)' : ''}`);
  const killed = chosen.length - survivors.length;
  console.log(`${killed} of ${chosen.length} changes were noticed (a sample of ${total})`);
  return [{ name: 'mutants_killed', value: killed / chosen.length, sign: '>=', target: 0.8, digits: 3 }];
}

// alone: node test/bench/legal-text/mutants.mjs [start of file names] [how many] [seed]
if (process.argv[1] && new URL(import.meta.url).pathname === process.argv[1]) {
  const [only, count, seed] = process.argv.slice(2);
  await measure('', { only, count: Number(count ?? SAMPLE), seed: Number(seed ?? SEED) });
}
