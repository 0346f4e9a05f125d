import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Half of the time would go into loading the same modules for each file anew.
    isolate: false,
    maxWorkers: '100%',
    // One database cannot hold the worlds of two test files at once.
    fileParallelism: process.env.NEO4J_URI === undefined,
    // Two copies of graphql would load: one for the import, another for the require of the libraries.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    server: { deps: { inline: [/@pothos/, /\/graphql-yoga\//] } },
  },
});
