import { unconstrained, type Constraints } from './constraints.ts';
import type { Weigh } from './cost.ts';
import { plan } from './find-paths.ts';
import { keepsToPast, type Past } from './past.ts';
import { compareReached, reachableRoles, type Reached, type Within } from './reachable.ts';
import type { Step, StepGraph } from './steps.ts';
import type { Pause } from './take-first.ts';

export interface OpenWithin extends Pick<Within, 'direction' | 'maxSteps' | 'maxYears'>, Pick<Constraints, 'kinds'> {
  readonly past: Past;
  readonly weigh: Weigh;
  readonly first: number;
  readonly pause?: Pause;
}

/**
 * The first of the roles that `reachableRoles` finds whose ways keep to `conditionRule` and `outgrownRule`. Where the way
 * found does not, the best that does is searched for, so that a role may move back, or out of reach.
 */
export async function openRoles<S extends Step>(
  graph: StepGraph<S>,
  from: string,
  { direction, maxSteps, maxYears, kinds, past, weigh, first, pause }: OpenWithin,
): Promise<Reached<S>[]> {
  const reached = reachableRoles(graph, from, {
    direction,
    maxSteps,
    maxYears,
    years: ({ years }) => years.typical,
    allows: ({ kind }) => kinds?.includes(kind) ?? true,
  });
  const constraints = { ...unconstrained, kinds, maxSteps, maxYears };
  const open: Reached<S>[] = [];
  for (const each of reached) {
    if (open.filter((other) => compareReached(other, each) < 0).length >= first) break;
    if (keepsToPast(each.steps, [], past)) {
      open.push(each);
      continue;
    }
    const [start, to] = direction === 'FORWARD' ? [from, each.role] : [each.role, from];
    const question = { from: [start], to, optimize: 'STEPS', weigh, past, constraints } as const;
    const [way] = await plan(graph, pause ? { ...question, pause } : question, 1);
    if (way) open.push({ role: each.role, steps: way.steps, years: way.cost.years });
  }
  return open.sort(compareReached).slice(0, first);
}
