import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRoles, type Candidate, type Suits } from '../../src/advice/match.ts';
import type { Requirement } from '../../src/planner/requirement.ts';
import { anyLevels, anyRequirements, anySkill, levels, requirements } from './requirements.ts';

const suits = (text: string): Suits[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [trait = '', strength] = each.split(':');
      return { trait, strength: Number(strength) };
    });

const candidate = (role: string, required: string, traits: string): Candidate<Requirement, Suits> => ({
  role,
  requirements: requirements(required),
  suits: suits(traits),
});

const all = [
  candidate('maker', 'a:4', 'bold:0.6 calm:0.2'),
  candidate('keeper', 'a:2 b:2', 'calm:0.8'),
  candidate('blank', '', ''),
];

describe('a match', () => {
  it.each<[string, string, string[], [string, number][]]>([
    [
      'by skills and traits',
      'a:4',
      ['bold'],
      [
        ['maker', 90],
        ['blank', 60],
        ['keeper', 30],
      ],
    ],
    [
      'by skills alone',
      'a:2',
      [],
      [
        ['blank', 100],
        ['keeper', 50],
        ['maker', 50],
      ],
    ],
    [
      'by traits alone leaves out what nothing speaks for',
      '',
      ['calm'],
      [
        ['keeper', 100],
        ['maker', 25],
      ],
    ],
    ['of a trait that suits none', '', ['shy'], []],
  ])('%s', (_, held, traits, expected) => {
    expect(matchRoles(all, { levels: levels(held), traits }).map(({ role, score }) => [role, score])).toEqual(expected);
  });

  it('gives its reasons, the strongest first', () => {
    const [best] = matchRoles([candidate('x', 'a:2*0.3 b:2*0.9', 't:0.3 u:0.9')], {
      levels: levels('a:2 b:2'),
      traits: ['t', 'u'],
    });
    expect([
      best?.traits.map(({ trait }) => trait),
      best?.skills.held.map(({ requirement }) => requirement.skill),
    ]).toEqual([
      ['u', 't'],
      ['b', 'a'],
    ]);
  });

  it('never falls by a higher level of a skill', () => {
    fc.assert(
      fc.property(anyRequirements, anyLevels, anySkill, (required, held, skill) => {
        const role = { role: 'x', requirements: required, suits: suits('t:0.5') };
        const score = (each: ReadonlyMap<string, number>) =>
          matchRoles([role], { levels: each, traits: ['t'] })[0]?.score ?? 0;
        fc.pre(held.size > 0);
        const more = new Map(held).set(skill, Math.min((held.get(skill) ?? 0) + 1, 5));
        expect(score(more)).toBeGreaterThanOrEqual(score(held));
      }),
    );
  });
});
