import type { Objective, Weigh } from './cost.ts';
import { DistancesTo } from './distances.ts';
import { Heap } from './heap.ts';
import { lacksBackground, leadsBack, type Past } from './past.ts';
import { hundredths, scales, type Scale } from './scale.ts';
import type { Arc, Step, StepGraph } from './steps.ts';
import { createVariety, varietyLimit, type Alternatives } from './variety.ts';

export interface Search {
  /** Any of these roles may be the first. */
  readonly from: readonly string[];
  readonly to: string;
  readonly optimize: Objective;
  readonly weigh: Weigh;
  readonly allows: (step: Step) => boolean;
  /** Roles held besides those passed on the path. */
  readonly held?: readonly string[];
  /** See `conditionRule` and `outgrownRule`; every step is open where it is left out. */
  readonly past?: Past;
  /** Roles that must all be passed, in any order. */
  readonly via: readonly string[];
  readonly maxSteps: number;
  /** Typical years. */
  readonly maxYears: number;
  readonly maxRarity: number;
  /** See `alternativesRule`; EXACT where left out. */
  readonly alternatives?: Alternatives;
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

interface PartialPath<S extends Step> {
  readonly before: PartialPath<S> | undefined;
  readonly arc: Arc<S> | undefined;
  readonly node: number;
  readonly steps: number;
  readonly weight: number;
  /** The least the whole path can weigh, as far as was known when the way was last looked at. */
  estimate: number;
  readonly missing: readonly number[];
}

/** Roles looked at from a target before the first partial path is extended. */
const firstLook = 64;
/** Roles looked at from a target for every partial path extended. */
const looksPerWay = 2;
/** Partial paths extended before the search heeds what the start itself has outgrown, which few need. */
const patience = 1_000;
/** Roles or partial paths between two pauses. */
const pace = 500;

/** How paths of equal cost are ordered, in the words shown to clients. */
export const tieRule =
  'Paths of equal cost are ordered by likelihood, then by fewer typical years, less effort, fewer steps and the keys of the roles passed.';

/**
 * Loopless paths, the best first, without end until there are no more. Of parallel steps between two roles only the
 * cheapest is taken, so that no two paths pass the same roles.
 *
 * The search extends the partial path that can still become the best (A*: Hart, Nilsson and Raphael, 1968), where
 * Yen's algorithm (1971) would run one shortest-path search for each role of each path found. How much is left of a
 * partial path is told by a search back from the target; what that has not reached yet is at least as far away as what
 * it has. Both grow at the same pace until they meet, so that a path touches a small part of a large graph:
 * O(m log n) before the first path at worst. Yields undefined now and then, for the caller to let others run.
 */
export function* bestPaths<S extends Step>(
  graph: StepGraph<S>,
  search: Search,
): Generator<readonly S[] | undefined, void> {
  const target = graph.number.get(search.to);
  const via = [...new Set(search.via)].map((role) => graph.number.get(role) ?? -1);
  if (search.from.includes(search.to) && search.via.every((role) => role === search.to)) yield [];
  if (target === undefined || via.includes(-1)) return;

  const scale = scales[search.optimize];
  const weigh = weighArcs(graph, search, scale);
  const measure = (of: (arc: Arc) => number): Measure => {
    const to = (node: number) => new DistancesTo(graph, node, of);
    return { toTarget: to(target), toVia: new Map(via.map((node) => [node, to(node)])) };
  };
  const weights = measure(weigh.atLeast);
  const onward = measure((arc) => (isClosedFrom(search, arc.step) ? Infinity : weigh.atLeast(arc)));
  const steps = measure((arc) => scale.steps(weigh.atLeast(arc)));
  const years = measure((arc) => scale.years(weigh.atLeast(arc)));
  const rarity = measure((arc) => scale.rarity(weigh.atLeast(arc)));
  const needed = new Set(distancesOf(weights));

  /** Distances for a limit are needed once it refuses a path: few searches come near one. */
  const within = (limited: Measure, way: PartialPath<S>, spent: number, most: number) => {
    if (spent + ahead(limited, way) <= most) return true;
    for (const distances of distancesOf(limited)) needed.add(distances);
    return false;
  };
  const estimate = (way: PartialPath<S>): number =>
    within(steps, way, way.steps, search.maxSteps) &&
    within(years, way, scale.years(way.weight), hundredths(search.maxYears)) &&
    within(rarity, way, scale.rarity(way.weight), hundredths(search.maxRarity))
      ? way.weight + Math.max(ahead(weights, way), ahead(onward, way))
      : Infinity;
  const open = new Heap<PartialPath<S>>((a, b) => a.estimate - b.estimate || compareWays(a, b));
  const push = (way: PartialPath<S>) => {
    way.estimate = estimate(way);
    if (way.estimate < Infinity) open.push(way);
  };

  for (const role of new Set(search.from)) {
    const node = graph.number.get(role);
    const missing = via.filter((each) => each !== node && each !== target);
    if (node !== undefined && node !== target)
      push({ before: undefined, arc: undefined, node, steps: 0, weight: 0, estimate: 0, missing });
  }
  const variety = search.alternatives === 'DIVERSE' ? createVariety() : undefined;
  let extended = 0;
  let lastExtension = Infinity;
  for (let turn = 1; ; turn += 1) {
    const way = open.pop();
    if (!way || extended > lastExtension) return;
    if (variety && !variety.allows(rolesBetween(way, target), way.node === target)) continue;
    if (open.size > partialPathLimit) throw new SearchTooLargeError(`${String(partialPathLimit)} partial paths`);
    if (turn % pace === 0) yield undefined;
    if ((yield* lookFurther(needed, way, extended)) || estimate(way) > way.estimate) {
      push(way);
      continue;
    }
    if (way.node === target) {
      if (way.missing.length > 0) continue;
      variety?.add(rolesBetween(way, target));
      if (variety) lastExtension = Math.min(lastExtension, extended + varietyLimit);
      yield stepsOf(way);
      continue;
    }
    extended += 1;
    if (extended === patience) for (const distances of distancesOf(onward)) needed.add(distances);
    for (const { arc, weight } of lightest(graph.out[way.node] ?? [], weigh.exactly, openAfter(graph, way, search))) {
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

/** One thing that adds up along a path: how much of it is left, as far as it is known. */
interface Measure {
  readonly toTarget: DistancesTo;
  /** To each role that has to be passed. */
  readonly toVia: ReadonlyMap<number, DistancesTo>;
}

const distancesOf = ({ toTarget, toVia }: Measure): DistancesTo[] => [toTarget, ...toVia.values()];

/** A path must still reach each role it has to pass, and the target from there. */
function ahead({ toTarget, toVia }: Measure, { node, missing }: PartialPath<Step>): number {
  let most = toTarget.atLeast(node);
  for (const each of missing)
    most = Math.max(most, (toVia.get(each)?.atLeast(node) ?? Infinity) + toTarget.atLeast(each));
  return most;
}

const knows = (distances: DistancesTo, { node, missing }: PartialPath<Step>): boolean =>
  distances.knows(node) && missing.every((each) => distances.knows(each));

/**
 * Looks at more roles where too little is known of a partial path and enough of them have been extended since the last
 * look; says whether it did. As many roles again as so far, so that partial paths are seldom estimated anew.
 */
function* lookFurther(
  needed: Iterable<DistancesTo>,
  way: PartialPath<Step>,
  extended: number,
): Generator<undefined, boolean> {
  let further = false;
  for (const distances of needed) {
    if (distances.looked > looksPerWay * extended || knows(distances, way)) continue;
    further = true;
    for (let left = Math.max(firstLook, distances.looked); left > 0; left -= pace) {
      distances.look(Math.min(left, pace));
      if (left > pace) yield undefined;
    }
  }
  return further;
}

interface WeighArcs {
  readonly exactly: (arc: Arc) => number;
  /** The same without asking what the step's roles require, which takes longest: its effort is its difficulty at least. */
  readonly atLeast: (arc: Arc) => number;
}

/** Infinity where the step is not allowed. A role held is never entered again. */
function weighArcs(graph: StepGraph, { allows, weigh, from, optimize }: Search, scale: Scale): WeighArcs {
  const held = new Set(from.map((role) => graph.number.get(role)));
  const remembered = (weightOf: (step: Step) => number) => {
    const known = new Map<number, number>();
    return ({ index, step, to }: Arc) => {
      let weight = known.get(index);
      if (weight === undefined) known.set(index, (weight = held.has(to) || !allows(step) ? Infinity : weightOf(step)));
      return weight;
    };
  };
  const exactly = remembered((step) => scale.weight(weigh(step)));
  const atLeast = remembered((step) => {
    const { steps, rarity, years } = weigh(step);
    return scale.weight({ steps, rarity, years, effort: step.difficulty });
  });
  return { exactly, atLeast: optimize === 'EFFORT' ? exactly : atLeast };
}

/** Whether a step leads back wherever the path starts. */
const isClosedFrom = ({ from, past }: Search, step: Step): boolean =>
  past !== undefined && from.every((start) => start !== step.from && leadsBack(past, step, [start]));

/** Which steps are open at the end of a way. What is left of a path is estimated as if every step were. */
function openAfter(graph: StepGraph, way: PartialPath<Step>, { held = [], past }: Search): (step: Step) => boolean {
  if (!past) return () => true;
  const passed = rolesOf(graph, way);
  const earlier = passed.slice(1);
  return (step) => !lacksBackground(past, step, held, passed) && !leadsBack(past, step, earlier);
}

/** The last one first. */
function rolesOf(graph: StepGraph, way: PartialPath<Step>): string[] {
  const roles: string[] = [];
  for (let each: PartialPath<Step> | undefined = way; each; each = each.before)
    roles.push(graph.roles[each.node] ?? '');
  return roles;
}

interface Weighed<S extends Step> {
  readonly arc: Arc<S>;
  readonly weight: number;
}

/** Of parallel arcs that are open the one that weighs least, the first by key among equals; arcs come in the order of their ends. */
function lightest<S extends Step>(
  arcs: readonly Arc<S>[],
  weigh: (arc: Arc) => number,
  isOpen: (step: Step) => boolean,
): Weighed<S>[] {
  const all: Weighed<S>[] = [];
  for (const arc of arcs) {
    const weight = weigh(arc);
    if (weight === Infinity || !isOpen(arc.step)) continue;
    const rival = all.at(-1);
    if (rival?.arc.to !== arc.to) all.push({ arc, weight });
    else if (weight < rival.weight) all[all.length - 1] = { arc, weight };
  }
  return all;
}

function passes(way: PartialPath<Step>, node: number): boolean {
  for (let each: PartialPath<Step> | undefined = way; each; each = each.before) if (each.node === node) return true;
  return false;
}

/** The numbers of the roles passed after the start and before the target. */
function rolesBetween(way: PartialPath<Step>, target: number): number[] {
  const roles: number[] = [];
  for (let each = way; each.before; each = each.before) if (each.node !== target) roles.push(each.node);
  return roles;
}

function stepsOf<S extends Step>(way: PartialPath<S>): S[] {
  const steps: S[] = [];
  for (let each: PartialPath<S> | undefined = way; each?.arc; each = each.before) steps.push(each.arc.step);
  return steps.reverse();
}

/** By the keys of the roles passed, a part before the whole; roles are numbered in the order of their keys. */
function compareWays(a: PartialPath<Step>, b: PartialPath<Step>): number {
  const longer = a.steps - b.steps;
  let left = a;
  let right = b;
  while (left.before && left.steps > right.steps) left = left.before;
  while (right.before && right.steps > left.steps) right = right.before;
  if (left === right) return longer;
  while (left.before && right.before && left.before !== right.before) [left, right] = [left.before, right.before];
  return left.node - right.node || longer;
}
