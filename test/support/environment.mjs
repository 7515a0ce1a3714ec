// Tests run in the worker's own realm, not in a context made for each file: the modules that `runtime.mjs` keeps stay in
// one realm, and whatever a program names globally is found at once, which takes a context of node:vm a call each time.
import vm from 'node:vm';
import { ModuleMocker } from 'jest-mock';

const REALM = Object.freeze({});
const usual = vm.compileFunction;
/** By the name of the module: what jest itself loads for every file anew is compiled once. */
const seen = new Map();

vm.compileFunction = (code, params, { parsingContext, ...options }) => {
  if (parsingContext !== REALM) return usual(code, params, { parsingContext, ...options });
  const before = seen.get(options.filename);
  if (before?.code !== code) {
    seen.set(options.filename, { code });
    return usual(code, params, options);
  }
  if (before.data) return usual(code, params, { ...options, cachedData: before.data });
  const made = usual(code, params, { ...options, produceCachedData: true });
  before.data = made.cachedData;
  return made;
};

// a worker with nothing more to do ends at once: to free all that it loaded takes longer than jest waits for it
if (process.send) process.once('beforeExit', () => process.exit());

/** What jest notes down for one file: its state, its handlers, the timeouts that the file set. */
const isOfJest = (key) => /^[A-Z_]+$/.test(key.description ?? '');

export default class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #env = { ...process.env };
  #exit = process.exit;
  #console = console;

  constructor() {
    globalThis.global = globalThis;
    Error.stackTraceLimit = 100;
  }

  async setup() {}

  /** Leaves to the next file what this one found. */
  async teardown() {
    for (const key of Object.getOwnPropertySymbols(globalThis)) if (isOfJest(key)) delete globalThis[key];
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name];
    Object.assign(process.env, this.#env);
    process.exit = this.#exit;
    globalThis.console = this.#console;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return REALM;
  }
}
