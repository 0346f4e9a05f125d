import { nobody } from './profile.ts';
import { weighFor, type Requirement, type Requirements, type Weigh } from './cost.ts';
import { createStepGraph, type Step, type StepGraph } from './steps.ts';

/** All that planning needs to know of the graph. */
export interface CareerMap<S extends Step = Step> {
  readonly graph: StepGraph<S>;
  readonly requirements: Requirements;
  /** The cost of each step to someone who brings nothing, worked out when first asked for. */
  readonly weigh: Weigh;
}

interface Required {
  readonly from: string;
  readonly to: string;
  readonly level: number;
  readonly importance: number;
}

export function createCareerMap<S extends Step>(steps: readonly S[], required: readonly Required[]): CareerMap<S> {
  const requirements = new Map<string, Requirement[]>();
  for (const { from, to: skill, level, importance } of required) {
    const list = requirements.get(from) ?? [];
    list.push({ skill, level, importance });
    requirements.set(from, list);
  }
  const weigh = weighFor(requirements, nobody);
  const known = new Map<Step, ReturnType<Weigh>>();
  return {
    graph: createStepGraph(steps),
    requirements,
    weigh(step) {
      const cost = known.get(step) ?? weigh(step);
      known.set(step, cost);
      return cost;
    },
  };
}
