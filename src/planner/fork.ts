import { compareText } from '../graph/names.ts';
import { stepsTo } from './distances.ts';
import type { Step, StepGraph } from './steps.ts';

export interface Fork {
  readonly role: string;
  /** Steps to each of the roles, in the order asked for. */
  readonly distances: readonly number[];
}

/** What makes a role a fork, in the words shown to clients. */
export const forkRule =
  'A role is a fork where all of the roles can be reached without passing one of them on the way to another, and where no next step brings all of them nearer: any step favours one over another. The nearest come first: by the steps to the farthest of the roles, then by all steps together, then by key.';

/** See `forkRule`. O(targets × m). */
export function careerForks(graph: StepGraph, targets: readonly string[]): Fork[] {
  const numbers = targets.map((role) => graph.number.get(role) ?? -1);
  const ends = new Set(numbers);
  const allSteps = numbers.map((target) =>
    target < 0 ? undefined : stepsTo(graph, target, ({ to }) => to === target || !ends.has(to)),
  );
  const distancesFrom = (node: number) => allSteps.map((steps) => steps?.[node] ?? Infinity);
  const reaches = (node: number) => allSteps.every((steps) => (steps?.[node] ?? Infinity) < Infinity);
  const nearer = (node: number, next: number) =>
    !ends.has(next) && allSteps.every((steps) => (steps?.[next] ?? Infinity) < (steps?.[node] ?? Infinity));
  const forks: Fork[] = [];
  for (const [node, role] of graph.roles.entries())
    if (!ends.has(node) && reaches(node) && !(graph.out[node] ?? []).some(({ to }) => nearer(node, to)))
      forks.push({ role, distances: distancesFrom(node) });
  return forks.sort(
    (a, b) =>
      Math.max(...a.distances) - Math.max(...b.distances) ||
      sum(a.distances) - sum(b.distances) ||
      compareText(a.role, b.role),
  );
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** Steps between the roles of one set and those of another, the easiest first, then the quickest, then by key. */
export const bridges = <S extends Step>(steps: readonly S[], from: ReadonlySet<string>, to: ReadonlySet<string>): S[] =>
  steps
    .filter((step) => from.has(step.from) && to.has(step.to) && step.from !== step.to)
    .sort((a, b) => a.difficulty - b.difficulty || a.years.typical - b.years.typical || compareText(a.key, b.key));
