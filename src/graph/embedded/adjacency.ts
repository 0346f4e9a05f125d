import type { StoredEdge } from '../dataset.ts';
import { groupBy } from '../group-by.ts';
import type { Direction } from '../model.ts';

/** Edges of one name, found from either end. */
export interface Adjacency {
  readonly size: number;
  /** The edges of a node in a direction; one that leads from the node to itself is told once. */
  at(direction: Direction, key: string): readonly StoredEdge[];
}

const none: readonly StoredEdge[] = [];

export function adjacencyOf(edges: readonly StoredEdge[]): Adjacency {
  const leaving = groupBy(edges, ({ from }) => from);
  const arriving = groupBy(edges, ({ to }) => to);
  const out = (key: string) => leaving.get(key) ?? none;
  const into = (key: string) => arriving.get(key) ?? none;
  return {
    size: edges.length,
    at: (direction, key) =>
      direction === 'out'
        ? out(key)
        : direction === 'in'
          ? into(key)
          : [...out(key), ...into(key).filter(({ from }) => from !== key)],
  };
}
