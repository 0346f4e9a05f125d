import type { Recipe } from '../src/graph/projection.ts';
import type { Context } from './builder.ts';

const all: Recipe<unknown>[] = [];

/** All that is made once per revision of the data, so that it can be made before anybody asks. */
export const recipes: readonly Recipe<unknown>[] = all;

/** Loads what a recipe makes of whole relationships, once per revision of the data. */
export function perRevision<T>(recipe: Recipe<T>): (context: Context) => Promise<T> {
  all.push(recipe);
  return (context) => context.projections.derive(recipe);
}
