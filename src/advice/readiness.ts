import { compareText } from '../graph/names.ts';
import type { Requirement, Requirements } from '../planner/requirement.ts';
import { coverageFormula, coverageOf, standingsOf, type Standing } from './skill-gap.ts';

/** How readiness is scored, in the words shown to clients. */
export const readinessFormula = `The score is 100 times the coverage of what the role requires, rounded to a whole number. ${coverageFormula} A higher level of any skill never lowers a score.`;

export const readinessStages = {
  EXPLORING: 'Score below 40: most of what the role requires is still to be learnt.',
  DEVELOPING: 'Score from 40 to 64: a base to build on; the decisive skills are still to grow.',
  APPROACHING: 'Score from 65 to 84: most is at hand; a few gaps remain.',
  READY: 'Score of 85 or more: what the role requires is at hand, or nearly so.',
} as const;
export type ReadinessStage = keyof typeof readinessStages;

const stageFrom = { READY: 85, APPROACHING: 65, DEVELOPING: 40 } as const;

/** See `readinessFormula`. */
export const scoreOf = (standings: readonly Standing[]): number => Math.round(coverageOf(standings) * 100);

export const readiness = (requirements: readonly Requirement[], levels: ReadonlyMap<string, number>): number =>
  scoreOf(standingsOf(requirements, levels));

export const stageOf = (score: number): ReadinessStage =>
  score >= stageFrom.READY
    ? 'READY'
    : score >= stageFrom.APPROACHING
      ? 'APPROACHING'
      : score >= stageFrom.DEVELOPING
        ? 'DEVELOPING'
        : 'EXPLORING';

export interface Dimension<K extends string> {
  readonly kind: K;
  readonly score: number;
  /** Number of skills of the kind that the role requires. */
  readonly skills: number;
}

/** The score within each kind of skill that the role requires, in the order of `kinds`. */
export const dimensionsOf = <K extends string>(
  standings: readonly Standing[],
  kinds: readonly K[],
  kindOf: ReadonlyMap<string, K>,
): Dimension<K>[] =>
  kinds.flatMap((kind) => {
    const own = standings.filter(({ requirement }) => kindOf.get(requirement.skill) === kind);
    return own.length === 0 ? [] : [{ kind, score: scoreOf(own), skills: own.length }];
  });

export interface RoleScore {
  readonly role: string;
  readonly score: number;
}

/** Roles by readiness, the readiest first, then by key. */
export const scoreRoles = (
  roles: readonly string[],
  requirements: Requirements,
  levels: ReadonlyMap<string, number>,
): RoleScore[] =>
  roles
    .map((role) => ({ role, score: readiness(requirements.get(role) ?? [], levels) }))
    .sort((a, b) => b.score - a.score || compareText(a.role, b.role));
