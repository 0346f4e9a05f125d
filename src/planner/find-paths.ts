import { bestPaths } from './best-paths.ts';
import { constraintsSet, searchWithin, without, type ConstraintName, type Constraints } from './constraints.ts';
import { costOf, isParetoOptimal, type Cost, type Objective, type Weigh } from './cost.ts';
import type { Past } from './past.ts';
import type { Step, StepGraph } from './steps.ts';
import type { Alternatives } from './variety.ts';
import { take, type Pause } from './take-first.ts';

export interface Question {
  /** Where to start: any of these roles. */
  readonly from: readonly string[];
  readonly to: string;
  readonly optimize: Objective;
  readonly weigh: Weigh;
  /** Roles held, at present and in the past; those passed on the way count without standing here. */
  readonly held?: readonly string[];
  /** See `conditionRule` and `outgrownRule`; every step is open where it is left out. */
  readonly past?: Past;
  readonly constraints: Constraints;
  /** See `likelihoodLimitRule`; any where it is left out. */
  readonly maxRarity?: number;
  /** EXACT where left out. */
  readonly alternatives?: Alternatives;
  /** What happens between two pieces of the search; others run where it is left out. */
  readonly pause?: Pause;
}

export interface Plan<S extends Step> {
  /** The role the way starts from. */
  readonly start: string;
  readonly steps: readonly S[];
  readonly cost: Cost;
  /** Among the plans of the same answer. */
  readonly paretoOptimal: boolean;
}

const searchOf = ({ constraints, maxRarity = Infinity, ...question }: Question) => ({
  ...question,
  ...searchWithin(constraints, [...question.from, question.to]),
  maxRarity: constraints.via.length > 0 ? Infinity : maxRarity,
});

/** The best ways, best first; fewer than `count` where there are no more. */
export async function plan<S extends Step>(graph: StepGraph<S>, question: Question, count: number): Promise<Plan<S>[]> {
  const found = await take(bestPaths(graph, searchOf(question)), count, question.pause);
  const costs = found.map((steps) => costOf(steps, question.weigh));
  return found.map((steps, at) => {
    const cost = costs[at] ?? { steps: 0, rarity: 0, years: 0, effort: 0 };
    return { start: steps[0]?.from ?? question.to, steps, cost, paretoOptimal: isParetoOptimal(cost, costs) };
  });
}

export interface Blocker<S extends Step> {
  /** Constraints that block together: lifting all of them opens a way, lifting fewer does not. */
  readonly constraints: readonly ConstraintName[];
  /** The best way once they are lifted. */
  readonly plan: Plan<S>;
}

export interface Explanation<S extends Step> {
  /** The best way within all constraints, if there is one after all. */
  readonly plan: Plan<S> | undefined;
  /** The smallest sets of constraints that block; empty where there is a way, and where there is none even without constraints. */
  readonly blockers: readonly Blocker<S>[];
}

/** Why there is no way: the smallest sets of constraints whose lifting opens one. */
export async function explainNoPlan<S extends Step>(graph: StepGraph<S>, question: Question): Promise<Explanation<S>> {
  const bestWithout = async (lifted: readonly ConstraintName[]) => {
    const [best] = await plan(graph, { ...question, constraints: without(question.constraints, lifted) }, 1);
    return best;
  };
  const possible = await bestWithout([]);
  if (possible) return { plan: possible, blockers: [] };
  const set = constraintsSet(question.constraints);
  for (let size = 1; size <= set.length; size += 1) {
    const blockers: Blocker<S>[] = [];
    for (const constraints of subsets(set, size)) {
      const best = await bestWithout(constraints);
      if (best) blockers.push({ constraints, plan: best });
    }
    if (blockers.length > 0) return { plan: undefined, blockers };
  }
  return { plan: undefined, blockers: [] };
}

/** Every choice of `size` items, in their order. */
function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}
