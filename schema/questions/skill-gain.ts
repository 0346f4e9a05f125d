import type { SkillGain as Gain } from '../../src/planner/cost.ts';
import { builder } from '../builder.ts';
import { known } from '../record.ts';
import { Skill } from '../records/skill.ts';

export const SkillGain = builder.objectRef<Gain>('SkillGain');
SkillGain.implement({
  description: 'A skill to be learnt or deepened.',
  fields: (t) => ({
    skill: t.field(known(Skill, 'The skill.', ({ skill }) => skill)),
    fromLevel: t.exposeInt('fromLevel', { description: 'The level at hand, 0 (not held) to 5.' }),
    toLevel: t.exposeInt('toLevel', { description: 'The level required, 1 to 5.' }),
    importance: t.exposeFloat('importance', { description: 'How much the skill matters in the next role, 0 to 1.' }),
  }),
});
