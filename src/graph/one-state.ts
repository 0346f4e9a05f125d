import type { Graph } from './port.ts';
import { forOneRequest, type Projections } from './projection.ts';

export interface OneState {
  readonly graph: Graph;
  readonly projections: Projections;
  /** Whether the answers so far are of more than one revision of the data. */
  mixed(): boolean;
}

/** What one operation reads, watched for a sync that ends between two statements, and until nobody waits for it. */
export function oneState(graph: Graph, projections: Projections, signal: AbortSignal): OneState {
  const revisions = new Set<string | null>();
  const seen = (revision: string | null) => revisions.add(revision);
  return {
    graph: until(signal, graph.observed(seen)),
    projections: until(signal, forOneRequest(projections, { seen, reading: () => [...revisions][0] })),
    mixed: () => revisions.size > 1,
  };
}

/** Whoever asks after the signal gets its reason, whichever engine would have answered. */
const until = <T extends object>(signal: AbortSignal, asked: T): T =>
  new Proxy(asked, {
    get(target, name): unknown {
      signal.throwIfAborted();
      return Reflect.get(target, name);
    },
  });
