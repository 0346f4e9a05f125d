import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that start programs, servers and browsers first: they take longest, and the last one should be short. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /\/tests\/(e2e|server)\//.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Half of the time would go into loading the same modules for each file anew.
    isolate: false,
    // What was translated is kept beside the libraries, by its text, for the next run.
    experimental: { fsModuleCache: true },
    // What many files share grows old in memory; a wide space for what is new is swept less often.
    execArgv: ['--max-semi-space-size=32'],
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // One database cannot hold the worlds of two test files at once.
    fileParallelism: process.env.NEO4J_URI === undefined,
    // Two copies of graphql would load: one for the import, another for the require of the libraries.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    server: { deps: { inline: [/@pothos/, /\/graphql-yoga\//] } },
  },
});
