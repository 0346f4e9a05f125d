import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDifferences, type Makeup } from '../../src/advice/differences.ts';
import { createLevels } from '../../src/advice/implication.ts';
import { once } from '../../src/graph/once.ts';

/** `a:5*0.9` for a skill at level 5 of importance 0.9, `r!` for work led, `r` for work supported. */
interface World {
  readonly skills?: Record<string, string>;
  readonly work?: Record<string, string>;
  /** Of each responsibility the skills that it builds. */
  readonly builds?: Record<string, string>;
  readonly domains?: Record<string, string>;
  readonly buildsOn?: Record<string, string>;
}

const ends = (all: Record<string, string> = {}) =>
  Object.entries(all).flatMap(([from, text]) =>
    text
      .split(' ')
      .filter(Boolean)
      .map((to) => ({ from, to })),
  );

function differing({ skills, work, builds, domains, buildsOn }: World) {
  const makeup: Makeup = {
    required: ends(skills).map(({ from, to }) => {
      const [skill = '', figures = ''] = to.split(':');
      const [level, importance = 1] = figures.split('*').map(Number);
      return { from, to: skill, level: level ?? 0, importance };
    }),
    work: ends(work).map(({ from, to }) => ({
      from,
      to: to.replace('!', ''),
      share: to.endsWith('!') ? ('LEADS' as const) : ('SUPPORTS' as const),
    })),
    develops: ends(builds),
    domains: ends(domains),
  };
  const levelsOf = createLevels({
    requires: makeup.required,
    responsibleFor: makeup.work,
    develops: makeup.develops,
    buildsOn: ends(buildsOn),
    broader: [],
    steps: [],
  });
  const heldBy = once((role: string) => levelsOf({ roles: [role], history: [], skills: new Map() }));
  const differences = createDifferences(makeup);
  return (...roles: string[]) => differences(roles, heldBy);
}

const told = (found: ReturnType<ReturnType<typeof differing>>) =>
  found.map(({ most, key }) => `${String(most)} ${key}`);

describe('differences', () => {
  it('lead with work that builds what defines the role, before work that few others do', () => {
    const of = differing({
      skills: { x: 'product:5*1 coaching:3*0.2', y: 'service:5*1', z: 'product:3*0.5' },
      work: { x: 'product-strategy! rare-duty!', y: 'service-desk!', z: 'product-strategy' },
      builds: { 'product-strategy': 'product', 'rare-duty': 'coaching', 'service-desk': 'service' },
    });
    const [first, ...others] = told(of('x', 'y')).filter((each) => each.startsWith('0'));
    expect(first).toBe('0 product-strategy');
    expect(others).toContain('0 rare-duty');
  });

  it('weigh work less to which the other role has work akin', () => {
    const of = differing({
      work: { x: 'alike! apart!', y: 'akin!' },
      builds: { alike: 's t', akin: 's t', apart: 'u v' },
      domains: { alike: 'people', akin: 'people', apart: 'people' },
    });
    expect(told(of('x', 'y'))[0]).toBe('0 apart');
    expect(told(of('x', 'y'))).not.toContain('0 alike');
  });

  it('are not of skills that the other role implies', () => {
    const of = differing({
      skills: { x: 'basics:3', y: 'mastery:5' },
      buildsOn: { mastery: 'basics' },
    });
    expect(told(of('x', 'y'))).toEqual(['1 mastery']);
  });

  it('say nothing by what every role asks for', () => {
    const of = differing({ skills: { x: 'common:5 own:2', y: 'common:3', z: 'common:3' } });
    expect(told(of('x', 'y'))).toEqual(['0 own']);
  });

  it('tell domains by how much of the work falls in them', () => {
    const of = differing({
      work: { x: 'a! b!', y: 'c! d', z: 'e!' },
      domains: { a: 'cloud', b: 'cloud', c: 'data', d: 'cloud', e: 'law' },
    });
    const areas = of('x', 'y').filter(({ kind }) => kind === 'domains');
    expect(told(areas)).toEqual(['1 data', '0 cloud']);
  });

  it('are none between roles of which nothing is known or that have the same', () => {
    const same = { x: 'a:3', y: 'a:3' };
    expect(differing({ skills: same })('x', 'y')).toEqual([]);
    expect(differing({})('x', 'y')).toEqual([]);
  });

  const anyWorld = fc.record({
    skills: someOf(['x', 'y', 'z'], ['a:1*0.2', 'b:3*0.5', 'c:5*1', 'd:4*0.9']),
    work: someOf(['x', 'y', 'z'], ['r!', 's', 't!']),
    builds: someOf(['r', 's', 't'], ['a', 'b', 'c']),
    domains: someOf(['r', 's', 't'], ['d1', 'd2']),
  });
  function someOf(from: string[], to: string[]) {
    return fc
      .tuple(...from.map((key) => fc.subarray(to).map((some): [string, string] => [key, some.join(' ')])))
      .map((entries) => Object.fromEntries(entries));
  }

  it('add up to 1, whatever the order of the roles', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const of = differing(world);
        const [one, other] = [of('x', 'y'), of('y', 'x')];
        const sum = one.reduce((total, { weight }) => total + weight, 0);
        expect(one.length === 0 ? 1 : sum).toBeCloseTo(1, 9);
        expect(
          told(other)
            .map((each) => each.slice(2))
            .sort(),
        ).toEqual(
          told(one)
            .map((each) => each.slice(2))
            .sort(),
        );
        for (const { weight } of of('x', 'y', 'z')) expect(weight).toBeGreaterThan(0);
      }),
    );
  });
});
