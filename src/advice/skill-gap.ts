import { compareText } from '../graph/names.ts';
import type { Requirement } from '../planner/requirement.ts';
import { weightRule } from './weights.ts';

/** A required skill beside the level at hand. */
export interface Standing<R extends Requirement = Requirement> {
  readonly requirement: R;
  /** 0: not held at all. */
  readonly held: number;
}

export interface SkillGap<R extends Requirement = Requirement> {
  /** 0 to 1; see `coverageFormula`. */
  readonly coverage: number;
  /** At the level required or above, the most important first. */
  readonly held: readonly Standing<R>[];
  /** Below the level required, the most important first, then the widest gap. */
  readonly missing: readonly Standing<R>[];
}

/** How coverage is measured, in the words shown to clients. */
export const coverageFormula = `Coverage is the weighted mean, over the skills required, of the level held over the level required, each counted up to 1. ${weightRule} It is 1 where every skill is held at its level, and where nothing is required.`;

export const weightOf = ({ requirement: { weight, importance } }: Standing): number => weight ?? importance;

/** See `coverageFormula`. */
export function coverageOf(standings: readonly Standing[]): number {
  let whole = 0;
  let covered = 0;
  for (const standing of standings) {
    const weight = weightOf(standing);
    whole += weight;
    covered += weight * Math.min(standing.held / standing.requirement.level, 1);
  }
  return whole === 0 ? 1 : covered / whole;
}

export const standingsOf = <R extends Requirement>(
  requirements: readonly R[],
  levels: ReadonlyMap<string, number>,
): Standing<R>[] => requirements.map((requirement) => ({ requirement, held: levels.get(requirement.skill) ?? 0 }));

export const gapOf = ({ requirement, held }: Standing): number => Math.max(requirement.level - held, 0);

/** The most important first, then the widest gap, then by key. */
const byImportance = (a: Standing, b: Standing) =>
  b.requirement.importance - a.requirement.importance ||
  gapOf(b) - gapOf(a) ||
  compareText(a.requirement.skill, b.requirement.skill);

export function skillGap<R extends Requirement>(
  requirements: readonly R[],
  levels: ReadonlyMap<string, number>,
): SkillGap<R> {
  const standings = standingsOf(requirements, levels).sort(byImportance);
  return {
    coverage: coverageOf(standings),
    held: standings.filter((each) => gapOf(each) === 0),
    missing: standings.filter((each) => gapOf(each) > 0),
  };
}
