import type { Requirements } from './requirement.ts';

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

/** Years already spent in a role: in those held at present, and before. */
export const yearsSpentIn = (role: string, { roles, yearsOfExperience, history }: Profile): number =>
  history
    .filter((past) => past.role === role)
    .reduce((sum, { years }) => sum + years, roles.includes(role) ? yearsOfExperience : 0);

/** Someone who has just arrived in a role and has what it requires, no more and no less. */
export const holderOf = (role: string, requirements: Requirements): Profile => ({
  ...nobody,
  roles: [role],
  levels: new Map((requirements.get(role) ?? []).map(({ skill, level }) => [skill, level])),
});
