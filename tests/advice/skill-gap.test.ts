import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillGap } from '../../src/advice/skill-gap.ts';
import { holderOf } from '../../src/planner/profile.ts';
import { anyLevels, anyRequirements, anySkill, levels, requirements } from './requirements.ts';

const summary = (required: string, held: string) => {
  const { coverage, held: at, missing } = skillGap(requirements(required), levels(held));
  const names = (all: typeof at) => all.map(({ requirement: { skill }, held: level }) => `${skill}:${String(level)}`);
  return [Math.round(coverage * 1000) / 1000, names(at).join(' '), names(missing).join(' ')];
};

describe('a skill gap', () => {
  it.each<[string, string, string, [number, string, string]]>([
    ['of a role that requires nothing', '', 'a:3', [1, '', '']],
    ['of someone who brings nothing', 'a:4 b:2', '', [0, '', 'a:0 b:0']],
    ['of someone who brings all', 'a:4 b:2', 'a:4 b:5', [1, 'a:4 b:5', '']],
    ['counts a level held in part', 'a:4', 'a:1', [0.25, '', 'a:1']],
    ['weighs skills by importance', 'a:4*0.9 b:4*0.3', 'a:4', [0.75, 'a:4', 'b:0']],
    ['gains nothing by more than is required', 'a:2 b:2', 'a:5', [0.5, 'a:5', 'b:0']],
    [
      'puts the important first, then the wide, then by key',
      'c:2*0.5 b:4*0.5 a:2*0.5 d:1*0.9',
      '',
      [0, '', 'd:0 b:0 a:0 c:0'],
    ],
    ['ignores skills without importance in its coverage', 'a:3*0 b:3*1', 'b:3', [1, 'b:3', 'a:0']],
  ])('%s', (_, required, held, expected) => {
    expect(summary(required, held)).toEqual(expected);
  });

  it('from a role to itself is none: coverage 1', () => {
    fc.assert(
      fc.property(anyRequirements, (required) => {
        const { levels: held } = holderOf('a', new Map([['a', required]]));
        expect(skillGap(required, held)).toMatchObject({ coverage: 1, missing: [] });
      }),
    );
  });

  it('never widens by a higher level of any skill, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(anyRequirements, anyLevels, anySkill, (required, held, skill) => {
        const more = new Map(held).set(skill, Math.min((held.get(skill) ?? 0) + 1, 5));
        const [before, after] = [skillGap(required, held).coverage, skillGap(required, more).coverage];
        expect(after).toBeGreaterThanOrEqual(before);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
      }),
    );
  });
});
