import type { Compute, Graph } from '../port.ts';
import { onDemand } from '../once.ts';
import type { NamedRecord } from './named-record.ts';
import { createResolver, type Resolve } from './resolver.ts';
import { createSearch, type Search } from './search.ts';

/** What the names of a dataset tell. */
export interface Naming {
  readonly resolve: Resolve;
  readonly search: Search;
}

export function createNaming(records: readonly NamedRecord[]): Naming {
  const resolve = createResolver(records);
  const search = onDemand(() => createSearch(records, resolve));
  return { resolve, search: (...asked) => search()(...asked) };
}

/** What a graph answers from the names alone, each name in a turn of its own. */
export const askNames = (naming: () => Promise<Naming>, compute: Compute): Pick<Graph, 'resolve' | 'search'> => ({
  async resolve(label, names) {
    const { resolve } = await naming();
    const found = await Promise.all(names.map((name) => compute(() => resolve(label, name))));
    return new Map(names.map((name, at) => [name, found[at] ?? []]));
  },
  async search(text, { labels, limit }) {
    const { search } = await naming();
    return compute(() => search(text, labels, limit));
  },
});
