import {
  kindRule,
  matchKinds,
  needRule,
  rolesNeeded,
  type KindMatch,
  type Organization,
  type RoleNeed,
  type RolesNeeded,
} from '../../src/advice/organization.ts';
import { warningsOf } from '../../src/advice/organization-warnings.ts';
import { allPosts } from '../../src/advice/org-chart.ts';
import { reasonForKind, reasonForRole } from '../../src/advice/reasons.ts';
import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import { builder, type Context } from '../builder.ts';
import { badUserInput } from '../errors.ts';
import { loadAllKnown, loadKnown } from '../loading.ts';
import { known } from '../record.ts';
import { chartOf, leadershipNeeds, OrgChartPost } from './org-chart.ts';
import {
  ItComplexity,
  OrganizationNeed,
  OrganizationStage,
  OrganizationType,
  Sector,
} from '../records/organization-type.ts';
import { ReportingLine } from '../records/reporting-line.ts';
import { Role } from '../records/role.ts';

const headcountLimit = 10_000_000;

const OrganizationInput = builder.inputType('OrganizationInput', {
  description: 'What is known of an organization; at least one thing must be given.',
  fields: (t) => ({
    productIsTechnology: t.boolean({ description: 'Whether technology is what it sells.' }),
    internalItComplexity: t.field({ type: ItComplexity, description: 'How complex its internal IT is.' }),
    headcount: t.int({ description: `Number of staff, 1 to ${String(headcountLimit)}.` }),
    stage: t.field({ type: OrganizationStage, description: 'How far it has come.' }),
    sector: t.field({ type: Sector, description: 'What it works in.' }),
    regulated: t.boolean({ description: 'Whether a supervisor watches over its technology.' }),
    transforming: t.boolean({ description: 'Whether it is changing what it does by means of technology.' }),
    investorOwned: t.boolean({ description: 'Whether an investor owns it in order to sell it.' }),
  }),
});

type NeedOf = RoleNeed<EdgeOf<'NEEDS'>>;

const RoleNeedType = builder.objectRef<NeedOf>('RoleNeed');
RoleNeedType.implement({
  description: 'How much the matching kinds of organization need a role.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    needs: t.field({
      type: [OrganizationNeed],
      description: 'The needs of the matching kinds, the strongest first, each with its evidence and in which case.',
      resolve: ({ needs }) => needs.map((edge) => ({ edge })),
    }),
    because: t.string({
      description: 'What the role is there for, and the same in words.',
      resolve: async (need, _, context) => roleReason(context, need),
    }),
  }),
});

async function roleReason(context: Context, { role, needs }: NeedOf): Promise<string> {
  const [{ title, summary }, kinds] = await Promise.all([
    loadKnown(context, 'Role', role),
    loadAllKnown(
      context,
      'OrganizationType',
      needs.map(({ from }) => from),
    ),
  ]);
  return reasonForRole(
    { title, summary },
    needs.map((need, at) => ({ ...need, kind: kinds[at]?.title ?? '' })),
  );
}

interface Recommendation extends RolesNeeded<EdgeOf<'NEEDS'>> {
  readonly organization: Organization;
  readonly kinds: readonly KindMatch[];
}

/** Drawn as in the kind of business, if there is one alone. */
function chart(context: Context, { kinds, recommended }: Recommendation) {
  const businesses = kinds.filter(({ ofOwner }) => !ofOwner);
  const [only, ...others] = businesses.length > 0 ? businesses : kinds;
  return chartOf(
    context,
    recommended.map(({ role }) => role),
    others.length === 0 ? only?.key : undefined,
  );
}

const typesOf = (context: Context, { kinds }: Recommendation): Promise<NodeOf<'OrganizationType'>[]> =>
  loadAllKnown(
    context,
    'OrganizationType',
    kinds.map(({ key }) => key),
  );

const LeadershipRecommendation = builder.objectRef<Recommendation>('LeadershipRecommendation');
LeadershipRecommendation.implement({
  description: `Which leadership roles an organization needs. ${kindRule} ${needRule}`,
  fields: (t) => ({
    roles: t.field({
      type: [Role],
      description: 'The roles recommended, the most needed first, then by key.',
      resolve: ({ recommended }, _, context) =>
        loadAllKnown(
          context,
          'Role',
          recommended.map(({ role }) => role),
        ),
    }),
    needs: t.field({
      type: [RoleNeedType],
      description: 'The roles recommended with what speaks for each, in the order of `roles`.',
      resolve: ({ recommended }) => recommended,
    }),
    perhaps: t.field({
      type: [RoleNeedType],
      description: 'Roles that some of the kinds need, or need in some cases: `when` says what to watch for.',
      resolve: ({ perhaps }) => perhaps,
    }),
    organizationTypes: t.field({
      type: [OrganizationType],
      description: 'The kinds of organization that match, by key. Empty: none does.',
      resolve: (recommendation, _, context) => typesOf(context, recommendation),
    }),
    because: t.stringList({
      description: 'The reasons in words: which kinds match and why, then why each role is recommended.',
      resolve: async (recommendation, _, context) => {
        const { organization, kinds, recommended } = recommendation;
        const types = await typesOf(context, recommendation);
        return [
          ...kinds.map((kind, at) => reasonForKind(types[at]?.title ?? kind.key, kind, organization)),
          ...(await Promise.all(recommended.map((need) => roleReason(context, need)))),
        ];
      },
    }),
    warnings: t.stringList({
      description:
        'What does not fit together in what was said of the organization, and what it leaves open, in sentences. Empty: neither is the case.',
      resolve: async (recommendation, _, context) => {
        const [types, unfilled] = await Promise.all([
          typesOf(context, recommendation),
          loadAllKnown(
            context,
            'Role',
            recommendation.unfilled.map(({ role }) => role),
          ),
        ]);
        return warningsOf(
          recommendation.organization,
          recommendation.kinds.map((kind, at) => ({
            ...kind,
            title: types[at]?.title ?? '',
            criteria: types[at]?.criteria,
          })),
          unfilled.map(({ title }) => title),
          recommendation.recommended.flatMap(({ needs }) => needs),
        );
      },
    }),
    chart: t.field({
      type: [OrgChartPost],
      description:
        'Who should report to whom among the roles recommended: the posts at the top, each with its reports.',
      resolve: (recommendation, _, context) => chart(context, recommendation),
    }),
    reportingLines: t.field({
      type: [ReportingLine],
      description: 'The lines of the chart, from the top down.',
      resolve: async (recommendation, _, context) =>
        allPosts(await chart(context, recommendation)).flatMap(({ line }) => line ?? []),
    }),
    signals: t.field({
      type: [ReportingLine],
      description:
        'Reporting lines to watch for: others that the recommended roles have in some organizations, and what each says about the organization; by the role that reports.',
      resolve: async (recommendation, _, context) => {
        const drawn = new Set(allPosts(await chart(context, recommendation)).map(({ line }) => line?.key));
        const roles = new Set(recommendation.recommended.map(({ role }) => role));
        const all = await context.projections.edges('REPORTS_TO');
        return all.filter(({ key, from, signal }) => roles.has(from) && signal !== undefined && !drawn.has(key));
      },
    }),
  }),
});

/** Absent fields are left out: null means the same as nothing given. */
function organizationOf(input: typeof OrganizationInput.$inferInput): Organization {
  const given = Object.fromEntries(
    Object.entries(input).filter((entry): entry is [string, NonNullable<(typeof entry)[1]>] => entry[1] !== null),
  );
  if (Object.keys(given).length === 0)
    throw badUserInput('"organization" is empty: give at least one thing, such as productIsTechnology.');
  const { headcount } = input;
  if (typeof headcount === 'number' && (headcount < 1 || headcount > headcountLimit))
    throw badUserInput(`"headcount: ${String(headcount)}" is outside 1 to ${String(headcountLimit)}.`);
  return given;
}

builder.queryFields((t) => ({
  recommendLeadership: t.field({
    type: LeadershipRecommendation,
    nullable: true,
    description:
      'Which leadership roles an organization needs, who should report to whom, and what to watch. Null only together with an error.',
    args: {
      organization: t.arg({
        type: OrganizationInput,
        required: true,
        description: 'What is known of the organization.',
      }),
    },
    complexity: { field: 20, multiplier: 4 },
    resolve: async (_, { organization: input }, context): Promise<Recommendation> => {
      const organization = organizationOf(input);
      const [{ rows }, needs] = await Promise.all([
        context.graph.findNodes('OrganizationType', { limit: 1_000 }),
        leadershipNeeds(context),
      ]);
      const kinds = matchKinds(
        organization,
        rows.map(({ value }) => value),
      );
      return {
        organization,
        kinds,
        ...rolesNeeded(kinds, needs, organization),
      };
    },
  }),
}));
