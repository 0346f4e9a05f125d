import type { Work } from '../graph/in-pieces.ts';
import { weighFor, type Weigh } from './cost.ts';
import { nobody } from './profile.ts';
import type { Requirement } from './requirement.ts';
import { stepGraphOf, type Step, type StepGraph } from './steps.ts';

/** All that planning needs to know of the graph. */
export interface CareerMap<S extends Step = Step, R extends Requirement = Requirement> {
  readonly graph: StepGraph<S>;
  /** What each role requires, by its key. */
  readonly requirements: ReadonlyMap<string, readonly R[]>;
  /** The cost of each step to someone who brings nothing, worked out when first asked for. */
  readonly weigh: Weigh;
}

export function* careerMapOf<S extends Step, R extends Requirement>(
  steps: readonly S[],
  requirements: ReadonlyMap<string, readonly R[]>,
): Work<CareerMap<S, R>> {
  const weigh = weighFor(requirements, nobody);
  const known = new Map<Step, ReturnType<Weigh>>();
  return {
    graph: yield* stepGraphOf(steps),
    requirements,
    weigh(step) {
      let cost = known.get(step);
      if (!cost) known.set(step, (cost = weigh(step)));
      return cost;
    },
  };
}
