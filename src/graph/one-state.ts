import type { Compute, Graph } from './port.ts';
import { forOneRequest, type Asked, type Projections } from './projection.ts';
import type { EndSignal } from './until-aborted.ts';

export interface OneState {
  readonly graph: Graph;
  readonly projections: Asked;
  /** Whether the answers so far are of more than one revision of the data. */
  mixed(): boolean;
  /** The revision that the answers so far are of; undefined where nothing was read or there is none. */
  revision(): string | undefined;
}

interface Operation {
  readonly signal: EndSignal;
  readonly compute: Compute;
}

/** What one operation reads, watched for a sync that ends between two statements; it reads no more once the signal aborts. */
export function oneState(graph: Graph, projections: Projections, { signal, compute }: Operation): OneState {
  const revisions = new Set<string | null>();
  const seen = (revision: string | null) => revisions.add(revision);
  return {
    graph: graph.observed(seen, signal, compute),
    projections: forOneRequest(projections, { seen, reading: () => [...revisions][0] }),
    mixed: () => revisions.size > 1,
    revision: () => [...revisions][0] ?? undefined,
  };
}
