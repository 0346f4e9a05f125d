import { costOf, weighFor, type Cost, type Weigh } from './cost.ts';
import { nobody } from './profile.ts';
import type { Step } from './steps.ts';

interface HasEdges {
  readonly edges: readonly Step[];
}

/**
 * Of paths with equally many steps the likeliest, then the one of fewest typical years, of least effort and the first.
 * What roles require is asked for only where nothing else decides. Undefined of none.
 */
export async function likeliest<P extends HasEdges>(
  paths: readonly P[],
  loadWeigh: (tied: readonly P[]) => Promise<Weigh>,
): Promise<P | undefined> {
  if (paths.length < 2) return paths[0];
  const tied = least(least(paths, 'rarity', withoutEffort), 'years', withoutEffort);
  return tied.length > 1 ? least(tied, 'effort', await loadWeigh(tied))[0] : tied[0];
}

const withoutEffort = weighFor(new Map(), nobody);

function least<P extends HasEdges>(paths: readonly P[], measure: keyof Cost, weigh: Weigh): readonly P[] {
  const costs = paths.map(({ edges }) => costOf(edges, weigh)[measure]);
  const lowest = Math.min(...costs);
  return paths.filter((_, at) => costs[at] === lowest);
}
