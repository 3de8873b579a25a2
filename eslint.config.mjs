// One rule set for the whole tree. Type-aware, because the mistakes that cost a bot most are
// promises nobody waits for and values from outside that nobody checked.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The seam: both Teams SDKs are at the end of their support, so one folder alone may name them. */
const SDKS = ['botbuilder', 'botbuilder-*', 'botframework-*', '@microsoft/teams-ai'];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'devTools', 'screenshots'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-imports': ['error', { patterns: SDKS }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['bot/teams/**', 'tests/**'], rules: { 'no-restricted-imports': 'off' } },
  // What a person reads in a terminal is printed, not logged.
  { files: ['bot/demo/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['cards/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [...SDKS, '**/bot/**', '**/data/**'] }] },
  },
  {
    files: ['data/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [...SDKS, '**/bot/**', '**/cards/**'] }] },
  },
  {
    files: ['data/model/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [...SDKS, '**/bot/**', '**/cards/**', '**/cosmos/**', '@azure/*'] },
      ],
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
