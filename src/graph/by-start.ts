import { addTo } from './group-by.ts';
import { eachInPieces } from './in-pieces.ts';

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** A list of edges looked through once. */
interface Known {
  readonly byStart: Map<string, Ends[]>;
  /** How many edges end in each node. */
  readonly ends: Map<string, number>;
}

const looked = new WeakMap<readonly Ends[], Known>();

function lookInto(known: Known, edge: Ends): void {
  addTo(known.byStart, edge.from, edge);
  known.ends.set(edge.to, (known.ends.get(edge.to) ?? 0) + 1);
}

function lookThrough(edges: readonly Ends[]): Known {
  const known = looked.get(edges) ?? { byStart: new Map(), ends: new Map() };
  if (!looked.has(edges)) for (const edge of edges) lookInto(known, edge);
  looked.set(edges, known);
  return known;
}

/** Edges by where they start. */
export const byStart = <T extends Ends>(edges: readonly T[]) =>
  lookThrough(edges).byStart as ReadonlyMap<string, readonly Ends[]> as ReadonlyMap<string, readonly T[]>;

/** How many edges end in each node. */
export const endCounts = (edges: readonly Ends[]): ReadonlyMap<string, number> => lookThrough(edges).ends;

/** Looks through lists of edges in pieces, so that `byStart` and `endCounts` have them at hand. */
export async function lookInPieces(...lists: (readonly Ends[])[]): Promise<void> {
  for (const edges of lists) {
    if (looked.has(edges)) continue;
    const known: Known = { byStart: new Map(), ends: new Map() };
    await eachInPieces(edges, (edge) => {
      lookInto(known, edge);
    });
    looked.set(edges, known);
  }
}
