import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unconstrained, type Constraints } from '../../src/planner/constraints.ts';
import { explainNoPlan, plan, type Question } from '../../src/planner/find-paths.ts';
import { createStepGraph, type Step } from '../../src/planner/steps.ts';
import { anySteps, everyPath, plainCost, rolesOf, step, steps } from './steps.ts';

const question = (constraints: Partial<Constraints>, rest: Partial<Question> = {}): Question => ({
  from: ['a'],
  to: 'd',
  optimize: 'STEPS',
  weigh: plainCost,
  constraints: { ...unconstrained, ...constraints },
  ...rest,
});

const paths = async (all: readonly Step[], asked: Question) =>
  (await plan(createStepGraph(all), asked, 10)).map(({ steps: taken }) => rolesOf(taken));

const ladder = [...steps('a>b b>c c>d'), step('a>d:SWITCH'), step('b>d:LATERAL')];

describe('a plan', () => {
  it.each<[string, Partial<Constraints>, string[]]>([
    ['without constraints', {}, ['a d', 'a b d', 'a b c d']],
    ['that avoids a role', { avoid: ['b'] }, ['a d']],
    ['that passes a role', { via: ['c'] }, ['a b c d']],
    ['of some kinds of step', { kinds: ['PROMOTION'] }, ['a b c d']],
    ['of no kind of step', { kinds: [] }, []],
    ['of few steps', { maxSteps: 1 }, ['a d']],
    ['of few years', { maxYears: 4 }, ['a d', 'a b d']],
    ['within a kind of organization', { outsideOrganization: new Set(['b']) }, ['a d']],
    [
      'whose ends are outside the kind of organization',
      { outsideOrganization: new Set(['a', 'd']) },
      ['a d', 'a b d', 'a b c d'],
    ],
  ])('%s', async (_, constraints, expected) => {
    expect(await paths(ladder, question(constraints))).toEqual(expected);
  });

  it('tells the cost and marks what no other plan beats', async () => {
    const all = [
      step('a>d', { difficulty: 5, years: { min: 8, typical: 9, max: 10 } }),
      step('a>b', { difficulty: 1, years: { min: 1, typical: 1, max: 1 } }),
      step('b>d', { difficulty: 1, years: { min: 1, typical: 1.5, max: 2 } }),
      step('a>c', { difficulty: 2, years: { min: 1, typical: 2, max: 1 } }),
      step('c>d', { difficulty: 2, years: { min: 1, typical: 2, max: 2 } }),
    ];
    expect(
      (await plan(createStepGraph(all), question({}), 3)).map(({ cost, paretoOptimal }) => [cost, paretoOptimal]),
    ).toEqual([
      [{ steps: 1, rarity: 0.2, years: 9, effort: 5 }, true],
      [{ steps: 2, rarity: 0.4, years: 2.5, effort: 2 }, true],
      [{ steps: 2, rarity: 0.4, years: 4, effort: 4 }, false],
    ]);
  });
});

describe('why there is no plan', () => {
  const explain = async (constraints: Partial<Constraints>, all: readonly Step[] = ladder) => {
    const { plan: possible, blockers } = await explainNoPlan(createStepGraph(all), question(constraints));
    return [
      possible ? rolesOf(possible.steps) : 'none',
      ...blockers.map((each) => `${each.constraints.join('+')}: ${rolesOf(each.plan.steps)}`),
    ];
  };

  it.each<[string, Partial<Constraints>, string[]]>([
    ['there is one', { maxSteps: 2 }, ['a d']],
    ['one constraint blocks', { via: ['c'], kinds: ['PROMOTION'], maxSteps: 2 }, ['none', 'MAX_STEPS: a b c d']],
    ['either of two blocks', { via: ['c'], maxSteps: 2 }, ['none', 'VIA: a d', 'MAX_STEPS: a b c d']],
    [
      'either of two pairs blocks',
      { avoid: ['c'], kinds: ['PROMOTION'], maxYears: 1 },
      ['none', 'AVOID+MAX_YEARS: a b c d', 'KINDS+MAX_YEARS: a d'],
    ],
    [
      'the kind of organization blocks',
      { outsideOrganization: new Set(['c']), via: ['c'] },
      ['none', 'VIA: a d', 'ORGANIZATION_TYPE: a b c d'],
    ],
  ])('%s', async (_, constraints, expected) => {
    expect(await explain(constraints)).toEqual(expected);
  });

  it('no way, whatever the constraints', async () => {
    expect(await explain({ maxSteps: 3 }, steps('d>a'))).toEqual(['none']);
  });

  it('lifting what it names opens a way, lifting less does not', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySteps,
        fc.subarray(['b', 'c'], { maxLength: 1 }),
        fc.subarray(['e', 'f'], { maxLength: 1 }),
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        async (all, avoid, via, maxSteps) => {
          const graph = createStepGraph(all);
          const asked = question({ avoid, via, maxSteps });
          const { plan: possible, blockers } = await explainNoPlan(graph, asked);
          const allowed = (constraints: Constraints) =>
            everyPath(all, 'a', 'd').filter(
              (path) =>
                path.length <= (constraints.maxSteps ?? 15) &&
                constraints.via.every((role) => rolesOf(path).split(' ').includes(role)) &&
                !constraints.avoid.some((role) => rolesOf(path).split(' ').includes(role)),
            ).length > 0;
          expect(possible !== undefined).toBe(allowed(asked.constraints));
          const fields = { AVOID: { avoid: [] }, VIA: { via: [] }, MAX_STEPS: { maxSteps: undefined } };
          for (const { constraints } of blockers) {
            const lift = (names: readonly string[]) =>
              allowed({ ...asked.constraints, ...Object.assign({}, ...names.map((name) => fields[name as 'AVOID'])) });
            expect(lift(constraints)).toBe(true);
            expect(constraints.length > 1 && constraints.some((name) => lift([name]))).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
