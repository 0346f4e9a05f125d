import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import { suits } from '../../src/graph/shapes/role.ts';
import { trait } from '../../src/graph/shapes/trait.ts';
import { builder } from '../builder.ts';
import { byTitle, ordering } from '../connection.ts';
import { describe } from '../describe.ts';
import { linkConnection } from '../links.ts';
import { lookups } from '../lookups.ts';
import { recordRef } from '../record.ts';
import { edgeFields } from './edge-fields.ts';
import { recordType } from './record-type.ts';
import { Role } from './role.ts';

export const RoleTrait = builder.objectRef<{ readonly edge: EdgeOf<'SUITS'>; readonly node: NodeOf<'Trait'> }>(
  'RoleTrait',
);
RoleTrait.implement({
  description: 'A trait that suits a role.',
  fields: (t) => ({
    trait: t.field({ type: Trait, description: 'The trait.', resolve: ({ node }) => node }),
    key: t.string({ description: 'The key of the trait.', resolve: ({ node }) => node.key }),
    title: t.string({ ...describe(trait)('title'), resolve: ({ node }) => node.title }),
    ...edgeFields(t, suits),
  }),
});

const strengthOrder = ordering('RoleTraitOrder', {
  ...byTitle,
  STRENGTH_DESC: { description: 'The strongest first.', by: [{ field: 'strength', on: 'edge', direction: 'desc' }] },
});

export const Trait = recordRef('Trait');
recordType(Trait, (t) => ({
  suits: linkConnection(t, 'SUITS', 'in', {
    name: 'TraitSuits',
    type: Role,
    description: 'Roles that the trait suits.',
    item: 'A role that a trait suits',
    items: 'roles that a trait suits',
    order: strengthOrder,
    first: 'STRENGTH_DESC',
    fields: (e) => edgeFields(e, suits),
  }),
}));
lookups(Trait, { example: 'energised-by-ambiguity', order: ordering('TraitOrder', byTitle), first: 'TITLE_ASC' });
