import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rarityOf } from '../../src/planner/likelihood.ts';
import { openRoles, type OpenWithin } from '../../src/planner/open-reach.ts';
import { createPast } from '../../src/planner/past.ts';
import { reachableRoles, type Within } from '../../src/planner/reachable.ts';
import { createStepGraph, type Step } from '../../src/planner/steps.ts';
import { anySteps, everyPath, plainCost, rolesOf, step, steps } from './steps.ts';

const far: Within = {
  direction: 'FORWARD',
  maxSteps: 15,
  maxYears: Infinity,
  years: ({ years }) => years.typical,
  allows: () => true,
};

const rarityIn = (path: readonly Step[]) => Math.round(100 * path.reduce((sum, each) => sum + rarityOf(each), 0));

const reach = (all: readonly Step[], from: string, within: Partial<Within> = {}) =>
  reachableRoles(createStepGraph(all), from, { ...far, ...within }).map(
    ({ role, steps: path, years }) => `${role} in ${String(years)}: ${rolesOf(path)}`,
  );

describe('reachable roles', () => {
  const all = [...steps('a>b b>c c>a c>c d>a'), step('a>c', { years: { min: 5, typical: 6, max: 7 } })];
  it.each<[string, string, Partial<Within>, string[]]>([
    ['nearest first, each by its shortest way', 'a', {}, ['b in 2: a b', 'c in 6: a c']],
    ['the longer way where the shorter takes too many years', 'a', { maxYears: 5 }, ['b in 2: a b', 'c in 4: a b c']],
    ['so many steps', 'a', { maxSteps: 1, maxYears: 5 }, ['b in 2: a b']],
    ['no years', 'a', { maxYears: 0 }, []],
    ['backward', 'a', { direction: 'BACKWARD' }, ['c in 2: c a', 'd in 2: d a', 'b in 4: b c a']],
    ['from nowhere', 'x', {}, []],
    ['of some steps', 'a', { allows: ({ to }) => to !== 'b' }, ['c in 6: a c']],
  ])('%s', (_, from, within, expected) => {
    expect(reach(all, from, within)).toEqual(expected);
  });

  it('come by the likeliest of the shortest ways, the likelier roles first', () => {
    const rare = step('a>b', { prevalence: 'RARE', years: { min: 0, typical: 1, max: 1 } });
    expect(reach([rare, ...steps('a>c b>d c>d')], 'a')).toEqual(['c in 2: a c', 'b in 1: a b', 'd in 4: a c d']);
    expect(reach([rare, ...steps('a>c b>d c>d')], 'a', { maxYears: 3 })).toEqual([
      'c in 2: a c',
      'b in 1: a b',
      'd in 3: a b d',
    ]);
  });

  it('go by the names of the roles passed where ways are equal', () => {
    expect(reach(steps('a>c a>b c>d b>d'), 'a')).toEqual(['b in 2: a b', 'c in 2: a c', 'd in 4: a b d']);
  });

  it('are those that trying everything finds', () => {
    fc.assert(
      fc.property(
        anySteps,
        fc.integer({ min: 1, max: 5 }),
        fc.option(fc.integer({ min: 0, max: 8 }), { nil: Infinity }),
        (all, maxSteps, maxYears) => {
          const graph = createStepGraph(all);
          const yearsOf = (path: readonly Step[]) => path.reduce((sum, { years }) => sum + years.typical, 0);
          const expected = graph.roles
            .filter((role) => role !== 'a')
            .flatMap((role) => {
              const [best] = everyPath(all, 'a', role)
                .filter((path) => path.length <= maxSteps && yearsOf(path) <= maxYears)
                .map((path) => ({ role, steps: path.length, rarity: rarityIn(path), years: yearsOf(path) }))
                .sort((x, y) => x.steps - y.steps || x.rarity - y.rarity || x.years - y.years);
              return best ? [best] : [];
            })
            .sort(
              (x, y) => x.steps - y.steps || x.rarity - y.rarity || x.years - y.years || (x.role < y.role ? -1 : 1),
            );
          const found = reachableRoles(graph, 'a', { ...far, maxSteps, maxYears });
          expect(
            found.map(({ role, steps: path, years }) => ({ role, steps: path.length, rarity: rarityIn(path), years })),
          ).toEqual(expected);
          for (const { role, steps: path, years } of found) {
            expect(yearsOf(path)).toBe(years);
            expect(rolesOf(path).split(' ').at(-1)).toBe(role);
          }
        },
      ),
      { numRuns: 1_500 },
    );
  });
});

describe('reachable roles that keep to the past', () => {
  const open = async (all: readonly Step[], from: string, within: Partial<OpenWithin> = {}) => {
    const roles = [...new Set(all.flatMap((each) => [each.from, each.to]))];
    const past = createPast(
      roles.map((key) => ({ key, level: 'LEAD', track: undefined })),
      all,
    );
    const found = await openRoles(createStepGraph(all), from, {
      direction: 'FORWARD',
      maxSteps: 15,
      maxYears: Infinity,
      kinds: undefined,
      weigh: plainCost,
      past,
      first: 100,
      ...within,
    });
    return found.map(({ role, years, steps: path }) => `${role} in ${String(years)}: ${rolesOf(path)}`);
  };
  const asking = (ends: string, role: string) => step(ends, { asksFor: { roles: [role], tracks: [] } });

  it('go round by the role that brings the background asked for, or are out of reach', async () => {
    const all = [...steps('a>b b>c c>d'), asking('a>d', 'b'), asking('b>d', 'c'), asking('a>e', 'x')];
    expect(await open(all, 'a')).toEqual(['b in 2: a b', 'c in 4: a b c', 'd in 6: a b c d']);
    expect(await open(all, 'a', { maxSteps: 2 })).toEqual(['b in 2: a b', 'c in 4: a b c']);
    expect(await open(all, 'a', { first: 1 })).toEqual(['b in 2: a b']);
  });

  it('are so looking back, too', async () => {
    const all = [...steps('a>b b>c'), asking('a>c', 'b'), asking('e>c', 'x')];
    expect(await open(all, 'c', { direction: 'BACKWARD' })).toEqual(['b in 2: b c', 'a in 4: a b c']);
  });
});
