import type { Step } from './steps.ts';

export interface Requirement {
  readonly skill: string;
  /** 1 to 5. */
  readonly level: number;
  /** 0 to 1. */
  readonly importance: number;
}

export type RequirementsByRole = ReadonlyMap<string, readonly Requirement[]>;

/** What a person brings: levels of skill, and the years already spent in the role they hold. */
export interface Held {
  readonly levels: ReadonlyMap<string, number>;
}

export const nothingHeld: Held = { levels: new Map() };

export interface SkillGain {
  readonly skill: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly importance: number;
}

/** The level of each skill on arrival in a role: what the person brings, or what the role they leave requires, whichever is more. */
export function levelsIn(role: string, requirements: RequirementsByRole, held: Held): Map<string, number> {
  const levels = new Map(held.levels);
  for (const { skill, level } of requirements.get(role) ?? []) levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  return levels;
}

/** What must be learnt for a step, the most important first. */
export function gainsOf(step: Step, requirements: RequirementsByRole, held: Held): SkillGain[] {
  const levels = levelsIn(step.from, requirements, held);
  return (requirements.get(step.to) ?? [])
    .map(({ skill, level, importance }) => ({ skill, fromLevel: levels.get(skill) ?? 0, toLevel: level, importance }))
    .filter(({ fromLevel, toLevel }) => toLevel > fromLevel)
    .sort((a, b) => b.importance - a.importance || b.toLevel - b.fromLevel - (a.toLevel - a.fromLevel) || (a.skill < b.skill ? -1 : 1));
}

/**
 * The effort of a step: its difficulty (1 to 5) plus the levels of skill to gain, each weighted by the importance
 * of the skill in the next role (0 to 1). One level of a decisive skill weighs as much as one point of difficulty.
 * The skills at hand are those of the person and of the role they leave, so the effort of a step does not depend on
 * the way there, and efforts add up along a path. Rounded to hundredths, so that sums compare exactly.
 */
export function effortOf(step: Step, requirements: RequirementsByRole, held: Held = nothingHeld): number {
  const gap = gainsOf(step, requirements, held).reduce(
    (sum, { fromLevel, toLevel, importance }) => sum + (toLevel - fromLevel) * importance,
    0,
  );
  return Math.round((step.difficulty + gap) * 100) / 100;
}

export interface Cost {
  readonly steps: number;
  /** Typical years, added up. */
  readonly years: number;
  readonly effort: number;
}

export type Objective = keyof Cost;

/** No other of the costs is at least as good in everything and better in something. */
export const paretoOptimal = (cost: Cost, all: readonly Cost[]): boolean =>
  !all.some(
    (other) =>
      other.steps <= cost.steps &&
      other.years <= cost.years &&
      other.effort <= cost.effort &&
      (other.steps < cost.steps || other.years < cost.years || other.effort < cost.effort),
  );
