import { Heap } from './heap.ts';
import type { Arc, StepGraph } from './steps.ts';

/**
 * The least weights from roles to one, the nearest roles first (Dijkstra's algorithm, backward), worked out only as far
 * as asked for; O(log n) for each role and arc looked at. Arcs of weight Infinity are not taken.
 */
export class DistancesTo {
  /** How many roles have been looked at. */
  looked = 0;
  /** Distances up to here are known; Infinity once all are. */
  #horizon = 0;
  readonly #graph: StepGraph;
  readonly #weigh: (arc: Arc) => number;
  readonly #distance = new Map<number, number>();
  readonly #open = new Heap<{ readonly reached: number; readonly node: number }>((a, b) => a.reached - b.reached);

  constructor(graph: StepGraph, target: number, weigh: (arc: Arc) => number) {
    this.#graph = graph;
    this.#weigh = weigh;
    this.#distance.set(target, 0);
    this.#open.push({ reached: 0, node: target });
  }

  knows(node: number): boolean {
    return (this.#distance.get(node) ?? Infinity) <= this.#horizon;
  }

  /** The distance where it is known, else what it cannot be below; Infinity where there is no way. */
  atLeast(node: number): number {
    return Math.min(this.#distance.get(node) ?? Infinity, this.#horizon);
  }

  /** Looks at so many more roles. */
  look(count: number): void {
    for (const end = this.looked + count; this.looked < end;) {
      const item = this.#open.pop();
      if (!item) break;
      if (item.reached > (this.#distance.get(item.node) ?? Infinity)) continue;
      this.looked += 1;
      for (const arc of this.#graph.into[item.node] ?? []) {
        const reached = item.reached + this.#weigh(arc);
        if (reached >= (this.#distance.get(arc.from) ?? Infinity)) continue;
        this.#distance.set(arc.from, reached);
        this.#open.push({ reached, node: arc.from });
      }
    }
    this.#horizon = this.#open.first?.reached ?? Infinity;
  }
}

/** Numbers of steps from every role to one, by breadth-first search in O(n + m); Infinity where there is no way. */
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
