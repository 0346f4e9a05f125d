import { linesFrom, reportingChain } from '../../src/advice/reporting-chain.ts';
import type { EdgeOf } from '../../src/graph/model.ts';
import { builder } from '../builder.ts';
import { loadAllKnown, resolveKey } from '../loading.ts';
import { nameArgument } from '../record.ts';
import { ReportingLine } from '../records/reporting-line.ts';
import { Role } from '../records/role.ts';

interface Chain {
  readonly role: string;
  readonly lines: readonly EdgeOf<'REPORTS_TO'>[];
  readonly alternatives: readonly EdgeOf<'REPORTS_TO'>[];
}

const ReportingChain = builder.objectRef<Chain>('ReportingChain');
ReportingChain.implement({
  description: 'To whom a role reports, and those in turn, up to a role that reports to nobody.',
  fields: (t) => ({
    roles: t.field({
      type: [Role],
      description: 'The role asked for, then each manager in turn.',
      resolve: ({ role, lines }, _, context) => loadAllKnown(context, 'Role', [role, ...lines.map(({ to }) => to)]),
    }),
    lines: t.field({
      type: [ReportingLine],
      description: 'The reporting lines followed, from the role upwards.',
      resolve: ({ lines }) => lines,
    }),
    alternatives: t.field({
      type: [ReportingLine],
      description: 'Other lines of the roles in the chain that were not followed, with what each signals.',
      resolve: ({ alternatives }) => alternatives,
    }),
  }),
});

builder.queryFields((t) => ({
  reportingChain: t.field({
    type: ReportingChain,
    nullable: true,
    description:
      'The chain of command above a role, along the most usual line of each role; ties go by the manager’s key. With a kind of organization, lines usual or common in it come first.',
    args: {
      role: t.arg.string(nameArgument('sysadmin')),
      organizationType: t.arg.string({
        description: 'Key or title of a kind of organization. Example: `traditional-enterprise`.',
      }),
    },
    complexity: { field: 10, multiplier: 1 },
    resolve: async (_, { role, organizationType }, context) => {
      const [key, type] = await Promise.all([
        resolveKey(context, 'Role', role),
        organizationType ? resolveKey(context, 'OrganizationType', organizationType) : undefined,
      ]);
      const all = await context.projections.edges('REPORTS_TO');
      const lines = reportingChain(all, key, type);
      const roles = [key, ...lines.map(({ to }) => to)];
      return {
        role: key,
        lines,
        alternatives: roles.flatMap((each) => linesFrom(all, each, type)).filter((line) => !lines.includes(line)),
      };
    },
  }),
}));
