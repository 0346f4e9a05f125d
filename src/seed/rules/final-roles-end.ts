import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

export const finalRolesEnd: Rule = {
  name: 'final-roles-end',
  says: 'A role that is `final` leads on only by OCCASIONAL or RARE steps.',
  *find({ of, edges }) {
    const final = new Set(of('Role').flatMap(({ key, fields }) => (fields.final ? [key] : [])));
    for (const step of edges('LEADS_TO')) {
      const { prevalence } = step.fields;
      if (final.has(step.from) && (prevalence === 'USUAL' || prevalence === 'COMMON'))
        yield {
          record: step.record,
          path: fieldPath(step, 'prevalence'),
          message: `${step.from} is final, yet its step to ${step.to} is ${prevalence}`,
          remedy: 'Call the step OCCASIONAL or RARE, or remove `final: true`.',
        };
    }
  },
};
