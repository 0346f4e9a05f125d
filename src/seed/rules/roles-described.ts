import { groupBy } from '../../graph/group-by.ts';
import type { Rule } from './rule.ts';

const least = { responsibleFor: 4, requires: 6 } as const;

export const rolesDescribed: Rule = {
  name: 'roles-described',
  says: `Every role has at least ${least.responsibleFor} responsibilities and asks for at least ${least.requires} skills.`,
  whole: true,
  *find({ of, edges }) {
    const counts = {
      responsibleFor: groupBy(edges('RESPONSIBLE_FOR'), ({ from }) => from),
      requires: groupBy(edges('REQUIRES'), ({ from }) => from),
    };
    for (const record of of('Role'))
      for (const field of ['responsibleFor', 'requires'] as const) {
        const count = counts[field].get(record.key)?.length ?? 0;
        if (count < least[field])
          yield {
            record,
            path: [field],
            message: `${record.key} has ${count} entries of ${field}, of at least ${least[field]}`,
            remedy: 'Add those that are missing.',
          };
      }
  },
};
