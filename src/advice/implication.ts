import { groupBy } from '../graph/group-by.ts';
import { byStart } from '../graph/by-start.ts';
import { once } from '../graph/once.ts';
import type { shares, StepKind, stepPrevalences } from '../graph/shapes/role.ts';
import { sumBy } from '../graph/sums.ts';
import { odds } from '../planner/likelihood.ts';
import type { Profile } from '../planner/profile.ts';

/** How the level of a skill is known, the firmest first. */
export const levelBases = {
  STATED: 'The profile states it.',
  REQUIRED: 'A role held requires it.',
  IMPLIED: 'It follows from the work of a role held, from a role passed on the way there, or from another skill.',
} as const;
export type LevelBasis = keyof typeof levelBases;

/** A level of a skill with what it rests on; of role, responsibility and skill the one that it follows from. */
export interface KnownLevel {
  /** 0 to 5. */
  readonly level: number;
  readonly basis: LevelBasis;
  /** The role that requires the skill or answers for the work. */
  readonly role?: string;
  /** The work that builds the skill. */
  readonly responsibility?: string;
  /** The skill that builds on this one, or that is wider or narrower. */
  readonly skill?: string;
}

export type KnownLevels = ReadonlyMap<string, KnownLevel>;

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** What implication is drawn from. */
export interface Grounds {
  /** From roles to skills. */
  readonly requires: readonly (Ends & { readonly level: number })[];
  /** From roles to responsibilities. */
  readonly responsibleFor: readonly (Ends & { readonly share: keyof typeof shares })[];
  /** From responsibilities to skills. */
  readonly develops: readonly Ends[];
  /** From skills to those they build on. */
  readonly buildsOn: readonly Ends[];
  /** From skills to wider ones. */
  readonly broader: readonly Ends[];
  readonly steps: readonly (Ends & {
    readonly kind: StepKind;
    readonly prevalence: keyof typeof stepPrevalences;
  })[];
}

/** The level that work brings a person to who answers for it, shares it, or contributes. */
const practice = { LEADS: 3, SHARES: 2, SUPPORTS: 1 } as const satisfies Record<keyof typeof shares, number>;

/** How many levels are lost from a skill to those it implies. */
const loses = { buildsOn: 1, broader: 1, narrower: 2 } as const;

/** What a role passed has taught fades by so much for each step since. */
const fading = 0.5;
/** Ways on which more is lost than this imply nothing. */
const rarity = 0.4;
/** Up to so many promotions into a role tell where its holders come from; the more there are beyond, the less each tells. */
const telling = 10;
const stepsBack = 8;

/** What a role implies, in the words shown to clients. */
export const implicationRule = `A skill that is stated counts as stated. Any other counts at the highest level that one of these gives: a role held that requires it; work that a role held leads (level ${String(practice.LEADS)}), shares (${String(practice.SHARES)}) or supports (${String(practice.SUPPORTS)}) and that builds the skill; roles that were probably passed on the way to a role held, by promotions, each as likely as its step is among the promotions that lead there, or beside a COMMON one where all of them together are rarer (${String(fading)} levels lower for each step back, and ${String(rarity)} for each time that it is only half as likely as certain, or as much more as there are more than ${String(telling)} promotions into the role held, rounded to a whole level); a role of the history, one level lower; and a skill at hand that builds on this one or is a case of it (one level lower), or of which this one is a case (two levels lower). Else it is at level 0.`;

interface Passage {
  /** 0 to 1. */
  readonly likelihood: number;
  readonly back: number;
}

export type Implication = (role: string) => KnownLevels;

/** What each role implies by itself: see `implicationRule`. Worked out when first asked for. */
export function createImplication(grounds: Grounds): Implication {
  const own = once(ownLevels);
  const required = byStart(grounds.requires);
  const work = byStart(grounds.responsibleFor);
  const built = byStart(grounds.develops);
  const promotions = grounds.steps.filter(({ kind }) => kind === 'PROMOTION');
  const into = groupBy(promotions, ({ to }) => to);

  function ownLevels(role: string): KnownLevels {
    const levels = new Map<string, KnownLevel>();
    for (const { to: skill, level } of required.get(role) ?? [])
      raise(levels, skill, { level, basis: 'REQUIRED', role });
    for (const { to: responsibility, share } of work.get(role) ?? [])
      for (const { to: skill } of built.get(responsibility) ?? [])
        raise(levels, skill, { level: practice[share], basis: 'IMPLIED', role, responsibility });
    return levels;
  }

  /** For each role that may have been passed before one, how likely it was, and how many steps ago on average. */
  function passed(role: string): Map<string, Passage> {
    const all = new Map<string, Passage>();
    let layer = new Map([[role, 1]]);
    for (let back = 1; back <= stepsBack; back += 1) {
      const before = new Map<string, number>();
      for (const [here, likely] of layer) {
        const steps = into.get(here) ?? [];
        // Who holds a role that few are promoted to has mostly come from elsewhere.
        const whole = Math.max(
          odds.COMMON,
          sumBy(steps, ({ prevalence }) => odds[prevalence]),
        );
        for (const { from, prevalence } of steps)
          before.set(from, (before.get(from) ?? 0) + (likely * odds[prevalence]) / whole);
      }
      for (const [from, likely] of before) {
        const known = all.get(from) ?? { likelihood: 0, back: 0 };
        const likelihood = known.likelihood + likely;
        all.set(from, { likelihood, back: (known.back * known.likelihood + back * likely) / likelihood });
      }
      layer = before;
    }
    all.delete(role);
    return all;
  }

  return once((role: string) => {
    const levels = new Map(own(role));
    const lost = rarity * Math.max((into.get(role)?.length ?? 0) / telling, 1);
    for (const [before, { likelihood, back }] of passed(role))
      for (const [skill, { level }] of own(before)) {
        const left = Math.round(level - fading * back - lost * Math.log2(1 / Math.min(likelihood, 1)));
        if (left > 0) raise(levels, skill, { level: left, basis: 'IMPLIED', role: before });
      }
    return levels;
  });
}

/** What a person says, levels of skills as far as stated. */
export interface StatedProfile extends Omit<Profile, 'levels'> {
  readonly skills: ReadonlyMap<string, number>;
}

/** A profile that knows what each of its levels rests on. */
export interface Person extends Profile {
  readonly known: KnownLevels;
}

export const personOf = ({ skills, ...rest }: StatedProfile, levelsOf: LevelsOf): Person => {
  const known = levelsOf({ ...rest, skills });
  return { ...rest, known, levels: new Map([...known].map(([skill, { level }]) => [skill, level])) };
};

/** The level of every skill that a person has, and what it rests on. See `implicationRule`. */
export type LevelsOf = (stated: Pick<StatedProfile, 'roles' | 'history' | 'skills'>) => KnownLevels;

export function createLevels(grounds: Grounds): LevelsOf {
  const implied = createImplication(grounds);
  const follows = following(grounds);
  return ({ roles, history, skills }) => {
    const levels = new Map<string, KnownLevel>();
    for (const role of roles) for (const [skill, known] of implied(role)) raise(levels, skill, known);
    for (const { role } of history)
      for (const [skill, known] of implied(role))
        if (known.level > 1) raise(levels, skill, { ...known, level: known.level - 1, basis: 'IMPLIED' });
    for (const [skill, level] of skills) levels.set(skill, { level, basis: 'STATED' });
    return closed(levels, follows, skills);
  };
}

interface Following {
  readonly skill: string;
  readonly lost: number;
}

/** What follows from each skill. */
function following({ buildsOn, broader }: Grounds): ReadonlyMap<string, readonly Following[]> {
  const all = [
    ...buildsOn.map(({ from, to }) => ({ from, skill: to, lost: loses.buildsOn })),
    ...broader.map(({ from, to }) => ({ from, skill: to, lost: loses.broader })),
    ...broader.map(({ from, to }) => ({ from: to, skill: from, lost: loses.narrower })),
  ];
  return groupBy(all, ({ from }) => from);
}

/** From the highest level downwards, so that each skill is settled once. */
function closed(
  levels: Map<string, KnownLevel>,
  follows: ReadonlyMap<string, readonly Following[]>,
  stated: ReadonlyMap<string, number>,
): KnownLevels {
  for (let level = 5; level > 1; level -= 1)
    for (const [skill] of [...levels].filter(([, known]) => known.level === level))
      for (const { skill: other, lost: less } of follows.get(skill) ?? [])
        if (level > less && !stated.has(other)) raise(levels, other, { level: level - less, basis: 'IMPLIED', skill });
  return levels;
}

/** The first of equals stays: it is the firmest. */
function raise(levels: Map<string, KnownLevel>, skill: string, known: KnownLevel): void {
  if (known.level > (levels.get(skill)?.level ?? 0)) levels.set(skill, known);
}
