import type { EdgeOf } from '../../src/graph/model.ts';
import { prevalences, reportsTo } from '../../src/graph/shapes/role.ts';
import { builder } from '../builder.ts';
import { describe, enumeration } from '../describe.ts';
import { edgeEvidence } from './evidence.ts';
import { loadAllKnown, loadKnown } from '../loading.ts';
import { OrganizationType } from './organization-type.ts';
import { Role } from './role.ts';

const about = describe(reportsTo);

const Prevalence = enumeration('Prevalence', 'How often something is found, most often first.', prevalences);

export const ReportingLine = builder.objectRef<EdgeOf<'REPORTS_TO'>>('ReportingLine');
ReportingLine.implement({
  description: 'That one role reports to another.',
  fields: (t) => ({
    from: t.field({
      type: Role,
      description: 'The role that reports.',
      resolve: ({ from }, _, context) => loadKnown(context, 'Role', from),
    }),
    to: t.field({
      type: Role,
      description: 'The role it reports to; the same as `manager`.',
      resolve: ({ to }, _, context) => loadKnown(context, 'Role', to),
    }),
    manager: t.field({
      type: Role,
      description: 'The role it reports to.',
      resolve: ({ to }, _, context) => loadKnown(context, 'Role', to),
    }),
    prevalence: t.field({ type: Prevalence, ...about('prevalence'), resolve: (line) => line.prevalence }),
    organizationTypes: t.field({
      type: [OrganizationType],
      ...about('organizationTypes'),
      resolve: ({ organizationTypes }, _, context) => loadAllKnown(context, 'OrganizationType', organizationTypes),
    }),
    signal: t.exposeString('signal', { nullable: true, ...about('signal') }),
    againstLaw: t.exposeString('againstLaw', { nullable: true, ...about('againstLaw') }),
    evidence: t.field({ ...edgeEvidence, resolve: (line) => line }),
  }),
});
