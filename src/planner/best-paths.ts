import type { Cost, Objective, Weigh } from './cost.ts';
import { distancesTo, stepsTo } from './distances.ts';
import { Heap } from './heap.ts';
import type { Arc, Step, StepGraph } from './steps.ts';

export interface Search {
  /** Any of these roles may be the first. */
  readonly from: readonly string[];
  readonly to: string;
  readonly optimize: Objective;
  readonly weigh: Weigh;
  readonly allows: (step: Step) => boolean;
  /** Roles that must all be passed, in any order. */
  readonly via: readonly string[];
  readonly maxSteps: number;
  /** Typical years. */
  readonly maxYears: number;
}

/** Partial paths kept in mind; beyond it the search gives up. */
export const partialPathLimit = 200_000;

/** The search looked at as many partial paths as it may, or as long as it may; what it asks for must be narrowed. */
export class SearchTooLargeError extends Error {
  constructor(what: string) {
    super(`the search gave up after ${what}`);
    this.name = 'SearchTooLargeError';
  }
}

interface Way<S extends Step> {
  readonly before: Way<S> | undefined;
  readonly arc: Arc<S> | undefined;
  readonly node: number;
  readonly steps: number;
  readonly weight: number;
  readonly years: number;
  /** The least the whole path can weigh. */
  readonly estimate: number;
  readonly missing: readonly number[];
}

const hundredths = (value: number) => Math.round(value * 100);
// One exact whole number carries the cost in hundredths, then the number of steps, then hundredths of years.
const stepUnit = 1_000_000;
const costUnit = 100 * stepUnit;

/** How paths of equal cost are ordered, in the words shown to clients. */
export const tieRule =
  'Paths of equal cost are ordered by fewer steps, then by fewer typical years, then by the keys of the roles passed.';

/**
 * Loopless paths, the best first, without end until there are no more. Of parallel steps between two roles only the
 * cheapest is taken, so that no two paths pass the same roles.
 *
 * The search extends the partial path that can still become the best (A*: Hart, Nilsson and Raphael, 1968). The
 * distance of every role to the target is known beforehand, so that without further constraints hardly a partial
 * path is looked at in vain, where Yen's algorithm (1971) would run one shortest-path search for each role of each
 * path found. O(m log n) before the first path. Yields undefined now and then, for the caller to let others run.
 */
export function* bestPaths<S extends Step>(
  graph: StepGraph<S>,
  search: Search,
): Generator<readonly S[] | undefined, void> {
  const target = graph.number.get(search.to);
  const via = [...new Set(search.via)].map((role) => graph.number.get(role) ?? -1);
  if (search.from.includes(search.to) && search.via.every((role) => role === search.to)) yield [];
  if (target === undefined || via.includes(-1)) return;

  const { weight, years } = weights(graph, search);
  const distance = (to: number) => distancesTo(graph, to, ({ index }) => weight[index] ?? Infinity);
  const toTarget = distance(target);
  const toVia = new Map(via.map((node) => [node, distance(node)]));
  const stepsLeft = stepsTo(graph, target, ({ index }) => weight[index] !== Infinity);
  const yearsLeft =
    search.maxYears === Infinity ? undefined : distancesTo(graph, target, ({ index }) => years[index] ?? Infinity);

  /** A path must still reach each role it has to pass, and the target from there. */
  const remaining = (node: number, missing: readonly number[]) =>
    missing.reduce(
      (most, each) => Math.max(most, (toVia.get(each)?.[node] ?? Infinity) + (toTarget[each] ?? Infinity)),
      toTarget[node] ?? Infinity,
    );
  const open = new Heap<Way<S>>((a, b) => a.estimate - b.estimate || compareWays(a, b));
  const push = (way: Omit<Way<S>, 'estimate'>) => {
    const estimate = way.weight + remaining(way.node, way.missing);
    const withinSteps = way.steps + (stepsLeft[way.node] ?? Infinity) <= search.maxSteps;
    const withinYears = way.years + (yearsLeft?.[way.node] ?? 0) <= hundredths(search.maxYears);
    if (estimate < Infinity && withinSteps && withinYears) open.push({ ...way, estimate });
  };

  for (const role of new Set(search.from)) {
    const node = graph.number.get(role);
    const missing = via.filter((each) => each !== node && each !== target);
    if (node !== undefined && node !== target)
      push({ before: undefined, arc: undefined, node, steps: 0, weight: 0, years: 0, missing });
  }
  for (let extended = 1; ; extended += 1) {
    const way = open.pop();
    if (!way) return;
    if (open.size > partialPathLimit) throw new SearchTooLargeError(`${String(partialPathLimit)} partial paths`);
    if (extended % 500 === 0) yield undefined;
    if (way.node === target) {
      if (way.missing.length === 0) yield stepsOf(way);
      continue;
    }
    for (const arc of cheapest(graph.out[way.node] ?? [], weight)) {
      if (passes(way, arc.to)) continue;
      push({
        before: way,
        arc,
        node: arc.to,
        steps: way.steps + 1,
        weight: way.weight + (weight[arc.index] ?? Infinity),
        years: way.years + (years[arc.index] ?? Infinity),
        missing: way.missing.includes(arc.to) ? way.missing.filter((each) => each !== arc.to) : way.missing,
      });
    }
  }
}

/** By arc: what is to be least, and years; Infinity where the step is not allowed. A role held is never entered again. */
function weights(graph: StepGraph, { allows, weigh, optimize, from }: Search) {
  const weight = new Float64Array(graph.arcs.length).fill(Infinity);
  const years = new Float64Array(graph.arcs.length).fill(Infinity);
  const held = new Set(from);
  const field: keyof Cost = optimize === 'STEPS' ? 'steps' : optimize === 'YEARS' ? 'years' : 'effort';
  for (const { step, index } of graph.arcs) {
    if (held.has(step.to) || !allows(step)) continue;
    const cost = weigh(step);
    years[index] = hundredths(cost.years);
    weight[index] = hundredths(cost[field]) * costUnit + stepUnit + hundredths(cost.years);
  }
  return { weight, years };
}

/** Of parallel arcs the one that weighs least, the first by key among equals; arcs come in the order of their ends. */
function* cheapest<S extends Step>(arcs: readonly Arc<S>[], weight: Float64Array): Generator<Arc<S>> {
  let best: Arc<S> | undefined;
  for (const arc of arcs) {
    if (best && best.to !== arc.to) {
      yield best;
      best = undefined;
    }
    const lighter = (weight[arc.index] ?? Infinity) < (best ? (weight[best.index] ?? Infinity) : Infinity);
    if (lighter) best = arc;
  }
  if (best) yield best;
}

function passes(way: Way<Step>, node: number): boolean {
  for (let each: Way<Step> | undefined = way; each; each = each.before) if (each.node === node) return true;
  return false;
}

function stepsOf<S extends Step>(way: Way<S>): S[] {
  const steps: S[] = [];
  for (let each: Way<S> | undefined = way; each?.arc; each = each.before) steps.push(each.arc.step);
  return steps.reverse();
}

/** By the keys of the roles passed, a part before the whole; roles are numbered in the order of their keys. */
function compareWays(a: Way<Step>, b: Way<Step>): number {
  const longer = a.steps - b.steps;
  let left = a;
  let right = b;
  while (left.before && left.steps > right.steps) left = left.before;
  while (right.before && right.steps > left.steps) right = right.before;
  if (left === right) return longer;
  while (left.before && right.before && left.before !== right.before) [left, right] = [left.before, right.before];
  return left.node - right.node || longer;
}
