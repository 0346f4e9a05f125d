import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { shortestPaths } from '../../src/graph/embedded/paths.ts';

/** Counts the nodes whose neighbours are asked for. */
class CountedGraph extends MultiDirectedGraph {
  asked = 0;

  override outNeighbors(...given: [string]) {
    this.asked += 1;
    return super.outNeighbors(...given);
  }

  override inNeighbors(...given: [string]) {
    this.asked += 1;
    return super.inNeighbors(...given);
  }
}

const bounds = { maxLength: 30, limit: 100 };

test('the shortest paths are found without a look at all that leads to the target', () => {
  const graph = new CountedGraph();
  for (const [from, to] of ['ab', 'ac', 'bd', 'cd', 'de']) graph.mergeEdge(from, to);
  for (let at = 0; at < 1_000; at += 1) {
    graph.mergeEdge(`before ${String(at)}`, 'd');
    graph.mergeEdge(`long before ${String(at)}`, `before ${String(at)}`);
  }
  expect(shortestPaths(graph, 'a', 'e', bounds).map(({ nodes }) => nodes.join(''))).toEqual(['abde', 'acde']);
  expect(graph.asked).toBeLessThan(20);
});

test('none is looked for beyond the length allowed', () => {
  const graph = new CountedGraph();
  for (let at = 0; at < 100; at += 1) graph.mergeEdge(String(at), String(at + 1));
  expect(shortestPaths(graph, '0', '100', bounds)).toEqual([]);
  expect(graph.asked).toBeLessThanOrEqual(30);
  expect(shortestPaths(graph, '0', '30', bounds)).toHaveLength(1);
  expect(shortestPaths(graph, '0', '31', bounds)).toEqual([]);
});
