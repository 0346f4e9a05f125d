import type { Requirement, Requirements } from './requirement.ts';

/** A role held in the past, and for how long. */
export interface PastRole {
  readonly role: string;
  readonly years: number;
}

/** What a person brings. */
export interface Profile {
  /** Roles held at present, by key. */
  readonly roles: readonly string[];
  /** Years spent in the roles held. */
  readonly yearsOfExperience: number;
  /** Roles held before those, the latest first. */
  readonly history: readonly PastRole[];
  /** The level of each skill, stated or implied; a skill that is absent is at level 0. */
  readonly levels: ReadonlyMap<string, number>;
  readonly traits: readonly string[];
}

export const nobody: Profile = { roles: [], yearsOfExperience: 0, history: [], levels: new Map(), traits: [] };

/** All roles held, at present and in the past. */
export const heldEver = ({ roles, history }: Profile): string[] => [...roles, ...history.map(({ role }) => role)];

/** Years after which one level of a skill is gone that is not asked for any more. */
const yearsPerLevel = 5;

/** How skills that a profile does not state are treated, in the words shown to clients. */
export const unstatedRule = `A skill that is not stated counts at the level that the roles held require, the highest of them; where they do not require it, at the level that the roles of the history require, one level lower for every ${String(yearsPerLevel)} full years since they were left, down to level 1; else at level 0. A stated level always counts as stated.`;

export interface StatedProfile {
  readonly roles: readonly string[];
  readonly yearsOfExperience: number;
  /** The latest first; none where left out. */
  readonly history?: readonly PastRole[];
  readonly skills: ReadonlyMap<string, number>;
  readonly traits: readonly string[];
}

/** See `unstatedRule`. */
export function profileOf(
  { roles, yearsOfExperience, history = [], skills, traits }: StatedProfile,
  requirements: Requirements,
): Profile {
  const levels = new Map<string, number>();
  for (const role of roles) learn(levels, requirements.get(role) ?? [], (level) => level);
  const taught = new Set(levels.keys());
  let yearsSince = yearsOfExperience;
  for (const { role, years } of history) {
    const lost = Math.floor(yearsSince / yearsPerLevel);
    const forgotten = (requirements.get(role) ?? []).filter(({ skill }) => !taught.has(skill));
    learn(levels, forgotten, (level) => Math.max(1, level - lost));
    yearsSince += years;
  }
  for (const [skill, level] of skills) levels.set(skill, level);
  return { roles, yearsOfExperience, history, levels, traits };
}

function learn(levels: Map<string, number>, required: readonly Requirement[], left: (level: number) => number): void {
  for (const { skill, level } of required) levels.set(skill, Math.max(left(level), levels.get(skill) ?? 0));
}

/** Years already spent in a role: in those held at present, and before. */
export const yearsSpentIn = (role: string, { roles, yearsOfExperience, history }: Profile): number =>
  history
    .filter((past) => past.role === role)
    .reduce((sum, { years }) => sum + years, roles.includes(role) ? yearsOfExperience : 0);

/** Someone who has just arrived in a role and has all it requires. */
export const holderOf = (role: string, requirements: Requirements): Profile =>
  profileOf({ roles: [role], yearsOfExperience: 0, skills: new Map(), traits: [] }, requirements);
