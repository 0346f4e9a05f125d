import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPaths, partialPathLimit, SearchTooLargeError, type Search } from '../../src/planner/best-paths.ts';
import { namesOf } from '../../src/graph/shape.ts';
import { costOf, objectives, orders, type Cost, type Objective } from '../../src/planner/cost.ts';
import { createPast, keepsToPast, type Place } from '../../src/planner/past.ts';
import { createStepGraph, type Step } from '../../src/planner/steps.ts';
import { anySteps, everyPath, plainCost, rolesOf, step, steps } from './steps.ts';

const anywhere: Search = {
  from: ['a'],
  to: 'd',
  optimize: 'STEPS',
  weigh: plainCost,
  allows: () => true,
  via: [],
  maxSteps: 15,
  maxYears: Infinity,
  maxRarity: Infinity,
};

function best(all: readonly Step[], search: Partial<Search>, count = 10): Step[][] {
  const found: Step[][] = [];
  for (const path of bestPaths(createStepGraph(all), { ...anywhere, ...search })) {
    if (path) found.push([...path]);
    if (found.length === count) break;
  }
  return found;
}

const diamond = steps('a>b a>c b>d c>d');

describe('the best paths', () => {
  it.each<[string, Step[], Partial<Search>, string[]]>([
    ['from a role to itself: one path without steps', diamond, { to: 'a' }, ['']],
    ['no way', diamond, { from: ['d'], to: 'a' }, []],
    ['a role that no step touches', diamond, { to: 'x' }, []],
    ['a role unknown to the steps and itself', diamond, { from: ['x'], to: 'x' }, ['']],
    ['a tie goes by the keys of the roles passed', diamond, {}, ['a b d', 'a c d']],
    ['a cycle is not walked twice', steps('a>b b>a b>c c>b c>d'), {}, ['a b c d']],
    ['a step to itself leads nowhere', steps('a>a a>d d>d'), {}, ['a d']],
    ['parallel steps count once', steps('a>d:SWITCH a>d:LATERAL'), {}, ['a d']],
    ['fewest steps first', steps('a>b b>c c>d a>d b>d'), {}, ['a d', 'a b d', 'a b c d']],
    ['at most so many steps', steps('a>b b>c c>d b>d'), { maxSteps: 2 }, ['a b d']],
    ['a role to pass', diamond, { via: ['c'] }, ['a c d']],
    ['roles to pass in any order', steps('a>b b>c c>d a>c c>b b>d'), { via: ['c', 'b'] }, ['a b c d', 'a c b d']],
    ['a role to pass that is an end of the path', diamond, { via: ['a', 'd'] }, ['a b d', 'a c d']],
    ['a role to pass that is nowhere', diamond, { via: ['x'] }, []],
    ['from the nearer of two roles', steps('a>b b>c c>d e>d'), { from: ['a', 'e'] }, ['e d', 'a b c d']],
    ['a role held is not entered again', steps('a>e e>d a>d'), { from: ['a', 'e'] }, ['a d', 'e d']],
    ['the target is held already', diamond, { from: ['a', 'd'] }, ['']],
    ['steps that are refused are not taken', diamond, { allows: ({ to }) => to !== 'b' }, ['a c d']],
  ])('%s', (_, all, search, expected) => {
    expect(best(all, search).map(rolesOf)).toEqual(expected);
  });

  it('are those of least years or effort where that is asked for', () => {
    const all = [
      step('a>d', { difficulty: 5, years: { min: 8, typical: 9, max: 10 } }),
      step('a>b', { difficulty: 4, years: { min: 1, typical: 1, max: 1 } }),
      step('b>d', { difficulty: 4, years: { min: 1, typical: 1, max: 1 } }),
    ];
    expect(best(all, { optimize: 'STEPS' }).map(rolesOf)).toEqual(['a d', 'a b d']);
    expect(best(all, { optimize: 'YEARS' }).map(rolesOf)).toEqual(['a b d', 'a d']);
    expect(best(all, { optimize: 'EFFORT' }).map(rolesOf)).toEqual(['a d', 'a b d']);
    expect(best(all, { maxYears: 2 }).map(rolesOf)).toEqual(['a b d']);
    expect(best(all, { maxYears: 1.5 })).toEqual([]);
  });

  it('take the cheapest of parallel steps', () => {
    const all = [step('a>d:SWITCH', { difficulty: 3 }), step('a>d:LATERAL', { difficulty: 2 })];
    expect(best(all, { optimize: 'EFFORT' })).toEqual([[all[1]]]);
  });

  it('give up with an error where too many partial paths must be looked at', () => {
    const roles = Array.from({ length: 26 }, (_, at) => `r${String(at).padStart(2, '0')}`);
    const all = roles.flatMap((from) => roles.filter((to) => to !== from).map((to) => step(`${from}>${to}`)));
    const search = { from: ['r00'], to: 'r25', via: roles.slice(1, 14), maxSteps: 13 };
    expect(() => best(all, search)).toThrow(
      expect.toSatisfy(
        (error) => error instanceof SearchTooLargeError && error.message.includes(String(partialPathLimit)),
      ),
    );
  });

  it.each<[string, Step[], string[]]>([
    ['a stop added to a path is no other way', steps('a>b b>d a>c c>b'), ['a b d']],
    ['half of the roles in common still differs', steps('a>b b>c c>d b>e e>d'), ['a b c d', 'a b e d']],
    ['a direct step has no role in common with any way', steps('a>d a>b b>d'), ['a d', 'a b d']],
    ['ways apart are all given', diamond, ['a b d', 'a c d']],
  ])('that differ in substance: %s', (_, all, expected) => {
    expect(best(all, { alternatives: 'DIVERSE' }).map(rolesOf)).toEqual(expected);
  });

  it('that differ in substance are, one after the other, the best unlike those before', () => {
    fc.assert(
      fc.property(anySteps, (all) => {
        const taken: string[][] = [];
        for (const path of bruteForce(all, 'd', 'YEARS')) {
          const between = path.slice(1).map(({ from }) => from);
          const alike = (other: readonly string[]) =>
            between.filter((role) => other.includes(role)).length > Math.min(between.length, other.length) / 2;
          if (!taken.some(alike)) taken.push(between);
        }
        const found = best(all, { optimize: 'YEARS', alternatives: 'DIVERSE' }, Infinity);
        expect(found.map((path) => path.slice(1).map(({ from }) => from))).toEqual(taken);
      }),
      { numRuns: 1_000 },
    );
  });

  it('take a step that asks for a background only where it was held before', () => {
    const all = [
      step('a>c', { asksFor: { roles: ['b'], tracks: [], level: undefined } }),
      ...steps('a>b b>e e>c'),
      step('e>d', { asksFor: { roles: ['b'], tracks: [], level: undefined } }),
      step('c>d'),
    ];
    const past = createPast([], []);
    expect(best(all, { past }).map(rolesOf)).toEqual(['a b e d', 'a b e c d']);
    expect(best(all, { past, held: ['b'] }).map(rolesOf)).toEqual(['a c d', 'a b e d', 'a b e c d']);
    expect(best(all, {}).map(rolesOf)).toEqual(['a c d', 'a b e d', 'a b e c d']);
  });

  it.each<[string, string, string, string[]]>([
    [
      'one that promotes to a role passed before',
      'a>b b>c c>a:PROMOTION c>d a>e:LATERAL e>d b>e',
      'a',
      ['a e d', 'a b e d'],
    ],
    ['one far below, by a step that does not rise', 'h>b:SWITCH b>a:LATERAL a>d b>d', 'h', ['h b d']],
    ['a start far above, passed long before', 'h>c:LATERAL c>h:LATERAL c>a:SWITCH a>d c>d', 'h', ['h c d']],
    ['though straight from a role there may be a step', 'h>a:SWITCH a>d', 'h', ['h a d']],
    ['and it may rise again', 'h>a:SWITCH a>b:PROMOTION b>d:PROMOTION', 'h', ['h a b d']],
  ])('never go back to a role outgrown: %s', (_, text, start, expected) => {
    const all = steps(text);
    const past = createPast(places, all);
    expect(best(all, { past, from: [start] }).map(rolesOf)).toEqual(expected);
  });

  it('are none where they are too unlikely', () => {
    const all = [step('a>d', { prevalence: 'RARE' }), step('a>b', { prevalence: 'OCCASIONAL' }), step('b>d')];
    expect(best(all, { optimize: 'STEPS', maxRarity: 4 }).map(rolesOf)).toEqual(['a b d']);
    expect(best(all, { maxRarity: 2 })).toEqual([]);
  });

  it.each(namesOf(objectives))('are those that trying everything finds, by %s', (optimize) => {
    fc.assert(
      fc.property(
        anySteps,
        fc.constantFrom('b', 'c', 'd', 'e', 'f', 'g'),
        fc.subarray(['b', 'c'], { maxLength: 2 }),
        fc.option(fc.integer({ min: 1, max: 5 }), { nil: 15 }),
        fc.option(fc.integer({ min: 0, max: 8 }), { nil: Infinity }),
        fc.subarray<Step['kind']>(['PROMOTION', 'LATERAL', 'SWITCH'], { minLength: 1 }),
        fc.subarray(['f', 'g'], { maxLength: 1 }),
        fc.option(fc.integer({ min: 0, max: 12 }), { nil: Infinity }),
        (all, to, via, maxSteps, maxYears, kinds, held, maxRarity) => {
          const past = createPast(places, all);
          const found = best(
            all,
            {
              to,
              via,
              maxSteps,
              maxYears,
              optimize,
              allows: ({ kind }) => kinds.includes(kind),
              maxRarity,
              past,
              held,
            },
            6,
          );
          const allowed = all.filter(({ kind }) => kinds.includes(kind));
          expect(found.map(rolesOf)).toEqual(
            bruteForce(allowed, to, optimize, (path) => keepsToPast(path, held, past))
              .filter((path) => path.length <= maxSteps && totalOf(path).years <= maxYears)
              .filter((path) => totalOf(path).rarity <= maxRarity)
              .filter((path) => via.every((role) => rolesOf(path).split(' ').includes(role)))
              .map(rolesOf)
              .slice(0, 6),
          );
        },
      ),
      { numRuns: 1_500 },
    );
  });
});

const placed = {
  a: 'ENTRY',
  b: 'SENIOR',
  c: 'LEAD',
  d: 'VP',
  e: 'PROFESSIONAL',
  f: 'DIRECTOR',
  g: 'C_SUITE',
  h: 'BOARD',
} as const;
const places = Object.entries(placed).map(([key, level]): Place => ({ key, level, track: undefined }));

const totalOf = (path: readonly Step[]): Cost => costOf(path, plainCost);

/** Paths in the order of their objective, then by roles; of those that pass the same roles the first. */
function bruteForce(
  all: readonly Step[],
  to: string,
  optimize: Objective,
  isOpen: (path: readonly Step[]) => boolean = () => true,
): Step[][] {
  const sorted = everyPath(all, 'a', to)
    .filter(isOpen)
    .sort((left, right) => {
      const [a, b] = [totalOf(left), totalOf(right)];
      const names = rolesOf(left) < rolesOf(right) ? -1 : rolesOf(left) > rolesOf(right) ? 1 : 0;
      const differing = orders[optimize].find((measure) => a[measure] !== b[measure]);
      return differing ? a[differing] - b[differing] : names;
    });
  const first = new Map<string, Step[]>();
  for (const path of sorted) if (!first.has(rolesOf(path))) first.set(rolesOf(path), path);
  return [...first.values()];
}
