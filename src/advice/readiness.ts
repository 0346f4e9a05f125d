import { compareText } from '../graph/names.ts';
import { sumBy } from '../graph/sums.ts';
import type { Requirement, Requirements } from '../planner/requirement.ts';
import { coverageFormula, coverageOf, standingsOf, weightOf, type Standing } from './skill-gap.ts';

/** Where technical skills have this share of the weight, they are the trade of the role. */
const tradeShare = 0.25;
/** Who lacks the trade gets so far by the rest. */
const withoutTrade = 0.25;

/** How readiness is scored, in the words shown to clients. */
export const readinessFormula = `The score is 100 times the coverage of what the role requires, rounded to a whole number. ${coverageFormula} Where technical skills make up ${String(tradeShare * 100)} % or more of the weight, the score is at most ${String(withoutTrade * 100)} above what it would be by them alone: nobody gets ready for a trade by what surrounds it. A higher level of any skill never lowers a score.`;

export const readinessStages = {
  EXPLORING: 'Score below 40: most of what the role requires is still to be learnt.',
  DEVELOPING: 'Score from 40 to 64: a base to build on; the decisive skills are still to grow.',
  APPROACHING: 'Score from 65 to 84: most is at hand; a few gaps remain.',
  READY: 'Score of 85 or more: what the role requires is at hand, or nearly so.',
} as const;
export type ReadinessStage = keyof typeof readinessStages;

const stageFrom = { READY: 85, APPROACHING: 65, DEVELOPING: 40 } as const;

/** See `readinessFormula`. */
export function scoreOf(standings: readonly Standing[]): number {
  const trade = standings.filter(({ requirement }) => requirement.technical);
  const isTechnical = weightIn(trade) > 0 && weightIn(trade) >= tradeShare * weightIn(standings);
  const most = isTechnical ? coverageOf(trade) + withoutTrade : 1;
  return Math.round(Math.min(coverageOf(standings), most) * 100);
}

const weightIn = (standings: readonly Standing[]) => sumBy(standings, weightOf);

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
