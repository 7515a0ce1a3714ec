import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.talqy'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
    },
  },
  {
    // Nest reads the types of constructor parameters at run time, so these imports must stay values
    files: ['src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off', 'no-console': 'error' },
  },
  { files: ['client/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  // these run before anything is built and speak to the terminal
  { files: ['src/*.mjs', 'test/run.mjs', 'test/support/reporter.mjs'], rules: { 'no-console': 'off' } },
);
