import { createContextCache } from '@pothos/core';
import type { Count, FactCount } from '../src/graph/port.ts';
import type { Context } from './builder.ts';

const facts = createContextCache((context: Context) => context.turns.compute(() => context.graph.facts()));

/** The facts of the whole graph by what they rest on; one statement per request. */
export const loadFacts = (context: Context): Promise<readonly FactCount[]> => facts(context);

/** By source; all facts are gone through once for all the sources of an operation. */
const citations = createContextCache(async (context: Context) => {
  const bySource = new Map<string, Map<Count['kind'], number>>();
  for (const { kind, sources, facts } of await loadFacts(context))
    for (const source of sources) {
      const counts = bySource.get(source) ?? new Map<Count['kind'], number>();
      bySource.set(source, counts.set(kind, (counts.get(kind) ?? 0) + facts));
    }
  return bySource;
});

/** How many facts of each kind cite a source. */
export async function loadCitations(context: Context, source: string): Promise<Count[]> {
  const counts = (await citations(context)).get(source) ?? [];
  return Array.from(counts, ([kind, count]) => ({ kind, count }));
}
