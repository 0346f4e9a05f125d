import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import { suits } from '../../src/graph/shapes/role.ts';
import { trait } from '../../src/graph/shapes/trait.ts';
import { builder } from '../builder.ts';
import { byTitle, edgeConnection, nodeConnection, ordering, pageComplexity } from '../connection.ts';
import { describe } from '../describe.ts';
import { edgeEvidence, figuresEvidence, nodeEvidence } from './evidence.ts';
import { resolveNode } from '../loading.ts';
import { byKeys, keyField, keysField, nameArgument, record } from '../record.ts';
import { Role } from './role.ts';

const about = describe(trait);

export const RoleTrait = builder.objectRef<{ readonly edge: EdgeOf<'SUITS'>; readonly node: NodeOf<'Trait'> }>(
  'RoleTrait',
);
RoleTrait.implement({
  description: 'A trait that suits a role.',
  fields: (t) => ({
    trait: t.field({ type: Trait, description: 'The trait.', resolve: ({ node }) => node }),
    key: t.string({ description: 'The key of the trait.', resolve: ({ node }) => node.key }),
    title: t.string({ ...about('title'), resolve: ({ node }) => node.title }),
    strength: t.float({ ...describe(suits)('strength'), resolve: ({ edge }) => edge.strength }),
    evidence: t.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
    figures: t.field({ ...figuresEvidence, nullable: true, resolve: ({ edge }) => edge.figures }),
  }),
});

const strengthOrder = ordering('RoleTraitOrder', {
  ...byTitle,
  STRENGTH_DESC: { description: 'The strongest first.', by: [{ field: 'strength', on: 'edge', direction: 'desc' }] },
});

export const Trait = builder.objectRef<NodeOf<'Trait'>>('Trait');
builder.node(Trait, {
  ...record('Trait'),
  description: trait.description,
  fields: (t) => ({
    key: t.exposeString('key', keyField),
    title: t.exposeString('title', about('title')),
    summary: t.exposeString('summary', about('summary')),
    suits: t.connection(
      {
        type: Role,
        description: 'Roles that the trait suits.',
        args: {
          orderBy: t.arg({
            type: strengthOrder.type,
            defaultValue: 'STRENGTH_DESC',
            required: true,
            description: 'How they are ordered.',
          }),
        },
        complexity: pageComplexity,
        resolve: ({ key }, args, context, info) =>
          edgeConnection(context, 'SUITS', 'in', key, args, { orderBy: strengthOrder.by(args.orderBy) }, info),
      },
      { name: 'TraitSuitsConnection', description: 'A page of roles that a trait suits.' },
      {
        name: 'TraitSuitsEdge',
        description: 'A role that a trait suits.',
        fields: (e) => ({
          strength: e.float({ ...describe(suits)('strength'), resolve: ({ edge }) => edge.strength }),
          evidence: e.field({ ...edgeEvidence, resolve: ({ edge }) => edge }),
          figures: e.field({ ...figuresEvidence, nullable: true, resolve: ({ edge }) => edge.figures }),
        }),
      },
    ),
    evidence: t.field({ ...nodeEvidence, resolve: (each) => each }),
  }),
});

const order = ordering('TraitOrder', byTitle);
const TraitFilter = builder.inputType('TraitFilter', {
  description: 'Which traits a list holds; every condition given must be met.',
  fields: (t) => ({
    keys: t.stringList(keysField),
  }),
});

builder.queryFields((t) => ({
  trait: t.field({
    type: Trait,
    nullable: true,
    description: 'One trait. Null only together with an error.',
    args: { key: t.arg.string(nameArgument('energised-by-ambiguity')) },
    resolve: (_, { key }, context, info) => resolveNode(context, 'Trait', key, info),
  }),
  traits: t.connection(
    {
      type: Trait,
      description: 'All traits, or those that meet a filter.',
      args: {
        filter: t.arg({ type: TraitFilter, description: 'Only those that meet it.' }),
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
          'Trait',
          args,
          { where: [...byKeys(args.filter)], orderBy: order.by(args.orderBy) },
          info,
        ),
    },
    { name: 'TraitsConnection', description: 'A page of traits.' },
    { name: 'TraitsEdge', description: 'One of a list of traits.' },
  ),
}));
