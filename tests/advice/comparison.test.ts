import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRoles } from '../../src/advice/comparison.ts';
import { createFeatures, type FeatureEdges } from '../../src/advice/features.ts';
import {
  inOrder,
  likenesses,
  similarity,
  similarityOfAll,
  mostSimilar,
  type Likeness,
} from '../../src/advice/similarity.ts';
import type { Requirement } from '../../src/planner/requirement.ts';
import { anyRequirements, requirements } from './requirements.ts';

const edges = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [from = '', to = ''] = each.split('>');
      return { from, to };
    });

const none: FeatureEdges = {
  responsibilities: [],
  skills: [],
  traits: [],
  reportsTo: [],
  trends: [],
  organizationTypes: [],
  domains: [],
};

describe('a comparison', () => {
  it('tells what all share and what one alone has', () => {
    const featuresOf = createFeatures({
      ...none,
      responsibilities: edges('x>r1 x>r2 y>r2 y>r3 z>r2 z>r3'),
      domains: edges('r1>d1 r2>d2 r3>d2'),
      trends: edges('t1>x t2>y t2>x'),
      reportsTo: edges('x>boss y>boss z>boss'),
    });
    const { shared, distinct } = compareRoles(['x', 'y', 'z'], featuresOf);
    expect([shared.responsibilities, shared.domains, shared.reportsTo, shared.trends]).toEqual([
      ['r2'],
      ['d2'],
      ['boss'],
      [],
    ]);
    expect(distinct.map(({ responsibilities, trends }) => [responsibilities, trends])).toEqual([
      [['r1'], ['t1']],
      [[], []],
      [[], []],
    ]);
    expect(distinct[0]?.domains).toEqual(['d1']);
  });

  it('of roles of which nothing is known has nothing', () => {
    expect(compareRoles(['x', 'y'], createFeatures(none)).shared.skills).toEqual([]);
  });
});

const likeness = (skills: string, responsibilities: string, domains = ''): Likeness => ({
  skills: weighed(requirements(skills)),
  responsibilities: alike(responsibilities),
  domains: alike(domains),
});
const weighed = (all: Requirement[]) => inOrder(all.map(({ skill, level, importance }) => [skill, level * importance]));
const alike = (keys: string) =>
  inOrder(
    keys
      .split(' ')
      .filter(Boolean)
      .map((key) => [key, 1]),
  );

describe('similarity', () => {
  it.each<[string, Likeness, Likeness, number]>([
    ['of the same', likeness('a:4*0.5', 'r', 'd'), likeness('a:4*0.5', 'r', 'd'), 1],
    ['of what has nothing in common', likeness('a:4', 'r', 'd'), likeness('b:4', 's', 'e'), 0],
    ['of what nothing is known of', likeness('', ''), likeness('', ''), 0],
    ['by skills alone, where nothing else is known', likeness('a:4 b:2', ''), likeness('a:2', ''), 0.333],
    ['by responsibilities alone', likeness('', 'r s'), likeness('', 's t'), 0.333],
    ['weighs the parts', likeness('a:4', 'r', 'd'), likeness('a:4', 's', 'd'), 0.7],
  ])('%s', (_, a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });

  it('of three is the mean over every two', () => {
    const [a, b, c] = [likeness('a:1', ''), likeness('a:1', ''), likeness('b:1', '')];
    expect(similarityOfAll([a, b, c])).toBe(0.333);
  });

  it('ranks, ties by key, and leaves out the one itself and what is unlike', () => {
    const all: Record<string, Likeness> = {
      me: likeness('a:2', ''),
      z: likeness('a:2', ''),
      y: likeness('a:2', ''),
      half: likeness('a:2 b:2', ''),
      other: likeness('c:1', ''),
    };
    const of = (role: string) => all[role] ?? likeness('', '');
    expect(mostSimilar('me', Object.keys(all), (other) => similarity(of('me'), of(other)))).toEqual([
      { key: 'y', similarity: 1 },
      { key: 'z', similarity: 1 },
      { key: 'half', similarity: 0.5 },
    ]);
  });

  it('is made by what few roles have rather than by what nearly all have', async () => {
    const required = new Map([
      ['x', requirements('common:4 rare:4')],
      ['y', requirements('common:4 odd:4')],
      ['z', requirements('other:4 rare:4')],
      ['v', requirements('common:4')],
      ['w', requirements('common:4')],
    ]);
    const roles = [...required.keys()];
    const skills = [...required].flatMap(([from, all]) => all.map(({ skill: to }) => ({ from, to })));
    const of = await likenesses(
      roles,
      (role) => required.get(role) ?? [],
      createFeatures({ ...none, skills }),
      () => 'LEADS',
    );
    expect(similarity(of('x'), of('z'))).toBeGreaterThan(similarity(of('x'), of('y')));
  });

  const anyKeys = fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's')).map((keys) => alike(keys.join(' ')));
  const anyLikeness: fc.Arbitrary<Likeness> = fc.record({
    skills: anyRequirements.map(weighed),
    responsibilities: anyKeys,
    domains: anyKeys,
  });

  it('is symmetric, between 0 and 1, and 1 of a role with itself', () => {
    fc.assert(
      fc.property(anyLikeness, anyLikeness, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        const isKnown =
          a.responsibilities.length > 0 || a.domains.length > 0 || a.skills.some(([, weight]) => weight > 0);
        expect(similarity(a, a)).toBe(isKnown ? 1 : 0);
      }),
    );
  });
});
