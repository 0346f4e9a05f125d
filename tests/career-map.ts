import { groupBy } from '../src/graph/group-by.ts';
import { inOnePiece } from '../src/graph/in-pieces.ts';
import { careerMapOf, type CareerMap } from '../src/planner/career-map.ts';
import type { Step } from '../src/planner/steps.ts';

interface Required {
  readonly from: string;
  readonly to: string;
  readonly level: number;
  readonly importance: number;
}

/** The map of these steps and requirements, made in one piece. */
export function createCareerMap<S extends Step, R extends Required>(
  steps: readonly S[],
  required: readonly R[],
): CareerMap<S, R & { readonly skill: string }> {
  const withSkill = required.map((each) => ({ ...each, skill: each.to }));
  return inOnePiece(
    careerMapOf(
      steps,
      groupBy(withSkill, ({ from }) => from),
    ),
  );
}
