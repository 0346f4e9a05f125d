import { expect, test } from 'vitest';
import type { StoredEdge } from '../../src/graph/dataset.ts';
import { edgesByEnds, type EdgesAt } from '../../src/graph/embedded/adjacency.ts';
import { shortestPaths } from '../../src/graph/embedded/paths.ts';

/** Edges between nodes, and how many nodes were asked for theirs. */
function counted(ends: readonly (readonly [string, string])[]) {
  const edge = (from: string, to: string): StoredEdge => ({
    edge: 'LEADS_TO',
    key: `${from} ${to}`,
    from,
    to,
    properties: {},
  });
  const at = edgesByEnds(ends.map(([from, to]) => edge(from, to)));
  const graph = { asked: 0, edgesAt };
  function edgesAt(...[direction, key]: Parameters<EdgesAt>) {
    graph.asked += 1;
    return at(direction, key);
  }
  return graph;
}

const bounds = { maxLength: 30, limit: 100 };

test('the shortest paths are found without a look at all that leads to the target', () => {
  const near = ['ab', 'ac', 'bd', 'cd', 'de'].map(([from = '', to = '']) => [from, to] as const);
  const far = Array.from({ length: 1_000 }, (_, at) => `before ${String(at)}`);
  const graph = counted([...near, ...far.flatMap((node) => [[node, 'd'] as const, [`long ${node}`, node] as const])]);
  expect(shortestPaths(graph.edgesAt, 'a', 'e', bounds).map(({ nodes }) => nodes.join(''))).toEqual(['abde', 'acde']);
  expect(graph.asked).toBeLessThan(20);
});

test('none is looked for beyond the length allowed', () => {
  const graph = counted(Array.from({ length: 100 }, (_, at) => [String(at), String(at + 1)]));
  expect(shortestPaths(graph.edgesAt, '0', '100', bounds)).toEqual([]);
  expect(graph.asked).toBeLessThanOrEqual(30);
  expect(shortestPaths(graph.edgesAt, '0', '30', bounds)).toHaveLength(1);
  expect(shortestPaths(graph.edgesAt, '0', '31', bounds)).toEqual([]);
});
