import type { EdgeOf, NodeOf } from '../../src/graph/model.ts';
import {
  criteria as criteriaShape,
  itComplexities,
  needLevels,
  needs,
  organizationType,
  sectors,
  stages,
} from '../../src/graph/shapes/organization-type.ts';
import { builder } from '../builder.ts';
import { byTitle, ordering } from '../connection.ts';
import { describe, enumeration } from '../describe.ts';
import { linkedNodes, links } from '../links.ts';
import { lookups } from '../lookups.ts';
import { known, recordRef } from '../record.ts';
import { shapeFields } from '../shape-fields.ts';
import { edgeFields } from './edge-fields.ts';
import { PayBand } from './pay-band.ts';
import { recordType } from './record-type.ts';
import { Role } from './role.ts';

enumeration('NeedLevel', 'How much a kind of organization needs a role, most first.', needLevels);

export const ItComplexity = enumeration(
  'ItComplexity',
  'How complex the technology is that runs the organization itself.',
  itComplexities,
);
export const OrganizationStage = enumeration('OrganizationStage', 'How far an organization has come.', stages);
export const Sector = enumeration('Sector', 'What an organization works in.', sectors);

const OrganizationCriteria =
  builder.objectRef<NonNullable<NodeOf<'OrganizationType'>['criteria']>>('OrganizationCriteria');
OrganizationCriteria.implement({
  description: `${describe(organizationType)('criteria').description} Null of a field: may be either way.`,
  fields: (t) => shapeFields(t, criteriaShape),
});

interface NeedLink {
  readonly edge: EdgeOf<'NEEDS'>;
}

export const OrganizationType = recordRef('OrganizationType');

export const OrganizationNeed = builder.objectRef<NeedLink>('OrganizationNeed');
OrganizationNeed.implement({
  description: 'That a kind of organization needs a role.',
  fields: (t) => ({
    organizationType: t.field(known(OrganizationType, 'The kind of organization.', ({ edge }) => edge.from)),
    role: t.field(known(Role, 'The role.', ({ edge }) => edge.to)),
    ...edgeFields(t, needs),
  }),
});

recordType(OrganizationType, (t) => ({
  criteria: t.field({
    type: OrganizationCriteria,
    nullable: true,
    description: 'What organizations of the kind have in common, by which advice finds it. Null: nothing is said.',
    resolve: ({ criteria }) => criteria,
  }),
  needs: t.field({
    type: [OrganizationNeed],
    description: 'Roles it needs, the most needed first, then by title.',
    resolve: links('NEEDS', 'out', [{ field: 'needPlace', on: 'edge', direction: 'asc' }, ...byTitle.TITLE_ASC.by]),
  }),
  pay: t.field(
    linkedNodes(PayBand, 'OBSERVED_IN', 'in', 'Observations of pay in organizations of the kind, newest first.', [
      { field: 'year', direction: 'desc' },
    ]),
  ),
}));
lookups(OrganizationType, {
  example: 'start-up',
  order: ordering('OrganizationTypeOrder', byTitle),
  first: 'TITLE_ASC',
});
