import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';
import { levelsOf, seniority } from './seniority.ts';

const leap = 3;

export const leapsAreRare: Rule = {
  name: 'leaps-are-rare',
  says: 'A PROMOTION of three levels or more is RARE and of difficulty 5.',
  whole: true,
  *find(records) {
    const levels = levelsOf(records);
    for (const step of records.edges('LEADS_TO')) {
      const [below, above] = [levels.get(step.from), levels.get(step.to)];
      const { kind, prevalence, difficulty } = step.fields;
      if (kind !== 'PROMOTION' || !below || !above || seniority(above) - seniority(below) < leap) continue;
      if (prevalence !== 'RARE' || difficulty < 5)
        yield {
          record: step.record,
          path: fieldPath(step, prevalence === 'RARE' ? 'difficulty' : 'prevalence'),
          message: `the PROMOTION from ${step.from} (${below}) to ${step.to} (${above}) is ${prevalence} and of difficulty ${difficulty}`,
          remedy:
            'Call it RARE and of difficulty 5, mend the level of one of the roles, or write an exception with its reason to exceptions.yaml.',
        };
    }
  },
};
