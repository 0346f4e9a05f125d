import type { Recipe } from '../src/graph/projection.ts';
import type { Context } from './builder.ts';

const all: Recipe<unknown>[] = [];

/** All that is made once per revision of the data, so that it can be made before anybody asks. */
export const recipes: readonly Recipe<unknown>[] = all;

/** Loads what a recipe makes of whole relationships, once per revision of the data; `known` tells it where it is at hand. */
export function perRevision<T>(recipe: Recipe<T>) {
  all.push(recipe);
  return Object.assign((context: Context): Promise<T> => context.projections.derive(recipe), {
    known: (context: Context): T | undefined => context.projections.known(recipe),
  });
}
