import { compareText } from '../graph/names.ts';
import { numberedRequirements, type Span } from './numbered-requirements.ts';
import { yearsSpentIn, type Profile } from './profile.ts';
import type { Requirement, Requirements } from './requirement.ts';
import { rarityOf } from './likelihood.ts';
import type { Step } from './steps.ts';
import { yearsFrom, type Years } from './years.ts';

export interface SkillGain {
  readonly skill: string;
  /** 0: not held at all. */
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly importance: number;
}

/**
 * The level of each skill a person has who leaves a role: what the person brings, and what the role has taught,
 * whichever is more. A role the person holds today has taught no more than the profile says.
 */
function levelsLeaving(
  role: string,
  requirements: Requirements,
  { roles, levels }: Profile,
): ReadonlyMap<string, number> {
  if (roles.includes(role)) return levels;
  const all = new Map(levels);
  for (const { skill, level } of requirements.get(role) ?? []) all.set(skill, Math.max(level, levels.get(skill) ?? 0));
  return all;
}

export interface SkillsOfStep {
  /** Required skills at hand at the level required, the most important first. */
  readonly held: readonly Requirement[];
  /** What is to be learnt, the most important first, then the widest gap. */
  readonly toGain: readonly SkillGain[];
}

export function skillsOf({ from, to }: Step, requirements: Requirements, profile: Profile): SkillsOfStep {
  const levels = levelsLeaving(from, requirements, profile);
  const held: Requirement[] = [];
  const toGain: SkillGain[] = [];
  for (const requirement of requirements.get(to) ?? []) {
    const { skill, level: toLevel, importance } = requirement;
    const fromLevel = levels.get(skill) ?? 0;
    if (fromLevel >= toLevel) held.push(requirement);
    else toGain.push({ skill, fromLevel, toLevel, importance });
  }
  const byImportance = (a: Requirement | SkillGain, b: Requirement | SkillGain) => b.importance - a.importance;
  const width = ({ fromLevel, toLevel }: SkillGain) => toLevel - fromLevel;
  return {
    held: held.sort((a, b) => byImportance(a, b) || compareText(a.skill, b.skill)),
    toGain: toGain.sort((a, b) => byImportance(a, b) || width(b) - width(a) || compareText(a.skill, b.skill)),
  };
}

/** How effort is measured, in the words shown to clients. */
export const effortFormula =
  'The effort of a step is its difficulty (1 to 5) plus the mean gap to the next role in levels (0 to 5): the levels to gain over all the skills that the role requires, each weighted by its importance there (0 to 1), those at hand counted as no gap. A mean, so that a role is no harder for having a longer list of skills; in levels, so that a whole level missing in everything weighs as much as one point of difficulty. Skills at hand are those of the person and those that the role left behind requires, so the effort of a step does not depend on the way there, and efforts add up along a path.';

/** See `effortFormula`. Rounded to hundredths, so that sums compare exactly. */
export const effortOf = (step: Step, requirements: Requirements, profile: Profile): number =>
  effortFor(requirements, profile)(step);

const nothing: Span = { start: 0, end: 0 };

/** For many steps; the levels at hand are those of `levelsLeaving`, kept in one list that serves every step. */
function effortFor(requirements: Requirements, { roles, levels }: Profile): (step: Step) => number {
  const { skills, spans, skill, level, importance } = numberedRequirements(requirements);
  const brought = new Float64Array(skills.size);
  for (const [key, held] of levels) {
    const number = skills.get(key);
    if (number !== undefined) brought[number] = held;
  }
  const held = brought.slice();
  return ({ from, to, difficulty }) => {
    const taught = (roles.includes(from) ? undefined : spans.get(from)) ?? nothing;
    const required = spans.get(to) ?? nothing;
    let gap = 0;
    let weight = 0;
    for (let at = taught.start; at < taught.end; at += 1) {
      const each = skill[at] ?? 0;
      held[each] = Math.max(level[at] ?? 0, held[each] ?? 0);
    }
    for (let at = required.start; at < required.end; at += 1) {
      gap += Math.max(0, (level[at] ?? 0) - (held[skill[at] ?? 0] ?? 0)) * (importance[at] ?? 0);
      weight += importance[at] ?? 0;
    }
    for (let at = taught.start; at < taught.end; at += 1) {
      const each = skill[at] ?? 0;
      held[each] = brought[each] ?? 0;
    }
    return Math.round((difficulty + (weight === 0 ? 0 : gap / weight)) * 100) / 100;
  };
}

/** Years still to spend before the step: those the person has spent in the role count, at present and in the past. */
export const yearsOf = ({ from, years }: Step, profile: Profile): Years =>
  yearsFrom(years, yearsSpentIn(from, profile));

/** What can be least: how unusual the way is, the number of steps, typical years, effort. */
export const objectives = {
  LIKELIHOOD: 'The way most people take.',
  STEPS: 'Fewest steps.',
  YEARS: 'Fewest typical years.',
  EFFORT: 'Least effort.',
} as const;
export type Objective = keyof typeof objectives;

export interface Cost {
  readonly steps: number;
  /** See `rarityOf`. */
  readonly rarity: number;
  /** Typical years, added up. */
  readonly years: number;
  readonly effort: number;
}

/** What is least for each objective, and what decides among equals. */
export const orders = {
  LIKELIHOOD: ['rarity', 'years', 'effort', 'steps'],
  STEPS: ['steps', 'rarity', 'years', 'effort'],
  YEARS: ['years', 'rarity', 'effort', 'steps'],
  EFFORT: ['effort', 'rarity', 'years', 'steps'],
} as const satisfies Record<Objective, readonly (keyof Cost)[]>;

/** The effort of a step is never less than its difficulty; see `effortFormula`. */
export type Weigh = (step: Step) => Cost;

/** Effort takes longest to work out, and is worked out only where it is asked for. */
class StepCost implements Cost {
  readonly steps = 1;
  readonly rarity: number;
  readonly years: number;
  readonly #step: Step;
  readonly #effortOf: (step: Step) => number;
  #effort: number | undefined;

  constructor(step: Step, years: number, effort: (step: Step) => number) {
    this.rarity = rarityOf(step);
    this.years = years;
    this.#step = step;
    this.#effortOf = effort;
  }

  get effort(): number {
    return (this.#effort ??= this.#effortOf(this.#step));
  }
}

export function weighFor(requirements: Requirements, profile: Profile): Weigh {
  const effort = effortFor(requirements, profile);
  return (step) => new StepCost(step, yearsOf(step, profile).typical, effort);
}

const measures = ['steps', 'rarity', 'years', 'effort'] as const satisfies readonly (keyof Cost)[];

export const costOf = (steps: readonly Step[], weigh: Weigh): Cost => {
  const costs = steps.map(weigh);
  const sum = (measure: keyof Cost) => Math.round(costs.reduce((total, cost) => total + cost[measure], 0) * 100) / 100;
  return { steps: steps.length, rarity: sum('rarity'), years: sum('years'), effort: sum('effort') };
};

/** No other cost is at least as good in everything and better in something. */
export const isParetoOptimal = (cost: Cost, all: readonly Cost[]): boolean =>
  !all.some(
    (other) =>
      measures.every((measure) => other[measure] <= cost[measure]) &&
      measures.some((measure) => other[measure] < cost[measure]),
  );
