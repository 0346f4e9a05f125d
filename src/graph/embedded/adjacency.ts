import type { StoredEdge } from '../dataset.ts';
import { groupBy } from '../group-by.ts';
import type { Direction } from '../model.ts';

/** The edges of a node in a direction; one that leads from the node to itself is told once. */
export type EdgesAt = (direction: Direction, key: string) => readonly StoredEdge[];

const none: readonly StoredEdge[] = [];

/** Edges of one name, to be found from either end. */
export function edgesByEnds(edges: readonly StoredEdge[]): EdgesAt {
  const leaving = groupBy(edges, ({ from }) => from);
  const arriving = groupBy(edges, ({ to }) => to);
  const out = (key: string) => leaving.get(key) ?? none;
  const into = (key: string) => arriving.get(key) ?? none;
  const both = (key: string) => [...out(key), ...into(key).filter(({ from }) => from !== key)];
  const at = { out, in: into, both };
  return (direction, key) => at[direction](key);
}
