import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';
import { levelsOf, seniority } from './seniority.ts';

export const promotionsRise: Rule = {
  name: 'promotions-rise',
  says: 'A PROMOTION leads at least one level up, or to a role to which the first reports.',
  *find(records) {
    const levels = levelsOf(records);
    const lines = new Set(records.edges('REPORTS_TO').map(({ from, to }) => `${from} ${to}`));
    for (const step of records.edges('LEADS_TO')) {
      const [below, above] = [levels.get(step.from), levels.get(step.to)];
      if (step.fields.kind !== 'PROMOTION' || !below || !above || seniority(above) > seniority(below)) continue;
      if (seniority(above) === seniority(below) && lines.has(`${step.from} ${step.to}`)) continue;
      yield {
        record: step.record,
        path: fieldPath(step, 'kind'),
        message: `a PROMOTION from ${step.from} (${below}) does not rise to ${step.to} (${above})`,
        remedy: 'Call the step LATERAL or SWITCH, or mend the level of one of the roles.',
      };
    }
  },
};
