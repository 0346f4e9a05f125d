import { setTimeout as pause } from 'node:timers/promises';
import type { Graph } from '../src/graph/port.ts';
import { untilAborted, type EndSignal } from '../src/graph/until-aborted.ts';

/** A graph of which each question takes seconds, with the signals of those who ask. */
export function slowed(graph: Graph) {
  const signals: EndSignal[] = [];
  const observed: Graph['observed'] = (seen, signal, compute) => {
    if (signal) signals.push(signal);
    return new Proxy(graph.observed(seen, signal, compute), {
      get(target, name) {
        const asked = Reflect.get(target, name) as (...given: unknown[]) => unknown;
        return async (...given: unknown[]) => {
          const waited = pause(5_000, undefined, { ref: false });
          await (signal ? untilAborted(waited, signal) : waited);
          return asked(...given);
        };
      },
    });
  };
  return { signals, graph: { ...graph, observed } };
}
