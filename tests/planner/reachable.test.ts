import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachableRoles, type Within } from '../../src/planner/reachable.ts';
import { createStepGraph, type Step } from '../../src/planner/steps.ts';
import { anySteps, everyPath, rolesOf, step, steps } from './steps.ts';

const far: Within = {
  direction: 'FORWARD',
  maxSteps: 15,
  maxYears: Infinity,
  years: ({ years }) => years.typical,
  allows: () => true,
};

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
                .map((path) => ({ role, steps: path.length, years: yearsOf(path) }))
                .sort((x, y) => x.steps - y.steps || x.years - y.years);
              return best ? [best] : [];
            })
            .sort((x, y) => x.steps - y.steps || x.years - y.years || (x.role < y.role ? -1 : 1));
          const found = reachableRoles(graph, 'a', { ...far, maxSteps, maxYears });
          expect(found.map(({ role, steps: path, years }) => ({ role, steps: path.length, years }))).toEqual(expected);
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
