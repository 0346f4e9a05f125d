import type { Count } from '../src/graph/port.ts';
import type { Context } from './builder.ts';
import { perRevision } from './per-revision.ts';

/** The facts of the whole graph by what they rest on. */
export const loadFacts = perRevision((_edges, _nodes, facts) => facts());

/** By source; all facts are gone through once for all the sources. */
const loadAllCitations = perRevision(async (_edges, _nodes, facts) => {
  const bySource = new Map<string, Map<Count['kind'], number>>();
  for (const { kind, sources, facts: found } of await facts())
    for (const source of sources) {
      const counts = bySource.get(source) ?? new Map<Count['kind'], number>();
      bySource.set(source, counts.set(kind, (counts.get(kind) ?? 0) + found));
    }
  return bySource;
});

/** How many facts of each kind cite a source. */
export async function loadCitations(context: Context, source: string): Promise<Count[]> {
  const counts = (await loadAllCitations(context)).get(source) ?? [];
  return Array.from(counts, ([kind, count]) => ({ kind, count }));
}
