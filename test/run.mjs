// `npm test`: prepares the machine, then runs everything and prints one closing line, `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, install } from '../src/start.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
install();
build();

const total = { passed: 0, failed: 0 };
const node = (script, ...args) =>
  spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } });

/** One check of the whole tree counts as one test. */
function check(name, script, ...args) {
  const started = Date.now();
  const { status } = node(script, ...args);
  total[status === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${status === 0 ? 'ok' : 'FAILED'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
}

function suite(name, ...args) {
  const folder = mkdtempSync(join(tmpdir(), 'talqy-test-'));
  const result = join(folder, 'result.json');
  const started = Date.now();
  const { status } = node('node_modules/jest/bin/jest.js', '--json', `--outputFile=${result}`, ...args);
  if (!existsSync(result)) {
    total.failed += 1;
    console.log(`FAILED ${name}: the tests did not run (exit ${status})`);
    return;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(result, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  const broken = testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length;
  total.passed += numPassedTests;
  total.failed += numFailedTests + broken;
  for (const file of testResults.filter((one) => one.status === 'failed')) console.log(file.message);
  const ok = numFailedTests + broken + numFailedTestSuites === 0;
  console.log(
    `${ok ? 'ok' : 'FAILED'} ${name}: ${numPassedTests} passed (${Math.round((Date.now() - started) / 1000)} s)`,
  );
}

check('lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.');
check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
check('types of the server', 'node_modules/typescript/bin/tsc', '--noEmit');
check('types of the client', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'client');
check('types of the tests', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'test');
suite('rules, commands and architecture', '--testPathIgnorePatterns', '/test/flows/', '--maxWorkers=2');
suite('flows in a browser', '--testPathPatterns', '/test/flows/', '--maxWorkers=1', '--passWithNoTests');

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
