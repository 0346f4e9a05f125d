import type { EdgeName, EdgeOf } from './model.ts';
import type { Graph } from './port.ts';

export interface Projections {
  /** Every edge of a name, read once per revision of the data; a sync shows in the next call. */
  edges<E extends EdgeName>(edge: E): Promise<readonly EdgeOf<E>[]>;
}

export function createProjections(graph: Graph): Projections {
  let revision: string | undefined;
  let held = new Map<EdgeName, Promise<readonly EdgeOf<EdgeName>[]>>();
  return {
    async edges<E extends EdgeName>(edge: E) {
      const current = (await graph.revision())?.revision;
      if (current !== revision) {
        revision = current;
        held = new Map();
      }
      const known = held.get(edge) as Promise<readonly EdgeOf<E>[]> | undefined;
      if (known) return known;
      const read = graph.allEdges(edge);
      const here = held.set(edge, read);
      // A failed read must not be remembered: the next request asks again.
      read.catch(() => here.delete(edge));
      return read;
    },
  };
}
