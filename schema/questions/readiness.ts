import type { Person } from '../../src/advice/implication.ts';
import {
  dimensionsOf,
  readinessFormula,
  readinessStages,
  scoreOf,
  scoreRoles,
  stageOf,
  type Dimension,
  type RoleScore,
} from '../../src/advice/readiness.ts';
import {
  milestoneRule,
  reasonForItem,
  roadmap,
  roadmapRule,
  type Milestone,
  type RoadmapItem,
} from '../../src/advice/roadmap.ts';
import { skillGap, standingsOf, type SkillGap } from '../../src/advice/skill-gap.ts';
import { namesOf } from '../../src/graph/shape.ts';
import { skillKinds } from '../../src/graph/shapes/skill.ts';
import { unconstrained } from '../../src/planner/constraints.ts';
import { weighFor } from '../../src/planner/cost.ts';
import { plan } from '../../src/planner/plan.ts';
import { builder, type Context } from '../builder.ts';
import { loadCareerMap, type Requires } from './career-map.ts';
import { CareerPath, type Path } from './career-path.ts';
import { enumeration } from '../describe.ts';
import { loadDevelopment, loadFeatures } from './features.ts';
import { loadAllKnown, loadKnown, resolveKey } from '../loading.ts';
import { bounded, pathOf, startsOf } from './career-paths.ts';
import { ProfileInput, resolveProfile } from './profile.ts';
import { nameArgument, known } from '../record.ts';
import { Responsibility } from '../records/responsibility.ts';
import { Role } from '../records/role.ts';
import { Skill, SkillKind } from '../records/skill.ts';
import { SkillStanding, standingsFor } from './skill-gap.ts';

const ReadinessStage = enumeration('ReadinessStage', 'How far someone is on the way to a role.', readinessStages);
const kinds = namesOf(skillKinds);

const ReadinessDimension = builder.objectRef<Dimension<keyof typeof skillKinds>>('ReadinessDimension');
ReadinessDimension.implement({
  description: 'Readiness in the skills of one kind.',
  fields: (t) => ({
    skillKind: t.field({ type: SkillKind, description: 'The kind of skill.', resolve: ({ kind }) => kind }),
    score: t.exposeInt('score', { description: 'The score over the required skills of the kind alone, 0 to 100.' }),
    skills: t.exposeInt('skills', { description: 'Number of skills of the kind that the role requires.' }),
  }),
});

interface ItemOf extends RoadmapItem<Requires> {
  readonly profile: Person;
}

const RoadmapMilestone = builder.objectRef<Milestone & { readonly target: string }>('RoadmapMilestone');
RoadmapMilestone.implement({
  description: `A level of a skill to reach on the way. ${milestoneRule}`,
  fields: (t) => ({
    role: t.field(
      known(
        Role,
        'The role by whose beginning the level is to be reached: one on the way, or the role aimed at.',
        ({ role, target }) => role ?? target,
      ),
    ),
    level: t.exposeInt('level', { description: 'The level to reach, 1 to 5.' }),
  }),
});

const RoadmapStep = builder.objectRef<ItemOf>('RoadmapStep');
RoadmapStep.implement({
  description: `A skill to learn or deepen, at its place in a roadmap. ${roadmapRule}`,
  fields: (t) => ({
    order: t.exposeInt('order', { description: 'The place in the roadmap, from 1.' }),
    skill: t.field(known(Skill, 'The skill.', ({ requirement }) => requirement.skill)),
    fromLevel: t.int({ description: 'The level at hand, 0 (not held) to 5.', resolve: ({ held }) => held }),
    toLevel: t.int({ description: 'The level required, 1 to 5.', resolve: ({ requirement }) => requirement.level }),
    because: t.string({
      description: 'Why the skill is to grow, why at this place, and where it can.',
      resolve: (item, _, context) => because(context, item),
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
      resolve: ({ milestones, requirement: { from: target } }) => milestones.map((each) => ({ ...each, target })),
    }),
    after: t.field({
      type: [Skill],
      description: 'Skills of the roadmap that this one builds on; they stand before it.',
      resolve: ({ after }, _, context) => loadAllKnown(context, 'Skill', after),
    }),
  }),
});

async function because(context: Context, item: ItemOf): Promise<string> {
  const { requirement, before, through, growsIn, profile } = item;
  const features = await loadFeatures(context);
  const present = through.find((each) => profile.roles.some((role) => features(role).responsibilities.includes(each)));
  const ahead = [...growsIn, requirement.from].flatMap((role) => features(role).responsibilities);
  const nearest = through.find((each) => ahead.includes(each));
  const [role, skill, above, work, future, growing] = await Promise.all([
    loadKnown(context, 'Role', requirement.from),
    loadKnown(context, 'Skill', requirement.skill),
    loadAllKnown(context, 'Skill', before),
    present === undefined ? undefined : loadKnown(context, 'Responsibility', present),
    nearest === undefined ? undefined : loadKnown(context, 'Responsibility', nearest),
    growsIn[0] === undefined ? undefined : loadKnown(context, 'Role', growsIn[0]),
  ]);
  return reasonForItem(item, {
    role: role.title,
    skill: skill.title,
    before: above.map(({ title }) => title),
    presentWork: work?.title,
    work: future?.title,
    growsIn: growing?.title,
  });
}

const RoleReadiness = builder.objectRef<RoleScore>('RoleReadiness');
RoleReadiness.implement({
  description: 'How ready someone is for a role.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    score: t.exposeInt('score', { description: '0 to 100, as `ReadinessAssessment.score` measures it.' }),
    stage: t.field({
      type: ReadinessStage,
      description: 'The stage that goes with the score.',
      resolve: ({ score }) => stageOf(score),
    }),
  }),
});

interface Assessment {
  readonly role: string;
  readonly profile: Person;
  readonly requirements: readonly Requires[];
  readonly gap: SkillGap<Requires>;
}

const score = ({ requirements, profile }: Assessment) => scoreOf(standingsOf(requirements, profile.levels));

/** The planner's likeliest way for the person; undefined where there is none. */
async function bestPath(context: Context, { role, profile }: Assessment): Promise<Path | undefined> {
  const [{ graph, requirements }, from] = await Promise.all([loadCareerMap(context), startsOf(context, profile)]);
  const weigh = weighFor(requirements, profile);
  const [best] = await bounded(
    plan(graph, { from, to: role, optimize: 'LIKELIHOOD', weigh, constraints: unconstrained }, 1),
  );
  return best && pathOf(best, profile);
}

async function roadmapOf(context: Context, assessment: Assessment): Promise<ItemOf[]> {
  const { role, profile, gap } = assessment;
  const [{ requirements }, features, { developers, prerequisites }, path] = await Promise.all([
    loadCareerMap(context),
    loadFeatures(context),
    loadDevelopment(context),
    bestPath(context, assessment),
  ]);
  const way = (path?.steps ?? []).map(({ to }) => to).filter((each) => each !== role);
  return roadmap({
    missing: gap.missing,
    prerequisites,
    developers,
    roles: [...profile.roles, ...way, role],
    responsibilitiesOf: (each) => features(each).responsibilities,
    onTheWay: way.map((each) => ({ role: each, requirements: requirements.get(each) ?? [] })),
  }).map((item) => ({ ...item, profile }));
}

const ReadinessAssessment = builder.objectRef<Assessment>('ReadinessAssessment');
ReadinessAssessment.implement({
  description: 'How ready someone is for a role, what is missing, and how to get there.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role aimed at.', ({ role }) => role)),
    score: t.int({ description: `0 to 100. ${readinessFormula}`, resolve: score }),
    stage: t.field({
      type: ReadinessStage,
      description: 'The stage that goes with the score.',
      resolve: (assessment) => stageOf(score(assessment)),
    }),
    dimensions: t.field({
      type: [ReadinessDimension],
      description:
        'The score by kind of skill, in the order of `SkillKind`; kinds that the role does not require are left out.',
      resolve: async ({ requirements, profile }, _, context) => {
        const skills = await loadAllKnown(
          context,
          'Skill',
          requirements.map(({ skill }) => skill),
        );
        const kindOf = new Map(skills.map(({ key, kind }) => [key, kind]));
        return dimensionsOf(standingsOf(requirements, profile.levels), kinds, kindOf);
      },
    }),
    strengths: t.field({
      type: [SkillStanding],
      description: 'Required skills held at the level required or above, the most important first.',
      resolve: ({ gap, profile }) => standingsFor(profile)(gap.held),
    }),
    gaps: t.field({
      type: [SkillStanding],
      description: 'Required skills held below the level required, the most important first, then the widest gap.',
      resolve: ({ gap, profile }) => standingsFor(profile)(gap.missing),
    }),
    roadmap: t.field({
      type: [RoadmapStep],
      description: 'The gaps in an order in which they can be closed. Empty: nothing is missing.',
      resolve: (assessment, _, context) => roadmapOf(context, assessment),
    }),
    nextRoles: t.field({
      type: [RoleReadiness],
      description:
        'Roles that one step leads to from a role held, or from the latest of the history where none is held, or entry roles where there is neither, the readiest first, then by key; at most ten.',
      resolve: async ({ profile }, _, context) => {
        const { graph, requirements } = await loadCareerMap(context);
        const starts = await startsOf(context, profile);
        const next =
          profile.roles.length === 0 && profile.history.length === 0
            ? starts
            : graph.arcs.filter(({ step }) => starts.includes(step.from)).map(({ step }) => step.to);
        const candidates = [...new Set(next)].filter((role) => !profile.roles.includes(role));
        return scoreRoles(candidates, requirements, profile.levels).slice(0, 10);
      },
    }),
    path: t.field({
      type: CareerPath,
      nullable: true,
      description: 'The likeliest way for this person; `careerPaths` gives others. Null: no way leads there.',
      resolve: (assessment, _, context) => bestPath(context, assessment),
    }),
  }),
});

builder.queryFields((t) => ({
  assessReadiness: t.field({
    type: ReadinessAssessment,
    nullable: true,
    description:
      'How ready a person is for a role: score, strengths, gaps, a roadmap and the way there. Null only together with an error.',
    args: {
      role: t.arg.string(nameArgument('CTO')),
      profile: t.arg({
        type: ProfileInput,
        required: true,
        description: 'What the person brings; `readinessQuestions` asks for it.',
      }),
    },
    complexity: { field: 50, multiplier: 4 },
    resolve: async (_, { role: name, profile: given }, context): Promise<Assessment> => {
      const [{ requirements }, role, profile] = await Promise.all([
        loadCareerMap(context),
        resolveKey(context, 'Role', name),
        resolveProfile(context, given),
      ]);
      const required = requirements.get(role) ?? [];
      return { role, profile, requirements: required, gap: skillGap(required, profile.levels) };
    },
  }),
}));
