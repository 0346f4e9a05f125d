import { DirectedGraph } from 'graphology';
import { betweenness } from 'graphology-metrics/centrality/index.js';
import { compareText } from '../graph/names.ts';
import { toThousandths } from '../graph/sums.ts';
import { CareerFlow, flowRule } from './flow.ts';
import type { StepGraph } from './steps.ts';

export interface Gateway {
  readonly role: string;
  /** 0 to 1. */
  readonly share: number;
  /** 0 to 1. */
  readonly betweenness: number;
}

/** How many roles of a graph are looked at; betweenness takes O(n × m). */
export const gatewayLimit = 5_000;

/** What the share of a gateway counts, in the words shown to clients. */
export const gatewayRule = `Of the careers that come to a role of the executive team or the board, the share that passes this role between the first and that one; a career that comes back counts again. ${flowRule}`;

/** The largest share of passing careers first, then the highest betweenness, then by key; see `gatewayRule`. */
export function gatewayRoles(graph: StepGraph, entries: readonly string[], executives: readonly string[]): Gateway[] {
  const shares = sharesPassing(graph, entries, new Set(executives.flatMap((role) => graph.number.get(role) ?? [])));
  const scores = betweennessOf(graph);
  return graph.roles
    .map((role, node) => ({ role, share: shares[node] ?? 0, betweenness: scores[role] ?? 0 }))
    .sort((a, b) => b.share - a.share || b.betweenness - a.betweenness || compareText(a.role, b.role));
}

function sharesPassing(graph: StepGraph, entries: readonly string[], ends: ReadonlySet<number>): number[] {
  const flow = new CareerFlow(graph, ends);
  const { begun, entered } = flow.passages(entries);
  const chances = flow.chances(ends);
  const all = chances.reduce((sum, chance, node) => sum + (ends.has(node) ? 0 : chance * (begun[node] ?? 0)), 0);
  return graph.roles.map((_, node) =>
    ends.has(node) || all === 0 ? 0 : toThousandths(((entered[node] ?? 0) * (chances[node] ?? 0)) / all),
  );
}

/** Of the pairs of other roles, the share whose shortest paths pass a role, each pair divided among its paths. */
function betweennessOf(graph: StepGraph): Record<string, number> {
  const steps = new DirectedGraph();
  for (const role of graph.roles) steps.addNode(role);
  for (const { step } of graph.arcs) steps.mergeEdge(step.from, step.to);
  // The library refuses an empty graph, and divides by zero where no pair of other roles exists.
  return graph.roles.length > 2 ? betweenness(steps, { normalized: true }) : {};
}
