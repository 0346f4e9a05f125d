import type { NodeOf } from '../../src/graph/model.ts';
import { domain } from '../../src/graph/shapes/domain.ts';
import { builder } from '../builder.ts';
import { byTitle, edgeConnection, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe } from '../describe.ts';
import { nodeEvidence } from './evidence.ts';
import { resolveNode } from '../loading.ts';
import { byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { Responsibility, responsibilityOrder } from './responsibility.ts';

const about = describe(domain);

export const Domain = builder.objectRef<NodeOf<'Domain'>>('Domain');
builder.node(Domain, {
  ...record('Domain'),
  description: domain.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    title: t.exposeString('title', about('title')),
    summary: t.exposeString('summary', about('summary')),
    responsibilities: t.connection(
      {
        type: Responsibility,
        description: 'Responsibilities that touch the area.',
        args: {
          orderBy: t.arg({
            type: responsibilityOrder.type,
            defaultValue: 'TITLE_ASC',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(
            context,
            'IN_DOMAIN',
            'in',
            key,
            args,
            { orderBy: responsibilityOrder.by(args.orderBy) },
            info,
          ),
      },
      { name: 'DomainResponsibilitiesConnection', description: 'A page of responsibility in a domains.' },
      {
        name: 'DomainResponsibilitiesEdge',
        description: 'Responsibility in a domain.',
      },
    ),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const order = ordering('DomainOrder', byTitle);
const DomainFilter = builder.inputType('DomainFilter', {
  description: 'Which domains a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
  }),
});

builder.queryFields((t) => ({
  domain: t.field({
    type: Domain,
    nullable: true,
    description: 'One domain. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('identity-and-access')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Domain', key, info),
  }),
  domains: t.connection(
    {
      type: Domain,
      description: 'All domains, or those that meet a filter.',
      args: {
        filter: t.arg({ type: DomainFilter, description: 'Only those that meet it.' }),
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
          'Domain',
          args,
          { where: [...byKeys(args.filter)], orderBy: order.by(args.orderBy) },
          info,
        ),
    },
    { name: 'DomainsConnection', description: 'A page of domains.' },
    { name: 'DomainsEdge', description: 'One of a list of domains.' },
  ),
}));
