import js from '@eslint/js';
import { configs as litConfigs } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wcConfigs } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const nodeGlobals = {
  console: 'readonly',
  process: 'readonly',
  performance: 'readonly',
  URL: 'readonly',
};

export default defineConfig(
  globalIgnores(['.scratch*/', 'dist/', 'node_modules/', '.cache/', 'public/', 'data/']),
  js.configs.recommended,
  // Hostile text is cleaned here, and that is what control characters in a pattern are for.
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Asks for the non-null ! that no-non-null-assertion refuses.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/parameter-properties': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and disappears.' },
        { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A module is the namespace.' },
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/embed/**/*.ts', 'test/**/*.browser.test.ts'],
    extends: [litConfigs['flat/recommended'], wcConfigs['flat/best-practice'], litA11y.configs.recommended],
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // What a selector finds is what the test says it is.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['scripts/maplibre-stand-ins/**/*.js'],
    languageOptions: { globals: { origin: 'readonly', Blob: 'readonly', Worker: 'readonly' } },
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
);
