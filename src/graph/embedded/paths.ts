import type { StoredEdge } from '../dataset.ts';
import { compareText } from '../names.ts';
import type { EdgesAt } from './adjacency.ts';

export interface KeyPath {
  /** Their keys. */
  readonly nodes: readonly string[];
  readonly edges: readonly StoredEdge[];
}

/** All nodes within some steps of one, found step by step. */
interface Wave {
  readonly distance: Map<string, number>;
  readonly next: (node: string) => readonly string[];
  steps: number;
  /** The nodes as many steps away. */
  front: readonly string[];
}

const wave = (start: string, next: Wave['next']): Wave => ({
  distance: new Map([[start, 0]]),
  next,
  steps: 0,
  front: [start],
});

function advance(of: Wave): void {
  const reached: string[] = [];
  of.steps += 1;
  for (const node of of.front)
    for (const each of of.next(node))
      if (!of.distance.has(each)) {
        of.distance.set(each, of.steps);
        reached.push(each);
      }
  of.front = reached;
}

/**
 * How many steps each node of a shortest path is from the target, the start among them; empty where there is no path.
 * Searched from both ends, the smaller front first, so that far fewer nodes are seen than lie around one end; then the
 * nodes where both fronts met are traced back to the start.
 */
function stepsLeft(edgesAt: EdgesAt, from: string, to: string, maxLength: number): ReadonlyMap<string, number> {
  const ahead = wave(from, (node) => edgesAt('out', node).map(({ to: next }) => next));
  const behind = wave(to, (node) => edgesAt('in', node).map(({ from: next }) => next));
  let met: readonly string[] = [];
  while (met.length === 0) {
    const [smaller, other] = ahead.front.length <= behind.front.length ? [ahead, behind] : [behind, ahead];
    if (smaller.front.length === 0 || ahead.steps + behind.steps === maxLength) return new Map();
    advance(smaller);
    met = smaller.front.filter((node) => other.distance.has(node));
  }
  const left = behind.distance;
  for (let steps = ahead.steps - 1; steps >= 0; steps -= 1) {
    met = [...new Set(met.flatMap(behind.next))].filter((node) => ahead.distance.get(node) === steps);
    for (const node of met) left.set(node, ahead.steps + behind.steps - steps);
  }
  return left;
}

/**
 * All shortest paths in the order of the nodes and then the edges they pass, without listing more than `limit`:
 * with the distance of every node to the target known, each step down that distance is part of one.
 */
export function shortestPaths(
  edgesAt: EdgesAt,
  from: string,
  to: string,
  { maxLength, limit }: { readonly maxLength: number; readonly limit: number },
): KeyPath[] {
  if (from === to) return [{ nodes: [from], edges: [] }];
  const left = stepsLeft(edgesAt, from, to, maxLength);
  const length = left.get(from);
  if (length === undefined) return [];
  const nodePaths: string[][] = [];
  const walk = (path: string[], further: number): void => {
    const here = path.at(-1) ?? from;
    if (further === 0) {
      nodePaths.push(path);
      return;
    }
    const neighbours = new Set(edgesAt('out', here).map((edge) => edge.to));
    for (const next of [...neighbours].filter((each) => left.get(each) === further - 1).sort(compareText)) {
      if (nodePaths.length === limit) return;
      walk([...path, next], further - 1);
    }
  };
  walk([from], length);
  return nodePaths.flatMap((nodes) => edgePaths(edgesAt, nodes).map((edges) => ({ nodes, edges }))).slice(0, limit);
}

/** The ways along parallel edges, in the order of the edges' keys. */
function edgePaths(edgesAt: EdgesAt, nodes: readonly string[]): StoredEdge[][] {
  return nodes.slice(1).reduce<StoredEdge[][]>(
    (paths, node, at) => {
      const parallel = edgesAt('out', nodes[at] ?? '')
        .filter(({ to }) => to === node)
        .sort((a, b) => compareText(a.key, b.key));
      return paths.flatMap((path) => parallel.map((edge) => [...path, edge]));
    },
    [[]],
  );
}
