import { findCycles, printCycle } from './cycles.ts';
import type { Rule } from './rule.ts';

export const acyclicRetelling: Rule = {
  name: 'acyclic-retelling',
  says: 'No source retells itself by way of others: one of them found it first.',
  *find({ edges }) {
    for (const cycle of findCycles(edges('RETELLS'))) {
      const last = cycle.at(-1);
      if (last)
        yield {
          record: last.record,
          path: last.path,
          message: `sources retell each other in a circle: ${printCycle(cycle)}`,
          remedy: 'Remove the link from the source that came first.',
        };
    }
  },
};
