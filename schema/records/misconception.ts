import type { NodeOf } from '../../src/graph/model.ts';
import { misconception } from '../../src/graph/shapes/misconception.ts';
import { builder } from '../builder.ts';
import { byTitle, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe } from '../describe.ts';
import { nodeEvidence } from './evidence.ts';
import { loadLinks, resolveNode } from '../loading.ts';
import { byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { Role } from './role.ts';

const about = describe(misconception);

export const Misconception = builder.objectRef<NodeOf<'Misconception'>>('Misconception');
builder.node(Misconception, {
  ...record('Misconception'),
  description: misconception.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    claim: t.exposeString('claim', about('claim')),
    correction: t.exposeString('correction', about('correction')),
    about: t.field({
      type: [Role],
      description: 'The roles the belief is about, by title.',
      resolve: async ({ key }, _, context) => {
        const links = await loadLinks(context, 'ABOUT', 'out', key, { orderBy: byTitle.TITLE_ASC.by });
        return links.map(({ node }) => node);
      },
    }),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const order = ordering('MisconceptionOrder', byTitle);
const MisconceptionFilter = builder.inputType('MisconceptionFilter', {
  description: 'Which misconceptions a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
  }),
});

builder.queryFields((t) => ({
  misconception: t.field({
    type: Misconception,
    nullable: true,
    description: 'One misconception. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('cto-is-more-technical')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Misconception', key, info),
  }),
  misconceptions: t.connection(
    {
      type: Misconception,
      description: 'All misconceptions, or those that meet a filter.',
      args: {
        filter: t.arg({ type: MisconceptionFilter, description: 'Only those that meet it.' }),
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
          'Misconception',
          args,
          {
            where: [...byKeys(args.filter)],
            orderBy: order.by(args.orderBy),
          },
          info,
        ),
    },
    { name: 'MisconceptionsConnection', description: 'A page of misconceptions.' },
    { name: 'MisconceptionsEdge', description: 'One of a list of misconceptions.' },
  ),
}));
