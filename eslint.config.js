import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Imports point one way: schema → advice, planner, graph; see README.md, "The tree". */
const never = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }],
});
const driver = ['neo4j-driver', 'neo4j-driver/*'];

export default defineConfig(
  { ignores: ['dist', 'node_modules'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Options of the driver are declared as classes; plain objects are how they are given.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['*.js'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.ts'], rules: never(driver, 'Only src/graph/neo4j may know the driver.') },
  { files: ['src/graph/neo4j/**', 'tests/**'], rules: { 'no-restricted-imports': 'off' } },
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
  {
    files: ['src/planner/**', 'src/advice/**'],
    rules: never(
      [
        ...driver,
        'graphql',
        'graphql-yoga',
        '@pothos/*',
        '**/schema/**',
        '**/embedded/**',
        '**/neo4j/**',
        '**/server/**',
      ],
      'Planner and advice are pure: they know neither GraphQL nor the engines.',
    ),
  },
  {
    files: ['src/graph/**', 'src/seed/**'],
    ignores: ['src/graph/neo4j/**'],
    rules: never(
      [...driver, 'graphql', 'graphql-yoga', '@pothos/*', '**/schema/**', '**/server/**', '**/commands/**'],
      'The graph and its data know nothing of what asks them.',
    ),
  },
  {
    files: ['schema/**'],
    rules: never(
      [...driver, '**/embedded/**', '**/neo4j/**', '**/seed/**', '**/server/**', '**/commands/**'],
      'The schema asks the port alone.',
    ),
  },
);
