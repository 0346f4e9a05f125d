import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionsOf, readiness, scoreRoles, stageOf } from '../../src/advice/readiness.ts';
import { standingsOf } from '../../src/advice/skill-gap.ts';
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
      fc.property(anyRequirements, anyLevels, anySkill, (required, held, skill) => {
        const score = readiness(required, held);
        const more = new Map(held).set(skill, Math.min((held.get(skill) ?? 0) + 1, 5));
        expect(readiness(required, more)).toBeGreaterThanOrEqual(score);
      }),
    );
  });
});
