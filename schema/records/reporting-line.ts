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
import { Source } from './source.ts';

type Line = EdgeOf<'REPORTS_TO'>;

enumeration('Prevalence', 'How often something is found, most often first.', prevalences);

type Seen = NonNullable<Line['observed']>;

const seen = reportsTo.fields.shape.observed.unwrap();

const ObservedLine = builder.objectRef<Seen>('ObservedLine');
ObservedLine.implement({
  description: 'What a data set of posts shows of a reporting line, by the titles of both posts.',
  fields: (t) => ({
    ...shapeFields(t, seen),
    source: t.field(known(Source, describe({ fields: seen })('source').description, ({ source }) => source)),
  }),
});

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
    observed: t.field({
      type: ObservedLine,
      nullable: true,
      ...describe(reportsTo)('observed'),
      resolve: ({ observed }) => observed ?? null,
    }),
    evidence: t.field({ ...edgeEvidence, resolve: (line) => line }),
  }),
});
