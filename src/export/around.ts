import { labels } from '../graph/model.ts';
import { nearest, normalizeName } from '../graph/names.ts';
import type { Dataset, StoredNode } from '../graph/dataset.ts';
import { endsOf, nodeId } from './plain.ts';

/** The records that a name may mean: `Role:cio`, or any of their names; roles come before records of other kinds. */
export function named({ nodes }: Dataset, name: string): StoredNode[] {
  const exact = nodes.filter((node) => nodeId(node) === name);
  if (exact.length > 0) return exact;
  const wanted = normalizeName(name);
  const byName = nodes.filter(({ properties: { names } }) => Array.isArray(names) && names.includes(wanted));
  const kind = labels.find((label) => byName.some((node) => node.label === label));
  return byName.filter(({ label }) => label === kind);
}

export const nearestNames = ({ nodes }: Dataset, name: string): string[] =>
  nearest(
    name,
    nodes.map(({ key }) => key),
  );

/** What lies within so many steps of a record, along relationships of any kind and direction. */
export function around(dataset: Dataset, centre: StoredNode, steps: number): Dataset {
  const near = new Set([nodeId(centre)]);
  for (let step = 0; step < steps; step += 1) {
    const reached = new Set(near);
    for (const each of dataset.edges) {
      const { from, to } = endsOf(each);
      if (reached.has(nodeId(from))) near.add(nodeId(to));
      if (reached.has(nodeId(to))) near.add(nodeId(from));
    }
  }
  return {
    ...dataset,
    nodes: dataset.nodes.filter((node) => near.has(nodeId(node))),
    edges: dataset.edges.filter((each) => {
      const { from, to } = endsOf(each);
      return near.has(nodeId(from)) && near.has(nodeId(to));
    }),
  };
}
