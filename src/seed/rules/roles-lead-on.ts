import { reach } from './reach.ts';
import type { Rule } from './rule.ts';
import { isExecutive } from './seniority.ts';

export const rolesLeadOn: Rule = {
  name: 'roles-lead-on',
  says: 'From every role steps lead to a C_SUITE role, or the role is `final: true`; from a final one promotions alone do not lead there.',
  whole: true,
  byOthers: true,
  *find({ of, edges }) {
    const steps = edges('LEADS_TO');
    const executives = of('Role').flatMap(({ key, fields }) => (isExecutive(fields.level) ? [key] : []));
    const below = reach(executives, steps, 'in');
    const promotions = steps.filter(({ fields }) => fields.kind === 'PROMOTION');
    const promoted = reach(executives, promotions, 'in');
    for (const record of of('Role')) {
      const { final, level } = record.fields;
      if (isExecutive(level)) continue;
      if (!final && !below.has(record.key))
        yield {
          record,
          path: ['leadsTo'],
          message: `no steps lead from ${record.key} to the executive level`,
          remedy: 'Add the steps that are missing, or `final: true` where careers usually end here.',
        };
      if (final && promoted.has(record.key))
        yield {
          record,
          path: ['final'],
          message: `${record.key} is final, yet promotions lead on from it to the executive level`,
          remedy: 'Remove `final: true`, or mend the kind of the steps.',
        };
    }
  },
};
