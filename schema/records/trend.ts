import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import { reshapes, trend } from '../../src/graph/shapes/trend.ts';
import { builder } from '../builder.ts';
import { byTitle, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe } from '../describe.ts';
import { edgeEvidence, nodeEvidence } from './evidence.ts';
import { loadLinks, resolveNode } from '../loading.ts';
import { byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { Role } from './role.ts';

const about = describe(trend);

interface TrendLink {
  readonly edge: EdgeOf<'RESHAPES'>;
  readonly node: NodeOf<'Trend'>;
}

export const RoleTrend = builder.objectRef<TrendLink>('RoleTrend');
RoleTrend.implement({
  description: 'A trend as it reshapes one role.',
  fields: (t) => ({
    trend: t.field({ type: Trend, description: 'The trend.', resolve: ({ node }) => node }),
    key: t.string({ description: 'The key of the trend.', resolve: ({ node }) => node.key }),
    title: t.string({ ...about('title'), resolve: ({ node }) => node.title }),
    effect: t.string({ ...describe(reshapes)('effect'), resolve: ({ edge }) => edge.effect }),
    evidence: t.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
  }),
});

const Reshaping = builder.objectRef<{ readonly edge: EdgeOf<'RESHAPES'>; readonly node: NodeOf<'Role'> }>('Reshaping');
Reshaping.implement({
  description: 'That a trend reshapes a role.',
  fields: (t) => ({
    role: t.field({ type: Role, description: 'The role.', resolve: ({ node }) => node }),
    effect: t.string({ ...describe(reshapes)('effect'), resolve: ({ edge }) => edge.effect }),
    evidence: t.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
  }),
});

export const Trend = builder.objectRef<NodeOf<'Trend'>>('Trend');
builder.node(Trend, {
  ...record('Trend'),
  description: trend.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    title: t.exposeString('title', about('title')),
    summary: t.exposeString('summary', about('summary')),
    reshapes: t.field({
      type: [Reshaping],
      description: 'Roles it reshapes, by title.',
      resolve: ({ key }, _, context) => loadLinks(context, 'RESHAPES', 'out', key, { orderBy: byTitle.TITLE_ASC.by }),
    }),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const order = ordering('TrendOrder', byTitle);
const TrendFilter = builder.inputType('TrendFilter', {
  description: 'Which trends a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
  }),
});

builder.queryFields((t) => ({
  trend: t.field({
    type: Trend,
    nullable: true,
    description: 'One trend. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('shadow-ai')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Trend', key, info),
  }),
  trends: t.connection(
    {
      type: Trend,
      description: 'All trends, or those that meet a filter.',
      args: {
        filter: t.arg({ type: TrendFilter, description: 'Only those that meet it.' }),
        orderBy: t.arg({
          type: order.type,
          defaultValue: 'TITLE_ASC',
          required: true,
          description: 'How they are ordered.',
        }),
      },
      complexity: pageComplexity,
      resolve: (_, args, context, info) =>
        nodeConnection(
          context,
          'Trend',
          args,
          { where: [...byKeys(args.filter)], orderBy: order.by(args.orderBy) },
          info,
        ),
    },
    { name: 'TrendsConnection', description: 'A page of trends.' },
    { name: 'TrendsEdge', description: 'One of a list of trends.' },
  ),
}));
