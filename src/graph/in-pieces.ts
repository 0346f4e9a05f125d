import { setImmediate } from 'node:timers/promises';
import { addTo } from './group-by.ts';
import { stopwatch } from './stopwatch.ts';

/** Milliseconds of computing after which others have their turn. */
const slice = 8;
/** Items between two looks at the watch. */
const stretch = 50;

/** Visits each item in order; others have their turn every few milliseconds, and at the end. */
export async function eachInPieces<T>(items: readonly T[], visit: (item: T) => void): Promise<void> {
  let computed = stopwatch();
  for (let start = 0; start < items.length; start += stretch) {
    for (let at = start; at < Math.min(start + stretch, items.length); at += 1) visit(items[at] as T);
    if (computed() < slice) continue;
    await setImmediate();
    computed = stopwatch();
  }
  await setImmediate();
}

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
