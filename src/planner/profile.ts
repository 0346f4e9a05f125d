import type { Requirements } from './requirement.ts';

/** What a person brings. */
export interface Profile {
  /** Roles held at present, by key. */
  readonly roles: readonly string[];
  /** Years spent in the roles held. */
  readonly yearsOfExperience: number;
  /** The level of each skill, stated or implied; a skill that is absent is at level 0. */
  readonly levels: ReadonlyMap<string, number>;
  readonly traits: readonly string[];
}

export const nobody: Profile = { roles: [], yearsOfExperience: 0, levels: new Map(), traits: [] };

/** How skills that a profile does not state are treated, in the words shown to clients. */
export const unstatedRule =
  'A skill that is not stated counts at the level that the roles held require, the highest of them; where they do not require it, at level 0. A stated level always counts as stated.';

export interface StatedProfile {
  readonly roles: readonly string[];
  readonly yearsOfExperience: number;
  readonly skills: ReadonlyMap<string, number>;
  readonly traits: readonly string[];
}

/** See `unstatedRule`. */
export function profileOf(
  { roles, yearsOfExperience, skills, traits }: StatedProfile,
  requirements: Requirements,
): Profile {
  const levels = new Map<string, number>();
  for (const role of roles)
    for (const { skill, level } of requirements.get(role) ?? [])
      levels.set(skill, Math.max(level, levels.get(skill) ?? 0));
  for (const [skill, level] of skills) levels.set(skill, level);
  return { roles, yearsOfExperience, levels, traits };
}

/** Someone who has just arrived in a role and has all it requires. */
export const holderOf = (role: string, requirements: Requirements): Profile =>
  profileOf({ roles: [role], yearsOfExperience: 0, skills: new Map(), traits: [] }, requirements);
