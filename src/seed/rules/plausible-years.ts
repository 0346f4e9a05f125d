import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

const longest = 15;
const shortestPromotion = 1;

export const plausibleYears: Rule = {
  name: 'plausible-years',
  says: `A step takes typically at most ${longest} years; a PROMOTION at least ${shortestPromotion}.`,
  *find({ edges }) {
    for (const step of edges('LEADS_TO')) {
      const { kind, years } = step.fields;
      const least = kind === 'PROMOTION' ? shortestPromotion : 0;
      if (years.typical < least || years.typical > longest)
        yield {
          record: step.record,
          path: fieldPath(step, 'years', 'typical'),
          message: `a ${kind} to ${step.to} after typically ${years.typical} years is not plausible`,
          remedy: `Give ${least} to ${longest} years, or break a longer way into steps.`,
        };
    }
  },
};
