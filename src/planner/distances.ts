import { Heap } from './heap.ts';
import type { Arc, StepGraph } from './steps.ts';

/**
 * The least weight from every role to one (Dijkstra's algorithm, backward; O(m log n)); Infinity where there is no way.
 * Arcs of weight Infinity are not taken.
 */
export function distancesTo(graph: StepGraph, target: number, weigh: (arc: Arc) => number): Float64Array {
  const distance = new Float64Array(graph.roles.length).fill(Infinity);
  distance[target] = 0;
  const open = new Heap<{ readonly reached: number; readonly node: number }>((a, b) => a.reached - b.reached);
  open.push({ reached: 0, node: target });
  for (let item = open.pop(); item; item = open.pop()) {
    if (item.reached > (distance[item.node] ?? 0)) continue;
    for (const arc of graph.into[item.node] ?? []) {
      const reached = item.reached + weigh(arc);
      if (reached >= (distance[arc.from] ?? 0)) continue;
      distance[arc.from] = reached;
      open.push({ reached, node: arc.from });
    }
  }
  return distance;
}

/** The same in numbers of steps, by breadth-first search in O(n + m). */
export function stepsTo(graph: StepGraph, target: number, allows: (arc: Arc) => boolean): Float64Array {
  const distance = new Float64Array(graph.roles.length).fill(Infinity);
  distance[target] = 0;
  let reached = [target];
  for (let steps = 1; reached.length > 0; steps += 1) {
    const next: number[] = [];
    for (const node of reached)
      for (const arc of graph.into[node] ?? []) {
        if (distance[arc.from] !== Infinity || !allows(arc)) continue;
        distance[arc.from] = steps;
        next.push(arc.from);
      }
    reached = next;
  }
  return distance;
}
