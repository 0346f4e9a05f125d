import type { Person } from '../../src/advice/implication.ts';
import { lessonReason, type Words } from '../../src/advice/lesson-reason.ts';
import { roadmap, roadmapRule, type Milestone, type Roadmap, type RoadmapItem } from '../../src/advice/roadmap.ts';
import type { SkillGap } from '../../src/advice/skill-gap.ts';
import { milestoneRule, stageRule, type Lesson, type Stage } from '../../src/advice/stages.ts';
import { learningOrder } from '../../src/advice/learning-order.ts';
import { groupBy } from '../../src/graph/group-by.ts';
import { byStart, lookInPieces } from '../../src/graph/by-start.ts';
import { once } from '../../src/graph/once.ts';
import { namesOf } from '../../src/graph/shape.ts';
import { shares } from '../../src/graph/shapes/role.ts';
import type { ReadEdges, ReadNodes } from '../../src/graph/projection.ts';
import { heldEver } from '../../src/planner/profile.ts';
import { builder, type Context } from '../builder.ts';
import { known } from '../record.ts';
import { loadAllKnown, loadKnown } from '../loading.ts';
import { Responsibility } from '../records/responsibility.ts';
import { Role } from '../records/role.ts';
import { Skill } from '../records/skill.ts';
import { YearRange } from '../records/step.ts';
import { perRevision } from '../per-revision.ts';
import { loadCareerMap, type Requires } from './career-map.ts';
import type { Path } from './career-path.ts';
import { loadDevelopment } from './load-features.ts';

export interface RoadmapFor {
  readonly role: string;
  readonly profile: Person;
  readonly gap: SkillGap<Requires>;
}

interface StageOf extends Stage {
  readonly order: number;
  readonly profile: Person;
  readonly aim: string;
  readonly years: Path['steps'][number]['years'] | undefined;
}

interface LessonOf {
  readonly lesson: Lesson;
  readonly stage: Stage;
  readonly profile: Person;
  readonly aim: string;
  /** Its place in the stage. */
  readonly place: number;
}

interface ItemOf extends RoadmapItem<Requires> {
  readonly profile: Person;
}

const RoadmapMilestone = builder.objectRef<Milestone>('RoadmapMilestone');
RoadmapMilestone.implement({
  description: `A level of a skill to reach on the way. ${milestoneRule}`,
  fields: (t) => ({
    role: t.field(
      known(
        Role,
        'The role by whose beginning the level is to be reached: one on the way, or the role aimed at.',
        ({ role }) => role,
      ),
    ),
    level: t.exposeInt('level', { description: 'The level to reach, 1 to 5.' }),
  }),
});

export const RoadmapStep = builder.objectRef<ItemOf>('RoadmapStep');
RoadmapStep.implement({
  description: `A skill to learn or deepen, at its place in a roadmap. ${roadmapRule}`,
  fields: (t) => ({
    order: t.exposeInt('order', { description: 'The place in the roadmap, from 1.' }),
    skill: t.field(known(Skill, 'The skill.', ({ requirement }) => requirement.skill)),
    fromLevel: t.int({ description: 'The level at hand, 0 (not held) to 5.', resolve: ({ held }) => held }),
    toLevel: t.int({ description: 'The level required, 1 to 5.', resolve: ({ requirement }) => requirement.level }),
    because: t.string({
      description: 'Where the person stands, how to begin and what for: the reason of the first lesson in `stages`.',
      resolve: async ({ begins, profile, order, requirement: { from: aim } }, _, context) =>
        begins ? lessonReason(begins.lesson, begins.stage, { ...profile, aim }, await loadWords(context), order) : '',
    }),
    through: t.field({
      type: [Responsibility],
      description:
        'At most five responsibilities whose work builds the skill: those of roles held first, then of roles on the way, of the role aimed at, and any other. Empty: none is known.',
      resolve: ({ through }, _, context) => loadAllKnown(context, 'Responsibility', through),
    }),
    growsIn: t.field({
      type: [Role],
      description: 'Roles on the way that ask for more of the skill than is at hand, in the order of the path.',
      resolve: ({ growsIn }, _, context) => loadAllKnown(context, 'Role', growsIn),
    }),
    milestones: t.field({
      type: [RoadmapMilestone],
      description: 'The levels to reach one after the other, in the order of the way; the last is `toLevel`.',
      resolve: ({ milestones }) => milestones,
    }),
    after: t.field({
      type: [Skill],
      description: 'Skills of the roadmap that this one builds on; they stand before it.',
      resolve: ({ after }, _, context) => loadAllKnown(context, 'Skill', after),
    }),
  }),
});

const RoadmapLesson = builder.objectRef<LessonOf>('RoadmapLesson');
RoadmapLesson.implement({
  description: `What to learn of a skill at one stage. ${milestoneRule} ${learningOrder} ${stageRule}`,
  fields: (t) => ({
    skill: t.field(known(Skill, 'The skill.', ({ lesson }) => lesson.skill)),
    fromLevel: t.int({
      description: 'The level at the beginning of the stage, 0 (not held) to 5.',
      resolve: ({ lesson }) => lesson.from,
    }),
    toLevel: t.int({
      description: 'The level to reach by the end of the stage, 1 to 5.',
      resolve: ({ lesson }) => lesson.to,
    }),
    because: t.string({
      description: 'Where the person stands by then, where the skill can be practised, and why it comes now.',
      resolve: async ({ lesson, stage, profile, aim, place }, _, context) =>
        lessonReason(lesson, stage, { ...profile, aim }, await loadWords(context), place),
    }),
    weight: t.float({
      description: `How much the skill matters at the stage, 0 to 1. ${stageRule}`,
      resolve: ({ lesson }) => lesson.weight,
    }),
    onTheJob: t.boolean({
      description:
        'Whether work of the role of the stage builds the skill, so that it grows with the job. Else an occasion has to be sought beside it.',
      resolve: ({ lesson }) => lesson.onTheJob,
    }),
    through: t.field({
      type: [Responsibility],
      description:
        'At most five responsibilities whose work builds the skill: those of the role of the stage first, then of the roles after it, and any other. Empty: none is known.',
      resolve: ({ lesson }, _, context) =>
        loadAllKnown(
          context,
          'Responsibility',
          lesson.through.map(({ responsibility }) => responsibility),
        ),
    }),
  }),
});

export const RoadmapStage = builder.objectRef<StageOf>('RoadmapStage');
RoadmapStage.implement({
  description: 'The time in one role on the likeliest way, and what to learn in it for the next one.',
  fields: (t) => ({
    order: t.exposeInt('order', { description: 'The place of the stage on the way, from 1.' }),
    role: t.field({
      type: Role,
      nullable: true,
      description: 'The role in which to learn. Null: before the first role.',
      resolve: ({ role }, _, context) => (role === undefined ? null : loadKnown(context, 'Role', role)),
    }),
    towards: t.field(
      known(Role, 'The role that comes next; the last of them is the one aimed at.', ({ towards }) => towards),
    ),
    years: t.field({
      type: YearRange,
      nullable: true,
      description: 'Years usually spent in the role before the next one. Null: not known, or no role is held yet.',
      resolve: ({ years }) => years,
    }),
    lessons: t.field({
      type: [RoadmapLesson],
      description:
        'What to learn at the stage, in an order in which it can be learnt; a skill with more than two levels to gain comes several times.',
      resolve: (stage) =>
        stage.lessons.map((lesson, place): LessonOf => ({
          lesson,
          stage,
          profile: stage.profile,
          aim: stage.aim,
          place,
        })),
    }),
  }),
});

const words = async (edges: ReadEdges, nodes: ReadNodes): Promise<Words> => {
  const [roles, skills, responsibilities, develops] = await Promise.all([
    nodes('Role'),
    nodes('Skill'),
    nodes('Responsibility'),
    edges('DEVELOPS'),
  ]);
  const titles = new Map(roles.map(({ key, title }) => [key, title]));
  const sharing = groupBy(roles, ({ abbreviation = '' }) => abbreviation);
  const isCommon = (abbreviation = '') => /^[A-Z]+$/.test(abbreviation) && sharing.get(abbreviation)?.length === 1;
  const ofRole = new Map(
    roles.map(({ key, level, abbreviation, title }) => [
      key,
      level === 'C_SUITE' && isCommon(abbreviation) ? (abbreviation ?? title) : title,
    ]),
  );
  const ofSkill = new Map(skills.map((each) => [each.key, { ...each, kind: each.kind ?? ('TECHNICAL' as const) }]));
  const ofWork = new Map(responsibilities.map(({ key, title }) => [key, title]));
  const how = new Map(develops.map((each) => [`${each.from} ${each.to}`, each.how]));
  return {
    role: (key) => ofRole.get(key) ?? key,
    title: (key) => titles.get(key) ?? key,
    skill: (key) => ofSkill.get(key) ?? { title: key, summary: '', kind: 'TECHNICAL' },
    responsibility: (key) => ofWork.get(key) ?? key,
    how: (responsibility, skill) => how.get(`${responsibility} ${skill}`),
  };
};

/** What things are called in sentences, once per revision of the data. */
const loadWords = perRevision(words);

const bySize = namesOf(shares);

const allWork = async (read: ReadEdges) => {
  const [all, inTrack] = await Promise.all([read('RESPONSIBLE_FOR'), read('IN_TRACK')]);
  const tracks = new Map(inTrack.map(({ from, to }) => [from, to]));
  await lookInPieces(all);
  const ofRole = byStart(all);
  const rolesWith = groupBy(all, ({ to }) => to);
  return {
    of: (role: string) =>
      (ofRole.get(role) ?? [])
        .map(({ from, to, share }) => ({ from, responsibility: to, share }))
        .sort((a, b) => bySize.indexOf(a.share) - bySize.indexOf(b.share)),
    /** On how many roles of the tracks of some roles the work falls. */
    nearness: (roles: readonly string[]) => {
      const field = new Set(roles.map((role) => tracks.get(role)));
      return once(
        (responsibility: string) =>
          (rolesWith.get(responsibility) ?? []).filter(({ from }) => field.has(tracks.get(from))).length,
      );
    },
  };
};

const loadAllWork = perRevision(allWork);

/** The roadmap of a person along a way; undefined: none is known. */
export async function loadRoadmap(
  context: Context,
  { role, profile, gap }: RoadmapFor,
  path: Path | undefined,
): Promise<Roadmap<Requires>> {
  const [{ requirements }, { developers, prerequisites }, work] = await Promise.all([
    loadCareerMap(context),
    loadDevelopment(context),
    loadAllWork(context),
  ]);
  const held = heldEver(profile);
  const begun = path !== undefined && held.includes(path.start);
  const ahead = [...(path && !begun ? [path.start] : []), ...(path?.steps ?? []).map(({ to }) => to)];
  const roles = [...new Set([...ahead, role])];
  const near = work.nearness([...held, ...roles]);
  return roadmap(gap.missing, {
    held,
    start: begun ? path.start : profile.roles[0],
    roles: roles.map((each) => ({ role: each, requirements: requirements.get(each) ?? [] })),
    workOf: work.of,
    developersOf: (skill) => [...(developers.get(skill) ?? [])].sort((a, b) => near(b) - near(a)),
    prerequisites,
    levels: profile.levels,
  });
}
