import { namesOf } from '../../src/graph/shape.ts';
import { levels, stepPrevalences, type StepKind } from '../../src/graph/shapes/role.ts';
import { createPast, type Past } from '../../src/planner/past.ts';
import type { Step } from '../../src/planner/steps.ts';

export interface Required {
  readonly from: string;
  readonly to: string;
  readonly level: number;
  readonly importance: number;
}

export interface World {
  readonly roles: readonly string[];
  readonly steps: readonly Step[];
  readonly required: readonly Required[];
  readonly past: Past;
  /** A role and another that careers lead to from there. */
  readonly pair: () => readonly [string, string];
}

/** Whole numbers below a bound, the same in every run (xorshift: Marsaglia, 2003). */
export function dice(): (bound: number) => number {
  let state = 2_463_534_242;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

/**
 * A ladder of ten levels, each a ring of as many roles. From a role lead two promotions, to the place above it and to
 * another near it one level up, a lateral step to a place not far on its own level, and a switch to any place of its
 * level, the next or the one below; on the top level lateral steps and switches alone. A role requires eight to twelve
 * of 500 skills, most of them those of its stretch of the ring, at levels that rise with its own.
 */
export function ladder(size: number): World {
  const roll = dice();
  const rings = 10;
  const places = size / rings;
  const skills = 500;
  const prevalences = namesOf(stepPrevalences);
  const key = (level: number, place: number) => `role-${String(level)}-${String((place + places) % places)}`;
  const steps: Step[] = [];
  const required: Required[] = [];
  const lead = (from: string, to: string, kind: StepKind, typical: number, difficulty: number) => {
    const years = { min: typical / 2, typical, max: typical * 2 };
    const prevalence = prevalences[Math.min(3, difficulty - 1)] ?? 'RARE';
    steps.push({ key: `${from} ${to} ${kind}`, from, to, kind, prevalence, years, difficulty });
  };
  for (let level = 0; level < rings; level += 1)
    for (let place = 0; place < places; place += 1) {
      const from = key(level, place);
      if (level < rings - 1) {
        lead(from, key(level + 1, place), 'PROMOTION', 2 + roll(5) / 2, 1 + roll(3));
        lead(from, key(level + 1, place + 1 + roll(5)), 'PROMOTION', 2 + roll(7) / 2, 2 + roll(3));
      } else {
        lead(from, key(level, place - 1 - roll(5)), 'LATERAL', 2 + roll(5) / 2, 1 + roll(3));
        lead(from, key(level, roll(places)), 'SWITCH', 3 + roll(7) / 2, 3 + roll(3));
      }
      lead(from, key(level, place + 1 + roll(30)), 'LATERAL', 1 + roll(6) / 2, 1 + roll(4));
      lead(from, key(Math.max(0, Math.min(rings - 1, level - 1 + roll(3))), roll(places)), 'SWITCH', 2, 3 + roll(3));
      const own = new Set<number>();
      const home = Math.floor((place / places) * skills);
      const wanted = 8 + roll(5);
      while (own.size < wanted) own.add(roll(3) === 0 ? roll(skills) : (home + roll(15)) % skills);
      for (const skill of own) {
        const grown = Math.min(5, 1 + Math.floor(level / 3) + roll(3));
        required.push({ from, to: `skill-${String(skill)}`, level: grown, importance: (2 + roll(9)) / 10 });
      }
    }
  const roles = [...new Set(steps.map(({ from }) => from))];
  const names = namesOf(levels);
  const levelOf = (role: string) => names[Math.min(Number(role.split('-')[1]), names.length - 1)] ?? 'ENTRY';
  const past = createPast(
    roles.map((role) => ({ key: role, level: levelOf(role), track: undefined })),
    steps,
  );
  const pair = () => {
    const start = roll(rings - 3);
    return [key(start, roll(places)), key(start + 1 + roll(rings - 1 - start), roll(places))] as const;
  };
  return { roles, steps, required, past, pair };
}
