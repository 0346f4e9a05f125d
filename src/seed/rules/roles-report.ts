import type { Rule } from './rule.ts';
import { seniority } from './seniority.ts';

export const rolesReport: Rule = {
  name: 'roles-report',
  says: 'Every role from MANAGER upwards says to whom it reports.',
  whole: true,
  exceptions: [
    { where: 'roles/ceo', reason: 'Answers to the board, which is no role of the graph.' },
    { where: 'roles/non-executive-director', reason: 'Answers to the owners, who are no role of the graph.' },
  ],
  *find({ of, edges }) {
    const reporting = new Set(edges('REPORTS_TO').map(({ from }) => from));
    for (const record of of('Role'))
      if (seniority(record.fields.level) >= seniority('MANAGER') && !reporting.has(record.key))
        yield {
          record,
          path: ['level'],
          message: `${record.key} is ${record.fields.level} and reports to nobody`,
          remedy: 'Add reportsTo, or an exception with its reason to src/seed/rules/roles-report.ts.',
        };
  },
};
