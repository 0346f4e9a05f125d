import type { Rule } from './rule.ts';

export const rolesClassified: Rule = {
  name: 'roles-classified',
  says: 'Every role is matched with an entry of a public classification.',
  whole: true,
  *find({ of, edges }) {
    const classified = new Set(edges('CLASSIFIED_AS').map(({ from }) => from));
    for (const record of of('Role'))
      if (!classified.has(record.key))
        yield {
          record,
          path: ['classifiedAs'],
          message: `${record.key} is matched with no entry of a public classification`,
          remedy: 'Add classifiedAs, or an exception with its reason to exceptions.yaml.',
        };
  },
};
