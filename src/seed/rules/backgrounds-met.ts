import { createPast } from '../../planner/past.ts';
import { reach } from './reach.ts';
import { fieldPath } from './records.ts';
import type { Rule } from './rule.ts';

export const backgroundsMet: Rule = {
  name: 'backgrounds-met',
  says: 'Some way to the first role of a step brings the background that the step asks for, without passing the second.',
  *find({ of, edges }) {
    const steps = edges('LEADS_TO');
    const tracks = new Map(edges('IN_TRACK').map(({ from, to }) => [from, to]));
    const places = of('Role').map(({ key, fields }) => ({ key, level: fields.level, track: tracks.get(key) }));
    const { opening } = createPast(places, []);
    for (const step of steps) {
      const opened = opening(step.fields);
      // A condition that names no role of the data is a fault of its references.
      if (!opened || !places.some(({ key }) => opened.has(key))) continue;
      const others = steps.filter(({ from, to }) => from !== step.to && to !== step.to);
      const before = reach([step.from], others, 'in');
      if (![...opened].some((role) => before.has(role)))
        yield {
          record: step.record,
          path: fieldPath(step, 'asksFor'),
          message: `no way to ${step.from} passes a role that the step to ${step.to} asks for`,
          remedy: 'Mend `asksFor`, or add the steps that lead from such a role.',
        };
    }
  },
};
