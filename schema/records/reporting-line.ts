import type { EdgeOf } from '../../src/graph/model.ts';
import { prevalences, reportsTo } from '../../src/graph/shapes/role.ts';
import { builder } from '../builder.ts';
import { describe, enumeration } from '../describe.ts';
import { loadAllKnown } from '../loading.ts';
import { known } from '../record.ts';
import { shapeFields } from '../shape-fields.ts';
import { edgeEvidence } from './evidence.ts';
import { OrganizationType } from './organization-type.ts';
import { Role } from './role.ts';

type Line = EdgeOf<'REPORTS_TO'>;

enumeration('Prevalence', 'How often something is found, most often first.', prevalences);

export const ReportingLine = builder.objectRef<Line>('ReportingLine');
ReportingLine.implement({
  description: 'That one role reports to another.',
  fields: (t) => ({
    from: t.field(known(Role, 'The role that reports.', ({ from }) => from)),
    to: t.field(known(Role, 'The role it reports to; the same as `manager`.', ({ to }) => to)),
    manager: t.field(known(Role, 'The role it reports to.', ({ to }) => to)),
    ...shapeFields(t, reportsTo.fields),
    organizationTypes: t.field({
      type: [OrganizationType],
      ...describe(reportsTo)('organizationTypes'),
      resolve: ({ organizationTypes }, _, context) => loadAllKnown(context, 'OrganizationType', organizationTypes),
    }),
    evidence: t.field({ ...edgeEvidence, resolve: (line) => line }),
  }),
});
