import { inBatches } from '../src/graph/in-batches.ts';
import type { Context } from './builder.ts';

/** So many roles are weighed at once: about as long as others may wait. */
const size = 100;

/** What comes of a list, worked out piece by piece so that other operations have their turns in between. */
export async function inPieces<T, R>(
  { turns }: Context,
  all: readonly T[],
  work: (piece: readonly T[]) => readonly R[],
): Promise<R[]> {
  const done: R[][] = [];
  for (const piece of inBatches(all, size)) done.push(await turns.compute(() => [...work(piece)]));
  return done.flat();
}
