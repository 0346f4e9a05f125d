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

/**
 * What lies within so many steps of a record, along relationships of any kind and direction; `outward` leaves out those
 * that lead no farther away, which would hide the others in a picture.
 */
export function around(dataset: Dataset, centre: StoredNode, steps: number, outward = false): Dataset {
  const away = new Map([[nodeId(centre), 0]]);
  for (let step = 1; step <= steps; step += 1) {
    const reached = new Set(away.keys());
    const reach = (id: string) => {
      if (!away.has(id)) away.set(id, step);
    };
    for (const each of dataset.edges) {
      const [from, to] = idsOf(each);
      if (reached.has(from)) reach(to);
      if (reached.has(to)) reach(from);
    }
  }
  return {
    ...dataset,
    nodes: dataset.nodes.filter((node) => away.has(nodeId(node))),
    edges: dataset.edges.filter((each) => {
      const [from, to] = idsOf(each).map((id) => away.get(id));
      return from !== undefined && to !== undefined && (!outward || from !== to);
    }),
  };
}

function idsOf(edge: Dataset['edges'][number]): readonly [string, string] {
  const { from, to } = endsOf(edge);
  return [nodeId(from), nodeId(to)];
}
