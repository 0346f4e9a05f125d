import type { Rule } from './rule.ts';

export const responsibilitiesHeld: Rule = {
  name: 'responsibilities-held',
  says: 'Every responsibility develops a skill, and some role answers for it.',
  whole: true,
  byOthers: true,
  *find({ of, edges }) {
    const developing = new Set(edges('DEVELOPS').map(({ from }) => from));
    const held = new Set(edges('RESPONSIBLE_FOR').map(({ to }) => to));
    for (const record of of('Responsibility')) {
      if (!developing.has(record.key))
        yield {
          record,
          path: ['develops'],
          message: `${record.key} develops no skill`,
          remedy: 'Add develops: what does a person get better at by doing this work?',
        };
      if (!held.has(record.key))
        yield {
          record,
          path: ['title'],
          message: `no role answers for ${record.key}`,
          remedy: "Add it to a role's responsibleFor, or remove the file.",
        };
    }
  },
};
