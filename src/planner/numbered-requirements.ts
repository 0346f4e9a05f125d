import { inOnePiece, inPiecesOfARow, type Work } from '../graph/in-pieces.ts';
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
export const numberedRequirements = (requirements: Requirements): NumberedRequirements =>
  known.get(requirements) ?? inOnePiece(numbering(requirements));

/** Makes them in pieces, so that `numberedRequirements` has them at hand. */
export async function numberInPieces(requirements: Requirements): Promise<void> {
  await inPiecesOfARow(numbering(requirements));
}

function* numbering(requirements: Requirements): Work<NumberedRequirements> {
  let length = 0;
  for (const required of requirements.values()) length += required.length;
  const skills = new Map<string, number>();
  const spans = new Map<string, Span>();
  const all = {
    skills,
    spans,
    skill: new Int32Array(length),
    level: new Float64Array(length),
    importance: new Float64Array(length),
  };
  let at = 0;
  for (const [role, required] of requirements) {
    spans.set(role, { start: at, end: at + required.length });
    for (const { skill, level, importance } of required) {
      const own = skills.get(skill) ?? skills.size;
      skills.set(skill, own);
      all.skill[at] = own;
      all.level[at] = level;
      all.importance[at] = importance;
      at += 1;
    }
    yield;
  }
  known.set(requirements, all);
  return all;
}
