import { compareText } from '../graph/names.ts';
import { sumBy } from '../graph/sums.ts';
import type { Requirement } from '../planner/requirement.ts';
import { skillGap, type SkillGap } from './skill-gap.ts';

/** How a match is scored, in the words shown to clients. */
export const matchFormula =
  'The score is 0 to 100. Skills: 100 times the coverage of what the role requires. Traits: 100 times the strengths of the profile’s traits that suit the role, over the strengths of all that suit it. Where the profile gives both, skills count three fifths and traits two fifths; where it gives one, that one alone.';

export interface Suits {
  readonly trait: string;
  /** 0 to 1. */
  readonly strength: number;
}

export interface Candidate<R extends Requirement, S extends Suits> {
  readonly role: string;
  readonly requirements: readonly R[];
  readonly suits: readonly S[];
}

export interface RoleMatch<R extends Requirement = Requirement, S extends Suits = Suits> {
  readonly role: string;
  readonly score: number;
  readonly skills: SkillGap<R>;
  /** Traits of the profile that suit the role, the strongest first. */
  readonly traits: readonly S[];
}

interface Brings {
  readonly levels: ReadonlyMap<string, number>;
  readonly traits: readonly string[];
}

const share = { skills: 0.6, traits: 0.4 } as const;

/** Roles by how well they match, the best first, then by key; those that score 0 are left out. See `matchFormula`. */
export const matchRoles = <R extends Requirement, S extends Suits>(
  candidates: readonly Candidate<R, S>[],
  { levels, traits }: Brings,
): RoleMatch<R, S>[] =>
  candidates
    .map(({ role, requirements, suits }): RoleMatch<R, S> => {
      const skills = skillGap(requirements, levels);
      const suiting = suits
        .filter(({ trait }) => traits.includes(trait))
        .sort((a, b) => b.strength - a.strength || compareText(a.trait, b.trait));
      const strength = strengthOf(suits) === 0 ? 0 : strengthOf(suiting) / strengthOf(suits);
      const score =
        levels.size === 0
          ? strength
          : traits.length === 0
            ? skills.coverage
            : share.skills * skills.coverage + share.traits * strength;
      return { role, score: Math.round(score * 100), skills, traits: suiting };
    })
    .filter(({ score }) => score > 0)
    .sort(bestMatchFirst);

type Scored = Pick<RoleMatch, 'score' | 'role'>;
export const bestMatchFirst = (a: Scored, b: Scored): number => b.score - a.score || compareText(a.role, b.role);

const strengthOf = (suits: readonly Suits[]) => sumBy(suits, ({ strength }) => strength);
