import js from '@eslint/js'

const GLOBALS = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'Headers',
  'URL',
  'clearInterval',
  'console',
  'fetch',
  'process',
  'setInterval',
  'setTimeout',
  'structuredClone',
]
const globals = Object.fromEntries(GLOBALS.map((name) => [name, 'readonly']))

export default [
  { ignores: ['build/', 'node_modules/'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, globals },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-unexpected-multiline': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { ...globals, __dirname: 'readonly', module: 'writable', require: 'readonly' },
    },
    rules: { strict: ['error', 'global'] },
  },
]
