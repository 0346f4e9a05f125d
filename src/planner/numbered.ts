import type { Requirements } from './cost.ts';

/** A stretch of the lists below, without its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Requirements in lists of numbers, so that what two roles require is compared in one pass without look-ups. */
export interface Numbered {
  readonly skills: ReadonlyMap<string, number>;
  /** By role key. */
  readonly spans: ReadonlyMap<string, Span>;
  /** In ascending order within a span. */
  readonly skill: Int32Array;
  readonly level: Float64Array;
  readonly importance: Float64Array;
}

const known = new WeakMap<Requirements, Numbered>();

/** Made once for the same requirements. */
export function numbered(requirements: Requirements): Numbered {
  const made = known.get(requirements) ?? numberAll(requirements);
  known.set(requirements, made);
  return made;
}

function numberAll(requirements: Requirements): Numbered {
  const skills = new Map<string, number>();
  let length = 0;
  for (const required of requirements.values()) {
    for (const { skill } of required) if (!skills.has(skill)) skills.set(skill, skills.size);
    length += required.length;
  }
  const numberOf = (skill: string) => skills.get(skill) ?? 0;
  const all = {
    skills,
    spans: new Map<string, Span>(),
    skill: new Int32Array(length),
    level: new Float64Array(length),
    importance: new Float64Array(length),
  };
  let at = 0;
  for (const [role, required] of requirements) {
    all.spans.set(role, { start: at, end: at + required.length });
    for (const { skill, level, importance } of required.toSorted((a, b) => numberOf(a.skill) - numberOf(b.skill))) {
      all.skill[at] = numberOf(skill);
      all.level[at] = level;
      all.importance[at] = importance;
      at += 1;
    }
  }
  return all;
}
