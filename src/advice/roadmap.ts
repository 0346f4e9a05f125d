import type { Requirement } from '../planner/requirement.ts';
import { inLearningOrder, learningOrder, nearestBelow, turned } from './learning-order.ts';
import { gapOf, type Standing } from './skill-gap.ts';
import { stagesOf, workFor, type Lesson, type Stage, type Way } from './stages.ts';

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
  /** The level to reach by each role on the way, the last of them the level required. */
  readonly milestones: readonly Milestone[];
  /** The first stage at which it is learnt. */
  readonly begins: { readonly stage: Stage; readonly lesson: Lesson } | undefined;
}

export interface Milestone {
  /** The role by whose beginning the level is to be reached. */
  readonly role: string;
  readonly level: number;
}

export interface Roadmap<R extends Requirement = Requirement> {
  /** What is missing, in an order in which it can be learnt. */
  readonly items: readonly RoadmapItem<R>[];
  /** The same, by the roles on the way. */
  readonly stages: readonly Stage[];
}

/** How a roadmap is ordered, in the words shown to clients. */
export const roadmapRule = `${learningOrder} The weight is importance times levels to gain.`;

/** See `roadmapRule`. */
export function roadmap<R extends Requirement>(missing: readonly Standing<R>[], way: Way): Roadmap<R> {
  const own = new Map(missing.map((each) => [each.requirement.skill, each]));
  const after = nearestBelow([...own.keys()], way.prerequisites);
  const before = turned(after);
  const stages = stagesOf(missing, after, way);
  const lessons = stages.flatMap((stage) => stage.lessons.map((lesson) => ({ stage, lesson })));
  const weights = new Map(missing.map((each) => [each.requirement.skill, gapOf(each) * each.requirement.importance]));
  const roles = [...way.held, ...way.roles.map(({ role }) => role)];
  const items = inLearningOrder(weights, after)
    .flatMap((skill) => own.get(skill) ?? [])
    .map((standing, at): RoadmapItem<R> => {
      const { skill } = standing.requirement;
      const ofSkill = lessons.filter(({ lesson }) => lesson.skill === skill);
      return {
        ...standing,
        order: at + 1,
        after: after.get(skill) ?? [],
        before: before.get(skill) ?? [],
        through: workFor(skill, roles, way).map(({ responsibility }) => responsibility),
        growsIn: way.roles
          .slice(0, -1)
          .filter(({ requirements }) => requirements.some((each) => each.skill === skill && each.level > standing.held))
          .map(({ role }) => role),
        milestones: stages.flatMap(({ towards, lessons: all }) => {
          const last = all.findLast((lesson) => lesson.skill === skill);
          return last ? [{ role: towards, level: last.to }] : [];
        }),
        begins: ofSkill[0],
      };
    });
  return { items, stages: items.length === 0 ? [] : stages };
}
