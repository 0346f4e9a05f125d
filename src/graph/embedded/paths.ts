import type { AbstractGraph as Graph } from 'graphology-types';
import { reverse } from 'graphology-operators';
import { singleSourceLength } from 'graphology-shortest-path/unweighted.js';
import { compareText } from '../names.ts';

export interface KeyPath {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

const reversed = new WeakMap<Graph, Graph>();

function against(graph: Graph): Graph {
  let turned = reversed.get(graph);
  if (!turned) reversed.set(graph, (turned = reverse(graph)));
  return turned;
}

/**
 * All shortest paths in the order of the nodes and then the edges they pass, without listing more than `limit`:
 * with the distance of every node to the target known, each step down that distance is part of one.
 */
export function shortestPaths(
  graph: Graph,
  from: string,
  to: string,
  { maxLength, limit }: { readonly maxLength: number; readonly limit: number },
): KeyPath[] {
  if (!graph.hasNode(from) || !graph.hasNode(to)) return [];
  if (from === to) return [{ nodes: [from], edges: [] }];
  const distance: Record<string, number> = singleSourceLength(against(graph), to);
  const length = distance[from];
  if (length === undefined || length > maxLength) return [];
  const nodePaths: string[][] = [];
  const walk = (path: string[], left: number): void => {
    const here = path.at(-1) ?? from;
    if (left === 0) {
      nodePaths.push(path);
      return;
    }
    for (const next of graph
      .outNeighbors(here)
      .filter((each) => distance[each] === left - 1)
      .sort(compareText)) {
      if (nodePaths.length === limit) return;
      walk([...path, next], left - 1);
    }
  };
  walk([from], length);
  return nodePaths.flatMap((nodes) => edgePaths(graph, nodes).map((edges) => ({ nodes, edges }))).slice(0, limit);
}

/** The ways along parallel edges, in the order of the edges' keys. */
function edgePaths(graph: Graph, nodes: readonly string[]): string[][] {
  return nodes.slice(1).reduce<string[][]>(
    (paths, node, at) => {
      const parallel = graph.outEdges(nodes[at], node).sort(compareText);
      return paths.flatMap((path) => parallel.map((edge) => [...path, edge]));
    },
    [[]],
  );
}
