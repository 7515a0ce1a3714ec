/**
 * A process that runs built specs on demand: jest's own collector and matchers, without the second that jest needs to
 * set up each file. It is told `{ built, spec, mutant, tests }` and answers `{ passed, reached }`: for each test the
 * changes it reaches; -1 stands for what is reached around the tests.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { addEventHandler, resetState, run, ...words } = require('jest-circus');
const { jestExpect } = require('@jest/expect');

Object.assign(globalThis, words, { expect: jestExpect });

let failed = false;
let current = -1;
let wanted = null;
let reached = [];
const reach = (test) => (globalThis.mutants.reached = reached[test] ??= new Set());

addEventHandler(({ name, test }) => {
  if (name === 'test_fn_failure' || name === 'hook_failure') failed = true;
  if (name === 'test_start') {
    current += 1;
    // one failing test says enough
    if (failed || (wanted && !wanted.includes(current))) test.mode = 'skip';
  }
  if (name === 'test_fn_start') reach(current);
  if (name === 'test_fn_success' || name === 'test_fn_failure') reach(-1);
});

async function passes(built, spec) {
  resetState();
  for (const path of Object.keys(require.cache)) if (path.startsWith(built)) delete require.cache[path];
  try {
    require(spec);
    const { testResults, unhandledErrors } = await run();
    return unhandledErrors.length === 0 && testResults.every(({ errors }) => errors.length === 0);
  } catch {
    return false; // the change stops the modules from being loaded
  }
}

process.on('message', async ({ built, spec, mutant, tests }) => {
  globalThis.mutants = { active: mutant };
  [failed, current, wanted, reached] = [false, -1, tests, {}];
  reach(-1);
  const passed = await passes(built, spec);
  process.send({ passed, reached: Object.entries(reached).map(([test, ids]) => [Number(test), [...ids]]) });
});
