import fc from 'fast-check';
import type { Requirement } from '../../src/planner/requirement.ts';

/** Requirements written as `budgeting:3*0.5`: skill, level, importance. */
export const requirements = (text: string): Requirement[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [skill = '', rest = ''] = each.split(':');
      const [level, importance = '1'] = rest.split('*');
      return { skill, level: Number(level), importance: Number(importance) };
    });

/** Levels written as `budgeting:3`. */
export const levels = (text: string): Map<string, number> =>
  new Map(requirements(text).map(({ skill, level }) => [skill, level]));

const skills = 'abcdefgh'.split('');

export const anyRequirements: fc.Arbitrary<Requirement[]> = fc
  .uniqueArray(
    fc.record({
      skill: fc.constantFrom(...skills),
      level: fc.integer({ min: 1, max: 5 }),
      importance: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
    }),
    { selector: ({ skill }) => skill },
  )
  .map((all) => [...all]);

export const anyLevels: fc.Arbitrary<Map<string, number>> = fc
  .dictionary(fc.constantFrom(...skills), fc.integer({ min: 0, max: 5 }))
  .map((all) => new Map(Object.entries(all)));

export const anySkill = fc.constantFrom(...skills);
