import { mostSimilar, mostSimilarFirst, type Similar } from '../../src/advice/similarity.ts';
import { inBatches } from '../../src/graph/in-batches.ts';
import { mapping } from '../../src/graph/in-pieces.ts';
import type { Context } from '../builder.ts';
import { checkFirst } from '../first-argument.ts';

/** So many candidates are looked at in about a millisecond. */
const atOnce = 20;

/** The first of many candidates by rank, other operations having their turn between parts of them. */
export async function ranked<T, R>(
  { turns }: Context,
  candidates: readonly T[],
  { rank, by, first }: { rank: (some: readonly T[]) => R[]; by: (a: R, b: R) => number; first: number },
): Promise<R[]> {
  const most = checkFirst(first);
  const parts = await turns.compute(mapping(inBatches(candidates, atOnce), (some) => rank(some).slice(0, most)));
  return parts.flat().sort(by).slice(0, most);
}

/** The first of those among many that are most like one; see `mostSimilar`. */
export const mostAlike = (
  context: Context,
  one: string,
  among: readonly string[],
  { similarityTo, first }: { similarityTo: (other: string) => number; first: number },
): Promise<Similar[]> =>
  ranked(context, among, { rank: (some) => mostSimilar(one, some, similarityTo), by: mostSimilarFirst, first });
