import { groupBy } from '../graph/group-by.ts';
import type { StepKind, StepPrevalence } from '../graph/shapes/role.ts';
import type { Requirement } from '../planner/requirement.ts';
import { nobody } from '../planner/profile.ts';
import { createLevels, personOf, type Grounds } from './implication.ts';
import { readiness } from './readiness.ts';
import { weighing } from './weights.ts';

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
  grounds: Omit<Grounds, 'requires'> & {
    readonly requires: readonly (Omit<Requirement, 'skill'> & { from: string; to: string })[];
    readonly technical: ReadonlySet<string>;
  },
): Scale {
  const levelsOf = createLevels(grounds);
  const required = groupBy(
    grounds.requires.map(weighing(grounds.requires, (skill) => grounds.technical.has(skill))),
    ({ from }) => from,
  );
  const askedFor = groupBy(grounds.requires, ({ to }) => to);
  const [common = ''] = [...askedFor].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const levelsWith = (roles: readonly string[], skills = new Map<string, number>()) =>
    personOf({ ...nobody, roles, skills }, levelsOf).levels;
  const score = (role: string, levels: ReadonlyMap<string, number>) => readiness(required.get(role) ?? [], levels);

  const outsider = levelsWith([], new Map([[common, outsiderLevel]]));
  const ends = groupBy(
    grounds.steps.flatMap((step, at) => [
      { at, held: step.from, aim: step.to, up: true },
      { at, held: step.to, aim: step.from, up: false },
    ]),
    ({ held }) => held,
  );
  const [ups, downs] = [new Map<number, number>(), new Map<number, number>()];
  const holders = new Map<string, number>();
  // Role by role: what one implies is worked out once and not kept.
  for (const held of new Set([...required.keys(), ...ends.keys()])) {
    const levels = levelsWith([held]);
    if (required.has(held)) holders.set(held, score(held, levels));
    for (const { at, aim, up } of ends.get(held) ?? []) (up ? ups : downs).set(at, score(aim, levels));
  }
  return {
    steps: grounds.steps.map(({ from, to, kind, prevalence }, at) => ({
      from,
      to,
      kind,
      prevalence,
      up: ups.get(at) ?? 0,
      down: downs.get(at) ?? 0,
    })),
    holders,
    outsiders: new Map([...required.keys()].map((role) => [role, score(role, outsider)])),
  };
}
