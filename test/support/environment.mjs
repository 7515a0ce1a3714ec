// The usual environment of jest, with its costliest part done once: every test file compiles all modules that it loads
// anew (about 2,700 for the application), so a worker keeps what V8 made of a module for the files that come after.
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

const usual = vm.compileFunction;
/** By the name of the module; without `data` while only one file has needed it, since to keep it costs, too. */
const seen = new Map();

vm.compileFunction = (code, params, options) => {
  if (!options?.parsingContext) return usual(code, params, options);
  const name = options.filename;
  const before = seen.get(name);
  if (before?.code !== code) {
    seen.set(name, { code });
    return usual(code, params, options);
  }
  if (before.data) return usual(code, params, { ...options, cachedData: before.data });
  const made = usual(code, params, { ...options, produceCachedData: true });
  before.data = made.cachedData;
  return made;
};

export default TestEnvironment;
