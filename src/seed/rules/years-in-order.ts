import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

export const yearsInOrder: Rule = {
  name: 'years-in-order',
  says: 'The years of a step are min ≤ typical ≤ max; a role emerged from a year no later than the one it emerged to.',
  *find({ edges, of }) {
    for (const step of edges('LEADS_TO')) {
      const { min, typical, max } = step.fields.years;
      if (min > typical || typical > max)
        yield {
          record: step.record,
          path: fieldPath(step, 'years'),
          message: `the years to ${step.to} are not in order: ${min}, ${typical}, ${max}`,
          remedy: 'Give them so that min ≤ typical ≤ max.',
        };
    }
    for (const record of of('Role')) {
      const { emerged } = record.fields;
      if (emerged?.to !== undefined && emerged.from > emerged.to)
        yield {
          record,
          path: ['emerged', 'to'],
          message: `the role emerged from ${emerged.from} to ${emerged.to}`,
          remedy: 'Give the earlier year as `from`.',
        };
    }
  },
};
