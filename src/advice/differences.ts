import { byStart, endCounts } from '../graph/by-start.ts';
import { compareText } from '../graph/names.ts';
import { once } from '../graph/once.ts';
import type { shares } from '../graph/shapes/role.ts';
import { sum } from '../graph/sums.ts';
import type { Requirement } from '../planner/requirement.ts';

/** One thing in which roles differ. */
export interface Difference {
  readonly kind: 'skills' | 'responsibilities' | 'domains';
  readonly key: string;
  /** The place in the list of roles of the one that has most of it. */
  readonly most: number;
  /** 0 to 1. */
  readonly weight: number;
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** What differences are drawn from. */
export interface Makeup {
  /** From roles to skills. */
  readonly required: readonly (Ends & Pick<Requirement, 'level' | 'importance'>)[];
  /** From roles to responsibilities. */
  readonly work: readonly (Ends & { readonly share: keyof typeof shares })[];
  /** From responsibilities to skills. */
  readonly develops: readonly Ends[];
  /** From responsibilities to domains. */
  readonly domains: readonly Ends[];
}

/** The level of each skill that the holder of a role has, whether the role requires it or implies it. */
export type HeldBy = (role: string) => ReadonlyMap<string, { readonly level: number }>;

const sharing = { LEADS: 1, SHARES: 2 / 3, SUPPORTS: 1 / 3 } as const satisfies Record<keyof typeof shares, number>;

/** How many of the skills that a responsibility builds say what it is about. */
const telling = 3;
/** What a responsibility weighs beside the skills that it builds. */
const ofItself = 0.4;
/** What a role asks for says less of it than what it answers for. */
const ofSkills = 0.8;
/** How kin two responsibilities are by the skills that they build, and by their domains. */
const kin = { skills: 0.6, domains: 0.4 } as const;

/** How differences are weighed, in the words shown to clients. */
export const differenceFormula = `All weights add up to 1. A responsibility counts by its share in the role less that in the other (3 where it leads, 2 where it shares, 1 where it supports); times how much of the role it makes up: ${String(ofItself)} and the mean of the ${String(telling)} weightiest skills that it builds, one half by what the role requires and one half by what the holder of the other falls short; times how far it is from the nearest work of the other role (1 less ${String(kin.skills)} of the skills built and ${String(kin.domains)} of the domains that they have in common); and up to three times as much where its domains take more of the role’s work than of the other’s. A skill counts by the levels, of 5, that the holder of the other role falls short of what the role requires, also by what that role implies; times its importance, squared; times the share of all roles that do not require it; times ${String(ofSkills)}. A domain counts by the share of the role’s work that falls in it less that of the other’s; times the share of all roles that do not touch it. Among more than two roles the mean over the others counts.`;

/** Two sets in common: their intersection over their union. */
function common(one: readonly string[], other: readonly string[]): number {
  const both = one.filter((each) => other.includes(each)).length;
  const all = one.length + other.length - both;
  return all === 0 ? 0 : both / all;
}

/** Tells in what roles differ, the weightiest first, then by kind and key. See `differenceFormula`. */
export function createDifferences({ required, work, develops, domains }: Makeup) {
  const targets = (edges: readonly Ends[]) => {
    const grouped = byStart(edges);
    return once((from: string) => (grouped.get(from) ?? []).map(({ to }) => to));
  };
  const [builds, touches] = [targets(develops), targets(domains)];
  const [asks, workOf] = [byStart(required), byStart(work)];

  const skillsOf = once((role: string) => new Map((asks.get(role) ?? []).map((each) => [each.to, each])));
  const sharesOf = once(
    (role: string) => new Map((workOf.get(role) ?? []).map(({ to, share }) => [to, sharing[share]])),
  );
  const skillCounts = endCounts(required);
  const domainCounts = new Map<string, number>();
  for (const all of workOf.values())
    for (const domain of new Set(all.flatMap(({ to }) => touches(to))))
      domainCounts.set(domain, (domainCounts.get(domain) ?? 0) + 1);
  const rarity = (holders: ReadonlyMap<string, number>, key: string) =>
    1 - (holders.get(key) ?? 0) / Math.max(asks.size, workOf.size);

  /** The share of a role's work that falls in each domain. */
  const breadth = once((role: string) => {
    const parts = new Map<string, number>();
    for (const [key, share] of sharesOf(role))
      for (const domain of touches(key)) parts.set(domain, (parts.get(domain) ?? 0) + share / touches(key).length);
    const whole = sum([...parts.values()]);
    return new Map([...parts].map(([domain, part]) => [domain, part / whole]));
  });
  const wider = (role: string, other: string, domain: string) =>
    Math.max((breadth(role).get(domain) ?? 0) - (breadth(other).get(domain) ?? 0), 0);

  /** What a role asks for above a level. */
  const asked = (role: string, skill: string, above = 0) => {
    const { level, importance } = skillsOf(role).get(skill) ?? { level: 0, importance: 0 };
    return (importance ** 2 * Math.max(level - above, 0) * rarity(skillCounts, skill)) / 5;
  };

  const kinship = (responsibility: string, other: string) =>
    Math.max(
      0,
      ...[...sharesOf(other)].map(
        ([key, share]) =>
          share *
          (kin.skills * common(builds(responsibility), builds(key)) +
            kin.domains * common(touches(responsibility), touches(key))),
      ),
    );

  return (roles: readonly string[], heldBy: HeldBy): Difference[] => {
    const lacking = (role: string, other: string, skill: string) =>
      asked(role, skill, heldBy(other).get(skill)?.level ?? 0);

    function ofWork(role: string, other: string, key: string): number {
      const more = (sharesOf(role).get(key) ?? 0) - (sharesOf(other).get(key) ?? 0);
      if (more <= 0) return 0;
      const built = builds(key)
        .map((skill) => (asked(role, skill) + lacking(role, other, skill)) / 2)
        .sort((a, b) => b - a)
        .slice(0, telling);
      const elsewhere = sum(touches(key).map((domain) => wider(role, other, domain)));
      return more * (ofItself + sum(built) / telling) * (1 - kinship(key, other)) * (1 + 2 * elsewhere);
    }

    /** Of one kind: what a role has of it, and by how much it sets a role apart from another. */
    const found = (
      kind: Difference['kind'],
      keysOf: (role: string) => ReadonlyMap<string, unknown>,
      weigh: (role: string, other: string, key: string) => number,
    ): Difference[] =>
      [...new Set(roles.flatMap((role) => [...keysOf(role).keys()]))].map((key) => {
        const weights = roles.map((role) => sum(roles.map((other) => weigh(role, other, key))));
        const weight = Math.max(...weights);
        return { kind, key, most: weights.indexOf(weight), weight };
      });

    const all = [
      ...found('domains', breadth, (role, other, key) => wider(role, other, key) * rarity(domainCounts, key)),
      ...found('responsibilities', sharesOf, ofWork),
      ...found('skills', skillsOf, (role, other, key) => ofSkills * lacking(role, other, key)),
    ].filter(({ weight }) => weight > 0);
    const whole = sum(all.map(({ weight }) => weight));
    return all
      .map((each) => ({ ...each, weight: each.weight / whole }))
      .sort((a, b) => b.weight - a.weight || compareText(a.kind, b.kind) || compareText(a.key, b.key));
  };
}
