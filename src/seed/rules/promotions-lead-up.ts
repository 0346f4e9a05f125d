import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';
import { levelsOf, seniority } from './seniority.ts';

export const promotionsLeadUp: Rule = {
  name: 'promotions-lead-up',
  says: 'A PROMOTION never leads to a lower level.',
  *find(records) {
    const levels = levelsOf(records);
    for (const step of records.edges('LEADS_TO')) {
      const [below, above] = [levels.get(step.from), levels.get(step.to)];
      if (step.fields.kind === 'PROMOTION' && below && above && seniority(above) < seniority(below))
        yield {
          record: step.record,
          path: fieldPath(step, 'kind'),
          message: `a PROMOTION from ${step.from} (${below}) leads down to ${step.to} (${above})`,
          remedy: 'Call the step LATERAL or SWITCH, or mend the level of one of the roles.',
        };
    }
  },
};
