// `npm test`: prepares the machine, then runs everything and prints one closing line, `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { build, install } from '../src/start.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
install();
build();

const MESSAGE_LINES = 20;
const SLOWEST = 10;
/** One more than two processors do at once: a flow often waits for its browser. */
const WORKERS = 3;
const total = { passed: 0, failed: 0 };
/** Name and message of what failed, told again at the end: of a long log a reader may see the end only. */
const failures = [];

const since = (started) => `${Math.round((Date.now() - started) / 1000)} s`;
const isTold = (line) => line.trim() !== '' && !/^\s*at .*(node_modules|node:)/.test(line);
const shortened = (text) =>
  stripVTControlCharacters(text).split('\n').filter(isTold).slice(0, MESSAGE_LINES).join('\n  ');

/** Runs a script of Node; the answer is its exit code and, unless it is shown at once, what it said. */
function node(script, args, stdio) {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', stdio, stdio],
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece) => (said += piece));
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

/** One check of the whole tree counts as one test. */
async function check([name, script, ...args]) {
  const started = Date.now();
  const { code, said } = await node(script, args, 'pipe');
  total[code === 0 ? 'passed' : 'failed'] += 1;
  if (said.trim()) console.log(said.trim());
  if (code !== 0) failures.push([name, said]);
  console.log(`${code === 0 ? 'ok' : 'FAILED'} ${name} (${since(started)})`);
}

/** As many at once as there are processors. */
async function checks(...all) {
  const next = async () => {
    for (let one = all.shift(); one; one = all.shift()) await check(one);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), all.length) }, next));
}

function noteFailures({ name, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((one) => one.status === 'failed');
  for (const one of failed) failures.push([`${file}: ${one.fullName}`, one.failureMessages.join('\n')]);
  if (failed.length === 0) failures.push([file, message]);
}

function tellSlowest(files) {
  const taken = files.map(({ name, startTime, endTime }) => [relative('test', name), (endTime - startTime) / 1000]);
  const slowest = taken.sort((a, b) => b[1] - a[1]).slice(0, SLOWEST);
  console.log(`slowest: ${slowest.map(([name, seconds]) => `${name} ${seconds.toFixed(0)} s`).join(', ')}`);
}

async function suite(name, ...args) {
  const folder = mkdtempSync(join(tmpdir(), 'talqy-test-'));
  const result = join(folder, 'result.json');
  const started = Date.now();
  const json = ['--json', `--outputFile=${result}`, '--reporters=<rootDir>/test/support/reporter.mjs'];
  // with --json all that jest itself says goes to the error stream, and the result to the file
  const { code } = await node('node_modules/jest/bin/jest.js', [...json, ...args], 'inherit');
  if (!existsSync(result)) {
    total.failed += 1;
    failures.push([name, `The tests did not run (exit ${code}).`]);
    return;
  }
  const { numPassedTests, numFailedTests, testResults, success } = JSON.parse(readFileSync(result, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  const failed = testResults.filter((one) => one.status === 'failed');
  const broken = failed.filter((one) => one.assertionResults.length === 0).length;
  total.passed += numPassedTests;
  total.failed += numFailedTests + broken;
  failed.forEach(noteFailures);
  const ok = success && code === 0;
  if (!ok && failed.length === 0) {
    total.failed += 1;
    failures.push([name, `jest ended with ${code}.`]);
  }
  tellSlowest(testResults);
  console.log(`${ok ? 'ok' : 'FAILED'} ${name}: ${numPassedTests} passed (${since(started)})`);
}

await checks(
  ['types of the tests', 'node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'test'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['types of the client', 'node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'client'],
  ['lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  ['types of the server', 'node_modules/typescript-native/bin/tsc', '--noEmit'],
);
await suite('rules, commands, architecture, and flows in a browser', `--maxWorkers=${WORKERS}`);

if (failures.length > 0) console.log('\nFailed:');
for (const [name, message] of failures) console.log(`- ${name}\n  ${shortened(message)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
