import { Heap } from './heap.ts';
import type { Step, StepGraph } from './steps.ts';

export interface Weights<S extends Step> {
  /** What is to be least; never negative, at most two decimals. */
  readonly cost: (step: S) => number;
  readonly years: (step: S) => number;
}

export interface Search<S extends Step> {
  readonly from: readonly string[];
  readonly to: string;
  readonly count: number;
  readonly weights: Weights<S>;
  readonly allows: (step: S) => boolean;
  /** Roles that must all be passed, in any order. */
  readonly via: readonly string[];
  readonly maxSteps: number;
  readonly maxYears: number;
  /** Partial paths looked at before the search gives up. */
  readonly maxExpansions: number;
}

/** The search looked at as many partial paths as it may; what it asks for must be narrowed. */
export class SearchTooLargeError extends Error {
  readonly expansions: number;
  constructor(expansions: number) {
    super(`the search gave up after ${expansions} partial paths`);
    this.name = 'SearchTooLargeError';
    this.expansions = expansions;
  }
}

interface Partial<S> {
  readonly nodes: readonly number[];
  readonly steps: readonly S[];
  readonly cost: number;
  readonly years: number;
  /** The least the whole path can cost. */
  readonly estimate: number;
  readonly missing: readonly number[];
}

const hundredths = (value: number) => Math.round(value * 100);
/** Room for the number of steps and for hundredths of years beside the cost in one exact whole number. */
const stepUnit = 1_000_000;
const costUnit = 100 * stepUnit;

/**
 * The best loopless paths in order, each found by extending the partial path that can still become the cheapest.
 * The distance of every role to the target, known beforehand, makes the estimate exact but for the constraints,
 * so that paths come out in order. Ties: fewer steps, then fewer years, then the keys of the roles passed, then of
 * the steps. Yields undefined now and then, so that a caller may let others run; time O(expansions × log).
 * As for Yen's algorithm (1971) the paths are loopless; the search itself is A* (Hart, Nilsson and Raphael, 1968).
 */
export function* bestPaths<S extends Step>(graph: StepGraph<S>, search: Search<S>): Generator<readonly S[] | undefined, void> {
  const target = graph.number.get(search.to);
  const via = [...new Set(search.via)].map((role) => graph.number.get(role) ?? -1);
  if (target === undefined || via.includes(-1)) return;
  const weigh = (step: S) => hundredths(search.weights.cost(step)) * costUnit + stepUnit + hundredths(search.weights.years(step));
  const cost = distancesTo(graph, search, weigh);
  const steps = distancesTo(graph, search, () => 1)(target);
  const years = distancesTo(graph, search, (step) => hundredths(search.weights.years(step)))(target);
  const toTarget = cost(target);
  const toVia = new Map(via.map((node) => [node, cost(node)]));

  /** A path must still reach each role it has to pass, and the target from there. */
  const remaining = (node: number, missing: readonly number[]) =>
    missing.reduce(
      (most, each) => Math.max(most, (toVia.get(each)?.[node] ?? Infinity) + (toTarget[each] ?? Infinity)),
      toTarget[node] ?? Infinity,
    );
  const open = new Heap<Partial<S>>((a, b) => a.estimate - b.estimate || compareWays(a, b));
  const push = (path: Omit<Partial<S>, 'estimate'>) => {
    const here = path.nodes.at(-1) ?? target;
    const estimate = path.cost + remaining(here, path.missing);
    const withinSteps = path.steps.length + (steps[here] ?? Infinity) <= search.maxSteps;
    const withinYears = path.years + (years[here] ?? Infinity) <= hundredths(search.maxYears);
    if (estimate < Infinity && withinSteps && withinYears) open.push({ ...path, estimate });
  };

  for (const role of new Set(search.from)) {
    const start = graph.number.get(role);
    if (start !== undefined) push({ nodes: [start], steps: [], cost: 0, years: 0, missing: via.filter((each) => each !== start) });
  }
  let found = 0;
  for (let expansions = 1; found < search.count; expansions += 1) {
    const path = open.pop();
    if (!path) return;
    if (expansions > search.maxExpansions) throw new SearchTooLargeError(search.maxExpansions);
    if (expansions % 1_000 === 0) yield undefined;
    const here = path.nodes.at(-1) ?? target;
    if (here === target) {
      if (path.missing.length > 0) continue;
      found += 1;
      yield path.steps;
      continue;
    }
    for (const step of graph.out[here] ?? []) {
      const next = graph.number.get(step.to) ?? -1;
      if (!search.allows(step) || path.nodes.includes(next)) continue;
      push({
        nodes: [...path.nodes, next],
        steps: [...path.steps, step],
        cost: path.cost + weigh(step),
        years: path.years + hundredths(search.weights.years(step)),
        missing: path.missing.includes(next) ? path.missing.filter((each) => each !== next) : path.missing,
      });
    }
  }
}

function compareWays(a: Partial<Step>, b: Partial<Step>): number {
  for (let at = 0; at < a.nodes.length && at < b.nodes.length; at += 1) {
    const order = (a.nodes[at] ?? 0) - (b.nodes[at] ?? 0);
    if (order !== 0) return order;
  }
  if (a.nodes.length !== b.nodes.length) return a.nodes.length - b.nodes.length;
  for (let at = 0; at < a.steps.length; at += 1) {
    const [left, right] = [a.steps[at]?.key ?? '', b.steps[at]?.key ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Dijkstra's algorithm backward from a role: the least weight from every role to it, Infinity where there is no way. */
function distancesTo<S extends Step>(graph: StepGraph<S>, { allows }: Pick<Search<S>, 'allows'>, weigh: (step: S) => number) {
  return (target: number): Float64Array => {
    const distance = new Float64Array(graph.roles.length).fill(Infinity);
    distance[target] = 0;
    const open = new Heap<readonly [number, number]>((a, b) => a[0] - b[0]);
    open.push([0, target]);
    for (let item = open.pop(); item; item = open.pop()) {
      const [reached, node] = item;
      if (reached > (distance[node] ?? 0)) continue;
      for (const step of graph.into[node] ?? []) {
        if (!allows(step)) continue;
        const previous = graph.number.get(step.from) ?? -1;
        const length = reached + weigh(step);
        if (length < (distance[previous] ?? Infinity)) {
          distance[previous] = length;
          open.push([length, previous]);
        }
      }
    }
    return distance;
  };
}
