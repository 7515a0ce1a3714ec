// as the server runs: React for developers takes three times the CPU
process.env.NODE_ENV = 'production';

// Packages that ship only ES modules: jest runs everything as CommonJS, so they are transformed too.
const esm = [
  '@nestjs',
  'cookie',
  'file-type',
  'load-esm',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'zod',
  '@fastify',
  'es-toolkit',
  'content-disposition',
  'approx-string-match',
  'intl-messageformat',
  '@formatjs',
  '@noble',
  '@handlewithcare',
  '@sparticuz',
  'altcha-lib',
];
const swc = (ts) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: ts ? { syntax: 'typescript', decorators: true, tsx: true } : { syntax: 'ecmascript' },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
  },
];
const suggest = '@handlewithcare/prosemirror-suggest-changes';

export default {
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  runtime: '<rootDir>/test/support/runtime.mjs',
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  globalSetup: '<rootDir>/test/support/database-server.mjs',
  globalTeardown: '<rootDir>/test/support/database-server-stop.mjs',
  // the first database of a run is made in beforeAll; the workers share the processors with it
  testTimeout: 180_000,
  testMatch: ['<rootDir>/test/**/*.spec.{ts,tsx}'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // it exports "import" only, which jest's CommonJS resolver does not see
    [`^${suggest}$`]: `<rootDir>/node_modules/${suggest}/dist/index.js`,
  },
  transform: { '^.+\\.tsx?$': swc(true), '^.+\\.m?js$': swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(.*/)?(${esm.join('|')})/)`],
};
