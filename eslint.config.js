import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { allowedImports } from './allowed-imports.js';

export default defineConfig(
  { ignores: ['dist', 'node_modules', 'src/web/bundled', 'tests/clients'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/web/workbench/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `erasableSyntaxOnly` allows no enums.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Options of the driver are declared as classes; plain objects are how they are given.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['*.js'], extends: [tseslint.configs.disableTypeChecked] },
  // Peers of the race, whose libraries are none of the project's.
  {
    files: ['tests/bench/race/**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off' },
  },
  // Scripts of browsers, which tests run in one.
  { files: ['src/web/assets/*.js'], extends: [tseslint.configs.disableTypeChecked], rules: { 'no-undef': 'off' } },
  // GraphiQL declares its actions as methods; they need no `this`.
  { files: ['src/web/workbench/**'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  {
    files: ['schema/**', 'src/**'],
    plugins: { tree: { rules: { 'allowed-imports': allowedImports } } },
    rules: { 'tree/allowed-imports': 'error' },
  },
  {
    // Answers are compared with literals; their types are the schema's business.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
