import { DirectedGraph } from 'graphology';
import { betweenness } from 'graphology-metrics/centrality/index.js';
import { compareText } from '../graph/names.ts';
import type { StepGraph } from './steps.ts';

export interface Gateway {
  readonly role: string;
  /** 0 to 1. */
  readonly betweenness: number;
}

/** How many roles of a graph are looked at; betweenness takes O(n × m). */
export const gatewayLimit = 5_000;

/**
 * Betweenness of every role over the career steps: of the pairs of other roles, the share whose shortest paths pass it,
 * each pair counting by the share of its shortest paths. The highest first, equal ones by key.
 */
export function gatewayRoles(graph: StepGraph): Gateway[] {
  const steps = new DirectedGraph();
  for (const role of graph.roles) steps.addNode(role);
  for (const { step } of graph.arcs) steps.mergeEdge(step.from, step.to);
  // The library refuses an empty graph, and divides by zero where no pair of other roles exists.
  const scores = graph.roles.length > 2 ? betweenness(steps, { normalized: true }) : {};
  return graph.roles
    .map((role) => ({ role, betweenness: scores[role] ?? 0 }))
    .sort((a, b) => b.betweenness - a.betweenness || compareText(a.role, b.role));
}
