// The usual loader of jest, but a worker loads once what is not a test: to load the application (about 2,700 modules)
// anew for each of its files took half of the time of all tests. As in production, one process loads it once; tests and
// what supports them are still loaded anew for every file.
import { join, sep } from 'node:path';
import jestRuntime from 'jest-runtime';

const TESTS = join(process.cwd(), 'test') + sep;
const kept = new Map();
const sourceMaps = new Map();

export default class KeepingRuntime extends jestRuntime {
  /** The loader of the file that runs now: what a kept module loads later must not ask the one that it came by. */
  static current;

  constructor(...args) {
    super(...args);
    if (!(this.registries.moduleRegistry instanceof Map) || !(this.transformCache.sourceMaps instanceof Map))
      throw new Error('This jest keeps its modules elsewhere than test/support/runtime.mjs says.');
    this.registries.moduleRegistry = kept;
    this.transformCache.sourceMaps = sourceMaps;
    KeepingRuntime.current = this;
  }

  requireModuleOrMock(from, name) {
    const { current } = KeepingRuntime;
    return this === current ? super.requireModuleOrMock(from, name) : current.requireModuleOrMock(from, name);
  }

  teardown() {
    for (const path of kept.keys()) if (path.startsWith(TESTS)) kept.delete(path);
    this.registries.moduleRegistry = new Map();
    super.teardown();
  }
}
