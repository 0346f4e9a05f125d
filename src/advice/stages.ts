import type { shares } from '../graph/shapes/role.ts';
import { sum } from '../graph/sums.ts';
import type { Requirement } from '../planner/requirement.ts';
import { inLearningOrder } from './learning-order.ts';
import type { Standing } from './skill-gap.ts';

/** At most so many levels are learnt at one stage, as long as there are stages enough. */
const levelsAtOnce = 2;

/** What is worth beginning before a role asks for it, and up to which level. */
const begunEarly = { importance: 0.65, level: 4 } as const;

/** How levels are spread over the way, in the words shown to clients. */
export const milestoneRule = `By each role on the way the skill is to reach the level that the role asks for, at most ${String(levelsAtOnce)} levels more than by the role before, and so many that ${String(levelsAtOnce)} for each stage are enough to the end; a skill that others build on is to be at most one level behind them. Where fewer levels than an even share of all would be learnt by then, skills of an importance of ${String(begunEarly.importance)} or more in the role aimed at are begun a role earlier, the most important first, by one level and up to level ${String(begunEarly.level)}; but none before the first role.`;

/** How the lessons of a stage are ordered, in the words shown to clients. */
export const stageRule =
  'The weight of a skill within a stage is its importance in the role that comes next, or half its importance in the role aimed at where the next role does not ask for it; of equals the one with more levels to gain comes first.';

/** Work of a role that builds skills. */
export interface Work {
  readonly responsibility: string;
  readonly share: keyof typeof shares;
}

/** Work through which a skill can be learnt, and a role on the way that has it; undefined: none of them. */
export interface PlacedWork {
  readonly responsibility: string;
  readonly of: (Work & { readonly role: string }) | undefined;
}

/** What is to be learnt of one skill at one stage. */
export interface Lesson {
  readonly skill: string;
  readonly from: number;
  readonly to: number;
  /** How much it matters at the stage, 0 to 1; see `stageRule`. */
  readonly weight: number;
  /** 0, or the place among several lessons of the skill at one stage. */
  readonly round: number;
  /** What the role aimed at asks for. */
  readonly required: Requirement;
  /** What the role that comes next asks for. */
  readonly asked: Requirement | undefined;
  /** Skills learnt at this stage that build on it. */
  readonly before: readonly string[];
  /** The skill at hand by then that this one builds on most firmly. */
  readonly footing: string | undefined;
  /** Work that builds the skill, the nearest at hand first. */
  readonly through: readonly PlacedWork[];
  /** Of that, what to practise it in: work that no stage before has named for the skill, if there is any. */
  readonly practice: PlacedWork | undefined;
  /** Whether a stage before has named it. */
  readonly again: boolean;
  /** Whether work of the role of the stage builds it. */
  readonly onTheJob: boolean;
}

/** The time in one role, up to the next one. */
export interface Stage {
  /** Where the person is; undefined: in no role yet. */
  readonly role: string | undefined;
  readonly towards: string;
  readonly lessons: readonly Lesson[];
}

export interface RoleOnTheWay {
  readonly role: string;
  readonly requirements: readonly Requirement[];
}

/** What stages are made of. */
export interface Way {
  /** Roles that the person has, or has had. */
  readonly held: readonly string[];
  /** The role that the way starts from; undefined: none is held. */
  readonly start: string | undefined;
  /** Roles to come, the one aimed at last. */
  readonly roles: readonly RoleOnTheWay[];
  readonly workOf: (role: string) => readonly Work[];
  /** The responsibilities that develop each skill, the one nearest to the field of the way first. */
  readonly developersOf: (skill: string) => readonly string[];
  /** What each skill builds on. */
  readonly prerequisites: ReadonlyMap<string, readonly string[]>;
  /** Levels at hand. */
  readonly levels: ReadonlyMap<string, number>;
}

/** At most so many responsibilities are named for a skill. */
export const throughLimit = 5;

/** The level of each missing skill by the beginning of each role on the way; see `milestoneRule`. */
export function spread(
  missing: readonly Standing[],
  roles: readonly RoleOnTheWay[],
  after: ReadonlyMap<string, readonly string[]>,
  start: string | undefined,
): ReadonlyMap<string, number>[] {
  const required = new Map(missing.map(({ requirement: { skill, level } }) => [skill, level]));
  const lastFirst = inLearningOrder(required, after).reverse();
  const held = new Map(missing.map(({ requirement: { skill }, held: level }) => [skill, level]));
  let reached = held;
  const asked = roles.map(({ requirements }, at) => {
    const left = roles.length - 1 - at;
    const levels = new Map(requirements.map(({ skill, level }) => [skill, level]));
    const next = new Map(
      [...required].map(([skill, level]) => {
        const known = reached.get(skill) ?? 0;
        const due = level - levelsAtOnce * left;
        const wanted = Math.min(
          Math.max(levels.get(skill) ?? 0, due),
          left === 0 ? level : known + levelsAtOnce,
          level,
        );
        return [skill, Math.max(known, wanted)];
      }),
    );
    for (const skill of lastFirst) {
      const level = next.get(skill) ?? 0;
      if (level > (reached.get(skill) ?? 0))
        for (const each of after.get(skill) ?? [])
          next.set(each, Math.max(next.get(each) ?? 0, Math.min(Math.max(level - 1, 1), required.get(each) ?? 0)));
    }
    reached = next;
    return next;
  });
  const importance = new Map(missing.map(({ requirement: each }) => [each.skill, each.importance]));
  const worthIt = inLearningOrder(importance, after).filter(
    (skill) => (importance.get(skill) ?? 0) >= begunEarly.importance,
  );
  return evenedOut(held, asked, worthIt, after, start === undefined ? 1 : 0);
}

/** From the last role backwards, so that what is taken on early may be taken on earlier still; `order` is that of taking, and `idle` stages take nothing. */
function evenedOut(
  held: ReadonlyMap<string, number>,
  asked: readonly ReadonlyMap<string, number>[],
  order: readonly string[],
  after: ReadonlyMap<string, readonly string[]>,
  idle: number,
): ReadonlyMap<string, number>[] {
  const required = asked.at(-1) ?? held;
  const total = (levels: ReadonlyMap<string, number>) => sum([...levels.values()]);
  const reached: ReadonlyMap<string, number>[] = [];
  let next = required;
  for (const [at, levels] of [...asked.entries()].reverse()) {
    const share = Math.floor(((total(required) - total(held)) * (at + 1 - idle)) / (asked.length - idle));
    const before = asked[at - 1] ?? held;
    const here = new Map(levels);
    const levelOf = (skill: string) => here.get(skill) ?? 0;
    for (const skill of order) {
      const most = Math.min(next.get(skill) ?? 0, (before.get(skill) ?? 0) + 1, begunEarly.level);
      const isBorne = (after.get(skill) ?? []).every(
        (each) => levelOf(each) >= Math.min(most - 1, required.get(each) ?? 0),
      );
      if (total(here) - total(held) < share && isBorne) here.set(skill, Math.max(levelOf(skill), most));
    }
    reached.unshift(here);
    next = here;
  }
  return reached;
}

/** What to learn in each role on the way. */
export function stagesOf(
  missing: readonly Standing[],
  after: ReadonlyMap<string, readonly string[]>,
  way: Way,
): Stage[] {
  const targets = new Map(missing.map(({ requirement }) => [requirement.skill, requirement]));
  const reached = spread(missing, way.roles, after, way.start);
  const practices = choosing();
  return way.roles.map(({ role: towards, requirements }, at): Stage => {
    const by = reached[at] ?? new Map<string, number>();
    const asked = new Map(requirements.map((each) => [each.skill, each]));
    const role = at === 0 ? way.start : way.roles[at - 1]?.role;
    const roles = [...(at === 0 ? way.held : []), ...way.roles.slice(Math.max(at - 1, 0)).map((each) => each.role)];
    const before = at === 0 ? way.levels : (reached[at - 1] ?? way.levels);
    const lessons = rounds(by, before).flatMap((round, place) => {
      const weightOf = (skill: string) => asked.get(skill)?.importance ?? (targets.get(skill)?.importance ?? 0) / 2;
      const weights = new Map(
        [...round].map(([skill, { from, to }]) => [skill, weightOf(skill) + (to - from) / 1_000]),
      );
      return inLearningOrder(weights, after).flatMap((skill): Lesson[] => {
        const [levels, required] = [round.get(skill), targets.get(skill)];
        if (levels === undefined || required === undefined) return [];
        const through = workFor(skill, roles, way);
        return [
          {
            skill,
            ...levels,
            weight: weightOf(skill),
            round: place,
            required,
            asked: asked.get(skill),
            before: [...after].flatMap(([above, all]) => (all.includes(skill) && weights.has(above) ? [above] : [])),
            footing: firmest(
              way.prerequisites.get(skill) ?? [],
              (each) => before.get(each) ?? way.levels.get(each) ?? 0,
            ),
            through,
            onTheJob: through.some(({ of }) => of !== undefined && of.role === role),
            ...practices(skill, through),
          },
        ];
      });
    });
    return { role, towards, lessons };
  });
}

type Gains = ReadonlyMap<string, { readonly from: number; readonly to: number }>;

/** What is learnt at a stage, cut into rounds of so many levels as can be learnt at once. */
function rounds(by: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): Gains[] {
  const all: Gains[] = [];
  for (let start = 0; start < 5; start += levelsAtOnce) {
    const gains = [...by].flatMap(([skill, level]) => {
      const from = (before.get(skill) ?? 0) + start;
      return level > from ? [[skill, { from, to: Math.min(level, from + levelsAtOnce) }] as const] : [];
    });
    if (gains.length > 0) all.push(new Map(gains));
  }
  return all;
}

/** Picks what to practise each skill in, rather what was not named for it before. */
function choosing() {
  const named = new Set<string>();
  return (skill: string, through: readonly PlacedWork[]): Pick<Lesson, 'practice' | 'again'> => {
    const id = ({ responsibility }: PlacedWork) => `${skill} ${responsibility}`;
    const practice = through.find((each) => each.of && !named.has(id(each))) ?? through[0];
    const again = practice !== undefined && named.has(id(practice));
    if (practice) named.add(id(practice));
    return { practice, again };
  };
}

/** The one best at hand, if any is at a working level. */
const firmest = (skills: readonly string[], levelOf: (skill: string) => number): string | undefined =>
  [...skills].sort((a, b) => levelOf(b) - levelOf(a)).find((skill) => levelOf(skill) >= 2);

/** Work that builds a skill: that of each role in turn, then any other. */
export function workFor(
  skill: string,
  roles: readonly string[],
  { workOf, developersOf }: Pick<Way, 'workOf' | 'developersOf'>,
): PlacedWork[] {
  const all = developersOf(skill);
  const placed = new Map<string, PlacedWork>();
  for (const role of roles)
    for (const { responsibility, share } of workOf(role))
      if (all.includes(responsibility) && !placed.has(responsibility))
        placed.set(responsibility, { responsibility, of: { responsibility, share, role } });
  for (const responsibility of all)
    if (!placed.has(responsibility)) placed.set(responsibility, { responsibility, of: undefined });
  return [...placed.values()].slice(0, throughLimit);
}
