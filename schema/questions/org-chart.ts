import { allPosts, orgChart, orgChartRule, type Post } from '../../src/advice/org-chart.ts';
import { chiefExecutive, rolesNeeded } from '../../src/advice/organization.ts';
import type { EdgeOf } from '../../src/graph/model.ts';
import { placeIn } from '../../src/graph/shape.ts';
import { levels } from '../../src/graph/shapes/role.ts';
import { builder, type Context } from '../builder.ts';
import { loadAllKnown, resolveKey } from '../loading.ts';
import { perRevision } from '../per-revision.ts';
import { OrganizationNeed, OrganizationType } from '../records/organization-type.ts';
import { nameArgument, known } from '../record.ts';
import { ReportingLine } from '../records/reporting-line.ts';
import { Role } from '../records/role.ts';

type PostOf = Post<EdgeOf<'REPORTS_TO'>>;

export const OrgChartPost = builder.objectRef<PostOf>('OrgChartPost');
OrgChartPost.implement({
  description: 'A role in its place in an organization chart.',
  fields: (t) => ({
    role: t.field(known(Role, 'The role.', ({ role }) => role)),
    line: t.field({
      type: ReportingLine,
      nullable: true,
      description:
        'The line to the post above. Null: the post stands at the top, or no line of its own to that post is on record.',
      resolve: ({ line }) => line,
    }),
    depth: t.exposeInt('depth', { description: 'Number of posts above.' }),
    reports: t.field({
      type: [OrgChartPost],
      description: 'The posts that report to this one, the most needed first, then by key.',
      resolve: ({ reports }) => reports,
    }),
  }),
});

interface Chart {
  readonly organizationType: string;
  readonly posts: readonly PostOf[];
  readonly needs: readonly EdgeOf<'NEEDS'>[];
}

const rankOf = (level: keyof typeof levels) => placeIn(levels, level);

/** What kinds of organization need in roles that lead. */
export const leadershipNeeds = perRevision(async (edges, nodes) => {
  const [needs, roles] = await Promise.all([edges('NEEDS'), nodes('Role')]);
  const leading = new Set(roles.filter(({ level }) => rankOf(level) >= rankOf('LEAD')).map(({ key }) => key));
  return needs.filter(({ to }) => leading.has(to));
});

/** The chart of roles in organizations of a kind. */
export async function chartOf(context: Context, keys: readonly string[], type: string | undefined): Promise<PostOf[]> {
  const [roles, lines] = await Promise.all([
    loadAllKnown(context, 'Role', keys),
    context.projections.edges('REPORTS_TO'),
  ]);
  const posts = roles.filter(({ level }) => level !== 'BOARD').map(({ key }) => key);
  return orgChart(posts, lines, { type, top: chiefExecutive });
}

const OrgChart = builder.objectRef<Chart>('OrgChart');
OrgChart.implement({
  description: `Who usually reports to whom in a kind of organization. ${orgChartRule}`,
  fields: (t) => ({
    organizationType: t.field(
      known(OrganizationType, 'The kind of organization.', ({ organizationType }) => organizationType),
    ),
    top: t.field({
      type: [OrgChartPost],
      description:
        'The posts that report to none of the chart: one, the chief executive or who stands in for it; follow `reports` downwards.',
      resolve: ({ posts }) => posts,
    }),
    posts: t.field({
      type: [OrgChartPost],
      description: 'All posts, each above those that report to it.',
      resolve: ({ posts }) => allPosts(posts),
    }),
    needs: t.field({
      type: [OrganizationNeed],
      description: 'Why each role is there, the most needed first, then by key.',
      resolve: ({ needs }) => needs.map((edge) => ({ edge })),
    }),
  }),
});

builder.queryFields((t) => ({
  orgChart: t.field({
    type: OrgChart,
    nullable: true,
    description:
      'The roles of level LEAD or above that a kind of organization needs as ESSENTIAL or USUAL, as a tree. Null only together with an error.',
    args: { organizationType: t.arg.string(nameArgument('traditional-enterprise')) },
    complexity: { field: 20, multiplier: 4 },
    resolve: async (_, { organizationType: name }, context) => {
      const organizationType = await resolveKey(context, 'OrganizationType', name);
      const { recommended } = rolesNeeded([{ key: organizationType, ofOwner: false }], await leadershipNeeds(context));
      return {
        organizationType,
        posts: await chartOf(
          context,
          recommended.map(({ role }) => role),
          organizationType,
        ),
        needs: recommended.flatMap(({ needs }) => needs),
      };
    },
  }),
}));
