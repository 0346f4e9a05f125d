import { compareText } from '../graph/names.ts';
import { skillLevels } from '../graph/shapes/skill.ts';
import type { Requirement } from '../planner/requirement.ts';
import { listed } from './reasons.ts';
import { gapOf, type Standing } from './skill-gap.ts';

export interface RoadmapItem<R extends Requirement = Requirement> extends Standing<R> {
  /** From 1. */
  readonly order: number;
  /** Missing skills that this one builds on, nearest first; all of them stand before it. */
  readonly after: readonly string[];
  /** Missing skills that build on this one; all of them stand behind it. */
  readonly before: readonly string[];
  /** Responsibilities whose work builds the skill, those nearest at hand first. */
  readonly through: readonly string[];
  /** Roles on the way that ask for more of the skill than is at hand. */
  readonly growsIn: readonly string[];
  /** The level to reach in each role on the way, the last of them the level required. */
  readonly milestones: readonly Milestone[];
}

export interface Milestone {
  /** The role by whose beginning the level is to be reached; undefined: the role aimed at. */
  readonly role: string | undefined;
  readonly level: number;
}

/** At most so many levels are learnt at one stage, as long as there are stages enough. */
const levelsAtOnce = 2;

/** How levels are spread over the way, in the words shown to clients. */
export const milestoneRule = `By each role on the way the skill is to reach the level that the role asks for, at most ${String(levelsAtOnce)} levels more than by the role before, and so many that ${String(levelsAtOnce)} for each stage are enough to the end.`;

/** See `milestoneRule`. */
function milestonesOf(
  { requirement: { skill, level: required }, held }: Standing,
  onTheWay: RoadmapQuestion<Requirement>['onTheWay'],
): Milestone[] {
  const milestones: Milestone[] = [];
  let reached = held;
  for (const [at, { role, requirements }] of onTheWay.entries()) {
    const asked = requirements.find((each) => each.skill === skill)?.level ?? 0;
    const due = required - levelsAtOnce * (onTheWay.length - at);
    const level = Math.min(Math.max(asked, due), reached + levelsAtOnce, required);
    if (level <= reached) continue;
    milestones.push({ role, level });
    reached = level;
  }
  return reached < required ? [...milestones, { role: undefined, level: required }] : milestones;
}

/** How a roadmap is ordered, in the words shown to clients. */
export const roadmapRule =
  'A skill comes after every missing skill that it builds on, directly or by way of others. Among those that could come next, the one with the greatest weight comes first; the weight is importance times levels to gain, or that of a skill that builds on it, if greater. Ties go by key.';

export interface RoadmapQuestion<R extends Requirement> {
  readonly missing: readonly Standing<R>[];
  /** What each skill builds on. */
  readonly prerequisites: ReadonlyMap<string, readonly string[]>;
  /** The responsibilities that develop each skill. */
  readonly developers: ReadonlyMap<string, readonly string[]>;
  /** Whose responsibilities are nearest at hand: roles held first, then those on the way, the target last. */
  readonly roles: readonly string[];
  readonly responsibilitiesOf: (role: string) => readonly string[];
  /** Roles on the way with what they require, the target left out. */
  readonly onTheWay: readonly { readonly role: string; readonly requirements: readonly Requirement[] }[];
}

/** At most so many responsibilities are named for a skill. */
const throughLimit = 5;

/** See `roadmapRule`. */
export function roadmap<R extends Requirement>(question: RoadmapQuestion<R>): RoadmapItem<R>[] {
  const { missing, prerequisites, developers, roles, responsibilitiesOf, onTheWay } = question;
  const own = new Map(missing.map((each) => [each.requirement.skill, each]));
  const after = new Map([...own.keys()].map((skill) => [skill, nearestBelow(skill, prerequisites, own)]));
  const before = new Map([...own.keys()].map((skill): [string, string[]] => [skill, []]));
  for (const [skill, below] of after) for (const each of below) before.get(each)?.push(skill);

  const nearby = [...new Set(roles.flatMap((role) => responsibilitiesOf(role)))];
  const through = (skill: string) => {
    const all = developers.get(skill) ?? [];
    return [...new Set([...nearby.filter((each) => all.includes(each)), ...all])].slice(0, throughLimit);
  };
  const growsIn = ({ requirement: { skill }, held }: Standing) =>
    onTheWay
      .filter(({ requirements }) => requirements.some((each) => each.skill === skill && each.level > held))
      .map(({ role }) => role);

  return inOrder([...own.values()], after, before).map((each, at) => ({
    ...each,
    order: at + 1,
    after: after.get(each.requirement.skill) ?? [],
    before: (before.get(each.requirement.skill) ?? []).sort(compareText),
    through: through(each.requirement.skill),
    growsIn: growsIn(each),
    milestones: milestonesOf(each, onTheWay),
  }));
}

/** The missing skills below one, passing over skills that are not missing. */
function nearestBelow(
  skill: string,
  prerequisites: ReadonlyMap<string, readonly string[]>,
  missing: ReadonlyMap<string, unknown>,
): string[] {
  const found: string[] = [];
  const seen = new Set([skill]);
  let layer = [skill];
  while (layer.length > 0) {
    const next = layer.flatMap((each) => prerequisites.get(each) ?? []).filter((each) => !seen.has(each));
    for (const each of next) seen.add(each);
    const unique = [...new Set(next)];
    found.push(...unique.filter((each) => missing.has(each)).sort(compareText));
    layer = unique.filter((each) => !missing.has(each));
  }
  return found;
}

function inOrder<R extends Requirement>(
  all: readonly Standing<R>[],
  after: ReadonlyMap<string, readonly string[]>,
  before: ReadonlyMap<string, readonly string[]>,
): Standing<R>[] {
  const own = new Map(all.map((each) => [each.requirement.skill, gapOf(each) * each.requirement.importance]));
  const weights = new Map<string, number>();
  const weigh = (skill: string, passed: readonly string[] = []): number => {
    const known = weights.get(skill);
    if (known !== undefined) return known;
    const above = (before.get(skill) ?? []).filter((each) => !passed.includes(each));
    const weight = Math.max(own.get(skill) ?? 0, ...above.map((each) => weigh(each, [...passed, skill])));
    weights.set(skill, weight);
    return weight;
  };
  const rest = [...all].sort(
    ({ requirement: { skill: a } }, { requirement: { skill: b } }) =>
      weigh(b) - weigh(a) || (own.get(b) ?? 0) - (own.get(a) ?? 0) || compareText(a, b),
  );
  const done = new Set<string>();
  const ordered: Standing<R>[] = [];
  while (rest.length > 0) {
    const at = rest.findIndex(({ requirement: { skill } }) => (after.get(skill) ?? []).every((each) => done.has(each)));
    // Prerequisites are acyclic by a rule of the data; were they not, the weightiest would go first.
    for (const each of rest.splice(Math.max(at, 0), 1)) {
      ordered.push(each);
      done.add(each.requirement.skill);
    }
  }
  return ordered;
}

interface Titles {
  readonly role: string;
  readonly skill: string;
  readonly before: readonly string[];
  /** The first responsibility through which it grows, if it is one of a role held. */
  readonly presentWork: string | undefined;
  /** The first responsibility through which it grows. */
  readonly work: string | undefined;
  /** The first role on the way in which it grows. */
  readonly growsIn: string | undefined;
}

/** Why a skill is on the roadmap and at its place, as a mentor would say it. */
export function reasonForItem(item: RoadmapItem, titles: Titles): string {
  return [weightOf(item, titles), standingOf(item), placeOf(item, titles), meansOf(titles)].filter(Boolean).join(' ');
}

const inWords = (level: number) =>
  `level ${String(level)} (${(skillLevels[level - 1]?.title ?? 'none').toLowerCase()})`;

function weightOf({ requirement: { level, importance } }: RoadmapItem, { role, skill }: Titles): string {
  if (importance >= 0.8)
    return `${skill} is among the first things a holder of the role ${role} is judged by; ${inWords(level)} is expected.`;
  if (importance >= 0.5) return `The role ${role} draws on ${skill} again and again, at ${inWords(level)}.`;
  return `${skill} at ${inWords(level)} rounds off what the role ${role} takes.`;
}

function standingOf({ requirement: { level }, held }: RoadmapItem): string {
  if (held === 0) return 'Nothing you have told of shows it yet.';
  return level - held === 1 ? `You are one level short.` : `You stand at ${inWords(held)}.`;
}

function placeOf({ order }: RoadmapItem, { before }: Titles): string {
  if (before.length > 0)
    return `Take it up before ${listed(before)}, which ${before.length === 1 ? 'builds' : 'build'} on it.`;
  return order === 1 ? 'Start here: no other gap weighs as much.' : '';
}

function meansOf({ presentWork, work, growsIn }: Titles): string {
  if (presentWork) return `Your present work is the place to practise it: ${presentWork}.`;
  if (growsIn) return `It comes with the work of the role ${growsIn}, on your way.`;
  return work ? `Ask for a part in this: ${work}.` : '';
}
