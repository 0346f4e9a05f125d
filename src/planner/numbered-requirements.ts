import { inOnePiece, type Work } from '../graph/in-pieces.ts';
import type { Requirements } from './requirement.ts';

/** A stretch of the lists below, without its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Requirements as lists of numbers, so that what two roles require is compared without looking skills up. */
export interface NumberedRequirements {
  readonly skills: ReadonlyMap<string, number>;
  /** By role key. */
  readonly spans: ReadonlyMap<string, Span>;
  readonly skill: Int32Array;
  readonly level: Float64Array;
  readonly importance: Float64Array;
}

const known = new WeakMap<Requirements, NumberedRequirements>();

/** Made once for the same requirements. */
export function* numbering(requirements: Requirements): Work<NumberedRequirements> {
  const made = known.get(requirements) ?? (yield* numberSkills(requirements));
  known.set(requirements, made);
  return made;
}

export const numberedRequirements = (requirements: Requirements): NumberedRequirements =>
  inOnePiece(numbering(requirements));

function* numberSkills(requirements: Requirements): Work<NumberedRequirements> {
  const skills = new Map<string, number>();
  let length = 0;
  for (const required of requirements.values()) {
    for (const { skill } of required) if (!skills.has(skill)) skills.set(skill, skills.size);
    length += required.length;
    yield;
  }
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
    for (const { skill, level, importance } of required) {
      all.skill[at] = skills.get(skill) ?? 0;
      all.level[at] = level;
      all.importance[at] = importance;
      at += 1;
    }
    yield;
  }
  return all;
}
