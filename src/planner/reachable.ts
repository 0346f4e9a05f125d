import { compareText } from '../graph/names.ts';
import { hundredths } from './scale.ts';
import type { Arc, Step, StepGraph } from './steps.ts';

export const directions = {
  FORWARD: 'Roles to which the role leads.',
  BACKWARD: 'Roles that lead to the role.',
} as const;
export type SearchDirection = keyof typeof directions;

export interface Within {
  readonly direction: SearchDirection;
  readonly maxSteps: number;
  /** Typical years. */
  readonly maxYears: number;
  readonly years: (step: Step) => number;
  readonly allows: (step: Step) => boolean;
}

export interface Reached<S extends Step> {
  readonly role: string;
  /** From the role that starts the way to the one that ends it, whatever the direction. */
  readonly steps: readonly S[];
  readonly years: number;
}

interface Way<S extends Step> {
  readonly node: number;
  readonly years: number;
  readonly arc: Arc<S> | undefined;
  readonly before: Way<S> | undefined;
}

/**
 * Every role within so many steps and years, each with the way of fewest steps that keeps to the years and, among
 * those, of fewest years; equal ones go by the keys of the roles passed, from the given role on. Ordered by steps,
 * years and key. Round by round, the quickest way to each role in exactly so many steps (after Bellman and Ford):
 * O(maxSteps × m).
 */
export function reachableRoles<S extends Step>(graph: StepGraph<S>, from: string, within: Within): Reached<S>[] {
  const start = graph.number.get(from);
  if (start === undefined) return [];
  const forward = within.direction === 'FORWARD';
  const limit = hundredths(within.maxYears);
  const found = new Map<number, { readonly steps: number; readonly way: Way<S> }>();
  let round = new Map<number, Way<S>>([[start, { node: start, years: 0, arc: undefined, before: undefined }]]);
  for (let steps = 1; steps <= within.maxSteps && round.size > 0; steps += 1) {
    const next = new Map<number, Way<S>>();
    for (const before of round.values())
      for (const arc of (forward ? graph.out : graph.into)[before.node] ?? []) {
        const node = forward ? arc.to : arc.from;
        const years = before.years + hundredths(within.years(arc.step));
        if (years > limit || node === start || !within.allows(arc.step)) continue;
        const earlier = found.get(node);
        if (earlier && earlier.way.years <= years) continue;
        const known = next.get(node);
        if (known && known.years < years) continue;
        const way = { node, years, arc, before };
        if (!known || years < known.years || compareWays(way, known) < 0) next.set(node, way);
      }
    for (const [node, way] of next) if (!found.has(node)) found.set(node, { steps, way });
    round = next;
  }
  return [...found.values()]
    .sort((a, b) => a.steps - b.steps || a.way.years - b.way.years || a.way.node - b.way.node)
    .map(({ way }) => ({
      role: graph.roles[way.node] ?? '',
      steps: forward ? stepsOf(way).reverse() : stepsOf(way),
      years: way.years / 100,
    }));
}

/** The last step first. */
function stepsOf<S extends Step>(way: Way<S>): S[] {
  const steps: S[] = [];
  for (let each: Way<S> | undefined = way; each?.arc; each = each.before) steps.push(each.arc.step);
  return steps;
}

/** Ways of equal length by the numbers of the roles passed, from the given role on. */
function compareWays(a: Way<Step>, b: Way<Step>): number {
  if (a.before && b.before && a.before !== b.before) {
    const earlier = compareWays(a.before, b.before);
    if (earlier !== 0) return earlier;
  }
  return a.node - b.node || compareText(a.arc?.step.key ?? '', b.arc?.step.key ?? '');
}
