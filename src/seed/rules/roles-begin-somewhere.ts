import { reach } from './reach.ts';
import type { Rule } from './rule.ts';

export const rolesBeginSomewhere: Rule = {
  name: 'roles-begin-somewhere',
  says: 'Steps lead to every role from one that is `entry: true`, or it is one itself.',
  whole: true,
  byOthers: true,
  *find({ of, edges }) {
    const entries = of('Role').flatMap(({ key, fields }) => (fields.entry ? [key] : []));
    const reached = reach(entries, edges('LEADS_TO'), 'out');
    for (const record of of('Role'))
      if (!reached.has(record.key))
        yield {
          record,
          path: ['title'],
          message: `no steps lead to ${record.key} from a role that people start in`,
          remedy: `Add a step to it in an earlier role's leadsTo, or \`entry: true\` where people come from outside.`,
        };
  },
};
