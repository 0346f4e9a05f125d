import type { EdgeOf } from '../../src/graph/model.ts';
import { placeIn } from '../../src/graph/shape.ts';
import { levels } from '../../src/graph/shapes/role.ts';
import { SearchTooLargeError, tieRule } from '../../src/planner/best-paths.ts';
import { constraintNames, type ConstraintName } from '../../src/planner/constraints.ts';
import { objectives, weighFor } from '../../src/planner/cost.ts';
import { likelihoodLimitRule, likelihoodRule, rarityLimit } from '../../src/planner/likelihood.ts';
import { alternativesLimit, pathLimit } from '../../src/planner/limits.ts';
import { conditionRule, outgrownRule } from '../../src/planner/past.ts';
import { explainNoPlan, plan, type Explanation, type Plan, type Question } from '../../src/planner/find-paths.ts';
import { alternatives, alternativesRule } from '../../src/planner/variety.ts';
import { heldEver, nobody, type Profile } from '../../src/planner/profile.ts';
import { listLimit, work } from '../limits.ts';
import { builder, type Context } from '../builder.ts';
import { loadCareerMap, loadPast } from './career-map.ts';
import { CareerPath, type Path } from './career-path.ts';
import { enumeration } from '../describe.ts';
import { badUserInput, searchTooLarge } from '../errors.ts';
import { resolveKey, resolveKeys } from '../loading.ts';
import { ProfileInput, resolveProfile } from './profile.ts';
import { nameArgument } from '../record.ts';
import { StepKind } from '../records/step.ts';

type Step = EdgeOf<'LEADS_TO'>;

export const PathObjective = enumeration('PathObjective', 'What decides which career path is best.', objectives);
const PathAlternatives = enumeration('PathAlternatives', 'How several paths of one answer are chosen.', alternatives);
const PathConstraint = enumeration('PathConstraint', 'An argument that narrows career paths.', constraintNames);

const questionArguments = builder.args((t) => ({
  from: t.string({
    description: `The role to start from; left out where \`profile\` says where to start. ${nameArgument('sysadmin').description}`,
  }),
  profile: t.field({
    type: ProfileInput,
    description:
      'Who asks, instead of `from`: the way starts from any role held, from the latest of the history where none is held, or from any entry role of the levels ENTRY and PROFESSIONAL where there is no history either; what is held shortens and cheapens it.',
  }),
  to: t.string({ ...nameArgument('CIO'), description: `The role to reach. ${nameArgument('CIO').description}` }),
  optimize: t.field({
    type: PathObjective,
    required: true,
    defaultValue: 'LIKELIHOOD',
    description: `What decides. ${likelihoodRule}`,
  }),
  avoid: t.stringList({ description: `Roles not to pass, at most ${String(listLimit)}. Example: \`["consultant"]\`.` }),
  via: t.stringList({
    description: `Roles to pass, in any order, at most ${String(listLimit)}. Example: \`["it-director"]\`.`,
  }),
  kinds: t.field({ type: [StepKind], description: 'Only steps of these kinds. Left out: any.' }),
  maxSteps: t.int({
    description: `At most so many steps, 1 to ${String(pathLimit)}; ${String(pathLimit)} where left out.`,
  }),
  maxYears: t.float({ description: 'At most so many typical years in all. Left out: any number.' }),
  organizationType: t.string({
    description:
      'Pass only roles that this kind of organization needs, and roles of which no kind is said to need them. Key, alias or title. Example: `start-up`.',
  }),
}));

interface Asked {
  readonly question: Question;
  readonly profile: Profile;
}

interface Given {
  readonly from?: string | null | undefined;
  readonly profile?: typeof ProfileInput.$inferInput | null | undefined;
  readonly to: string;
  readonly optimize: keyof typeof objectives;
  readonly avoid?: readonly string[] | null | undefined;
  readonly via?: readonly string[] | null | undefined;
  readonly kinds?: readonly Step['kind'][] | null | undefined;
  readonly maxSteps?: number | null | undefined;
  readonly maxYears?: number | null | undefined;
  readonly organizationType?: string | null | undefined;
}

async function ask(context: Context, given: Given): Promise<Asked> {
  const { from, optimize, kinds, maxSteps, maxYears } = given;
  if (typeof from === 'string' ? given.profile : !given.profile)
    throw badUserInput('Give either "from" or "profile": a role to start from, or what a person brings.');
  if (typeof maxSteps === 'number' && (maxSteps < 1 || maxSteps > pathLimit))
    throw badUserInput(`"maxSteps: ${String(maxSteps)}" is outside 1 to ${String(pathLimit)}.`);
  if (typeof maxYears === 'number' && !(maxYears >= 0))
    throw badUserInput(`"maxYears: ${String(maxYears)}" is below 0.`);
  const [map, past, to, avoid, via, type, profile, start] = await Promise.all([
    loadCareerMap(context),
    loadPast(context),
    resolveKey(context, 'Role', given.to),
    resolveKeys(context, 'Role', given.avoid ?? []),
    resolveKeys(context, 'Role', given.via ?? []),
    given.organizationType ? resolveKey(context, 'OrganizationType', given.organizationType) : undefined,
    given.profile ? resolveProfile(context, given.profile) : nobody,
    typeof from === 'string' ? resolveKey(context, 'Role', from) : undefined,
  ]);
  const starts = start === undefined ? await startsOf(context, profile) : [start];
  const contradiction = [...starts, to, ...via].find((role) => avoid.includes(role));
  if (contradiction !== undefined)
    throw badUserInput(`"avoid" names "${contradiction}", which the path must pass. Take it out of one of the two.`);
  return {
    profile,
    question: {
      from: starts,
      to,
      optimize,
      pause: context.turns.pause,
      held: heldEver(profile),
      past,
      maxRarity: rarityLimit,
      weigh: given.profile ? weighFor(map.requirements, profile) : map.weigh,
      constraints: {
        avoid,
        via,
        kinds: kinds ?? undefined,
        maxSteps: maxSteps ?? undefined,
        maxYears: maxYears ?? undefined,
        outsideOrganization: type === undefined ? undefined : await rolesOutside(context, type),
      },
    },
  };
}

/** The roles held; where none is, the latest one held before; where there is none either, every entry role that is open to beginners. */
export async function startsOf(context: Context, { roles, history }: Profile): Promise<readonly string[]> {
  if (roles.length > 0) return roles;
  const [latest] = history;
  if (latest) return [latest.role];
  const { rows } = await context.graph.findNodes('Role', { where: [{ field: 'entry', in: [true] }], limit: 1_000 });
  return rows.flatMap(({ value: { key, level } }) =>
    placeIn(levels, level) <= placeIn(levels, 'PROFESSIONAL') ? [key] : [],
  );
}

/** Roles that some kind of organization is said to need, but not this one. */
async function rolesOutside(context: Context, organizationType: string): Promise<ReadonlySet<string>> {
  const needs = await context.projections.edges('NEEDS');
  const needed = new Set(needs.filter(({ from }) => from === organizationType).map(({ to }) => to));
  return new Set(needs.map(({ to }) => to).filter((role) => !needed.has(role)));
}

/** Lets a search that gives up end in a coded error. */
export async function bounded<T>({ turns }: Context, search: Promise<T>): Promise<T> {
  try {
    return await turns.together(search);
  } catch (error) {
    if (error instanceof SearchTooLargeError) throw searchTooLarge(error.message);
    throw error;
  }
}

export const pathOf = ({ start, steps, paretoOptimal }: Plan<Step>, profile: Profile): Path => ({
  start,
  steps,
  profile,
  paretoOptimal,
});

interface Explained {
  readonly explanation: Explanation<Step>;
  readonly profile: Profile;
}

const PathBlocker = builder.objectRef<{ readonly constraints: readonly ConstraintName[]; readonly path: Path }>(
  'PathBlocker',
);
PathBlocker.implement({
  description: 'Constraints that together block every path.',
  fields: (t) => ({
    constraints: t.field({
      type: [PathConstraint],
      description: 'The constraints; lifting all of them opens a way, lifting fewer does not.',
      resolve: ({ constraints }) => constraints,
    }),
    path: t.field({
      type: CareerPath,
      description: 'The best path once they are lifted.',
      resolve: ({ path }) => path,
    }),
  }),
});

const NoPathExplanation = builder.objectRef<Explained>('NoPathExplanation');
NoPathExplanation.implement({
  description: 'Why there is no career path within the constraints.',
  fields: (t) => ({
    path: t.field({
      type: CareerPath,
      nullable: true,
      description: 'The best path within the constraints. Null: there is none, and the rest says why.',
      resolve: ({ explanation, profile }) => explanation.plan && pathOf(explanation.plan, profile),
    }),
    blockers: t.field({
      type: [PathBlocker],
      description:
        'The smallest sets of constraints that block. Empty: there is a path, or there is none even without constraints.',
      resolve: ({ explanation, profile }) =>
        explanation.blockers.map(({ constraints, plan: best }) => ({ constraints, path: pathOf(best, profile) })),
    }),
    because: t.string({
      description: 'The same in one sentence.',
      resolve: ({ explanation: { plan: possible, blockers } }) =>
        possible
          ? 'There is a path within the constraints.'
          : blockers.length === 0
            ? `No chain of at most ${String(pathLimit)} steps leads there that is likely enough, asks for no background that is missing and never goes back to a role outgrown, whatever the constraints.`
            : `A path opens by lifting ${blockers.map(({ constraints }) => constraints.join(' together with ')).join(', or ')}.`,
    }),
  }),
});

builder.queryFields((t) => ({
  careerPaths: t.field({
    type: [CareerPath],
    description: `The best ways to a role that differ in substance (\`alternatives: EXACT\` gives the best of all), best first, each passing no role twice; empty where no way keeps to the constraints (\`explainNoPath\` says why). ${conditionRule} ${outgrownRule} ${likelihoodLimitRule} ${tieRule} Of parallel steps between two roles the best counts.`,
    args: {
      ...questionArguments,
      first: t.arg.int({
        required: true,
        defaultValue: 3,
        description: `Number of paths, 1 to ${String(alternativesLimit)}.`,
      }),
      alternatives: t.arg({
        type: PathAlternatives,
        required: true,
        defaultValue: 'DIVERSE',
        description: `How the paths after the first are chosen. ${alternativesRule}`,
      }),
    },
    complexity: ({ first }) => {
      const paths = Math.min(Math.max(first, 1), alternativesLimit);
      return { field: work.path * paths, multiplier: paths };
    },
    resolve: async (_, { first, alternatives: chosen, ...given }, context) => {
      if (first < 1 || first > alternativesLimit)
        throw badUserInput(`"first: ${String(first)}" is outside 1 to ${String(alternativesLimit)} paths.`);
      const { question, profile } = await ask(context, given);
      const { graph } = await loadCareerMap(context);
      const plans = await bounded(context, plan(graph, { ...question, alternatives: chosen }, first));
      return plans.map((each) => pathOf(each, profile));
    },
  }),
  explainNoPath: t.field({
    type: NoPathExplanation,
    description:
      'Which of the constraints of `careerPaths` block the way, and what lifting them would allow; takes the same arguments.',
    args: questionArguments,
    complexity: { field: work.noPath, multiplier: 1 },
    resolve: async (_, given, context) => {
      const { question, profile } = await ask(context, given);
      const { graph } = await loadCareerMap(context);
      return { explanation: await bounded(context, explainNoPlan(graph, question)), profile };
    },
  }),
}));
