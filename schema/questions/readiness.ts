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
import type { Roadmap } from '../../src/advice/roadmap.ts';
import { skillGap, standingsOf, type SkillGap } from '../../src/advice/skill-gap.ts';
import { namesOf } from '../../src/graph/shape.ts';
import { skillKinds } from '../../src/graph/shapes/skill.ts';
import { heldEver } from '../../src/planner/profile.ts';
import { unconstrained } from '../../src/planner/constraints.ts';
import { weighFor } from '../../src/planner/cost.ts';
import { plan } from '../../src/planner/find-paths.ts';
import { work } from '../limits.ts';
import { builder, type Context } from '../builder.ts';
import { loadPast, loadCareerMap, type Requires } from './career-map.ts';
import { CareerPath, type Path } from './career-path.ts';
import { enumeration } from '../describe.ts';
import { loadAllKnown, resolveKey } from '../loading.ts';
import { bounded, pathOf, startsOf } from './career-paths.ts';
import { ProfileInput, resolveProfile } from './profile.ts';
import { known, nameArgument } from '../record.ts';
import { loadRoadmap, RoadmapStage, RoadmapStep } from './roadmap.ts';
import { Role } from '../records/role.ts';
import { SkillKind } from '../records/skill.ts';
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

interface RoadmapOnPath extends Roadmap<Requires> {
  readonly path: Path | undefined;
}

interface Assessed {
  readonly role: string;
  readonly profile: Person;
  readonly requirements: readonly Requires[];
  readonly gap: SkillGap<Requires>;
}

interface Assessment extends Assessed {
  /** Worked out once, for all fields that show it. */
  readonly way: () => Promise<RoadmapOnPath>;
}

const score = ({ requirements, profile }: Assessed) => scoreOf(standingsOf(requirements, profile.levels));

/** The planner's likeliest way for the person; undefined where there is none. */
async function bestPath(context: Context, { role, profile }: Assessed): Promise<Path | undefined> {
  const [{ graph, requirements }, from, past] = await Promise.all([
    loadCareerMap(context),
    startsOf(context, profile),
    loadPast(context),
  ]);
  const [best] = await bounded(
    context,
    plan(
      graph,
      {
        from,
        to: role,
        optimize: 'LIKELIHOOD',
        held: heldEver(profile),
        past,
        weigh: weighFor(requirements, profile),
        constraints: unconstrained,
        pause: context.turns.pause,
      },
      1,
    ),
  );
  return best && pathOf(best, profile);
}

/** The way of a person, and what to learn on it. */
async function wayOf(context: Context, assessed: Assessed): Promise<RoadmapOnPath> {
  const path = await bestPath(context, assessed);
  return { path, ...(await loadRoadmap(context, assessed, path)) };
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
        'The score by kind of skill, in the order of `SkillKind`; kinds that the role does not require are left out, and so are skills whose kind is not known.',
      resolve: async ({ requirements, profile }, _, context) => {
        const skills = await loadAllKnown(
          context,
          'Skill',
          requirements.map(({ skill }) => skill),
        );
        const kindOf = new Map(skills.flatMap(({ key, kind }) => (kind ? [[key, kind] as const] : [])));
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
      resolve: async (assessment) => {
        const { items } = await assessment.way();
        return items.map((item) => ({ ...item, profile: assessment.profile }));
      },
    }),
    stages: t.field({
      type: [RoadmapStage],
      description:
        'The roadmap by the roles on the likeliest way: what to learn in each of them. Empty: nothing is missing.',
      resolve: async (assessment) => {
        const { stages, path } = await assessment.way();
        return stages.map((stage, at) => ({
          ...stage,
          order: at + 1,
          profile: assessment.profile,
          aim: assessment.role,
          years: path?.steps.find(({ from, to }) => from === stage.role && to === stage.towards)?.years,
        }));
      },
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
      resolve: async ({ way }) => (await way()).path,
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
    complexity: { field: work.readiness, multiplier: 4 },
    resolve: async (_, { role: name, profile: given }, context): Promise<Assessment> => {
      const [{ requirements }, role, profile] = await Promise.all([
        loadCareerMap(context),
        resolveKey(context, 'Role', name),
        resolveProfile(context, given),
      ]);
      const required = requirements.get(role) ?? [];
      const assessed = { role, profile, requirements: required, gap: skillGap(required, profile.levels) };
      let way: Promise<RoadmapOnPath> | undefined;
      return { ...assessed, way: () => (way ??= wayOf(context, assessed)) };
    },
  }),
}));
