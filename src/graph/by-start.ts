import { addTo } from './group-by.ts';
import { inOnePiece, inPiecesOfARow, type Work } from './in-pieces.ts';

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

function* lookingThrough(edges: readonly Ends[]): Work<Known> {
  const known: Known = { byStart: new Map(), ends: new Map() };
  for (const edge of edges) {
    addTo(known.byStart, edge.from, edge);
    known.ends.set(edge.to, (known.ends.get(edge.to) ?? 0) + 1);
    yield;
  }
  looked.set(edges, known);
  return known;
}

const lookThrough = (edges: readonly Ends[]): Known => looked.get(edges) ?? inOnePiece(lookingThrough(edges));

/** Edges by where they start. */
export const byStart = <T extends Ends>(edges: readonly T[]) =>
  lookThrough(edges).byStart as ReadonlyMap<string, readonly Ends[]> as ReadonlyMap<string, readonly T[]>;

/** How many edges end in each node. */
export const endCounts = (edges: readonly Ends[]): ReadonlyMap<string, number> => lookThrough(edges).ends;

/** Looks through lists of edges in pieces, so that `byStart` and `endCounts` have them at hand. */
export async function lookInPieces(...lists: (readonly Ends[])[]): Promise<void> {
  for (const edges of lists) if (!looked.has(edges)) await inPiecesOfARow(lookingThrough(edges));
}
