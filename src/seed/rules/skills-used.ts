import type { Rule } from './rule.ts';

export const skillsUsed: Rule = {
  name: 'skills-used',
  says: 'A role asks for every skill, or a responsibility develops it, or another skill builds on it.',
  whole: true,
  byOthers: true,
  *find({ of, edges }) {
    const used = new Set([...edges('REQUIRES'), ...edges('DEVELOPS'), ...edges('BUILDS_ON')].map(({ to }) => to));
    for (const record of of('Skill'))
      if (!used.has(record.key))
        yield {
          record,
          path: ['title'],
          message: `nothing asks for, develops or builds on ${record.key}`,
          remedy: "Add it to a role's requires or a responsibility's develops, or remove the file.",
        };
  },
};
