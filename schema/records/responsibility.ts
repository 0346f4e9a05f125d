import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import { develops, responsibility } from '../../src/graph/shapes/responsibility.ts';
import { responsibleFor, shares } from '../../src/graph/shapes/role.ts';
import { builder } from '../builder.ts';
import { byTitle, edgeConnection, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { Domain } from './domain.ts';
import { edgeEvidence, nodeEvidence } from './evidence.ts';
import { loadLinks, resolveNode } from '../loading.ts';
import { byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { Role, roleOrder } from './role.ts';
import { Skill } from './skill.ts';

const about = describe(responsibility);

export const Share = enumeration('Share', 'How much of a responsibility is a role’s own.', shares);

export const responsibilityOrder = ordering('ResponsibilityOrder', byTitle);

export const responsibilityShareOrder = ordering('RoleResponsibilityOrder', {
  ...byTitle,
  SHARE: {
    description: 'What the role leads first, then what it shares, then what it supports; then by title.',
    by: [{ field: 'sharePlace', on: 'edge', direction: 'asc' }, ...byTitle.TITLE_ASC.by],
  },
});

const Development = builder.objectRef<{ readonly edge: EdgeOf<'DEVELOPS'>; readonly node: NodeOf<'Skill'> }>(
  'Development',
);
Development.implement({
  description: 'That doing the work of a responsibility builds a skill.',
  fields: (t) => ({
    skill: t.field({ type: Skill, description: 'The skill that grows.', resolve: ({ node }) => node }),
    how: t.string({ ...describe(develops)('how'), resolve: ({ edge }) => edge.how }),
    evidence: t.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
  }),
});

export const Responsibility = builder.objectRef<NodeOf<'Responsibility'>>('Responsibility');
builder.node(Responsibility, {
  ...record('Responsibility'),
  description: responsibility.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    title: t.exposeString('title', about('title')),
    summary: t.exposeString('summary', about('summary')),
    domains: t.field({
      type: [Domain],
      description: 'Areas it touches, by title.',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'IN_DOMAIN', 'out', key, { orderBy: byTitle.TITLE_ASC.by });
        return links.map(({ node }) => node);
      },
    }),
    develops: t.field({
      type: [Development],
      description: 'Skills that grow by doing this work, by title.',
      resolve: ({ key }, _, context) => loadLinks(context, 'DEVELOPS', 'out', key, { orderBy: byTitle.TITLE_ASC.by }),
    }),
    heldBy: t.connection(
      {
        type: Role,
        description: 'Roles that answer for it, wholly or in part.',
        args: {
          orderBy: t.arg({
            type: roleOrder.type,
            defaultValue: 'LEVEL_DESC',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(context, 'RESPONSIBLE_FOR', 'in', key, args, { orderBy: roleOrder.by(args.orderBy) }, info),
      },
      { name: 'ResponsibilityHeldByConnection', description: 'A page of roles that answer for a responsibility.' },
      {
        name: 'ResponsibilityHeldByEdge',
        description: 'A role that answers for a responsibility.',
        fields: (e) => ({
          share: e.field({ type: Share, ...describe(responsibleFor)('share'), resolve: ({ edge }) => edge.share }),
          evidence: e.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
        }),
      },
    ),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const ResponsibilityFilter = builder.inputType('ResponsibilityFilter', {
  description: 'Which responsibilities a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
    domains: t.stringList({ description: 'Only those that touch one of these domains, by key. Example: `["cloud"]`.' }),
    develops: t.stringList({
      description: 'Only those that develop one of these skills, by key. Example: `["budgeting"]`.',
    }),
  }),
});

builder.queryFields((t) => ({
  responsibility: t.field({
    type: Responsibility,
    nullable: true,
    description: 'One responsibility. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('it-budgeting')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Responsibility', key, info),
  }),
  responsibilities: t.connection(
    {
      type: Responsibility,
      description: 'All responsibilities, or those that meet a filter.',
      args: {
        filter: t.arg({ type: ResponsibilityFilter, description: 'Only those that meet it.' }),
        orderBy: t.arg({
          type: responsibilityOrder.type,
          defaultValue: 'TITLE_ASC',
          required: true,
          description: 'How they are ordered.',
        }),
      },
      complexity: pageComplexity,
      resolve: (_, args, context, info) =>
        nodeConnection(
          context,
          'Responsibility',
          args,
          {
            where: [
              ...byKeys(args.filter),
              ...(args.filter?.domains
                ? [{ linked: 'IN_DOMAIN', direction: 'out', keys: args.filter.domains } as const]
                : []),
              ...(args.filter?.develops
                ? [{ linked: 'DEVELOPS', direction: 'out', keys: args.filter.develops } as const]
                : []),
            ],
            orderBy: responsibilityOrder.by(args.orderBy),
          },
          info,
        ),
    },
    { name: 'ResponsibilitiesConnection', description: 'A page of responsibilities.' },
    { name: 'ResponsibilitiesEdge', description: 'A responsibility in a list.' },
  ),
}));
