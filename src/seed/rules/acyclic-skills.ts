import { findCycles, printCycle } from './cycles.ts';
import type { Rule } from './rule.ts';

export const acyclicSkills: Rule = {
  name: 'acyclic-skills',
  says: 'No skill builds on itself or is wider than itself by way of others: each can be learned once those below it are.',
  *find({ edges }) {
    for (const [edge, says] of [
      ['BUILDS_ON', 'skills build on each other in a circle'],
      ['BROADER', 'skills are wider than each other in a circle'],
    ] as const)
      for (const cycle of findCycles(edges(edge))) {
        const last = cycle.at(-1);
        if (last)
          yield {
            record: last.record,
            path: last.path,
            message: `${says}: ${printCycle(cycle)}`,
            remedy:
              edge === 'BUILDS_ON'
                ? 'Remove the link from the skill that can be learned first.'
                : 'Remove the link from the skill that is the widest.',
          };
      }
  },
};
