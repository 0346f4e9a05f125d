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
