import { findCycles, printCycle } from './cycles.ts';
import type { Rule } from './rule.ts';

export const acyclicSkills: Rule = {
  name: 'acyclic-skills',
  says: 'No skill builds on itself by way of others: each can be learned once those below it are.',
  *find({ edges }) {
    for (const cycle of findCycles(edges('BUILDS_ON'))) {
      const last = cycle.at(-1);
      if (last)
        yield {
          record: last.record,
          path: last.path,
          message: `skills build on each other in a circle: ${printCycle(cycle)}`,
          remedy: 'Remove the link from the skill that can be learned first.',
        };
    }
  },
};
