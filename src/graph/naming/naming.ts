import { inPieces } from '../in-pieces.ts';
import type { Label } from '../model.ts';
import { once, onDemand } from '../once.ts';
import type { Compute, Graph } from '../port.ts';
import type { NamedRecord } from './named-record.ts';
import { createResolver, type Resolve } from './resolver.ts';
import { createSearch, type Search } from './search.ts';

/** What the names of a dataset tell, each made ready while others have their turns when it is first asked for. */
export interface Naming {
  readonly resolve: (label: Label) => Promise<Resolve>;
  readonly search: () => Promise<Search>;
}

export function createNaming(records: readonly NamedRecord[]): Naming {
  const resolve = once((label: Label) => inPieces(createResolver(records, label)));
  const search = onDemand(async () => inPieces(createSearch(records, await resolve('Role'))));
  return { resolve, search };
}

/** What a graph answers from the names alone. */
export const askNames = (naming: () => Promise<Naming>, compute: Compute): Pick<Graph, 'resolve' | 'search'> => ({
  async resolve(label, names) {
    const resolve = await (await naming()).resolve(label);
    const found = await Promise.all(names.map((name) => compute(resolve(name))));
    return new Map(names.map((name, at) => [name, found[at] ?? []]));
  },
  async search(text, query) {
    const search = await (await naming()).search();
    return compute(search(text, query));
  },
});
