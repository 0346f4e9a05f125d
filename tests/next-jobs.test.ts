import { expect, test } from 'vitest';
import { hasCareers, nextJobScores } from './bench/next-jobs.ts';

// Skipped where ../shared/data is not at hand: single careers are not ours to keep here.
test.skipIf(!hasCareers)(
  'the graph guesses the next job of people better than popularity, and betters counted moves; no worse than before',
  async () => {
    const { popularity, graph, transitions, graphAndMoves } = await nextJobScores();
    expect(graph).toBeGreaterThan(popularity);
    expect(graph).toBeGreaterThanOrEqual(0.365);
    expect(graphAndMoves).toBeGreaterThan(transitions);
    expect(graphAndMoves).toBeGreaterThanOrEqual(0.395);
  },
);
