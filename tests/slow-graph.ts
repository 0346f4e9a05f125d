import { setTimeout as pause } from 'node:timers/promises';
import type { Graph } from '../src/graph/port.ts';

/** A graph of which each question takes seconds, with the signals of those who ask. */
export function slowed(graph: Graph) {
  const signals: AbortSignal[] = [];
  const observed: Graph['observed'] = (seen, signal, compute) => {
    if (signal) signals.push(signal);
    return new Proxy(graph.observed(seen, signal, compute), {
      get(target, name) {
        const asked = Reflect.get(target, name) as (...given: unknown[]) => unknown;
        return async (...given: unknown[]) => {
          await pause(5_000, undefined, signal && { signal });
          return asked(...given);
        };
      },
    });
  };
  return { signals, graph: { ...graph, observed } };
}
