import type { Rule } from './rule.ts';
import { seniority } from './seniority.ts';

export const rolesReport: Rule = {
  name: 'roles-report',
  says: 'Every role from MANAGER upwards says to whom it reports.',
  whole: true,
  *find({ of, edges }) {
    const reporting = new Set(edges('REPORTS_TO').map(({ from }) => from));
    for (const record of of('Role'))
      if (seniority(record.fields.level) >= seniority('MANAGER') && !reporting.has(record.key))
        yield {
          record,
          path: ['level'],
          message: `${record.key} is ${record.fields.level} and reports to nobody`,
          remedy: 'Add reportsTo, or an exception with its reason to exceptions.yaml.',
        };
  },
};
