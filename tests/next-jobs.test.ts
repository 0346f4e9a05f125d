import { expect, test } from 'vitest';
import { hasCareers, nextJobScores } from './bench/next-jobs.ts';

// Skipped where ../shared/data is not at hand: single careers are not ours to keep here.
test.skipIf(!hasCareers)(
  'the graph guesses the next job of people better than popularity, and no worse than before',
  async () => {
    const { graph, popularity } = await nextJobScores();
    expect(graph).toBeGreaterThan(popularity);
    expect(graph).toBeGreaterThanOrEqual(0.215);
  },
);
