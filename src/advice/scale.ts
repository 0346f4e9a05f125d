import type { StepKind, StepPrevalence } from '../graph/shapes/role.ts';
import type { Requirement } from '../planner/requirement.ts';
import { nobody } from '../planner/profile.ts';
import { createLevels, personOf, type Grounds } from './implication.ts';
import { readiness } from './readiness.ts';

/** One career step with how ready those are who take it, and those who look back. */
export interface StepScores {
  readonly from: string;
  readonly to: string;
  readonly kind: StepKind;
  readonly prevalence: StepPrevalence;
  /** Readiness of the holder of the first role for the second. */
  readonly up: number;
  /** Readiness of the holder of the second role for the first. */
  readonly down: number;
}

/** The level and the skill of someone who is not of the field: what most roles ask for, at a practitioner's level. */
const outsiderLevel = 3;

export interface Scale {
  readonly steps: readonly StepScores[];
  /** By role, of someone who holds it. */
  readonly holders: ReadonlyMap<string, number>;
  /** By role, of someone who brings nothing but the skill that most roles ask for. */
  readonly outsiders: ReadonlyMap<string, number>;
}

/** How the scores of readiness are spread over the whole data. */
export function scaleOf(
  grounds: Grounds & { readonly requires: readonly (Omit<Requirement, 'skill'> & { from: string; to: string })[] },
): Scale {
  const levelsOf = createLevels(grounds);
  const required = new Map<string, Requirement[]>();
  const askedFor = new Map<string, number>();
  for (const { from, to: skill, level, importance } of grounds.requires) {
    required.set(from, [...(required.get(from) ?? []), { skill, level, importance }]);
    askedFor.set(skill, (askedFor.get(skill) ?? 0) + 1);
  }
  const score = (role: string, roles: readonly string[], skills = new Map<string, number>()) =>
    readiness(required.get(role) ?? [], personOf({ ...nobody, roles, skills }, levelsOf).levels);
  const [common = ''] = [...askedFor].sort(([, a], [, b]) => b - a)[0] ?? [];
  const each = (of: (role: string) => number) => new Map([...required.keys()].map((role) => [role, of(role)]));
  return {
    steps: grounds.steps.map(({ from, to, kind, prevalence }) => ({
      from,
      to,
      kind,
      prevalence,
      up: score(to, [from]),
      down: score(from, [to]),
    })),
    holders: each((role) => score(role, [role])),
    outsiders: each((role) => score(role, [], new Map([[common, outsiderLevel]]))),
  };
}
