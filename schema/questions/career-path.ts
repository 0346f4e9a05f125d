import type { GraphQLResolveInfo } from 'graphql';
import type { EdgeOf } from '../../src/graph/model.ts';
import { keyPattern } from '../../src/graph/shape.ts';
import { costOf, effortFormula, effortOf, skillsOf, weighFor, yearsOf, type Cost } from '../../src/planner/cost.ts';
import type { Requirement } from '../../src/planner/requirement.ts';
import { weakest } from '../../src/planner/evidence.ts';
import { pathLimit, shortestLimit } from '../../src/planner/limits.ts';
import { keepsToPast, refusedSteps } from '../../src/planner/past.ts';
import { heldEver, nobody, type Profile } from '../../src/planner/profile.ts';
import { likeliest } from '../../src/planner/likeliest.ts';
import { likelihoodOf, likelihoodRule, likelihoods } from '../../src/planner/likelihood.ts';
import { reasonFor } from '../../src/planner/reason.ts';
import { warningCodes, warningsOf, type Warning } from '../../src/planner/warnings.ts';
import { totalYears } from '../../src/planner/years.ts';
import { builder, type Context } from '../builder.ts';
import { loadCareerMap, loadPast } from './career-map.ts';
import { enumeration } from '../describe.ts';
import { work } from '../limits.ts';
import { Confidence } from '../records/evidence.ts';
import { knowNodes, loadAllKnown, loadKnown, resolveKey } from '../loading.ts';
import { loadPayChanges, PayChange } from './pay-change.ts';
import { PayComponent } from '../records/pay-band.ts';
import { nameArgument, known } from '../record.ts';
import { Role } from '../records/role.ts';
import { Skill } from '../records/skill.ts';
import { stepFields, YearRange } from '../records/step.ts';
import { SkillGain } from './skill-gain.ts';
import { fieldsWantedOf, namesWanted } from '../wanted.ts';
import { pastOf, weighOf, type Paths } from './roles-passed.ts';

type Step = EdgeOf<'LEADS_TO'>;

/** A way from `start` by steps, for someone with a profile. */
export interface Path {
  readonly start: string;
  readonly steps: readonly Step[];
  readonly profile: Profile;
  /** Undefined: compared with no other path. */
  readonly paretoOptimal?: boolean;
  /** What is asked of the roles passed; undefined: they may be needed whole. */
  readonly roleFields?: readonly string[] | undefined;
}

interface StepOfPath {
  readonly edge: Step;
  readonly profile: Profile;
  /** Key of the role after the next one. */
  readonly onward: string | undefined;
}

export const CareerStep = builder.objectRef<StepOfPath>('CareerStep');
CareerStep.implement({
  description: 'A step of a career path.',
  fields: (t) => ({
    from: t.field(known(Role, 'The role the step starts from.', ({ edge }) => edge.from)),
    to: t.field(known(Role, 'The role the step leads to.', ({ edge }) => edge.to)),
    ...stepFields(t),
    yearsToSpend: t.field({
      type: YearRange,
      description:
        'Years still to spend in the first role before the step: `years`, less the years that the profile has spent in that role, at present or in the past.',
      resolve: ({ edge, profile }) => yearsOf(edge, profile),
    }),
    effort: t.float({
      description: `How much the step asks for. ${effortFormula}`,
      resolve: async ({ edge, profile }, _, context) =>
        effortOf(edge, (await loadCareerMap(context)).requirements, profile),
    }),
    skillsHeld: t.field({
      type: [Skill],
      description:
        'Skills that the next role requires and that are at hand at the level required, the most important first.',
      resolve: async (step, _, context) => {
        const { held } = await skillsOfStep(context, step);
        return loadAllKnown(
          context,
          'Skill',
          held.map(({ skill }: Requirement) => skill),
        );
      },
    }),
    skillsToGain: t.field({
      type: [SkillGain],
      description:
        'Skills that the next role requires at a higher level than is at hand, the most important first, then the widest gap.',
      resolve: async (step, _, context) => (await skillsOfStep(context, step)).toGain,
    }),
    because: t.string({
      description: 'Why the step comes at this place: what is at hand, what is to grow first, and where it leads.',
      resolve: async (step, _, context) => {
        const skills = await skillsOfStep(context, step);
        const [first] = skills.toGain;
        const [from, to, onward, gain] = await Promise.all([
          loadKnown(context, 'Role', step.edge.from),
          loadKnown(context, 'Role', step.edge.to),
          step.onward === undefined ? undefined : loadKnown(context, 'Role', step.onward),
          first ? loadKnown(context, 'Skill', first.skill) : undefined,
        ]);
        return reasonFor(step.edge, skills, {
          from: from.title,
          to: to.title,
          onward: onward?.title,
          firstGain: gain?.title,
        });
      },
    }),
    payChange: t.field({
      type: PayChange,
      nullable: true,
      description:
        'How pay changes with the step: the first comparison by region and component, the newest first. Null: no two observations of the roles themselves can be compared.',
      args: {
        region: t.arg.string({ description: 'Only this region: ISO 3166-1 alpha-2 code. Example: `US`.' }),
        component: t.arg({ type: PayComponent, description: 'Only this component.' }),
      },
      resolve: async ({ edge }, { region, component }, context) => {
        const changes = await loadPayChanges(context, edge.from, edge.to);
        return changes.find(
          ({ to }) => (!region || to.region === region) && (!component || to.component === component),
        );
      },
    }),
  }),
});

const skillsOfStep = async (context: Context, { edge, profile }: StepOfPath) =>
  skillsOf(edge, (await loadCareerMap(context)).requirements, profile);

const PathCost = builder.objectRef<Cost>('PathCost');
PathCost.implement({
  description: 'What a path costs, by each of the measures that can be optimized.',
  fields: (t) => ({
    steps: t.exposeInt('steps', { description: 'The number of steps.' }),
    years: t.exposeFloat('years', { description: 'Typical years before the last role is reached.' }),
    effort: t.exposeFloat('effort', {
      description: 'The effort of all steps together, each as `CareerStep.effort` measures it.',
    }),
  }),
});

const PathLikelihood = enumeration('PathLikelihood', 'How likely a path is.', likelihoods);

const PathWarningCode = enumeration('PathWarningCode', 'What speaks against a path.', warningCodes);

const PathWarning = builder.objectRef<Warning>('PathWarning');
PathWarning.implement({
  description: 'Something that speaks against a path.',
  fields: (t) => ({
    code: t.field({ type: PathWarningCode, description: 'What it is.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'The same in a sentence, with the years or the roles.' }),
  }),
});

async function loadWarnings(context: Context, { start, steps, profile }: Path): Promise<Warning[]> {
  const roles = await loadAllKnown(context, 'Role', [start, ...steps.map(({ to }) => to)]);
  const refused = refusedSteps(steps, heldEver(profile), await loadPast(context));
  return warningsOf(
    steps.map((step) => ({
      years: yearsOf(step, profile),
      prevalence: step.prevalence,
      lacksBackground: refused.lackingBackground.includes(step),
      leadsBack: refused.leadingBack.includes(step),
    })),
    roles,
  );
}

const stepsOf = ({ steps, profile }: Path): StepOfPath[] =>
  steps.map((edge, at) => ({ edge, profile, onward: steps[at + 1]?.to }));

export const CareerPath = builder.objectRef<Path>('CareerPath');
CareerPath.implement({
  description: 'A way from one role to another by career steps.',
  fields: (t) => ({
    length: t.int({ description: 'The number of steps.', resolve: ({ steps }) => steps.length }),
    roles: t.field({
      type: [Role],
      description: 'The roles passed, both ends included; one more than there are steps.',
      resolve: ({ start, steps, roleFields }, _, context) =>
        loadAllKnown(context, 'Role', [start, ...steps.map(({ to }) => to)], roleFields),
    }),
    steps: t.field({ type: [CareerStep], description: 'The steps in order.', resolve: stepsOf }),
    years: t.field({
      type: YearRange,
      description:
        'Years still to spend on the way before the last role is reached: the sum of `yearsToSpend` over the steps.',
      resolve: ({ steps, profile }) => totalYears(steps.map((step) => yearsOf(step, profile))),
    }),
    cost: t.field({
      type: PathCost,
      description: 'Steps, years and effort of the path.',
      resolve: async ({ steps, profile }, _, context) => {
        const { requirements } = await loadCareerMap(context);
        return costOf(steps, weighFor(requirements, profile));
      },
    }),
    likelihood: t.field({
      type: PathLikelihood,
      description: `How likely the path is beside others. ${likelihoodRule}`,
      resolve: ({ steps }) => likelihoodOf(steps),
    }),
    warnings: t.field({
      type: [PathWarning],
      description: 'What speaks against the path, each code at most once. Empty: nothing on record.',
      resolve: (path, _, context) => loadWarnings(context, path),
    }),
    paretoOptimal: t.boolean({
      nullable: true,
      description:
        'Whether no other path of the same answer is at least as good in likelihood, steps, years and effort and better in one of them. Null: the path stands alone.',
      resolve: (path) => path.paretoOptimal,
    }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description: 'The weakest confidence of the steps, numbers left aside. Null: the path has no steps.',
      resolve: ({ steps }) => weakest(steps.map(({ confidence }) => confidence)),
    }),
  }),
});

/** What decides between equally short paths, and answers these fields of a path. */
const deciding = ['key', 'from', 'to', 'kind', 'prevalence', 'years', 'difficulty', 'asksFor', 'confidence'];
const answeredByRoles = ['__typename', 'length', 'roles'];
const answeredByThese = [...answeredByRoles, 'years', 'likelihood', 'confidence'];

function wantedOf(info: GraphQLResolveInfo) {
  const names = namesWanted(info);
  if (!names.every((name) => answeredByThese.includes(name))) return undefined;
  const ofOnePath = names.every((name) => answeredByRoles.includes(name)) ? ['to'] : deciding;
  return { node: fieldsWantedOf(info, 'roles', 'Role'), edge: deciding, ofOnePath };
}

async function shortestPath(
  context: Context,
  from: string,
  to: string,
  info: GraphQLResolveInfo,
): Promise<Path | null> {
  const wanted = wantedOf(info);
  const between = async (start: string, end: string) => ({
    start,
    paths: await context.graph.shortestPaths('LEADS_TO', start, end, {
      maxLength: pathLimit,
      limit: shortestLimit,
      wanted,
    }),
  });
  const asKeys = [from, to].every((name) => keyPattern.test(name)) ? await between(from, to) : undefined;
  // No path between keys: there is none, or one of them is no key but a name.
  const { start, paths } = asKeys?.paths.length
    ? asKeys
    : await between(...(await Promise.all([resolveKey(context, 'Role', from), resolveKey(context, 'Role', to)])));
  const path = await likeliest(await openPaths(context, paths), (tied) => weighOf(context, tied));
  if (!path) return null;
  knowNodes(context, 'Role', path.nodes, wanted?.node);
  return { start, steps: path.edges, profile: nobody, roleFields: wanted?.node };
}

/** Those that keep to the past; all where none does. */
async function openPaths(context: Context, paths: Paths): Promise<Paths> {
  if (paths.length < 2) return paths;
  const past = await pastOf(context, paths);
  const open = paths.filter(({ edges }) => keepsToPast(edges, [], past));
  return open.length > 0 ? open : paths;
}

builder.queryFields((t) => ({
  shortestPath: t.field({
    type: CareerPath,
    nullable: true,
    description: `The way with the fewest steps from one role to another. Of several that are equally short, one whose conditions are met and that never goes back to a role outgrown, then the likeliest, the one of fewest typical years, of least effort and the first by the keys of the roles passed (where there are more than ${String(shortestLimit)}, among the first so many by those keys); \`careerPaths\` gives the others. From a role to itself: a path without steps. Null: no way of at most ${String(pathLimit)} steps.`,
    args: {
      from: t.arg.string({
        ...nameArgument('sysadmin'),
        description: `The role to start from. ${nameArgument('sysadmin').description}`,
      }),
      to: t.arg.string({
        ...nameArgument('CIO'),
        description: `The role to reach. ${nameArgument('CIO').description}`,
      }),
    },
    complexity: { field: work.shortestPath, multiplier: 1 },
    resolve: (_, { from, to }, context, info) => shortestPath(context, from, to, info),
  }),
}));
