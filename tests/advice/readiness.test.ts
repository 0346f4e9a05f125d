import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionsOf, readiness, scoreRoles, stageOf } from '../../src/advice/readiness.ts';
import { standingsOf } from '../../src/advice/skill-gap.ts';
import { weighing } from '../../src/advice/weights.ts';
import { anyLevels, anyRequirements, anySkill, levels, requirements } from './requirements.ts';

describe('readiness', () => {
  it.each<[string, string, string, number]>([
    ['of someone who brings nothing', 'a:4 b:2', '', 0],
    ['of someone who brings all', 'a:4 b:2', 'a:4 b:2', 100],
    ['is rounded to a whole number', 'a:3', 'a:2', 67],
    ['for a role that requires nothing', '', '', 100],
  ])('%s', (_, required, held, score) => {
    expect(readiness(requirements(required), levels(held))).toBe(score);
  });

  it.each([
    [0, 'EXPLORING'],
    [39, 'EXPLORING'],
    [40, 'DEVELOPING'],
    [64, 'DEVELOPING'],
    [65, 'APPROACHING'],
    [84, 'APPROACHING'],
    [85, 'READY'],
    [100, 'READY'],
  ])('of %i is the stage %s', (score, stage) => {
    expect(stageOf(score)).toBe(stage);
  });

  it('is scored by kind of skill; kinds that are not required are left out', () => {
    const standings = standingsOf(requirements('a:4 b:2 c:4'), levels('a:2 b:2'));
    const kindOf = new Map([
      ['a', 'TECHNICAL'],
      ['b', 'LEADERSHIP'],
      ['c', 'TECHNICAL'],
    ] as const);
    expect(dimensionsOf(standings, ['BUSINESS', 'LEADERSHIP', 'TECHNICAL'], kindOf)).toEqual([
      { kind: 'LEADERSHIP', score: 100, skills: 1 },
      { kind: 'TECHNICAL', score: 25, skills: 2 },
    ]);
  });

  it('is held back where the trade of the role is lacking, whatever else is at hand', () => {
    const trade = (skills: string, technical: string) =>
      requirements(skills).map((each) => ({ ...each, technical: technical.includes(each.skill) }));
    expect(readiness(trade('a:4 b:4 c:4', 'c'), levels('a:4 b:4'))).toBe(25);
    expect(readiness(trade('a:4 b:4 c:4', 'c'), levels('a:4 b:4 c:2'))).toBe(75);
    expect(readiness(trade('a:4 b:4 c:4*0.4', 'c'), levels('a:4 b:4'))).toBe(83);
  });

  it('weighs what few roles require more than what every role requires', () => {
    const all = ['x common', 'x trade', 'y common', 'z common'].map((each) => {
      const [from = '', to = ''] = each.split(' ');
      return { from, to, level: 4, importance: 1 };
    });
    const weigh = weighing(all, () => false);
    const required = all.filter(({ from }) => from === 'x').map(weigh);
    expect(required.map(({ skill, weight }) => [skill, weight])).toEqual([
      ['common', 1],
      ['trade', 2],
    ]);
    expect(readiness(required, levels('common:4'))).toBe(33);
  });

  it('orders roles by score, ties by key', () => {
    const required = new Map([
      ['z', requirements('a:1')],
      ['y', requirements('a:1')],
      ['x', requirements('a:4')],
    ]);
    expect(scoreRoles(['x', 'y', 'z'], required, levels('a:1')).map(({ role }) => role)).toEqual(['y', 'z', 'x']);
  });

  it('is never lowered by a higher level of any skill', () => {
    fc.assert(
      fc.property(
        anyRequirements,
        anyLevels,
        anySkill,
        fc.subarray('abcdefgh'.split('')),
        (asked, held, skill, trade) => {
          const required = asked.map((each) => ({ ...each, technical: trade.includes(each.skill) }));
          const score = readiness(required, held);
          const more = new Map(held).set(skill, Math.min((held.get(skill) ?? 0) + 1, 5));
          expect(readiness(required, more)).toBeGreaterThanOrEqual(score);
        },
      ),
    );
  });
});
