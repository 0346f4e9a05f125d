import type { Cost, Objective, Weigh } from './cost.ts';
import { DistancesTo } from './distances.ts';
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
  /** The least the whole path can weigh, as far as was known when the way was last looked at. */
  estimate: number;
  readonly missing: readonly number[];
}

const hundredths = (value: number) => Math.round(value * 100);
// One exact whole number carries the cost in hundredths, then the number of steps, then hundredths of years.
const stepUnit = 1_000_000;
const costUnit = 100 * stepUnit;
const stepsIn = (weight: number) => (weight === Infinity ? Infinity : Math.floor(weight / stepUnit) % 100);
const yearsIn = (weight: number) => (weight === Infinity ? Infinity : weight % stepUnit);

/** Roles looked at from the target before the first path is tried. */
const firstLook = 64;
/** Roles looked at from the target for every partial path extended without knowing how far it is from there. */
const looksPerWay = 2;
/** Roles or partial paths looked at between two pauses. */
const pace = 500;

/** How paths of equal cost are ordered, in the words shown to clients. */
export const tieRule =
  'Paths of equal cost are ordered by fewer steps, then by fewer typical years, then by the keys of the roles passed.';

/**
 * Loopless paths, the best first, without end until there are no more. Of parallel steps between two roles only the
 * cheapest is taken, so that no two paths pass the same roles.
 *
 * The search extends the partial path that can still become the best (A*: Hart, Nilsson and Raphael, 1968), where
 * Yen's algorithm (1971) would run one shortest-path search for each role of each path found. What can still become of
 * a partial path is told by a search back from the target. It is taken no further than is worth its while: both searches
 * grow together and meet, so that a path in a large graph touches a small part of it. O(m log n) at most before the
 * first path. Yields undefined now and then, for the caller to let others run.
 */
export function* bestPaths<S extends Step>(
  graph: StepGraph<S>,
  search: Search,
): Generator<readonly S[] | undefined, void> {
  const target = graph.number.get(search.to);
  const via = [...new Set(search.via)].map((role) => graph.number.get(role) ?? -1);
  if (search.from.includes(search.to) && search.via.every((role) => role === search.to)) yield [];
  if (target === undefined || via.includes(-1)) return;

  const weigh = weighArcs(graph, search);
  const toTarget = new DistancesTo(graph, target, weigh);
  const toVia = new Map(via.map((node) => [node, new DistancesTo(graph, node, weigh)]));
  const stepsLeft = new DistancesTo(graph, target, (arc) => stepsIn(weigh(arc)));
  const yearsLeft = new DistancesTo(graph, target, (arc) => yearsIn(weigh(arc)));
  /** Limits join these once they refuse a path: few searches come near them. */
  const needed = new Set([toTarget, ...toVia.values()]);

  const within = (left: DistancesTo, node: number, spent: number, most: number) => {
    if (spent + left.atLeast(node) <= most) return true;
    needed.add(left);
    return false;
  };
  /** A path must keep to the limits and still reach each role it has to pass, and the target from there. */
  const estimate = ({ node, steps, weight, missing }: Way<S>): number => {
    if (!within(stepsLeft, node, steps, search.maxSteps)) return Infinity;
    if (!within(yearsLeft, node, yearsIn(weight), hundredths(search.maxYears))) return Infinity;
    let left = toTarget.atLeast(node);
    for (const each of missing)
      left = Math.max(left, (toVia.get(each)?.atLeast(node) ?? Infinity) + toTarget.atLeast(each));
    return weight + left;
  };
  const open = new Heap<Way<S>>((a, b) => a.estimate - b.estimate || compareWays(a, b));
  const push = (way: Way<S>) => {
    way.estimate = estimate(way);
    if (way.estimate < Infinity) open.push(way);
  };

  for (const role of new Set(search.from)) {
    const node = graph.number.get(role);
    const missing = via.filter((each) => each !== node && each !== target);
    if (node !== undefined && node !== target)
      push({ before: undefined, arc: undefined, node, steps: 0, weight: 0, estimate: 0, missing });
  }
  let extended = 0;
  for (let turn = 1; ; turn += 1) {
    const way = open.pop();
    if (!way) return;
    if (open.size > partialPathLimit) throw new SearchTooLargeError(`${String(partialPathLimit)} partial paths`);
    if (turn % pace === 0) yield undefined;
    let further = false;
    for (const distances of needed) {
      if (distances.looked > looksPerWay * extended || knows(distances, way)) continue;
      further = true;
      // As many again as so far, so that partial paths are seldom looked at anew.
      for (let left = Math.max(firstLook, distances.looked); left > 0; left -= pace) {
        distances.look(Math.min(left, pace));
        if (left > pace) yield undefined;
      }
    }
    if (further || estimate(way) > way.estimate) {
      push(way);
      continue;
    }
    if (way.node === target) {
      if (way.missing.length === 0) yield stepsOf(way);
      continue;
    }
    extended += 1;
    for (const { arc, weight } of lightest(graph.out[way.node] ?? [], weigh)) {
      if (passes(way, arc.to)) continue;
      push({
        before: way,
        arc,
        node: arc.to,
        steps: way.steps + 1,
        weight: way.weight + weight,
        estimate: 0,
        missing: way.missing.includes(arc.to) ? way.missing.filter((each) => each !== arc.to) : way.missing,
      });
    }
  }
}

const knows = (distances: DistancesTo, { node, missing }: Way<Step>): boolean =>
  distances.knows(node) && missing.every((each) => distances.knows(each));

/** What is to be least; Infinity where the step is not allowed. A role held is never entered again. */
function weighArcs(graph: StepGraph, { allows, weigh, optimize, from }: Search): (arc: Arc) => number {
  const held = new Set(from.map((role) => graph.number.get(role)));
  const field: keyof Cost = optimize === 'STEPS' ? 'steps' : optimize === 'YEARS' ? 'years' : 'effort';
  return ({ step, to }) => {
    if (held.has(to) || !allows(step)) return Infinity;
    const cost = weigh(step);
    return hundredths(cost[field]) * costUnit + stepUnit + hundredths(cost.years);
  };
}

interface Weighed<S extends Step> {
  readonly arc: Arc<S>;
  readonly weight: number;
}

/** Of parallel arcs the one that weighs least, the first by key among equals; arcs come in the order of their ends. */
function lightest<S extends Step>(arcs: readonly Arc<S>[], weigh: (arc: Arc) => number): Weighed<S>[] {
  const all: Weighed<S>[] = [];
  for (const arc of arcs) {
    const weight = weigh(arc);
    if (weight === Infinity) continue;
    const rival = all.at(-1);
    if (rival?.arc.to !== arc.to) all.push({ arc, weight });
    else if (weight < rival.weight) all[all.length - 1] = { arc, weight };
  }
  return all;
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
