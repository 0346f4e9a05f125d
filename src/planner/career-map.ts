import { weighFor, type Weigh } from './cost.ts';
import { nobody } from './profile.ts';
import type { Requirement } from './requirement.ts';
import { createStepGraph, type Step, type StepGraph } from './steps.ts';

/** All that planning needs to know of the graph. */
export interface CareerMap<S extends Step = Step, R extends Requirement = Requirement> {
  readonly graph: StepGraph<S>;
  /** What each role requires, by its key. */
  readonly requirements: ReadonlyMap<string, readonly R[]>;
  /** The cost of each step to someone who brings nothing, worked out when first asked for. */
  readonly weigh: Weigh;
}

interface Required {
  readonly from: string;
  readonly to: string;
  readonly level: number;
  readonly importance: number;
}

export function createCareerMap<S extends Step, R extends Required>(
  steps: readonly S[],
  required: readonly R[],
): CareerMap<S, R & { readonly skill: string }> {
  const requirements = new Map<string, (R & { readonly skill: string })[]>();
  for (const each of required) {
    const requirement = { ...each, skill: each.to };
    const list = requirements.get(each.from);
    if (list) list.push(requirement);
    else requirements.set(each.from, [requirement]);
  }
  return careerMapOf(steps, requirements);
}

export function careerMapOf<S extends Step, R extends Requirement>(
  steps: readonly S[],
  requirements: ReadonlyMap<string, readonly R[]>,
): CareerMap<S, R> {
  const weigh = weighFor(requirements, nobody);
  const known = new Map<Step, ReturnType<Weigh>>();
  return {
    graph: createStepGraph(steps),
    requirements,
    weigh(step) {
      let cost = known.get(step);
      if (!cost) known.set(step, (cost = weigh(step)));
      return cost;
    },
  };
}
