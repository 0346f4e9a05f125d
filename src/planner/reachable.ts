import { compareText } from '../graph/names.ts';
import { rarityOf } from './likelihood.ts';
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
  /** In hundredths, as the years. */
  readonly rarity: number;
  readonly years: number;
  readonly arc: Arc<S> | undefined;
  readonly before: Way<S> | undefined;
}

/** How reachable roles and their ways are chosen and ordered, in the words shown to clients. */
export const reachOrder = 'by steps, then by likelihood, then by years, then by key';

/**
 * Every role within so many steps and years, each with the way of fewest steps that keeps to the years and, among
 * those, the likeliest, then the one of fewest years; equal ones go by the keys of the roles passed, from the given role
 * on. In the order of `reachOrder`. Round by round, the ways to each role in exactly so many steps of which none is both
 * likelier and quicker (after Bellman and Ford); without a limit of years one of each: O(maxSteps × m).
 */
export function reachableRoles<S extends Step>(graph: StepGraph<S>, from: string, within: Within): Reached<S>[] {
  const start = graph.number.get(from);
  if (start === undefined) return [];
  const forward = within.direction === 'FORWARD';
  const limit = hundredths(within.maxYears);
  const found = new Map<number, Way<S>>();
  /** The fewest years to each role in fewer steps: more steps serve only those who have no time for them. */
  const quickest = new Map<number, number>();
  const first: Way<S> = { node: start, rarity: 0, years: 0, arc: undefined, before: undefined };
  let round = new Map<number, readonly Way<S>[]>([[start, [first]]]);
  for (let steps = 1; steps <= within.maxSteps && round.size > 0; steps += 1) {
    const next = new Map<number, readonly Way<S>[]>();
    for (const before of [...round.values()].flat())
      for (const arc of (forward ? graph.out : graph.into)[before.node] ?? []) {
        const node = forward ? arc.to : arc.from;
        const years = before.years + hundredths(within.years(arc.step));
        if (years > limit || node === start || !within.allows(arc.step)) continue;
        if (years >= (quickest.get(node) ?? Infinity) || (limit === Infinity && found.has(node))) continue;
        const rarity = before.rarity + hundredths(rarityOf(arc.step));
        next.set(node, withWay(next.get(node) ?? [], { node, rarity, years, arc, before }, limit === Infinity));
      }
    for (const [node, ways] of next) {
      const [best] = ways.toSorted(compareWays);
      if (best && !found.has(node)) found.set(node, best);
      quickest.set(node, Math.min(quickest.get(node) ?? Infinity, ...ways.map(({ years }) => years)));
    }
    round = next;
  }
  return [...found.values()]
    .map((way) => ({
      role: graph.roles[way.node] ?? '',
      steps: forward ? stepsOf(way).reverse() : stepsOf(way),
      years: way.years / 100,
    }))
    .sort(compareReached);
}

const rarityIn = (steps: readonly Step[]) => steps.reduce((sum, step) => sum + hundredths(rarityOf(step)), 0);

/** See `reachOrder`. */
export const compareReached = (a: Reached<Step>, b: Reached<Step>): number =>
  a.steps.length - b.steps.length ||
  rarityIn(a.steps) - rarityIn(b.steps) ||
  a.years - b.years ||
  compareText(a.role, b.role);

/** Ways to a role without those that another betters; where only one is asked for, the best. */
function withWay<S extends Step>(ways: readonly Way<S>[], way: Way<S>, single: boolean): readonly Way<S>[] {
  const betters = (one: Way<S>, other: Way<S>) => compareWays(one, other) < 0 && (single || one.years <= other.years);
  return ways.some((each) => betters(each, way)) ? ways : [...ways.filter((each) => !betters(way, each)), way];
}

/** The last step first. */
function stepsOf<S extends Step>(way: Way<S>): S[] {
  const steps: S[] = [];
  for (let each: Way<S> | undefined = way; each?.arc; each = each.before) steps.push(each.arc.step);
  return steps;
}

/** Ways of equal length: the likelier first, then the quicker, then by the numbers of the roles passed from the given one on. */
const compareWays = (a: Way<Step>, b: Way<Step>): number =>
  a.rarity - b.rarity || a.years - b.years || compareRoles(a, b);

function compareRoles(a: Way<Step>, b: Way<Step>): number {
  if (a.before && b.before && a.before !== b.before) {
    const earlier = compareRoles(a.before, b.before);
    if (earlier !== 0) return earlier;
  }
  return a.node - b.node || compareText(a.arc?.step.key ?? '', b.arc?.step.key ?? '');
}
