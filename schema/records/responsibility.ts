import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import { develops } from '../../src/graph/shapes/responsibility.ts';
import { responsibleFor, shares } from '../../src/graph/shapes/role.ts';
import { builder } from '../builder.ts';
import { byTitle, ordering } from '../connection.ts';
import { enumeration } from '../describe.ts';
import { linkConnection, linkedNodes, links } from '../links.ts';
import { lookups } from '../lookups.ts';
import { linkedTo, recordRef } from '../record.ts';
import { Domain } from './domain.ts';
import { edgeFields } from './edge-fields.ts';
import { recordType } from './record-type.ts';
import { Role, roleOrder } from './role.ts';
import { Skill } from './skill.ts';

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
    ...edgeFields(t, develops),
  }),
});

export const Responsibility = recordRef('Responsibility');
recordType(Responsibility, (t) => ({
  domains: t.field(linkedNodes(Domain, 'IN_DOMAIN', 'out', 'Areas it touches, by title.')),
  develops: t.field({
    type: [Development],
    description: 'Skills that grow by doing this work, by title.',
    resolve: links('DEVELOPS', 'out'),
  }),
  heldBy: linkConnection(t, 'RESPONSIBLE_FOR', 'in', {
    name: 'ResponsibilityHeldBy',
    type: Role,
    description: 'Roles that answer for it, wholly or in part.',
    item: 'A role that answers for a responsibility',
    items: 'roles that answer for a responsibility',
    order: roleOrder,
    first: 'LEVEL_DESC',
    fields: (e) => edgeFields(e, responsibleFor),
  }),
}));
lookups(Responsibility, {
  example: 'it-budgeting',
  order: responsibilityOrder,
  first: 'TITLE_ASC',
  filter: {
    fields: (t) => ({
      domains: t.stringList({
        description: 'Only those that touch one of these domains, by key. Example: `["cloud"]`.',
      }),
      develops: t.stringList({
        description: 'Only those that develop one of these skills, by key. Example: `["budgeting"]`.',
      }),
    }),
    conditions: ({ domains, develops: skills }) => [
      ...linkedTo('IN_DOMAIN', 'out', domains),
      ...linkedTo('DEVELOPS', 'out', skills),
    ],
  },
});
