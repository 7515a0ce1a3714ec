/**
 * Are the specs of the core sharp? Single operators and constants of `src/legal-text` are changed, one at a time, and
 * the specs that reach the place must fail. All sampled changes are built into one copy of the sources, behind a
 * number, so that nothing is compiled again for each of them.
 */
import { fork } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { build } from 'vite';
import { mutantsOf, withMutants } from './mutations.mjs';

const SAMPLE = 400;
const SEED = 20261121;
const LIMIT_MS = 120_000;
/** A change that makes a loop endless is found by the clock: this many times what the spec needs without it. */
const SLOWER = 5;
const GRACE_MS = 5_000;
const ROOT = new URL('../../../', import.meta.url).pathname;
const CORE = 'src/legal-text';
const TESTS = 'test/legal-text';
const RUNNER = new URL('spec-runner.mjs', import.meta.url).pathname;

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

/** Sources and specs with the chosen changes waiting in them, built into modules that are quick to load. */
async function prepare(chosen, specs) {
  const folder = mkdtempSync(join(tmpdir(), 'talqy-mutants-'));
  cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(ROOT, TESTS), join(folder, TESTS), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const file of new Set(chosen.map((mutant) => mutant.file)))
    writeFileSync(
      join(folder, file),
      withMutants(
        parse(file),
        chosen.filter((mutant) => mutant.file === file),
      ),
    );
  const output = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' };
  const input = Object.fromEntries(specs.map((name) => [name, join(folder, TESTS, name)]));
  const rolldownOptions = { input, output };
  const built = { ssr: true, outDir: 'built', minify: false, target: 'esnext', rolldownOptions };
  await build({ configFile: false, root: folder, logLevel: 'warn', ssr: { noExternal: true }, build: built });
  return folder;
}

/** Runs specs one after the other; a spec that does not end in its time, or takes all memory, has failed. */
class Runner {
  constructor(folder) {
    this.built = join(folder, 'built');
  }

  run(name, { mutant = null, tests = null, limit = LIMIT_MS } = {}) {
    this.child ??= fork(RUNNER, { execArgv: ['--max-old-space-size=1500'], stdio: 'ignore' });
    const { child } = this;
    return new Promise((resolve) => {
      const end = (answer) => {
        clearTimeout(clock);
        child.removeAllListeners();
        if (!answer.reached) this.stop();
        resolve(answer);
      };
      const clock = setTimeout(() => end({ passed: false }), limit);
      child.once('exit', () => end({ passed: false }));
      child.once('message', end);
      child.send({ built: this.built, spec: join(this.built, `${name}.cjs`), mutant, tests });
    });
  }

  stop() {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}

/** Which changes each test reaches is written down once, while none of them is active. */
async function reachedBy(runner, specs) {
  const reachedIn = new Map();
  for (const spec of specs) {
    const started = Date.now();
    const { passed, reached } = await runner.run(spec);
    if (!passed) throw new Error(`${spec} fails without any change`);
    const limit = (Date.now() - started) * SLOWER + GRACE_MS;
    const testsOf = new Map();
    for (const [test, ids] of reached) for (const id of ids) testsOf.set(id, [...(testsOf.get(id) ?? []), test]);
    for (const [id, tests] of testsOf) reachedIn.set(id, [...(reachedIn.get(id) ?? []), { spec, tests, limit }]);
  }
  return reachedIn;
}

/** The specs of the same folder first: they are the likeliest to see the change. */
function inOrder(specs, file) {
  const folder = `${file.split('/').at(-2)}/`;
  const rank = ({ spec }) => (spec.startsWith(folder) ? 0 : 1);
  return [...specs].sort((a, b) => rank(a) - rank(b) || a.limit - b.limit);
}

async function survives(runner, mutant, specs) {
  for (const { spec, tests, limit } of inOrder(specs, mutant.file)) {
    // what is reached around the tests is what all of them may see
    const chosen = tests.includes(-1) ? null : tests;
    if (!(await runner.run(spec, { mutant: mutant.id, tests: chosen, limit })).passed) return false;
  }
  return true;
}

/** `only`: beginnings of file names, with commas between them. */
export async function measure(_corpus, { only = '', count = SAMPLE, seed = SEED } = {}) {
  const wanted = (path) => path.endsWith('.ts') && only.split(',').some((start) => basename(path).startsWith(start));
  const files = readdirSync(join(ROOT, CORE), { recursive: true }).filter(wanted);
  const all = files.flatMap((name) => mutantsOf(parse(`${CORE}/${name}`), `${CORE}/${name}`));
  const chosen = sampled(all, count, seed).map((mutant, id) => ({ ...mutant, id }));
  const specs = readdirSync(join(ROOT, TESTS), { recursive: true }).filter((name) => /\.spec\.tsx?$/.test(name));
  const folder = await prepare(chosen, specs);
  const runners = cpus()
    .slice(0, 4)
    .map(() => new Runner(folder));
  try {
    const reached = await reachedBy(runners[0], specs);
    const survivors = [];
    const waiting = [...chosen];
    const work = async (runner) => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const able = reached.get(mutant.id) ?? [];
        if (await survives(runner, mutant, able)) survivors.push({ ...mutant, unreached: able.length === 0 });
      }
    };
    await Promise.all(runners.map(work));
    return reportOf(all.length, chosen, survivors);
  } finally {
    for (const runner of runners) runner.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportOf(total, chosen, survivors) {
  const byPlace = (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
  for (const { file, line, from, to, unreached } of survivors.sort(byPlace))
    console.log(`survived ${file}:${line}  ${from} → ${to}${unreached ? '  (no spec reaches it)' : ''}`);
  for (const file of [...new Set(chosen.map((mutant) => mutant.file))].sort()) {
    const of = (list) => list.filter((mutant) => mutant.file === file).length;
    console.log(`${file.padEnd(48)} ${of(chosen) - of(survivors)} of ${of(chosen)}`);
  }
  const killed = chosen.length - survivors.length;
  console.log(`${killed} of ${chosen.length} changes were noticed (a sample of ${total})`);
  return [{ name: 'mutants_killed', value: killed / chosen.length, sign: '>=', target: 0.8, digits: 3 }];
}

// alone: node test/bench/legal-text/mutants.mjs [starts of file names, by commas] [how many] [seed]
if (process.argv[1] && new URL(import.meta.url).pathname === process.argv[1]) {
  const [only, count, seed] = process.argv.slice(2);
  await measure('', { only, count: Number(count ?? SAMPLE), seed: Number(seed ?? SEED) });
}
